package gloss.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import gloss.testing.SmallSite;
import gloss.testing.SmallSite.Built;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** YAML that says something other than what one reads, or that only looks like it. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class FrontMatterTest {

    private static final String PERSON = "content/people/lin-wu.md";

    @TempDir
    private Path folder;

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of("name: Lin Wu\nname: Lin Wei\nkind: person", "3:1: duplicate-field"),
                Arguments.of("name: &lin Lin Wu\nkind: person", "2:7: yaml-syntax"),
                Arguments.of("name: *lin\nkind: person", "2:7: yaml-syntax"),
                Arguments.of("base: &b {kind: person}\n<<: *b\nname: Lin", "2:7: yaml-syntax"),
                Arguments.of("name: !!javax.script.ScriptEngineManager [x]\nkind: person", "2:7: yaml-syntax"),
                Arguments.of("name: !person Lin\nkind: person", "2:7: yaml-syntax"),
                Arguments.of("'@class': java.lang.Runtime\nname: Lin\nkind: person", "2:1: unknown-field"),
                Arguments.of("name: Lin: Wu\nkind: person", "2:10: yaml-syntax"),
                Arguments.of("name: Lin\nkind:\n\t- person", "4:1: yaml-syntax"),
                Arguments.of("name: \"Lin\\0Wu\"\nkind: person", "2:7: yaml-syntax"),
                Arguments.of("just words", "2:1: wrong-type"),
                Arguments.of("- one\n- two", "2:1: wrong-type"),
                Arguments.of("name: \"Lin\nkind: person", "yaml-syntax"),
                Arguments.of("name: [Lin]\nkind: person", "2:7: wrong-type"),
                Arguments.of("name: {first: Lin}\nkind: person", "2:7: wrong-type"),
                Arguments.of("name:\nkind: person", "2:1: missing-field"),
                Arguments.of("name: Lin\nkind: Person", "3:7: invalid-value"),
                Arguments.of("name: Lin\nkind: person\ndraft: yes", "4:8: invalid-value"),
                Arguments.of("name: " + "[".repeat(10_000) + "\nkind: person", "yaml-syntax"),
                Arguments.of("name: " + "a".repeat(40_000) + "\nkind: person", "yaml-syntax"),
                Arguments.of("n".repeat(2_000) + ": a\nkind: person", "yaml-syntax"));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void a_header_that_cannot_be_taken_at_its_word_is_an_error_at_its_place(String header, String fault) {
        Built built = person(header);

        assertThat(built.report().published()).isFalse();
        assertThat(built.faults()).anyMatch(found -> found.startsWith(PERSON) && found.endsWith(fault));
    }

    @Test
    void a_bomb_of_aliases_is_refused_at_its_first_anchor() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x]\n");
        for (int n = 1; n < 10; n++) {
            bomb.append("a%d: &a%d [%s]\n".formatted(n, n, ("*a" + (n - 1) + ", ").repeat(10)));
        }
        assertThat(person(bomb + "name: Lin\nkind: person").faults()).contains(PERSON + ":2:5: yaml-syntax");
    }

    @Test
    void the_second_line_of_dashes_ends_the_header_and_a_third_is_prose() {
        Built built = person("name: Lin Wu\nrole: teller\nkind: person", "Prose.\n\n---\n\nname: Evil\n");

        assertThat(built.page("people/lin-wu.html").expectFirst("h1").text()).contains("Lin Wu");
        assertThat(built.page("people/lin-wu.html").select("hr")).hasSize(1);
    }

    @Test
    void a_list_that_is_only_a_comment_is_an_empty_one() {
        assertThat(SmallSite.in(folder)
                        .with("content/sources.yml", "# Later.\n")
                        .build()
                        .faults())
                .contains("content/timeline.yml:5:11: unknown-reference");
    }

    @Test
    void a_second_document_in_a_list_is_refused() {
        Built built = SmallSite.in(folder)
                .with(
                        "content/timeline.yml",
                        "- date: 2024-03\n  text: One.\n  source: tram-release\n---\n- date: 2024\n")
                .build();

        assertThat(built.faults()).containsExactly("content/timeline.yml:5:1: yaml-syntax");
    }

    static Stream<Arguments> scalars() {
        return Stream.of(
                Arguments.of("NO"),
                Arguments.of("on"),
                Arguments.of("~x"),
                Arguments.of("007"),
                Arguments.of("0123"),
                Arguments.of("1_000"),
                Arguments.of("1e3"),
                Arguments.of("0x1F"),
                Arguments.of("12:30:45"),
                Arguments.of(".inf"),
                Arguments.of("2024-02-30"));
    }

    @ParameterizedTest
    @MethodSource("scalars")
    void a_word_is_the_word_that_was_written(String word) {
        Built built = person("name: " + word + "\nrole: teller\nkind: person");

        assertThat(built.page("people/lin-wu.html").expectFirst("h1").text()).contains(word);
    }

    static Stream<Arguments> dates() {
        return Stream.of(
                Arguments.of("2024-02-30"),
                Arguments.of("2024-13"),
                Arguments.of("2023-11-15T25:00"),
                Arguments.of("2023-11-15T10:00+25:00"),
                Arguments.of("0000-01-01"),
                Arguments.of("9999-01-01"),
                Arguments.of("9999-01-01T08:00"),
                Arguments.of("-2023-01-01"),
                Arguments.of("15 November 2023"),
                Arguments.of("11/15/2023"),
                Arguments.of("٢٠٢٣-11-15"));
    }

    @ParameterizedTest
    @MethodSource("dates")
    void a_day_that_there_is_not_is_an_error(String date) {
        Built built = published(date);

        assertThat(built.faults()).containsExactly("content/articles/fares/article.md:6:12: invalid-value");
    }

    static Stream<Arguments> times() {
        return Stream.of(
                Arguments.of("2024-03-04T08:00", "2024-03-04T08:00:00+01:00"),
                Arguments.of("2024-03-04T08:00Z", "2024-03-04T09:00:00+01:00"),
                Arguments.of("2024-03-04T08:00-08:00", "2024-03-04T17:00:00+01:00"),
                // The hour that the clocks of Paris leave out, and the one that they have twice.
                Arguments.of("2024-03-31T02:30", "2024-03-31T03:30:00+02:00"),
                Arguments.of("2024-10-27T02:30", "2024-10-27T02:30:00+02:00"));
    }

    @ParameterizedTest
    @MethodSource("times")
    void a_time_without_a_zone_is_that_of_the_site(String written, String meant) {
        assertThat(published(written).page("articles/fares.html").select("time").eachAttr("datetime"))
                .contains(meant);
    }

    private Built published(String date) {
        return SmallSite.in(folder)
                .with("content/articles/fares/article.md", """
                        ---
                        headline: Trams will cost more
                        summary: Ten cents.
                        byline: By Ada Park
                        dateline: MILLBRIDGE
                        published: %s
                        issues: [fares]
                        ---
                        Prose.
                        """.formatted(date))
                .with("content/articles/fares/annotations.md", "")
                .build();
    }

    private Built person(String header) {
        return person(header, "She counts.\n");
    }

    private Built person(String header, String prose) {
        return SmallSite.in(folder)
                .with(PERSON, String.join("\n", List.of("---", header, "---", prose)))
                .build();
    }
}
