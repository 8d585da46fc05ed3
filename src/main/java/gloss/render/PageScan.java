package gloss.render;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.parser.Parser;

/**
 * Goes once through the HTML of a page and tells what is in it, without making a tree of it. It reads what Gloss and a site's
 * own templates write: elements that are closed in the order in which they were opened, and those that hold nothing.
 */
final class PageScan {

    /** What is told of a page, in its order. */
    interface Listener {

        /** Whether it is told of attributes of a name; what nobody asks for is not made. */
        default boolean asksFor(String attribute) {
            return true;
        }

        /** An attribute of an element that begins; names are in lower case, a value is as a browser has it. */
        default void attribute(String element, String name, String value) {}

        /** An element begins; all its attributes have been told. */
        default void begin(String element) {}

        /** An element ends, or it holds nothing. */
        default void end(String element) {}

        /** Text within the body, as a browser has it. */
        default void text(String text) {}
    }

    private final String html;
    private final Listener[] listeners;
    /** The attributes of the element that begins. */
    private final List<String> seen = new ArrayList<>();

    private int at;
    private boolean inBody;

    private PageScan(String html, List<Listener> listeners) {
        this.html = html;
        this.listeners = listeners.toArray(Listener[]::new);
    }

    static void of(String html, List<Listener> listeners) {
        new PageScan(html, listeners).scan();
    }

    private void scan() {
        while (at < html.length()) {
            int tag = html.indexOf('<', at);
            int end = tag < 0 ? html.length() : tag;
            if (inBody && end > at) {
                text(html.substring(at, end));
            }
            at = end;
            if (tag >= 0) {
                tag();
            }
        }
    }

    private void text(String written) {
        String text = unescaped(written);
        for (Listener listener : listeners) {
            listener.text(text);
        }
    }

    private static String unescaped(String written) {
        return written.indexOf('&') < 0 ? written : Parser.unescapeEntities(written, false);
    }

    private void tag() {
        char next = at + 1 < html.length() ? html.charAt(at + 1) : ' ';
        if (next == '/') {
            String name = name(at + 2);
            at = after(">", at);
            end(name);
        } else if (html.startsWith("<!--", at)) {
            at = after("-->", at + 4);
        } else if (next == '!' || next == '?') {
            at = after(">", at);
        } else {
            String name = name(at + 1);
            if (name.isEmpty()) {
                text("<");
                at++;
            } else {
                element(name);
            }
        }
    }

    private void element(String name) {
        at += 1 + name.length();
        boolean closed = attributes(name);
        inBody |= name.equals("body");
        for (Listener listener : listeners) {
            listener.begin(name);
        }
        if (closed || holdsNothing(name)) {
            end(name);
        } else if (name.equals("script") || name.equals("style")) {
            // HTML, 13.1.2: raw text elements.
            at = before("</" + name, at);
        }
    }

    private void end(String name) {
        for (Listener listener : listeners) {
            listener.end(name);
        }
    }

    /** HTML, 13.1.2: void elements. */
    private static boolean holdsNothing(String element) {
        return switch (element) {
            case "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr" ->
                true;
            default -> false;
        };
    }

    /** Reads up to the end of a tag; says whether it is one such as {@code <path/>}. */
    private boolean attributes(String element) {
        seen.clear();
        while (at < html.length()) {
            char c = html.charAt(at);
            if (c == '>') {
                at++;
                return false;
            } else if (c == '/' && html.startsWith("/>", at)) {
                at += 2;
                return true;
            } else if (Character.isWhitespace(c) || c == '/') {
                at++;
            } else {
                attribute(element);
            }
        }
        return false;
    }

    private void attribute(String element) {
        int start = at;
        while (at < html.length() && !endsName(html.charAt(at))) {
            at++;
        }
        String name = HtmlNames.of(html, start, at);
        int valueStart = at;
        int valueEnd = at;
        if (at < html.length() && html.charAt(at) == '=') {
            at++;
            boolean quoted = at < html.length() && (html.charAt(at) == '"' || html.charAt(at) == '\'');
            valueStart = quoted ? at + 1 : at;
            valueEnd = quoted ? endOfQuoted() : endOfPlain();
            at = quoted ? Math.min(valueEnd + 1, html.length()) : valueEnd;
        } else if (at == start) {
            at++;
        }
        tell(element, name, valueStart, valueEnd);
    }

    private void tell(String element, String name, int valueStart, int valueEnd) {
        boolean isAskedFor = false;
        for (Listener listener : listeners) {
            isAskedFor |= listener.asksFor(name);
        }
        // Of two attributes of one name a browser takes the first.
        if (isAskedFor && !name.isEmpty() && !seen.contains(name)) {
            seen.add(name);
            String value = unescaped(html.substring(valueStart, valueEnd));
            for (Listener listener : listeners) {
                listener.attribute(element, name, value);
            }
        }
    }

    private static boolean endsName(char c) {
        return c == '=' || c == '>' || c == '/' || isBlank(c);
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
    }

    private int endOfQuoted() {
        int end = html.indexOf(html.charAt(at), at + 1);
        return end < 0 ? html.length() : end;
    }

    private int endOfPlain() {
        int end = at;
        while (end < html.length() && html.charAt(end) != '>' && !isBlank(html.charAt(end))) {
            end++;
        }
        return end;
    }

    private String name(int from) {
        int end = from;
        while (end < html.length() && isOfName(html.charAt(end))) {
            end++;
        }
        return HtmlNames.of(html, from, end);
    }

    private static boolean isOfName(char c) {
        return (c >= 'a' && c <= 'z') || c == '-' || Character.isLetterOrDigit(c);
    }

    private int after(String mark, int from) {
        int found = html.indexOf(mark, from);
        return found < 0 ? html.length() : found + mark.length();
    }

    private int before(String mark, int from) {
        int found = html.indexOf(mark, from);
        return found < 0 ? html.length() : found;
    }
}
