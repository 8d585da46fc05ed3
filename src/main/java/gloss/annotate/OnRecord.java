package gloss.annotate;

import gloss.annotate.Approximate.Match;
import gloss.model.Quotation;
import gloss.reading.Span;
import gloss.reading.Words;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All quotations that are on record, to be found by the words that somebody quotes from them. */
final class OnRecord {

    private static final int KEY = 3;

    /** A quotation and its words. */
    private record Entry(Quotation quotation, List<String> words) {}

    private final List<Entry> entries = new ArrayList<>();
    private final Map<String, List<Entry>> byWords = new HashMap<>();

    OnRecord(Collection<Quotation> quotations) {
        for (Quotation quotation : quotations) {
            List<String> words = Words.of(quotation.words()).all();
            Entry entry = new Entry(quotation, words);
            entries.add(entry);
            for (int i = 0; i + KEY <= words.size(); i++) {
                byWords.computeIfAbsent(String.join(" ", words.subList(i, i + KEY)), k -> new ArrayList<>())
                        .add(entry);
            }
        }
    }

    /** The quotations that these words are taken from. */
    List<Quotation> with(Words words) {
        List<String> first = words.first(KEY);
        String key = String.join(" ", first);
        boolean indexed = first.size() == KEY && key.indexOf('\u0001') < 0;
        Collection<Entry> possible = indexed ? byWords.getOrDefault(key, List.of()) : entries;
        return possible.stream()
                .filter(entry -> words.areIn(entry.words()))
                .map(Entry::quotation)
                .distinct()
                .toList();
    }

    /** What the record has that is most like these words: the stretch of a quotation, and whose it is. */
    Optional<Closest> nearest(String quoted) {
        int wanted = Outline.words(quoted).size();
        return entries.stream()
                .map(entry -> new Ranked(entry, Outline.shared(entry.quotation().words(), quoted)))
                .filter(ranked -> ranked.shared() * 2 > wanted)
                .max(Comparator.comparingInt(Ranked::shared))
                .map(ranked -> new Closest(
                        ranked.entry().quotation(), stretch(ranked.entry().quotation(), quoted)));
    }

    /** A quotation, and the words of it that are meant. */
    record Closest(Quotation quotation, String words) {}

    private record Ranked(Entry entry, int shared) {}

    private static String stretch(Quotation quotation, String quoted) {
        String pattern = Anchor.normal(quoted);
        Anchor words = new Anchor(quotation.words());
        List<Match> matches = new Approximate(pattern).in(words.normal(), pattern.length(), 1);
        if (matches.isEmpty()) {
            return quotation.words();
        }
        Span span = words.wholeWords(matches.get(0).span());
        return quotation.words().substring(span.start(), span.end());
    }
}
