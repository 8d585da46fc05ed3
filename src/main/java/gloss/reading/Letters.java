package gloss.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;

/** Where the words of a text begin and end. Every text is gone through for them many times, so no pattern looks for them. */
public final class Letters {

    private static final int ASCII = 0x80;
    private static final int SHORT = 4;

    private Letters() {}

    /** Whether a word can have this code point in it: a letter or number of any script. */
    static boolean isInWord(int c) {
        return Character.isLetter(c) || isNumber(c);
    }

    /** Whether it is a number of any script: a digit, but {@code ½} and {@code Ⅳ} as well. */
    static boolean isNumber(int c) {
        if (c < ASCII) {
            return c >= '0' && c <= '9';
        }
        int type = Character.getType(c);
        return type == Character.DECIMAL_DIGIT_NUMBER
                || type == Character.LETTER_NUMBER
                || type == Character.OTHER_NUMBER;
    }

    static boolean isMark(int c) {
        if (c < ASCII) {
            return false;
        }
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }

    /** Gives every word of a text, its letters and numbers, from the first to the last. */
    public static void words(String text, Consumer<String> each) {
        for (int at = start(text, 0); at < text.length(); ) {
            int end = end(text, at);
            each.accept(text.substring(at, end));
            at = start(text, end);
        }
    }

    /** How many words a text has. */
    static int count(String text) {
        int count = 0;
        for (int at = start(text, 0); at < text.length(); at = start(text, end(text, at))) {
            count++;
        }
        return count;
    }

    /** Whether one of some words of at most four letters, in lower case here, stands in a text, whatever its case there. */
    static boolean hasOneOf(Set<String> words, String text) {
        for (int at = start(text, 0); at < text.length(); ) {
            int end = end(text, at);
            boolean mayBe = end - at <= SHORT && isWhole(text, at, end);
            if (mayBe && words.contains(text.substring(at, end).toLowerCase(Locale.ROOT))) {
                return true;
            }
            at = start(text, end);
        }
        return false;
    }

    /** Words with a capital, those together that only a blank parts: {@code New York}. */
    static List<Span> capitalised(String text) {
        List<Span> spans = new ArrayList<>();
        for (int at = 0; at < text.length(); ) {
            int end = capitalisedEnd(text, at);
            if (end < 0) {
                at++;
                continue;
            }
            for (int more = end; more >= 0; ) {
                end = more;
                more = end < text.length() && text.charAt(end) == ' ' ? capitalisedEnd(text, end + 1) : -1;
            }
            spans.add(new Span(at, end));
            at = end;
        }
        return spans;
    }

    /** Where a word ends that begins here with a capital and has more than that; -1 if none does. */
    private static int capitalisedEnd(String text, int from) {
        if (from == text.length() || Character.getType(at(text, from)) != Character.UPPERCASE_LETTER) {
            return -1;
        }
        int second = from + Character.charCount(at(text, from));
        int end = second;
        while (end < text.length() && (text.charAt(end) == '-' || Character.isLetter(at(text, end)))) {
            end += Character.charCount(at(text, end));
        }
        return end == second ? -1 : end;
    }

    /** Whether letters are a word by themselves: a low line, or a mark over a letter, makes a longer one of them. */
    private static boolean isWhole(String text, int start, int end) {
        boolean goesOn = end < text.length() && (text.charAt(end) == '_' || isMark(at(text, end)));
        boolean isRest = start > 0 && (text.charAt(start - 1) == '_' || isMark(text.codePointBefore(start)));
        return !goesOn && !isRest;
    }

    /** Where the first word from here on begins; the length of the text if there is none. */
    private static int start(String text, int from) {
        int at = from;
        while (at < text.length()) {
            int c = at(text, at);
            if (isInWord(c)) {
                break;
            }
            at += Character.charCount(c);
        }
        return at;
    }

    /** Where the letters and numbers from here on end. */
    private static int end(String text, int from) {
        int at = from;
        while (at < text.length()) {
            int c = at(text, at);
            if (!isInWord(c)) {
                break;
            }
            at += Character.charCount(c);
        }
        return at;
    }

    /** The code point here; most are one character. */
    static int at(String text, int at) {
        char c = text.charAt(at);
        return Character.isHighSurrogate(c) ? text.codePointAt(at) : c;
    }
}
