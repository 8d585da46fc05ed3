package gloss.desk;

import static org.assertj.core.api.Assertions.assertThat;

import gloss.cli.Cli;
import gloss.pipeline.OpenSite;
import gloss.testing.SmallSite;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AnnotateTest {

    private static final String PROSE = """
            The fares rise in May. The wires are old, and the fares pay for them.

            Riders were not asked. The council may refuse, as it has done before.

            The fares rise again in June.
            """;

    private static final String NOTES = """
            <!-- The first of them is the oldest. -->

            ## On the wires {#wires .context issue=fares source=tram-release}

            > The ==wires== are old

            They hang over the street.



            ## On the council {#council .context issue=fares source=tram-release}

            > ==The council may refuse==

            It has eleven members.
            """;

    @TempDir
    private Path folder;

    private final StringWriter err = new StringWriter();

    @ParameterizedTest
    @CsvSource({"'The fares rise in May',0", "'Riders were not asked',1", "'again in June',2"})
    void a_note_is_put_in_its_place_and_nothing_else_changes_by_a_byte(String words, int place) throws IOException {
        site(PROSE, NOTES);

        assertThat(annotate(words, "--text", "So they say.")).isZero();
        assertThat(headings()).hasSize(3);
        assertThat(headings().get(place)).startsWith("## " + words + " {#");
        assertThat(withoutNew(notes(), words)).isEqualTo(NOTES);
        assertStands(3);
    }

    @Test
    void it_says_where_the_note_landed() {
        site(PROSE, NOTES);
        assertThat(annotate("Riders were not asked", "--issue", "fares", "--source", "tram-release", "--text", "No."))
                .isZero();
        assertThat(err.toString()).isEqualTo("""
                written: %1$s/content/articles/fares/annotations.md:9 {#riders-were-not-asked}
                on: %1$s/content/articles/fares/article.md:11: Riders were not asked
                """.formatted(folder));
    }

    @ParameterizedTest
    @CsvSource({
        "The wires are old,The wires are old",
        "==The fares rise== in May,==The fares rise== in",
        "==The fares rise== again,==The fares rise== again",
        "pay for them. Riders were not asked,pay for them. Riders were not asked"
    })
    void the_passage_has_as_much_around_it_as_it_needs(String words, String quoted) throws IOException {
        site(PROSE, "");
        assertThat(annotate(words, "--text", "x")).isZero();
        assertThat(notes()).contains("\n> " + quoted + "\n");
        assertStands(1);
    }

    @Test
    void words_that_fit_several_places_are_refused_with_the_candidates() throws IOException {
        site(PROSE, NOTES);
        assertThat(annotate("the fares")).isZero();
        err.getBuffer().setLength(0);

        assertThat(annotate("The fares rise")).isEqualTo(1);
        assertThat(err.toString()).isEqualTo("""
                these words stand in 2 places; give one of them so
                  %1$s/content/articles/fares/article.md:9: ==The fares rise== in
                  %1$s/content/articles/fares/article.md:13: ==The fares rise== again
                """.formatted(folder));
        assertThat(notes()).doesNotContain("The fares rise");
    }

    @Test
    void a_candidate_can_be_given_as_it_was_shown() {
        site(PROSE, NOTES);
        assertThat(annotate("==The fares rise== again")).isZero();
        assertThat(headings().get(2)).startsWith("## The fares rise {#the-fares-rise .context}");
    }

    @Test
    void words_that_are_not_there_are_refused_with_the_closest() throws IOException {
        site(PROSE, NOTES);
        assertThat(annotate("The council will refuse, as it has before")).isEqualTo(1);
        assertThat(err.toString())
                .startsWith("these words are not in the article: the closest sentence is at "
                        + "content/articles/fares/article.md:11:\n> The council may refuse, as it has done before.");
        assertThat(annotate("he council may")).isEqualTo(1);
        assertThat(err.toString()).contains("they begin or end within a word; give whole words");
        assertThat(notes()).isEqualTo(NOTES);
    }

    @Test
    void a_note_without_text_is_written_and_still_to_be_done() {
        site(PROSE, NOTES);
        assertThat(annotate("Riders were not asked")).isZero();
        assertThat(err.toString()).contains("[note-without-body]", "[note-without-basis]");
        assertThat(annotate("again in June")).isZero();
        assertThat(headings()).hasSize(4);
    }

    @ParameterizedTest
    @CsvSource({
        "--issue,fare,there is no issue `fare`; did you mean `fares`?",
        "--speaker,nora,there is no person `nora`; there are: nora-quill",
        "--source,tram,there is no source `tram`; there are: tram-release",
        "--quotation,quill-wire,there is no quotation `quill-wire`; did you mean `quill-wires`?",
        "--kind,contxt,there is no kind `contxt`; did you mean `context`?",
        "--basis,readuot,there is no basis `readuot`; did you mean `readout`?",
        "--id,A B,'`A B` is no id: write lower-case letters, digits and single hyphens'"
    })
    void what_is_not_there_cannot_be_named(String option, String value, String message) throws IOException {
        site(PROSE, NOTES);
        assertThat(annotate("Riders were not asked", option, value)).isEqualTo(1);
        assertThat(err.toString().strip()).isEqualTo(message);
        assertThat(notes()).isEqualTo(NOTES);
    }

    @Test
    void all_that_is_said_of_a_note_stands_in_its_heading_and_its_id_is_its_own() throws IOException {
        site(PROSE, NOTES);
        String[] options = {
            "--kind",
            "quotation",
            "--title",
            "Wires",
            "--issue",
            "fares",
            "--speaker",
            "nora-quill",
            "--source",
            "tram-release",
            "--quotation",
            "quill-wires",
            "--basis",
            "on-record",
            "--text",
            "Yes."
        };
        assertThat(annotate("Riders were not asked", options)).isZero();
        assertThat(notes()).contains("""
                ## Wires {#wires-2 .quotation issue=fares speaker=nora-quill quotation=quill-wires source=tram-release basis=on-record}

                > Riders were not asked

                Yes.
                """);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void line_ends_and_byte_order_mark_stay(String end) throws IOException {
        String before = "\uFEFF" + NOTES.stripTrailing().replace("\n", end);
        site(PROSE, before);
        assertThat(annotate("again in June", "--text", "x")).isZero();
        assertThat(notes())
                .isEqualTo(before
                        + "\n\n## again in June {#again-in-june .context}\n\n> again in June\n\nx\n"
                                .replace("\n", end));
        err.getBuffer().setLength(0);
        assertThat(annotate("Riders were not asked", "--text", "x")).isZero();
        assertThat(withoutNew(notes(), "Riders were not asked")).startsWith(before);
    }

    @Test
    void the_first_note_begins_the_file() throws IOException {
        site(PROSE, "");
        Files.delete(folder.resolve("content/articles/fares/annotations.md"));
        assertThat(annotate("The wires are old", "--text", "x")).isZero();
        assertThat(notes()).startsWith("## The wires are old {#the-wires-are-old .context}\n\n> The wires are old\n");
    }

    @Test
    void a_change_on_disk_wins() throws IOException {
        site(PROSE, NOTES);
        OpenSite open = OpenSite.read(folder);
        Path file = folder.resolve("content/articles/fares/annotations.md");
        Files.writeString(file, NOTES + "\n");

        NoteReport report =
                NoteChange.add(open, request("Riders were not asked")).write();

        assertThat(report.refusal()).endsWith("annotations.md has changed on disk; nothing was written");
        assertThat(notes()).isEqualTo(NOTES + "\n");
    }

    private static NoteRequest request(String words) {
        return new NoteRequest(
                "fares", "", words, "", "", "A title", "", List.of(), "", List.of(), "", "reporting", "x");
    }

    private void site(String prose, String notes) {
        SmallSite.in(folder).article(prose, notes);
    }

    private void assertStands(int notes) {
        OpenSite site = OpenSite.read(folder);
        assertThat(site.woven().orElseThrow().passages()).hasSize(notes);
    }

    private List<String> headings() {
        try {
            return notes().lines().filter(line -> line.startsWith("## ")).toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private String notes() throws IOException {
        return Files.readString(folder.resolve("content/articles/fares/annotations.md"), StandardCharsets.UTF_8);
    }

    /** The file without the note that was put in. */
    private static String withoutNew(String text, String title) {
        // The note, to the last letter of what it says, and the one blank line above it.
        return Pattern.compile(
                        "(\r\n|\r|\n)## " + Pattern.quote(title) + ".*?\\1(?:So they say\\.|Yes\\.|x)\\1",
                        Pattern.DOTALL)
                .matcher(text)
                .replaceFirst("");
    }

    private int annotate(String words, String... options) {
        List<String> all = new ArrayList<>(List.of("annotate", "fares", words, "--site", folder.toString()));
        all.addAll(List.of(options));
        return Cli.run(new PrintWriter(new StringWriter()), new PrintWriter(err, true), all.toArray(String[]::new));
    }
}
