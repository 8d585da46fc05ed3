package gloss.reading;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Where the sentences of a text begin and end, without the blanks between them. */
public final class Sentences {

    /** After these a full stop ends no sentence, and neither after a single capital letter. */
    private static final List<String> ABBREVIATIONS = List.of(
            "Mr", "Mrs", "Ms", "Dr", "Gen", "Adm", "Sen", "Rep", "Gov", "Lt", "Col", "St", "No", "vs", "Nov", "Dec",
            "Oct", "Sept", "Aug", "Jan", "Feb", "a.m", "p.m");

    private static final String BLANKS = " \t\n\u000B\f\r";

    private Sentences() {}

    public static List<Span> of(String text, Locale language) {
        BreakIterator breaks = BreakIterator.getSentenceInstance(language);
        breaks.setText(text);
        List<Span> spans = new ArrayList<>();
        int start = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            if (end < text.length() && isAbbreviation(lastWord(text, start, end))) {
                continue;
            }
            spans.add(trimmed(text, start, end));
            start = end;
        }
        return spans;
    }

    private static boolean isAbbreviation(String word) {
        int last = word.length() - 2;
        if (last < 0 || word.charAt(last + 1) != '.') {
            return false;
        }
        char letter = word.charAt(last);
        return (letter >= 'A' && letter <= 'Z' && isWordEdge(word, last))
                || ABBREVIATIONS.stream().anyMatch(a -> {
                    int start = last + 1 - a.length();
                    return start >= 0 && word.startsWith(a, start) && isWordEdge(word, start);
                });
    }

    /** Whether no letter, digit or the like stands before an index. */
    private static boolean isWordEdge(String word, int index) {
        int before = index == 0 ? ' ' : word.codePointBefore(index);
        return before != '_' && !Character.isLetterOrDigit(before) && !Letters.isMark(before);
    }

    private static String lastWord(String text, int start, int end) {
        int to = end;
        while (to > start && BLANKS.indexOf(text.charAt(to - 1)) >= 0) {
            to--;
        }
        int from = to;
        while (from > start && BLANKS.indexOf(text.charAt(from - 1)) < 0) {
            from--;
        }
        return text.substring(from, to);
    }

    /** The stretch from the sentence that holds {@code start} to the one that holds {@code end}. */
    public static Span around(String text, int start, int end, Locale language) {
        return around(of(text, language), text.length(), start, end);
    }

    /** The same in a text of known sentences and length. */
    public static Span around(List<Span> sentences, int length, int start, int end) {
        int from = 0;
        int to = length;
        for (Span span : sentences) {
            if (span.start() <= start) {
                from = span.start();
            }
            if (span.end() >= end) {
                to = span.end();
                break;
            }
        }
        return new Span(Math.min(from, start), Math.max(to, end));
    }

    private static Span trimmed(String text, int start, int end) {
        int from = start;
        int to = end;
        while (from < to && Character.isWhitespace(text.charAt(from))) {
            from++;
        }
        while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
            to--;
        }
        return new Span(from, to);
    }
}
