package gloss.render;

/** The beginning of a text, where there is no room for all of it. */
final class Shortened {

    private Shortened() {}

    /** At most so many characters and an ellipsis, ending with a whole word; line ends become blanks. */
    static String to(int characters, String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        if (line.length() <= characters) {
            return line;
        }
        return line.substring(0, Math.max(1, line.lastIndexOf(' ', characters))) + " …";
    }
}
