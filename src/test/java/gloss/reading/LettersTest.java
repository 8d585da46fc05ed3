package gloss.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is found in texts without patterns is what these patterns say, which are easier to read. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LettersTest {

    private static final int TEXTS = 20_000;

    private static final List<String> PIECES = List.of(
            "Aa", "he", "She", "IT", "New", "York", "-", "’", "'s", ".", ",", " ", " ", " ", "\n", "Mr.", "U.S.",
            "a.m.", "1", "23", "4.5", "½", "Ⅳ", "٣", "%", ":", "/", "Ä", "é", "e\u0301", "\u0301", "_", "京", "😀", "𝒜",
            "ǅ", "ß");

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final Pattern CAPITALISED = Pattern.compile("\\p{Lu}[\\p{L}-]+(?: \\p{Lu}[\\p{L}-]+)*");
    private static final Pattern NUMBER = Pattern.compile("\\p{N}+(?:[.,:/]\\p{N}+)*%?|\\p{L}[\\p{L}\\p{M}’'-]*");

    private static List<String> texts() {
        Random random = new Random(7);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < TEXTS; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(12); n >= 0; n--) {
                text.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            texts.add(text.toString());
        }
        return texts;
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(result -> result.group()).toList();
    }

    @Test
    void words_are_letters_and_numbers_of_any_script() {
        assertThat(texts()).allSatisfy(text -> {
            List<String> words = new ArrayList<>();
            Letters.words(text, words::add);
            assertThat(words).isEqualTo(found(WORD, text));
            assertThat(Letters.count(text)).isEqualTo(words.size());
        });
    }

    @Test
    void words_with_a_capital_stay_together() {
        assertThat(texts())
                .allSatisfy(text -> assertThat(Letters.capitalised(text).stream()
                                .map(span -> text.substring(span.start(), span.end()))
                                .toList())
                        .isEqualTo(found(CAPITALISED, text)));
    }

    @Test
    void numbers_have_points_and_slashes_within_and_percents_after_them() {
        assertThat(texts()).allSatisfy(text -> {
            NormalText normal = NormalText.of(text);
            Set<String> numbers = new TreeSet<>();
            found(NUMBER, normal.text()).stream()
                    .filter(token -> Character.isDigit(token.charAt(0)))
                    .forEach(token -> numbers.add(token.toLowerCase(Locale.ROOT)));
            assertThat(HardWords.numbers(normal)).containsExactlyElementsOf(numbers);
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    and he said     | true
                    HE said         | true
                    he’s            | true
                    “she”           | true
                    the other       | false
                    he_said         | false
                    _he             | false
                    he\u0301bdo     | false
                    e\u0301he       | false
                    heß             | false
                    """)
    void a_short_word_is_found_only_as_a_whole(String text, boolean isThere) {
        assertThat(Letters.hasOneOf(Set.of("he", "she"), text)).isEqualTo(isThere);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Mr. Tan left. He came.              | 2
                    The U.S. Senate met. It rose.       | 2
                    At 9 a.m. Monday it met.            | 1
                    Dr. J. Tan left.                    | 1
                    He met Amr. Tan left.               | 2
                    It was no. Tan left.                | 2
                    It was No. Tan left.                | 1
                    """)
    void an_abbreviation_ends_no_sentence(String text, int sentences) {
        assertThat(Sentences.of(text, Locale.ENGLISH)).hasSize(sentences);
    }

    @Test
    void marks_of_western_letters_are_composed_and_others_stay() {
        assertThat(Arrays.asList("é", "e\u0301", "Å", "A\u030A", "×", "ÿ").stream()
                        .map(text -> NormalText.of(text).text()))
                .containsExactly("é", "é", "Å", "Å", "×", "ÿ");
    }
}
