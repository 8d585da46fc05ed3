package gloss.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import gloss.diagnostic.Location;
import gloss.model.PassageState;
import gloss.model.Target;
import gloss.reading.Span;
import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AnchorTest {

    @Test
    void the_same_characters_are_exact() {
        assertThat(find("rise in May", "Fares rise in May.")).containsExactly("rise in May");
        assertThat(state("rise in May", "Fares rise in May.")).isEqualTo(PassageState.EXACT);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "She said “no”.           | said \"no\"       | said “no”",
                "She said \"no\".         | said “no”         | said \"no\"",
                "It’s dear.               | It's dear         | It’s dear",
                "From May – perhaps.      | May -- perhaps    | May – perhaps",
                "A well-known fare.       | well‑known        | well-known",
                "Wait … then go.          | Wait ... then     | Wait … then",
                "A soft\u00ADly said word. | softly said      | soft\u00ADly said",
                "Ten\u00A0cents more.     | Ten cents         | Ten\u00A0cents",
                "ﬁve wires                | five wires        | ﬁve wires"
            })
    void other_marks_for_the_same_words_are_normalised(String text, String quoted, String found) {
        assertThat(find(quoted, text)).containsExactly(found);
        assertThat(state(quoted, text)).isEqualTo(PassageState.NORMALISED);
    }

    @Test
    void white_space_may_differ_across_lines_and_blocks() {
        assertThat(find("rise in May. Riders", "Fares rise\nin   May.\n\nRiders ask."))
                .containsExactly("rise\nin   May.\n\nRiders");
    }

    @Test
    void composed_and_decomposed_letters_are_the_same() {
        String text = "The café in Łódź.";
        String decomposed = Normalizer.normalize("café in Łódź", Normalizer.Form.NFD);

        assertThat(find(decomposed, text)).containsExactly("café in Łódź");
        assertThat(find("café in Łódź", Normalizer.normalize(text, Normalizer.Form.NFD)))
                .containsExactly(decomposed);
    }

    @Test
    void a_word_that_stands_twice_fits_twice() {
        assertThat(find("Fares rise", "Fares rise in May. Fares rise again in June."))
                .hasSize(2);
    }

    @Test
    void context_tells_twins_apart() {
        String text = "Fares rise in May. Fares rise again in June.";

        assertThat(spans("", "Fares rise", " again", text)).containsExactly(new Span(19, 29));
        assertThat(spans("in May. ", "Fares rise", "", text)).containsExactly(new Span(19, 29));
        assertThat(spans("", "Fares rise", " in", text)).containsExactly(new Span(0, 10));
    }

    @Test
    void context_that_does_not_fit_finds_nothing() {
        assertThat(spans("Trams: ", "Fares rise", "", "Fares rise in May.")).isEmpty();
    }

    @Test
    void blanks_inside_the_marks_belong_to_the_context() {
        assertThat(spans("Fares", " rise ", "in", "Fares rise in May.")).containsExactly(new Span(6, 10));
    }

    @Test
    void an_ellipsis_reaches_from_the_first_words_to_the_last() {
        String text = "Fares rise in May.\n\nRiders were not asked.\n\nThe council may refuse.";

        assertThat(find("rise in … may refuse", text)).containsExactly(text.substring(6, text.length() - 1));
    }

    @Test
    void an_ellipsis_reaches_no_further_than_to_the_next_last_words() {
        assertThat(find("One … end", "One end, two end.")).containsExactly("One end");
    }

    @Test
    void an_ellipsis_that_stands_in_the_text_is_itself() {
        assertThat(find("well … but", "It is well … but dear, but fine.")).containsExactly("well … but");
    }

    @ParameterizedTest
    @CsvSource({
        "'Fares', 0, 5, true",
        "'Fares', 0, 3, false",
        "'the fares', 2, 9, false",
        "'台湾问题', 0, 2, true",
        "'e\u0301a', 0, 1, false",
        "'👩‍👩‍👧 x', 0, 2, false",
        "'👩‍👩‍👧 x', 0, 8, true",
        "'May, then', 0, 3, true"
    })
    void words_and_graphemes_are_whole_or_not(String text, int start, int end, boolean whole) {
        assertThat(new Anchor(text).keepsWordsWhole(new Span(start, end))).isEqualTo(whole);
    }

    private static List<String> find(String quoted, String text) {
        return spans("", quoted, "", text).stream()
                .map(span -> text.substring(span.start(), span.end()))
                .toList();
    }

    private static PassageState state(String quoted, String text) {
        return new Anchor(text).candidates(target("", quoted, "")).get(0).state();
    }

    private static List<Span> spans(String prefix, String exact, String suffix, String text) {
        return new Anchor(text)
                .candidates(target(prefix, exact, suffix)).stream()
                        .map(Anchor.Candidate::span)
                        .toList();
    }

    private static Target target(String prefix, String exact, String suffix) {
        return new Target(prefix, exact, suffix, new Location("annotations.md", 1, 1));
    }
}
