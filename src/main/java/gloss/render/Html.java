package gloss.render;

/** Text as HTML has it. */
final class Html {

    private Html() {}

    /** Appends words between tags. */
    static void text(String words, StringBuilder html) {
        escape(words, false, html);
    }

    /** Appends {@code name="value"} with a blank before it. */
    static void attribute(String name, String value, StringBuilder html) {
        html.append(' ').append(name).append("=\"");
        escape(value, true, html);
        html.append('"');
    }

    private static void escape(String text, boolean quotes, StringBuilder html) {
        int done = 0;
        for (int i = 0; i < text.length(); i++) {
            String escaped = switch (text.charAt(i)) {
                case '&' -> "&amp;";
                case '<' -> "&lt;";
                case '>' -> "&gt;";
                case '\u00A0' -> "&nbsp;";
                case '"' -> quotes ? "&quot;" : "";
                default -> "";
            };
            if (!escaped.isEmpty()) {
                html.append(text.substring(done, i)).append(escaped);
                done = i + 1;
            }
        }
        html.append(text.substring(done));
    }
}
