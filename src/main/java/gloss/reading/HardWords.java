package gloss.reading;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of a sentence that change what it claims: numbers, dates, negations and names. Two texts that differ in one of
 * them do not say the same, however alike they are otherwise.
 */
public final class HardWords {

    private static final Pattern TOKEN = Pattern.compile("\\p{N}+(?:[.,:/]\\p{N}+)*%?|\\p{L}[\\p{L}\\p{M}’'-]*");
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
        return of(text, false);
    }

    private static Map<String, Integer> of(String text, boolean numbersAlone) {
        Map<String, Integer> words = new TreeMap<>();
        Matcher token = TOKEN.matcher(NormalText.of(text).text());
        while (token.find()) {
            if (numbersAlone && !Character.isDigit(token.group().charAt(0))) {
                continue;
            }
            String word = withoutEnding(token.group());
            String lower = word.toLowerCase(Locale.ROOT);
            if (lower.endsWith("n't") || NEGATIONS.contains(lower)) {
                words.merge("not", 1, Integer::sum);
            } else if (isNumber(lower)) {
                words.merge(lower, 1, Integer::sum);
            } else if (Character.isUpperCase(word.charAt(0)) && !isCommon(word)) {
                words.merge(word, 1, Integer::sum);
            }
        }
        return words;
    }

    /** The numbers in a text, each once, in the order of their characters. */
    public static List<String> numbers(String text) {
        return of(text, true).keySet().stream()
                .filter(word -> Character.isDigit(word.charAt(0)))
                .toList();
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
