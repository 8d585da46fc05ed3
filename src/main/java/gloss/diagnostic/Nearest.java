package gloss.diagnostic;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** The known word that an author most likely meant: {@code sumary} is {@code summary}. */
public final class Nearest {

    private Nearest() {}

    /** The candidate with the fewest typing errors, if a third of its letters at most are wrong. */
    public static Optional<String> to(String written, Collection<String> candidates) {
        return candidates.stream()
                .filter(candidate -> distance(written, candidate) <= Math.max(1, candidate.length() / 3))
                .min(Comparator.comparingInt((String candidate) -> distance(written, candidate))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** A remedy that names the nearest candidate, or else {@code otherwise}. */
    public static String suggestion(String written, Collection<String> candidates, String otherwise) {
        return to(written, candidates)
                .map(nearest -> "did you mean `" + nearest + "`?")
                .orElse(otherwise);
    }

    /** Optimal string alignment: insertions, deletions, substitutions and swaps of neighbours count one each. */
    private static int distance(String a, String b) {
        int[] beforeLast = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int substitution = last[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(substitution, 1 + Math.min(row[j - 1], last[j]));
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
                }
            }
            beforeLast = last;
            last = row;
        }
        return last[b.length()];
    }
}
