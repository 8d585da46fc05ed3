package gloss.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of a quotation, to be found in the words that are on record. An ellipsis stands for any words that were left out,
 * {@code [the]} for a word that was put in, {@code [t]he} for a letter that was changed; nothing else may differ. Punctuation
 * and the kind of quotation marks do not count.
 */
public record Words(List<List<String>> parts) {

    private static final Pattern TOKEN =
            Pattern.compile("(?<gap>\\.\\.\\.|\\[\\s*\\.\\.\\.\\s*])|\\[(?<letter>\\p{L})](?<rest>[\\p{L}\\p{M}']*)"
                    + "|(?<inserted>\\[[^\\]]*])|(?<word>[\\p{L}\\p{N}\\p{M}]+(?:'[\\p{L}]+)*)");
    /** Before a word whose first letter was changed. */
    private static final char ANY_CASE = '\u0001';

    public static Words of(String quoted) {
        List<List<String>> parts = new ArrayList<>();
        List<String> part = new ArrayList<>();
        Matcher token = TOKEN.matcher(NormalText.of(quoted).text());
        while (token.find()) {
            if (token.group("word") != null) {
                part.add(token.group("word"));
            } else if (token.group("letter") != null) {
                part.add(ANY_CASE + (token.group("letter") + token.group("rest")).toLowerCase(Locale.ROOT));
            } else if (!part.isEmpty()) {
                parts.add(part);
                part = new ArrayList<>();
            }
        }
        if (!part.isEmpty()) {
            parts.add(part);
        }
        return new Words(parts);
    }

    public int count() {
        return parts.stream().mapToInt(List::size).sum();
    }

    /** All of them in one row, as a record that others are looked up in. */
    public List<String> all() {
        return parts.stream().flatMap(List::stream).toList();
    }

    /** The first words that stand together, as many as there are up to a number; what was changed is not among them. */
    public List<String> first(int most) {
        List<String> first = parts.isEmpty() ? List.of() : parts.get(0);
        return first.subList(0, Math.min(most, first.size()));
    }

    /** Whether these words stand in others in this order, each part as one piece. */
    public boolean areIn(List<String> record) {
        int from = 0;
        for (List<String> part : parts) {
            int at = find(part, record, from);
            if (at < 0) {
                return false;
            }
            from = at + part.size();
        }
        return !parts.isEmpty();
    }

    private static int find(List<String> part, List<String> record, int from) {
        for (int at = from; at + part.size() <= record.size(); at++) {
            int same = 0;
            while (same < part.size() && isSame(part.get(same), record.get(at + same))) {
                same++;
            }
            if (same == part.size()) {
                return at;
            }
        }
        return -1;
    }

    private static boolean isSame(String word, String recorded) {
        return word.charAt(0) == ANY_CASE
                ? word.substring(1).equals(recorded.toLowerCase(Locale.ROOT))
                : word.equals(recorded);
    }
}
