package gloss.annotate;

import gloss.model.PassageState;
import gloss.model.Target;
import gloss.reading.NormalText;
import gloss.reading.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Finds every place of an article that a target fits: exactly, or after normalising. Which of them is meant, and what to say
 * if there are none or several, is not decided here; approximate places would be further candidates.
 */
final class Anchor {

    static final String ELLIPSIS = " ... ";
    /** No character before it is part of a grapheme with another one, but a line feed after a carriage return. */
    private static final int FIRST_MARK = 0x300;

    private static final Pattern GRAPHEME_END = Pattern.compile("\\b{g}");

    private final String text;
    private final NormalText normal;

    /** A place that fits. */
    record Candidate(Span span, PassageState state) {}

    Anchor(String text) {
        this(text, NormalText.of(text));
    }

    Anchor(String text, NormalText normal) {
        this.text = text;
        this.normal = normal;
    }

    /** The places that fit the words and what stands around them; those that cut a word are among them. */
    List<Candidate> candidates(Target target) {
        String exact = target.exact().strip();
        String prefix = normalised(target.prefix() + leadingBlank(target.exact()), true);
        String suffix = normalised(trailingBlank(target.exact()) + target.suffix(), false);
        String words = normal(exact);
        List<Candidate> whole = new ArrayList<>();
        for (int at : occurrences(prefix + words + suffix)) {
            whole.add(candidate(at + prefix.length(), at + prefix.length() + words.length(), exact));
        }
        return whole.isEmpty() && words.contains(ELLIPSIS) ? ranges(prefix, words, suffix, exact) : whole;
    }

    /** From the first words to the last, both whole: {@code Both sides … in their region}. */
    private List<Candidate> ranges(String prefix, String words, String suffix, String exact) {
        String first = words.substring(0, words.indexOf(ELLIPSIS)).strip();
        String last =
                words.substring(words.lastIndexOf(ELLIPSIS) + ELLIPSIS.length()).strip();
        List<Candidate> ranges = new ArrayList<>();
        for (int at : occurrences(prefix + first)) {
            int start = at + prefix.length();
            int firstEnd = start + first.length();
            int end = normal.text().indexOf(last + suffix, firstEnd);
            while (end >= 0 && !isBoundary(normal.origin(end))) {
                end = normal.text().indexOf(last + suffix, end + 1);
            }
            if (end >= 0 && isBoundary(normal.origin(firstEnd))) {
                ranges.add(candidate(start, end + last.length(), exact));
            }
        }
        return ranges;
    }

    private Candidate candidate(int start, int end, String exact) {
        int from = normal.origin(start);
        int to = end == 0 ? 0 : endOfOrigin(end);
        boolean same = text.substring(from, to).equals(exact);
        return new Candidate(new Span(from, to), same ? PassageState.EXACT : PassageState.NORMALISED);
    }

    /** Where the last character before a normal index ends in the text: blanks that were folded away do not count. */
    private int endOfOrigin(int end) {
        int from = normal.origin(end - 1);
        int to = normal.origin(end);
        while (to > from + 1 && Character.isWhitespace(text.charAt(to - 1))) {
            to--;
        }
        return to;
    }

    private List<Integer> occurrences(String wanted) {
        List<Integer> found = new ArrayList<>();
        if (wanted.isBlank()) {
            return found;
        }
        String whole = normal.text();
        for (int at = whole.indexOf(wanted); at >= 0; at = whole.indexOf(wanted, at + 1)) {
            found.add(at);
        }
        return found;
    }

    /** The article's text, or another, as words are compared here. */
    String normal() {
        return normal.text();
    }

    static String normal(String words) {
        return normalised(words, true).strip();
    }

    /** The stretch of the article that a stretch of the normal text comes from, with words that it cuts whole. */
    Span wholeWords(Span inNormal) {
        int from = normal.origin(inNormal.start());
        int to = endOfOrigin(inNormal.end());
        while (from < to && Character.isWhitespace(text.charAt(from))) {
            from++;
        }
        while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
            to--;
        }
        while (!isBoundary(from)) {
            from--;
        }
        while (!isBoundary(to)) {
            to++;
        }
        return new Span(from, to);
    }

    /** How often the words stand in the text, whatever is around them. */
    int count(String words) {
        return occurrences(normal(words)).size();
    }

    /** Whether a place begins and ends between words and between graphemes. */
    boolean keepsWordsWhole(Span span) {
        return isBoundary(span.start()) && isBoundary(span.end());
    }

    private boolean isBoundary(int at) {
        if (at <= 0 || at >= text.length()) {
            return true;
        }
        int before = text.codePointBefore(at);
        int after = text.codePointAt(at);
        boolean inWord = isWord(before) && isWord(after);
        boolean areAlone = before < FIRST_MARK && after < FIRST_MARK && before != '\r';
        return !inWord && (areAlone || !isInGrapheme(at));
    }

    private boolean isInGrapheme(int at) {
        return Character.isLowSurrogate(text.charAt(at))
                || !GRAPHEME_END
                        .matcher(text)
                        .region(Math.max(0, at - 16), Math.min(text.length(), at + 16))
                        .useTransparentBounds(true)
                        .results()
                        .anyMatch(result -> result.start() == at);
    }

    /** A letter or digit of a script that parts words by blanks. */
    private static boolean isWord(int codePoint) {
        return Character.isLetterOrDigit(codePoint) && !Character.isIdeographic(codePoint);
    }

    private static String normalised(String s, boolean atStart) {
        String normal = NormalText.of(s).text();
        return atStart ? normal.stripLeading() : normal.stripTrailing();
    }

    private static String leadingBlank(String s) {
        return s.isEmpty() || !Character.isWhitespace(s.charAt(0)) ? "" : " ";
    }

    private static String trailingBlank(String s) {
        return s.isEmpty() || !Character.isWhitespace(s.charAt(s.length() - 1)) ? "" : " ";
    }
}
