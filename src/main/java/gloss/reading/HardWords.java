package gloss.reading;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * The words of a sentence that change what it claims: numbers, dates, negations and names. Two texts that differ in one of
 * them do not say the same, however alike they are otherwise.
 */
public final class HardWords {

    /** Between two digits these are part of a number. */
    private static final String IN_NUMBERS = ".,:/";
    /** Besides letters and their marks these are part of a word. */
    private static final String IN_WORDS = "’'-";

    private static final Set<String> NEGATIONS = Set.of(
            "not",
            "no",
            "never",
            "none",
            "nobody",
            "nothing",
            "neither",
            "nor",
            "without",
            "cannot",
            "hardly",
            "refused",
            "refuses",
            "declined",
            "denied",
            "failed");
    private static final Set<String> NUMBERS = Set.of(
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
            "twenty",
            "thirty",
            "forty",
            "fifty",
            "sixty",
            "seventy",
            "eighty",
            "ninety",
            "hundred",
            "hundreds",
            "thousand",
            "thousands",
            "million",
            "millions",
            "billion",
            "billions",
            "trillion",
            "half",
            "dozen",
            "dozens",
            "once",
            "twice",
            "first",
            "second",
            "third",
            "fourth",
            "fifth",
            "both",
            "all",
            "half-dozen");
    private static final Set<String> COMMON = Set.of(
            "the",
            "a",
            "an",
            "in",
            "on",
            "at",
            "by",
            "of",
            "for",
            "to",
            "from",
            "with",
            "and",
            "but",
            "or",
            "as",
            "if",
            "when",
            "while",
            "after",
            "before",
            "under",
            "over",
            "both",
            "this",
            "that",
            "these",
            "those",
            "there",
            "here",
            "his",
            "her",
            "its",
            "their",
            "our",
            "my",
            "your",
            "some",
            "any",
            "all",
            "each",
            "many",
            "most",
            "what",
            "who",
            "how",
            "why",
            "where",
            "i",
            "we",
            "you",
            "asked",
            "according",
            "since",
            "until",
            "during",
            "neither",
            "one",
            "then",
            "now",
            "yes",
            "not",
            "no",
            "it",
            "he",
            "she",
            "they",
            "mr",
            "mrs",
            "ms",
            "dr");

    private static final Set<String> DAYS = Set.of(
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday",
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december");

    private HardWords() {}

    /** Whether a word that begins with a capital only does so because it begins a sentence. */
    public static boolean isCommon(String word) {
        return COMMON.contains(word.toLowerCase(Locale.ROOT));
    }

    /** Whether a word that begins with a capital cannot be anybody's name. */
    public static boolean isNoName(String word) {
        return isCommon(word) || DAYS.contains(word.toLowerCase(Locale.ROOT));
    }

    /** Each hard word with how often it stands in a text. */
    public static Map<String, Integer> of(String text) {
        Map<String, Integer> words = new TreeMap<>();
        tokens(NormalText.of(text).text(), false, token -> {
            String word = withoutEnding(token);
            String lower = word.toLowerCase(Locale.ROOT);
            if (lower.endsWith("n't") || NEGATIONS.contains(lower)) {
                words.merge("not", 1, Integer::sum);
            } else if (isNumber(lower)) {
                words.merge(lower, 1, Integer::sum);
            } else if (Character.isUpperCase(word.charAt(0)) && !isCommon(word)) {
                words.merge(word, 1, Integer::sum);
            }
        });
        return words;
    }

    /** The numbers in digits in a text, each once, in the order of their characters. */
    public static List<String> numbers(NormalText text) {
        SortedSet<String> numbers = new TreeSet<>();
        tokens(text.text(), true, token -> {
            if (Character.isDigit(token.charAt(0))) {
                numbers.add(withoutEnding(token).toLowerCase(Locale.ROOT));
            }
        });
        return List.copyOf(numbers);
    }

    /** Gives the words and numbers of a normal text from the first to the last, or its numbers alone. */
    private static void tokens(String text, boolean numbersAlone, Consumer<String> each) {
        for (int at = 0; at < text.length(); ) {
            int c = Letters.at(text, at);
            int end = at + Character.charCount(c);
            if (Letters.isNumber(c)) {
                end = numberEnd(text, end);
                each.accept(text.substring(at, end));
            } else if (Character.isLetter(c)) {
                end = wordEnd(text, end);
                if (!numbersAlone) {
                    each.accept(text.substring(at, end));
                }
            }
            at = end;
        }
    }

    private static int numberEnd(String text, int from) {
        int end = from;
        while (end < text.length()) {
            int c = Letters.at(text, end);
            boolean joins = IN_NUMBERS.indexOf(c) >= 0
                    && end + 1 < text.length()
                    && Letters.isNumber(Letters.at(text, end + 1));
            if (!joins && !Letters.isNumber(c)) {
                return c == '%' ? end + 1 : end;
            }
            end += Character.charCount(c);
        }
        return end;
    }

    private static int wordEnd(String text, int from) {
        int end = from;
        while (end < text.length()) {
            int c = Letters.at(text, end);
            if (!Character.isLetter(c) && IN_WORDS.indexOf(c) < 0 && !Letters.isMark(c)) {
                return end;
            }
            end += Character.charCount(c);
        }
        return end;
    }

    private static String withoutEnding(String word) {
        if (word.endsWith("'s")) {
            return word.substring(0, word.length() - 2);
        }
        return word.endsWith("-") || word.endsWith("'") ? word.substring(0, word.length() - 1) : word;
    }

    private static boolean isNumber(String lower) {
        return Character.isDigit(lower.charAt(0))
                || NUMBERS.contains(lower)
                || NUMBERS.contains(lower.substring(0, Math.max(0, lower.indexOf('-'))));
    }
}
