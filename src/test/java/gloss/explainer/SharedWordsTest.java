package gloss.explainer;

import static org.assertj.core.api.Assertions.assertThat;

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
class SharedWordsTest {

    @TempDir
    private Path folder;

    private Path notes;

    @BeforeEach
    void write_the_notes() throws IOException {
        notes = write("notes.json", """
                {"facts": [{"text": "The council raised the fare by ten cents in May of that year, Quill's office said."}]}
                """);
    }

    @Test
    void a_pasted_run_is_found_with_its_line_across_lines_and_marks_and_with_a_citation_in_it() throws IOException {
        write("content/about.md", """
                ---
                title: About
                ---

                It was a cold spring. Then the Council raised
                the [fare](fares.md) by *ten cents* in May [@minutes] of **that year**, Quill’s office said to us.
                """);

        assertThat(runs())
                .containsExactly(
                        "content/about.md:5: the Council raised the fare by ten cents in May of that year Quill’s office said");
    }

    @Test
    void a_run_in_the_prose_of_a_list_and_of_front_matter_is_found() throws IOException {
        write("content/timeline.yml", """
                - date: 2024-05
                  text: The council raised the fare by ten cents, in May.
                  source: minutes
                """);
        write("content/issues/fares.md", """
                ---
                title: Fares
                positions:
                  - side: Council
                    text: "It raised the fare by ten cents in May of every year."
                ---
                """);

        assertThat(runs())
                .containsExactly(
                        "content/issues/fares.md:5: raised the fare by ten cents in May of",
                        "content/timeline.yml:2: The council raised the fare by ten cents in May");
    }

    @Test
    void what_is_quoted_or_is_a_title_or_is_code_is_not_ours() throws IOException {
        write("content/about.md", """
                ---
                title: The council raised the fare by ten cents in May
                ---

                Quill said “the council raised the fare by ten
                cents in May of that year.” Was it “the council raised” the fare “by ten cents in May of that year”?

                > The council raised ==the fare by ten cents in May== of

                ```sh
                echo the council raised the fare by ten cents in May
                ```
                """);
        write("content/quotations.yml", """
                - id: quill
                  words: The council raised the fare by ten cents in May
                  note: Said in May.
                """);

        assertThat(runs()).isEmpty();
    }

    @Test
    void seven_words_in_common_are_chance_unless_seven_are_asked_for() throws IOException {
        write("content/about.md", "Here the fare went up by ten cents in May of that very year.\n");

        assertThat(runs()).isEmpty();
        assertThat(SharedWords.find(folder.resolve("content"), List.of(notes), 7))
                .hasSize(1);
    }

    @Test
    void paragraphs_cells_and_values_do_not_run_into_each_other() throws IOException {
        write("content/about.md", """
                The council raised the fare

                by ten cents in May

                | of that year, Quill's | office said the council raised the fare |
                """);

        assertThat(runs()).isEmpty();
    }

    @Test
    void it_ends_with_one_if_there_is_a_run_and_reads_plain_text_too() throws IOException {
        Path report = write("report.txt", "On some days all of the trams were late by an hour.\n");
        write("content/about.md", "Nothing here is shared.\n");
        assertThat(printed(0, report)).isEqualTo("0 shared runs\n");

        write("content/about.md", "All of the trams were late by an hour.\n");
        assertThat(printed(1, report)).endsWith("""
                content/about.md:1: All of the trams were late by an hour
                1 shared run
                """);
    }

    private String printed(int status, Path file) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(SharedWords.run(
                        List.of(folder.resolve("content"), file), new PrintStream(out, true, StandardCharsets.UTF_8)))
                .isEqualTo(status);
        return out.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }

    private List<String> runs() throws IOException {
        return SharedWords.find(folder.resolve("content"), List.of(notes), 8).stream()
                .map(run -> new SharedWords.Run(folder.relativize(run.file()), run.line(), run.words()).toString())
                .toList();
    }

    private Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }
}
