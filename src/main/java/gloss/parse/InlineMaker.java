package gloss.parse;

import gloss.model.prose.Inline;
import gloss.model.prose.Style;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/**
 * Puts the inlines of one line together. Tags that an author wrote are matched as a browser would: an element that is not
 * closed ends with its line, and one that is closed within another is opened again after it.
 */
final class InlineMaker {

    /** An element that is open; the outermost one is the line itself. */
    private record Open(RawHtml.Tag tag, List<Inline> inlines) {}

    private final Deque<Open> open = new ArrayDeque<>();
    private final List<Inline> line = new ArrayList<>();
    private final StringBuilder words = new StringBuilder();

    void text(CharSequence text) {
        words.append(text);
    }

    void add(Inline inline) {
        flush();
        inlines().add(inline);
    }

    /** A citation stands at its word, whatever white space is before it. */
    void citation(int reference) {
        int end = words.length();
        while (end > 0 && Character.isWhitespace(words.charAt(end - 1))) {
            end--;
        }
        words.setLength(end);
        add(new Inline.Citation(reference));
    }

    void open(RawHtml.Tag tag) {
        flush();
        open.push(new Open(tag, new ArrayList<>()));
    }

    /** Closes the innermost element of this name; if there is none, nothing. */
    void close(String name) {
        if (open.stream().noneMatch(o -> o.tag().name().equals(name))) {
            return;
        }
        Deque<RawHtml.Tag> again = new ArrayDeque<>();
        while (true) {
            RawHtml.Tag closed = closeInnermost();
            if (closed.name().equals(name)) {
                break;
            }
            again.push(closed);
        }
        again.forEach(this::open);
    }

    private RawHtml.Tag closeInnermost() {
        flush();
        Open innermost = open.pop();
        Map<String, String> attributes = innermost.tag().attributes();
        if (!innermost.inlines().isEmpty()) {
            inlines()
                    .add(new Inline.Styled(
                            Style.of(innermost.tag().name()).orElseThrow(), attributes, innermost.inlines()));
        }
        return innermost.tag();
    }

    /** The line, to which nothing more is added. */
    List<Inline> done() {
        while (!open.isEmpty()) {
            closeInnermost();
        }
        flush();
        return line;
    }

    private void flush() {
        if (words.length() > 0) {
            inlines().add(new Inline.Text(words.toString()));
            words.setLength(0);
        }
    }

    private List<Inline> inlines() {
        Open innermost = open.peek();
        return innermost == null ? line : innermost.inlines();
    }
}
