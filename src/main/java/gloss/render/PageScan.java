package gloss.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.parser.Parser;

/**
 * Goes once through the HTML of a page and tells what is in it, without making a tree of it. It reads what Gloss and a site's
 * own templates write: elements that are closed in the order in which they were opened, and those that hold nothing.
 */
final class PageScan {

    /** What is told of a page, in its order. */
    interface Listener {

        /** An attribute of an element that begins; names are in lower case, a value is as a browser has it. */
        default void attribute(String element, String name, String value) {}

        /** An element begins; all its attributes have been told. */
        default void begin(String element) {}

        /** An element ends, or it holds nothing. */
        default void end(String element) {}

        /** Text within the body, as a browser has it. */
        default void text(String text) {}
    }

    // HTML, 13.1.2: void elements, and raw text elements.
    private static final Set<String> VOID = Set.of(
            "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr");
    private static final Set<String> RAW = Set.of("script", "style");

    private final String html;
    private final List<Listener> listeners;
    private int at;
    private boolean inBody;

    private PageScan(String html, List<Listener> listeners) {
        this.html = html;
        this.listeners = listeners;
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
        listeners.forEach(listener -> listener.text(text));
    }

    private static String unescaped(String written) {
        return written.indexOf('&') < 0 ? written : Parser.unescapeEntities(written, false);
    }

    private void tag() {
        if (html.startsWith("<!--", at)) {
            at = after("-->", at + 4);
        } else if (html.startsWith("<!", at) || html.startsWith("<?", at)) {
            at = after(">", at);
        } else if (html.startsWith("</", at)) {
            int end = after(">", at);
            String name = name(at + 2);
            at = end;
            listeners.forEach(listener -> listener.end(name));
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
        listeners.forEach(listener -> listener.begin(name));
        if (closed || VOID.contains(name)) {
            listeners.forEach(listener -> listener.end(name));
        } else if (RAW.contains(name)) {
            at = before("</" + name, at);
        }
    }

    /** Reads up to the end of a tag; says whether it is one such as {@code <path/>}. */
    private boolean attributes(String element) {
        List<String> seen = new ArrayList<>();
        while (at < html.length()) {
            char c = html.charAt(at);
            if (c == '>') {
                at++;
                return false;
            } else if (html.startsWith("/>", at)) {
                at += 2;
                return true;
            } else if (Character.isWhitespace(c) || c == '/') {
                at++;
            } else {
                attribute(element, seen);
            }
        }
        return false;
    }

    private void attribute(String element, List<String> seen) {
        int start = at;
        while (at < html.length() && " \t\n\f\r/>=".indexOf(html.charAt(at)) < 0) {
            at++;
        }
        String name = html.substring(start, at).toLowerCase(Locale.ROOT);
        String value = "";
        if (at < html.length() && html.charAt(at) == '=') {
            at++;
            value = value();
        } else if (at == start) {
            at++;
        }
        // Of two attributes of one name a browser takes the first.
        if (!name.isEmpty() && !seen.contains(name)) {
            seen.add(name);
            String unescaped = unescaped(value);
            listeners.forEach(listener -> listener.attribute(element, name, unescaped));
        }
    }

    private String value() {
        char quote = at < html.length() ? html.charAt(at) : '>';
        int start = at;
        if (quote == '"' || quote == '\'') {
            int end = html.indexOf(quote, at + 1);
            at = end < 0 ? html.length() : end + 1;
            return html.substring(start + 1, end < 0 ? html.length() : end);
        }
        while (at < html.length() && " \t\n\f\r>".indexOf(html.charAt(at)) < 0) {
            at++;
        }
        return html.substring(start, at);
    }

    private String name(int from) {
        int end = from;
        while (end < html.length() && (Character.isLetterOrDigit(html.charAt(end)) || html.charAt(end) == '-')) {
            end++;
        }
        return html.substring(from, end).toLowerCase(Locale.ROOT);
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
