package gloss.search;

import static org.assertj.core.api.Assertions.assertThat;

import gloss.search.WordIndex.WeightedText;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The words of a large site, as its search loads them. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WordIndexTest {

    private final List<String> parts = new ArrayList<>();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The U.S. café      | the us cafe",
                "Łódź, Straße, Ærø  | lodz strasse aero",
                "Don’t stop: 3.5 %  | don t stop 3 5",
                "İstanbul ILGIN     | istanbul ilgin",
                "克朗 yuan           | 克 克朗 朗 yuan",
                "トラム             | ト トラ ラ ラム ム",
                "한국                | 한국",
                "ﬁne               | fine"
            })
    void words_are_taken_apart_as_in_the_browser(String text, String words) {
        assertThat(String.join(" ", SearchWords.of(text))).isEqualTo(words);
    }

    @Test
    void a_word_has_its_entries_with_what_it_weighs_there() {
        List<String> firsts = written(List.of(text("tram fare"), text("wires"), title("tram")));

        assertThat(firsts).containsExactly("fare");
        assertThat(parts)
                .containsExactly("glossParts.words(0,{\n\"fare\":\"0I\",\n\"tram\":\"0I2Q\",\n\"wires\":\"1I\"\n});\n");
    }

    @Test
    void a_word_that_nearly_all_have_keeps_those_in_which_it_weighs_most() {
        List<List<WeightedText>> entries = new ArrayList<>();
        for (int n = 0; n < WordIndex.MOST; n++) {
            entries.add(text("the"));
        }
        entries.add(title("the"));
        written(entries);

        String known = parts.get(0).replaceAll("(?s).*\"the\":\"(.*)\".*", "$1");

        assertThat(known).startsWith(WordIndex.MOST + 1 + ":0").endsWith("2Q");
        assertThat(known.replaceAll("[^A-Z]", "")).hasSize(WordIndex.MOST);
    }

    @Test
    void what_is_too_much_for_one_file_goes_on_in_the_next_and_says_where() {
        StringBuilder many = new StringBuilder();
        for (int n = 10_000; n < 20_000; n++) {
            many.append("word").append(n).append(' ');
        }
        List<String> firsts = written(List.of(text(many.toString())));

        assertThat(parts)
                .hasSizeGreaterThan(3)
                .allSatisfy(part -> assertThat(part).hasSizeLessThan(33_000));
        for (int n = 0; n < parts.size(); n++) {
            assertThat(parts.get(n)).startsWith("glossParts.words(" + n + ",{\n\"" + firsts.get(n) + "\":");
        }
    }

    private List<String> written(List<List<WeightedText>> entries) {
        WordIndex index = new WordIndex();
        entries.forEach(index::add);
        return index.write(n -> n, (part, text) -> {
            assertThat(part).isEqualTo(parts.size());
            parts.add(text);
        });
    }

    private static List<WeightedText> text(String words) {
        return List.of(new WeightedText(words, 1, 50));
    }

    private static List<WeightedText> title(String words) {
        return List.of(new WeightedText(words, 4, 6));
    }
}
