package gloss.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes a text apart into the words under which it is looked up, just as {@code search-minisearch.js} takes apart what a reader
 * types: {@code The U.S. café} has {@code the}, {@code us} and {@code cafe}. Chinese and Japanese, which write no blanks, become single
 * characters and pairs.
 */
final class SearchWords {

    private static final String CJK = "[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}ー]";
    private static final Pattern TOKEN = Pattern.compile(
            "(" + CJK + "+)|\\p{L}(?:\\.\\p{L})+(?![\\p{L}\\p{N}])|(?:(?!" + CJK + ")[\\p{L}\\p{N}\\p{M}])+");
    private static final Pattern DROPPED = Pattern.compile("[\\p{M}.]");
    private static final Map<String, String> OTHERS =
            Map.of("ß", "ss", "æ", "ae", "œ", "oe", "ø", "o", "đ", "d", "ð", "d", "ł", "l", "þ", "th", "ı", "i");
    private static final Pattern OTHER = Pattern.compile("[ßæœøđðłþı]");

    private SearchWords() {}

    /** The words of a text, in its order, as often as they stand there. */
    static List<String> of(String text) {
        List<String> words = new ArrayList<>();
        Matcher token = TOKEN.matcher(text);
        while (token.find()) {
            if (token.group(1) == null) {
                words.add(fold(token.group()));
            } else {
                characters(token.group(), words);
            }
        }
        return words;
    }

    private static void characters(String run, List<String> words) {
        int[] characters = run.codePoints().toArray();
        for (int i = 0; i < characters.length; i++) {
            String character = Character.toString(characters[i]);
            words.add(fold(character));
            if (i + 1 < characters.length) {
                words.add(fold(character + Character.toString(characters[i + 1])));
            }
        }
    }

    private static String fold(String word) {
        if (word.chars().allMatch(c -> c < 128)) {
            return word.replace(".", "").toLowerCase(Locale.ROOT);
        }
        String bare = DROPPED.matcher(Normalizer.normalize(word, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        return Normalizer.normalize(
                OTHER.matcher(bare).replaceAll(letter -> OTHERS.getOrDefault(letter.group(), "")), Normalizer.Form.NFC);
    }
}
