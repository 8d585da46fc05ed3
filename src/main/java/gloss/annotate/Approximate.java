package gloss.annotate;

import gloss.reading.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds where a text comes nearest to a pattern: the fewest insertions, deletions and substitutions of characters, at any
 * place. It counts as Sellers does (1980), sixty-four rows of his table at a time after Myers (1999) and Hyyrö (2003), so that
 * its time grows with the length of the text and hardly with that of the pattern.
 */
final class Approximate {

    private static final int WORD = 64;

    private final String pattern;
    private final int blocks;
    private final Map<Character, long[]> masks = new HashMap<>();
    private final long[] none;

    /** A stretch of the text and how many characters it is from the pattern. */
    record Match(Span span, int distance) {}

    Approximate(String pattern) {
        if (pattern.isEmpty()) {
            throw new IllegalArgumentException("there is nothing to find");
        }
        this.pattern = pattern;
        this.blocks = (pattern.length() + WORD - 1) / WORD;
        this.none = new long[blocks];
        for (int i = 0; i < pattern.length(); i++) {
            masks.computeIfAbsent(pattern.charAt(i), c -> new long[blocks])[i / WORD] |= 1L << (i % WORD);
        }
    }

    /** At most so many matches within a distance, the nearest first; no two of them overlap. */
    List<Match> in(String text, int furthest, int most) {
        int[] distances = distances(text);
        List<Match> ends = new ArrayList<>();
        for (int end = 1; end <= text.length(); end++) {
            boolean lowest = distances[end] <= distances[end - 1]
                    && (end == text.length() || distances[end] < distances[end + 1]);
            if (lowest && distances[end] <= furthest) {
                ends.add(new Match(new Span(end, end), distances[end]));
            }
        }
        ends.sort(Comparator.comparingInt(Match::distance)
                .thenComparingInt(match -> match.span().end()));
        List<Match> matches = new ArrayList<>();
        for (Match match : ends) {
            if (matches.size() == most) {
                break;
            }
            int end = match.span().end();
            if (matches.stream()
                    .noneMatch(m -> m.span().start() < end && end <= m.span().end())) {
                Span span = new Span(start(text, end, match.distance()), end);
                if (matches.stream()
                        .noneMatch(m -> m.span().start() < span.end()
                                && span.start() < m.span().end())) {
                    matches.add(new Match(span, match.distance()));
                }
            }
        }
        return matches;
    }

    /** For each end, from 0 to the text's length, the least distance of any stretch that ends there. */
    int[] distances(String text) {
        int[] distances = new int[text.length() + 1];
        long[] plus = new long[blocks];
        long[] minus = new long[blocks];
        Arrays.fill(plus, -1L);
        long last = 1L << ((pattern.length() - 1) % WORD);
        int distance = pattern.length();
        distances[0] = distance;
        for (int at = 0; at < text.length(); at++) {
            long[] equal = masks.getOrDefault(text.charAt(at), none);
            int carry = 0;
            for (int b = 0; b < blocks; b++) {
                long p = plus[b];
                long m = minus[b];
                long eq = equal[b];
                long vertical = eq | m;
                if (carry < 0) {
                    eq |= 1;
                }
                long horizontal = (((eq & p) + p) ^ p) | eq;
                long up = m | ~(horizontal | p);
                long down = p & horizontal;
                long top = b == blocks - 1 ? last : Long.MIN_VALUE;
                int out = (up & top) != 0 ? 1 : (down & top) != 0 ? -1 : 0;
                up = up << 1 | (carry > 0 ? 1 : 0);
                down = down << 1 | (carry < 0 ? 1 : 0);
                plus[b] = down | ~(vertical | up);
                minus[b] = up & vertical;
                carry = out;
            }
            distance += carry;
            distances[at + 1] = distance;
        }
        return distances;
    }

    /** Where the stretch begins: the same search from the end backwards. Of equal ones, the one as long as the pattern. */
    private int start(String text, int end, int distance) {
        int from = Math.max(0, end - pattern.length() - distance);
        String back = new StringBuilder(text.substring(from, end)).reverse().toString();
        int[] rows = new int[pattern.length() + 1];
        for (int i = 0; i <= pattern.length(); i++) {
            rows[i] = i;
        }
        int best = 0;
        for (int length = 1; length <= back.length(); length++) {
            int diagonal = rows[0];
            rows[0] = length;
            for (int i = 1; i <= pattern.length(); i++) {
                boolean same = pattern.charAt(pattern.length() - i) == back.charAt(length - 1);
                int value = Math.min(diagonal + (same ? 0 : 1), 1 + Math.min(rows[i], rows[i - 1]));
                diagonal = rows[i];
                rows[i] = value;
            }
            boolean nearer = Math.abs(length - pattern.length()) < Math.abs(best - pattern.length());
            if (rows[pattern.length()] == distance && nearer) {
                best = length;
            }
        }
        return end - best;
    }

    /** Where a stretch of the pattern lies in a text that the whole pattern is like, by the cheapest way to edit one into the other. */
    Span counterpart(Span ofPattern, String text) {
        int[][] costs = costs(text);
        int start = 0;
        int end = text.length();
        int i = pattern.length();
        int j = text.length();
        while (i > 0 || j > 0) {
            if (i == ofPattern.end()) {
                end = j;
            }
            boolean diagonal = i > 0
                    && j > 0
                    && costs[i][j] == costs[i - 1][j - 1] + (pattern.charAt(i - 1) == text.charAt(j - 1) ? 0 : 1);
            boolean removed = !diagonal && i > 0 && costs[i][j] == costs[i - 1][j] + 1;
            i -= diagonal || removed ? 1 : 0;
            j -= diagonal || !removed ? 1 : 0;
            if (i >= ofPattern.start()) {
                start = j;
            }
        }
        return new Span(Math.min(start, end), end);
    }

    private int[][] costs(String text) {
        int[][] costs = new int[pattern.length() + 1][text.length() + 1];
        for (int i = 0; i <= pattern.length(); i++) {
            for (int j = 0; j <= text.length(); j++) {
                if (i == 0 || j == 0) {
                    costs[i][j] = i + j;
                } else {
                    boolean same = pattern.charAt(i - 1) == text.charAt(j - 1);
                    costs[i][j] = Math.min(
                            costs[i - 1][j - 1] + (same ? 0 : 1), 1 + Math.min(costs[i - 1][j], costs[i][j - 1]));
                }
            }
        }
        return costs;
    }

    /** How many characters have to be edited to make a text of the pattern. */
    int distance(String text) {
        return costs(text)[pattern.length()][text.length()];
    }
}
