package gloss.testing;

import gloss.model.Prose;
import gloss.work.Memo.Same;
import gloss.work.Watch;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Counts the work of a build instead of its seconds, which are others on every machine. */
public final class Tally implements Watch {

    private final Map<String, Integer> parsed = new ConcurrentHashMap<>();
    private final Map<String, Integer> markdown = new ConcurrentHashMap<>();
    private final Map<Same, Integer> read = new ConcurrentHashMap<>();
    private final Map<OnPage, Integer> written = new ConcurrentHashMap<>();
    private final Map<String, Integer> scanned = new ConcurrentHashMap<>();
    private final Map<String, Integer> made = new ConcurrentHashMap<>();

    private record OnPage(String page, Same text) {}

    @Override
    public void parsed(String file, long begun) {
        parsed.merge(file, 1, Integer::sum);
    }

    @Override
    public void markdown(String file, int characters) {
        markdown.merge(file, characters, Integer::sum);
    }

    @Override
    public void read(Object text) {
        read.merge(new Same(text), 1, Integer::sum);
    }

    @Override
    public void written(String page, Object text) {
        written.merge(new OnPage(page, new Same(text)), 1, Integer::sum);
    }

    @Override
    public void scanned(String page) {
        scanned.merge(page, 1, Integer::sum);
    }

    @Override
    public void made(String page, String file, long begun) {
        made.merge(page, 1, Integer::sum);
    }

    /** The files that were parsed. */
    public Set<String> parsed() {
        return parsed.keySet();
    }

    /** The pages that were made. */
    public Set<String> made() {
        return made.keySet();
    }

    /** The pages that were gone through. */
    public Set<String> scanned() {
        return scanned.keySet();
    }

    /** How many characters of a file went through the parser of Markdown. */
    public int markdown(String file) {
        return markdown.getOrDefault(file, 0);
    }

    /** How often a text was read. */
    public int read(Prose text) {
        return read.getOrDefault(new Same(text), 0);
    }

    /** The pages on which a text stands, each as often as it was written there. */
    public List<String> written(Prose text) {
        return written.entrySet().stream()
                .filter(entry -> entry.getKey().text().equals(new Same(text)))
                .flatMap(entry ->
                        Collections.nCopies(entry.getValue(), entry.getKey().page()).stream())
                .toList();
    }

    /** The texts that were written more than once on the same page. */
    public Stream<Prose> writtenTwice() {
        return written.entrySet().stream()
                .filter(entry -> entry.getValue() > 1)
                .map(entry -> (Prose) entry.getKey().text().object())
                .filter(prose -> !prose.isEmpty());
    }

    /** What else was done more than once to the same file, text or page, in words; an empty text is none. */
    public List<String> twice() {
        return Stream.of(twice("parsed", parsed), twice("read", read), twice("scanned", scanned), twice("made", made))
                .flatMap(List::stream)
                .toList();
    }

    private static List<String> twice(String what, Map<?, Integer> counts) {
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue() > 1)
                .filter(entry -> !name(entry.getKey()).isBlank())
                .map(entry -> what + " " + entry.getValue() + " times: " + name(entry.getKey()))
                .sorted()
                .toList();
    }

    private static String name(Object thing) {
        if (thing instanceof Same same && same.object() instanceof Prose prose) {
            String words = prose.plain().strip();
            return words.substring(0, Math.min(words.length(), 80));
        }
        return thing.toString();
    }
}
