package gloss.render;

import java.io.CharArrayWriter;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The text of a finished page as a browser has it, {@code document.body.textContent}, and where the passages of an article lie
 * in it. All positions are in UTF-16 code units; {@link Selectors} has them in code points.
 */
public final class PageText implements PageScan.Listener {

    private static final int USUAL_LENGTH = 16 * 1024;
    private static final int CONTEXT = 32;
    private static final int MOST_WORDS = 8;
    private static final int WHOLE = 120;
    /** Characters by which they make a page longer, usually. */
    private static final int FRAGMENTS = 2048;

    private final StringBuilder text = new StringBuilder(USUAL_LENGTH);
    /** The same with a mark between blocks, white space folded and in lower case: what a text fragment is looked up in. */
    private final StringBuilder folded = new StringBuilder(USUAL_LENGTH);

    private final Map<String, List<Run>> runs = new HashMap<>();

    /** What stands on a page until its text is known: the link to the words of a passage. */
    private static final String TEXT_LINK = "href=\"" + PageNotes.TEXT_LINK;

    /** A stretch of text within one passage that nothing else interrupts, such as the number of a note. */
    private record Run(int start, int end, int foldedStart, int foldedEnd) {}

    /**
     * A passage in the text of its page, as the selectors of the W3C Web Annotation model have it.
     *
     * @param start in code points
     * @param end in code points
     */
    public record Selectors(String exact, String prefix, String suffix, int start, int end) {}

    /** The passages that each open element shows; empty for those that show none. */
    private final Deque<String> open = new ArrayDeque<>();

    private String shown = "";

    @Override
    public boolean asksFor(String attribute) {
        return attribute.equals("data-notes");
    }

    @Override
    public void attribute(String element, String name, String value) {
        if (element.equals("mark") && name.equals("data-notes")) {
            shown = value;
        }
    }

    @Override
    public void begin(String element) {
        open.push(shown);
        shown = "";
        boundary(element);
    }

    @Override
    public void end(String element) {
        if (!open.isEmpty()) {
            open.pop();
        }
        boundary(element);
    }

    private void boundary(String element) {
        if (!isInline(element) && folded.length() > 0 && folded.charAt(folded.length() - 1) != '\n') {
            folded.append('\n');
        }
    }

    private static boolean isInline(String element) {
        return switch (element) {
            case "a", "abbr", "b", "bdi", "cite", "del", "dfn", "em", "i", "ins", "kbd", "mark", "q", "s", "small" ->
                true;
            case "span", "strong", "sub", "sup", "time", "wbr", "code" -> true;
            default -> false;
        };
    }

    @Override
    public void text(String words) {
        int start = text.length();
        text.append(words);
        int foldedStart = folded.length();
        fold(words);
        String passages = open.isEmpty() ? "" : open.peek();
        if (!passages.isEmpty()) {
            for (String id : passages.split(" ", -1)) {
                add(runs.computeIfAbsent(id, i -> new ArrayList<>()), start, foldedStart);
            }
        }
    }

    private void fold(String words) {
        String lower = words.toLowerCase(Locale.ROOT);
        boolean mayBlank = folded.length() > 0 && !Character.isWhitespace(folded.charAt(folded.length() - 1));
        int done = 0;
        for (int i = 0; i < lower.length(); i++) {
            char c = lower.charAt(i);
            boolean isBlank = Character.isWhitespace(c);
            if (isBlank && !(c == ' ' && mayBlank)) {
                folded.append(lower.substring(done, i)).append(mayBlank ? " " : "");
                done = i + 1;
            }
            mayBlank = !isBlank;
        }
        folded.append(lower.substring(done));
    }

    private void add(List<Run> passage, int start, int foldedStart) {
        Run run = new Run(start, text.length(), foldedStart, folded.length());
        int last = passage.size() - 1;
        if (last >= 0 && passage.get(last).end() == start) {
            Run before = passage.get(last);
            passage.set(last, new Run(before.start(), run.end(), before.foldedStart(), run.foldedEnd()));
        } else {
            passage.add(run);
        }
    }

    /** Where a passage lies; absent if the page does not have it. */
    Optional<Selectors> place(String id) {
        List<Run> passage = runs.getOrDefault(id, List.of());
        if (passage.isEmpty()) {
            return Optional.empty();
        }
        int start = passage.get(0).start();
        int end = passage.get(passage.size() - 1).end();
        int before = text.codePointCount(0, start);
        return Optional.of(new Selectors(
                text.substring(start, end),
                text.substring(Math.max(0, start - CONTEXT), start),
                text.substring(end, Math.min(text.length(), end + CONTEXT)),
                before,
                before + text.codePointCount(start, end)));
    }

    /** The HTML of the page with its links to the words of passages, as its file has it. */
    byte[] linked(String html) {
        CharArrayWriter linked = new CharArrayWriter(html.length() + FRAGMENTS);
        int done = 0;
        for (int at = html.indexOf(TEXT_LINK); at >= 0; at = html.indexOf(TEXT_LINK, at + 1)) {
            int start = at + TEXT_LINK.length();
            int end = html.indexOf('"', start);
            String id = end < 0 ? "" : html.substring(start, end);
            if (isId(id)) {
                linked.write(html, done, at - done);
                linked.append("href=\"").append(fragment(id).orElse("#passage-" + id));
                done = end;
            }
        }
        linked.write(html, done, html.length() - done);
        ByteBuffer encoded = StandardCharsets.UTF_8.encode(CharBuffer.wrap(linked.toCharArray()));
        byte[] page = new byte[encoded.remaining()];
        encoded.get(page);
        return page;
    }

    private static boolean isId(String id) {
        return !id.isEmpty() && id.chars().allMatch(c -> (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-');
    }

    /**
     * A text fragment (WICG Scroll to Text Fragment) that leads to a passage: {@code #:~:text=ten cents in May}. Absent if none
     * can be found that leads there and nowhere else.
     */
    Optional<String> fragment(String id) {
        List<Run> passage = runs.getOrDefault(id, List.of());
        if (passage.isEmpty()) {
            return Optional.empty();
        }
        String first = words(passage.get(0));
        String last = words(passage.get(passage.size() - 1));
        boolean isWhole = passage.size() == 1 && first.length() <= WHOLE;
        for (int words = isWhole ? count(first) : 3; words <= Math.max(3, count(first)); words++) {
            String start = head(first, words);
            Optional<String> prefix = prefix(passage.get(0), start);
            if (prefix.isPresent()) {
                String before = prefix.get().isEmpty() ? "" : encoded(prefix.get()) + "-,";
                if (isWhole) {
                    return Optional.of("#:~:text=" + before + encoded(start));
                }
                return end(passage, start, last).map(end -> "#:~:text=" + before + encoded(start) + "," + encoded(end));
            }
        }
        return Optional.empty();
    }

    /** As few words before a passage as make its beginning unlike any place above it; absent if none do. */
    private Optional<String> prefix(Run run, String start) {
        int block = folded.lastIndexOf("\n", run.foldedStart() - 1) + 1;
        String before = folded.substring(block, run.foldedStart()).strip();
        int at = at(run);
        for (int words = 0; words <= Math.min(MOST_WORDS, count(before)); words++) {
            String prefix = words == 0 ? "" : tail(before, words);
            String gap = prefix.isEmpty() || folded.charAt(at - 1) != ' ' ? "" : " ";
            if (folded.indexOf(prefix + gap + start) == at - prefix.length() - gap.length()) {
                return Optional.of(prefix);
            }
        }
        return Optional.empty();
    }

    /** The last words of a passage, as many as make them come after its beginning for the first time where it ends. */
    private Optional<String> end(List<Run> passage, String start, String last) {
        int from = at(passage.get(0)) + start.length();
        Run run = passage.get(passage.size() - 1);
        int end = at(run) + last.length();
        for (int words = Math.min(3, count(last)); words <= count(last); words++) {
            String tail = tail(last, words);
            int found = folded.indexOf(tail, from);
            if (found >= 0 && found + tail.length() == end) {
                return Optional.of(tail);
            }
        }
        return Optional.empty();
    }

    private int at(Run run) {
        int at = run.foldedStart();
        while (at < run.foldedEnd() && Character.isWhitespace(folded.charAt(at))) {
            at++;
        }
        return at;
    }

    /** The words of a run, up to the end of its block. */
    private String words(Run run) {
        return folded.substring(run.foldedStart(), run.foldedEnd()).strip();
    }

    private static int count(String words) {
        return words.isEmpty() ? 0 : words.split(" ", -1).length;
    }

    private static String head(String words, int many) {
        String[] all = words.split(" ", -1);
        return String.join(" ", Arrays.copyOfRange(all, 0, Math.min(many, all.length)));
    }

    private static String tail(String words, int many) {
        String[] all = words.split(" ", -1);
        return String.join(" ", Arrays.copyOfRange(all, Math.max(0, all.length - many), all.length));
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("-", "%2D");
    }
}
