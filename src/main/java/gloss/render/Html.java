package gloss.render;

/** Text as HTML has it. */
final class Html {

    private Html() {}

    /** Appends words between tags. */
    static void text(CharSequence words, StringBuilder html) {
        escape(words, false, html);
    }

    /** Appends {@code name="value"} with a blank before it. */
    static void attribute(String name, CharSequence value, StringBuilder html) {
        html.append(' ').append(name).append("=\"");
        escape(value, true, html);
        html.append('"');
    }

    private static void escape(CharSequence text, boolean quotes, StringBuilder html) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> html.append("&amp;");
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '\u00A0' -> html.append("&nbsp;");
                case '"' -> html.append(quotes ? "&quot;" : "\"");
                default -> html.append(c);
            }
        }
    }
}
