package gloss.render;

import java.util.regex.Pattern;

/** The beginning of a text, where there is no room for all of it. */
final class Shortened {

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private Shortened() {}

    /** At most so many characters and an ellipsis, ending with a whole word; line ends become blanks. */
    static String to(int characters, String text) {
        String line = BLANKS.matcher(text.strip()).replaceAll(" ");
        if (line.length() <= characters) {
            return line;
        }
        return line.substring(0, Math.max(1, line.lastIndexOf(' ', characters))) + " …";
    }
}
