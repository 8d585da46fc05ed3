package gloss.explainer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FactReportTest {

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void write_two_facts_and_a_page() throws IOException {
        Files.writeString(folder.resolve("facts.json"), """
                {"facts": [
                  {"id": "F1", "restatement": "Fares rise | by ten cents.", "verification": {"status": "official"}},
                  {"id": "F2", "restatement": "A tram was red.", "verification": {"status": "not-found"}}
                ]}
                """);
        Files.writeString(folder.resolve("fares.html"), """
                <main id="main"><h2 id="fares">Fares</h2>
                <p>The <a href="q.html">fare</a> rose<sup class="cite"><a href="#cite-1">1</a></sup> by
                “ten cents”.</p>
                <ul><li id="p-2"><p>Nothing else is known.</p></li></ul></main>
                """);
    }

    @Test
    void each_fact_is_shown_with_its_place_or_the_reason_why_it_has_none() throws IOException {
        assertThat(
                        report(
                                "F1\tfares.html\tfare rose by \"ten cents\"\nF1\tfares.html\telse is known\nF2\t-\tNobody else has it.\n"))
                .isZero();
        assertThat(out.toString(StandardCharsets.UTF_8).lines())
                .containsExactly(
                        "| Fact | Status | What it says | On the site |",
                        "|---|---|---|---|",
                        "| F1 | official | Fares rise \\| by ten cents. |"
                                + " [fares.html#fares](fares.html#fares)<br>[fares.html#p-2](fares.html#p-2) |",
                        "| F2 | not-found | A tram was red. | left out: Nobody else has it. |");
        assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void a_fact_without_a_line_and_words_that_are_gone_and_a_line_without_a_fact_are_faults() throws IOException {
        assertThat(report("# places\nF1\tfares.html\tby twenty cents\nF1\tgone.html\tfare\nF3\t-\tNo reason.\n"))
                .isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8).lines())
                .containsExactly(
                        "line 2: F1 is not on fares.html any more: by twenty cents",
                        "line 3: F1 is not on gone.html any more: fare",
                        "F2 has no line",
                        "line 4: there is no fact F3");
    }

    @Test
    void the_facts_of_a_second_file_follow_those_of_the_first() throws IOException {
        Path more = Files.writeString(
                folder.resolve("more.json"),
                "{\"facts\": [{\"id\": \"F1r\", \"restatement\": \"Nothing else.\", \"verification\": {\"status\": \"news\"}}]}");
        Path places = Files.writeString(
                folder.resolve("places.tsv"), "F1\tfares.html\tfare\nF2\t-\tNo.\nF1r\tfares.html\telse is known\n");

        assertThat(run(folder.resolve("facts.json"), more, places, folder)).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8).lines().skip(2).map(row -> row.split(" ", 3)[1]))
                .containsExactly("F1", "F2", "F1r");
    }

    @Test
    void it_must_be_told_of_facts_places_and_a_site() throws IOException {
        assertThat(run(folder.resolve("places.tsv"), folder)).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).startsWith("usage: ");
    }

    @Test
    void a_line_that_is_not_three_fields_is_refused() {
        assertThatThrownBy(() -> report("F1\tfares.html\n"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("line 1");
    }

    private int report(String places) throws IOException {
        Files.writeString(folder.resolve("places.tsv"), places);
        return run(folder.resolve("facts.json"), folder.resolve("places.tsv"), folder);
    }

    private int run(Path... arguments) throws IOException {
        return FactReport.run(
                List.of(arguments),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }
}
