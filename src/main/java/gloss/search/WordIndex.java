package gloss.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.IntUnaryOperator;

/**
 * Of every word the entries that have it, and how much it weighs in each. It is written as files of some size, each with the
 * words from one to another in the order of their letters, so that what begins alike stands together:
 *
 * <pre>
 * glossParts.words(7,{
 * "fare":"3kC1A0D",
 * "fares":"2B"
 * });
 * </pre>
 *
 * {@code 3k} is the number of the first entry less one before, to the base of 36, {@code C} its weight; then the same of the next one, less the
 * one before. A word that very many entries have keeps those in which it weighs most, after the number of all: {@code 9120:3kC…}.
 */
public final class WordIndex {

    /** How many entries a word keeps. */
    static final int MOST = 5_000;

    private static final int PART = 32 * 1024;
    private static final int LEVELS = 26;
    private static final int LEVEL_BITS = 5;

    private final Map<String, Postings> words = new HashMap<>();
    private int entries;

    /** One of the texts of an entry, such as its title, and how much more than running text its words weigh. */
    public record WeightedText(String text, double weight, int usualLength) {}

    /** Takes the next entry. */
    public void add(List<WeightedText> texts) {
        Map<String, Double> weights = new HashMap<>();
        for (WeightedText text : texts) {
            Map<String, Integer> counts = new HashMap<>();
            List<String> its = SearchWords.of(text.text());
            its.forEach(word -> counts.merge(word, 1, Integer::sum));
            counts.forEach((word, count) -> weights.merge(
                    word, text.weight() * weight(count, (double) its.size() / text.usualLength()), Double::sum));
        }
        weights.forEach((word, weight) ->
                words.computeIfAbsent(word, w -> new Postings()).add(entries << LEVEL_BITS | level(weight)));
        entries++;
    }

    /** As the BM25+ of MiniSearch has it, with its numbers; how rare a word is counts when it is looked up. */
    private static double weight(int count, double length) {
        return 0.5 + count * 2.2 / (count + 1.2 * (0.3 + 0.7 * length));
    }

    /** A weight in steps of a quarter of an octave, from a half on: {@code B} is 0.6, {@code Q} is 8. */
    private static int level(double weight) {
        long steps = Math.round(4 * StrictMath.log(weight / 0.5) / StrictMath.log(2));
        return (int) Math.max(0, Math.min(LEVELS - 1, steps));
    }

    /**
     * Writes all files.
     *
     * @param number that under which an entry is known, by the order in which it was taken
     * @param part takes the number of a file and its text
     * @return the first word of each file
     */
    public List<String> write(IntUnaryOperator number, BiConsumer<Integer, String> part) {
        List<String> firsts = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (String word : words.keySet().stream().sorted().toList()) {
            String line = "\"" + word + "\":\"" + postings(word, number) + "\"";
            if (text.length() > 0 && text.length() + line.length() > PART) {
                part.accept(firsts.size() - 1, text.append("\n});\n").toString());
                text.setLength(0);
            }
            if (text.length() == 0) {
                text.append("glossParts.words(").append(firsts.size()).append(",{\n");
                firsts.add(word);
            } else {
                text.append(",\n");
            }
            text.append(line);
        }
        if (text.length() > 0) {
            part.accept(firsts.size() - 1, text.append("\n});\n").toString());
        }
        return firsts;
    }

    private String postings(String word, IntUnaryOperator number) {
        int[] its = words.getOrDefault(word, new Postings()).all();
        int[] numbered = Arrays.stream(its)
                .map(posting -> number.applyAsInt(posting >> LEVEL_BITS) << LEVEL_BITS | level(posting))
                .sorted()
                .toArray();
        StringBuilder text = new StringBuilder();
        if (numbered.length > MOST) {
            text.append(numbered.length).append(':');
            numbered = heaviest(numbered);
        }
        int before = 0;
        for (int posting : numbered) {
            int entry = posting >> LEVEL_BITS;
            text.append(Integer.toString(entry - before, 36)).append((char) ('A' + level(posting)));
            before = entry;
        }
        return text.toString();
    }

    private static int[] heaviest(int[] postings) {
        return Arrays.stream(postings)
                .boxed()
                .sorted(Comparator.comparingInt((Integer posting) -> -level(posting))
                        .thenComparing(posting -> posting))
                .limit(MOST)
                .mapToInt(posting -> posting)
                .sorted()
                .toArray();
    }

    private static int level(int posting) {
        return posting & ((1 << LEVEL_BITS) - 1);
    }

    /** Entries with weights, two numbers in one, because a large site has many millions of them. */
    private static final class Postings {

        private int[] values = new int[2];
        private int size;

        void add(int value) {
            if (size == values.length) {
                values = Arrays.copyOf(values, size + size / 2 + 1);
            }
            values[size++] = value;
        }

        int[] all() {
            return Arrays.copyOf(values, size);
        }
    }
}
