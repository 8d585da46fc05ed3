package gloss.desk;

import gloss.diagnostic.Location;
import gloss.model.Slug;
import gloss.parse.Draft;
import gloss.parse.Draft.Entry;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * The entries of a list in the order of its file, and what they may be in order of.
 *
 * @param places where each begins
 * @param names the id or address of each; empty if they have none
 * @param dates when each was, in ISO 8601, whose letters are in the order of time; empty if they have none
 */
record Kept(List<Location> places, List<String> names, List<String> dates) {

    /** A shorter list may be in the order of names by chance. */
    private static final int FEWEST_NAMES = 4;

    Kept {
        places = List.copyOf(places);
        names = List.copyOf(names);
        dates = List.copyOf(dates);
    }

    static Kept of(Draft draft, NewKind kind) {
        return switch (kind) {
            case SOURCE -> of(draft.sources(), s -> s.id().value().value(), s -> "");
            case QUOTATION ->
                of(
                        draft.quotations(),
                        q -> q.id().value().value(),
                        q -> q.date().toString());
            case COMMITMENT ->
                of(
                        draft.commitments(),
                        c -> c.id().value().value(),
                        c -> c.made().toString());
            case EVENT -> of(draft.events(), e -> "", e -> e.date().toString());
            case CORRECTION -> of(draft.corrections(), c -> "", c -> c.date().toString());
            case TERM ->
                of(
                        draft.terms(),
                        t -> Slug.from(t.term().value()).map(Slug::value).orElse(""),
                        t -> "");
            default -> throw new IllegalArgumentException(kind + " is no entry of a list");
        };
    }

    private static <E> Kept of(List<Entry<E>> entries, Function<E, String> name, Function<E, String> date) {
        return new Kept(entries.stream().map(Entry::location).toList(), all(entries, name), all(entries, date));
    }

    private static <E> List<String> all(List<Entry<E>> entries, Function<E, String> part) {
        return entries.stream()
                .map(entry -> part.apply(entry.value()))
                .filter(text -> !text.isEmpty())
                .toList();
    }

    /** How many of the entries go before a new one: at the end, unless the file is kept in the order of dates or names. */
    int place(String name, String date) {
        return place(dates, date, 1).or(() -> place(names, name, FEWEST_NAMES)).orElse(places.size());
    }

    private Optional<Integer> place(List<String> keys, String key, int fewest) {
        if (keys.size() < fewest || keys.size() != places.size()) {
            return Optional.empty();
        }
        List<String> back = new ArrayList<>(keys);
        Collections.reverse(back);
        if (isInOrder(keys)) {
            return Optional.of(firstThat(keys, other -> other.compareTo(key) > 0));
        }
        return isInOrder(back) ? Optional.of(firstThat(keys, other -> other.compareTo(key) <= 0)) : Optional.empty();
    }

    private static int firstThat(List<String> keys, Predicate<String> predicate) {
        return (int) keys.stream().takeWhile(predicate.negate()).count();
    }

    /** Whether no key should stand before the one above it. A month may stand among its days. */
    private static boolean isInOrder(List<String> keys) {
        return IntStream.range(1, keys.size()).allMatch(i -> {
            String above = keys.get(i - 1);
            return above.compareTo(keys.get(i)) <= 0 || above.startsWith(keys.get(i) + "-");
        });
    }
}
