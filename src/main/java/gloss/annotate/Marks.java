package gloss.annotate;

import gloss.model.Address;
import gloss.reading.Reading;
import gloss.reading.Span;
import java.util.List;
import java.util.Optional;

/** What stands over the words of a prose, by their place in its text: names that may become links, and passages. */
public final class Marks {

    private final Optional<String> scope;
    private final int[] starts;
    private final List<Named> names;
    private final List<Passage> passages;

    /** A name that may become a link. */
    public record Named(Span span, Address owner) {}

    private Marks(Optional<String> scope, int[] starts, List<Named> names, List<Passage> passages) {
        this.scope = scope;
        this.starts = starts;
        this.names = List.copyOf(names);
        this.passages = List.copyOf(passages);
    }

    /** Over a prose without names and passages. */
    public static Marks none(Optional<String> scope) {
        return new Marks(scope, new int[0], List.of(), List.of());
    }

    /** Over a prose without passages. */
    static Marks of(Reading reading, List<Named> names, Optional<String> scope) {
        return new Marks(scope, names.isEmpty() ? new int[0] : reading.starts(), names, List.of());
    }

    /** The same with passages too. */
    Marks with(Reading reading, List<Passage> found) {
        return new Marks(scope, reading.starts(), names, found);
    }

    /** What stands before the ids of the blocks of the prose; absent if they have no place of their own on its page. */
    public Optional<String> scope() {
        return scope;
    }

    /** Whether nothing stands over the words. */
    public boolean isEmpty() {
        return names.isEmpty() && passages.isEmpty();
    }

    /**
     * Where in the text a stretch of words begins, by its number in the order of the tree; -1 if nobody reads it. Not to be
     * asked if there are no marks.
     */
    public int start(int words) {
        return starts[words];
    }

    /** The names, from left to right. */
    public List<Named> names() {
        return names;
    }

    /** The passages in the order of their numbers. */
    public List<Passage> passages() {
        return passages;
    }
}
