package gloss.cli;

import static org.assertj.core.api.Assertions.assertThat;

import gloss.desk.Table;
import gloss.testing.Folders;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ListTest {

    private static final Path FAULTS = Path.of("src/test/sites/faults");

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Terminal terminal = Terminal.NONE;

    @BeforeEach
    void a_site() {
        Folders.copy(Folders.BASE, folder);
    }

    @Test
    void notes_are_listed_with_their_place_and_whether_they_stand() {
        Folders.copy(FAULTS.resolve("passage-ambiguous/content"), folder.resolve("content"));

        assertThat(gloss("list", "notes")).isZero();
        assertThat(out.toString()).isEqualTo("""
                PLACE                                    ID         KIND       ISSUES  PASSAGE            TITLE
                content/articles/fares/annotations.md:1  ten-cents  context    fares   stands             How much it is
                content/articles/fares/annotations.md:7  old-fare   quotation  fares   passage-ambiguous  Her words
                """);
    }

    @Test
    void orphans_are_the_notes_that_do_not_stand() {
        assertThat(gloss("list", "orphans")).isZero();
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString().strip()).isEqualTo("no orphans");

        Folders.copy(FAULTS.resolve("passage-not-found/content"), folder.resolve("content"));
        gloss("list", "orphans");
        assertThat(out.toString())
                .contains("old-fare  passage-not-found  this passage is not in the article")
                .doesNotContain("ten-cents");
    }

    @Test
    void drafts_are_listed_with_their_title() {
        gloss("new", "article", "The new wires");
        gloss("new", "issue", "Wires");
        gloss("new", "person", "Otto Lamm");

        assertThat(gloss("list", "drafts")).isZero();
        assertThat(out.toString()).isEqualTo("""
                FILE                                       TITLE
                content/articles/the-new-wires/article.md  The new wires
                content/issues/wires.md                    Wires
                content/people/otto-lamm.md                Otto Lamm
                """);
    }

    @Test
    void commitments_that_are_due_come_first() throws IOException {
        Path file = folder.resolve("content/commitments.yml");
        String first = Files.readString(file);
        Files.writeString(
                file,
                first + first.replace("ask-riders", "mend-wires").stripTrailing() + "\n  review-after: 6 months\n"
                        + first.replace("ask-riders", "paint-trams").stripTrailing() + "\n  review-after: 100 years\n");

        assertThat(gloss("list", "commitments", "--format", "json")).isZero();
        JsonNode rows = new JsonMapper().readTree(out.toString());
        assertThat(rows.get(0).get("id").asString()).isEqualTo("mend-wires");
        assertThat(rows.get(0).get("status").asString()).isEqualTo("promised");
        assertThat(rows.get(0).get("last-step").asString()).isEqualTo("2024-03-04");
        assertThat(rows.get(0).get("review-after").asString()).isEqualTo("2024-09-04");
        assertThat(rows.get(0).get("due").asString()).isEqualTo("due");
        assertThat(rows.get(1).get("id").asString()).isEqualTo("paint-trams");
        assertThat(rows.get(1).get("due").asString()).isEmpty();
        assertThat(rows.get(2).get("id").asString()).isEqualTo("ask-riders");
    }

    @Test
    void lines_are_cut_to_the_width_of_standard_output_and_of_nothing_else() {
        terminal = new Terminal(true, false, 40, Integer.MAX_VALUE);
        gloss("list", "notes");
        assertThat(out.toString().lines()).allSatisfy(line -> assertThat(line).hasSizeGreaterThan(80));

        terminal = new Terminal(false, false, Integer.MAX_VALUE, 40);
        out.getBuffer().setLength(0);
        gloss("list", "notes");
        assertThat(out.toString().lines())
                .allSatisfy(line -> assertThat(line).hasSize(40).endsWith("…"));
    }

    @Test
    void what_is_made_visible_has_room_in_its_column() {
        List<List<Object>> rows = List.of(List.of("a\u0007", 12, "x"), List.of("b", 3, "y"));

        new TablePrinter(new PrintWriter(out, true), 80).print(new Table(List.of("file", "count", "title"), rows));

        assertThat(out.toString()).isEqualTo("""
                FILE     COUNT  TITLE
                a\\u0007     12  x
                b            3  y
                """);
    }

    @Test
    void what_cannot_be_listed_is_wrong_usage() {
        assertThat(gloss("list", "sorrows")).isEqualTo(2);
        assertThat(err.toString()).contains("drafts", "notes", "commitments", "orphans");
    }

    @Test
    void status_counts_what_the_site_holds() {
        gloss("new", "issue", "Wires");

        assertThat(gloss("status")).isZero();
        assertThat(out.toString()).isEqualTo("""
                WHAT         PUBLISHED  DRAFTS
                articles             1       0
                notes                2       0
                passages             2       0
                issues               1       1
                people               1       0
                pages                0       0
                quotations           1       0
                sources              1       0
                commitments          1       0
                events               1       0
                terms                1       0
                corrections          1       0
                assets               0       0

                ISSUE  OUTCOME    NOTES  QUOTATIONS  COMMITMENTS  EVENTS
                fares  discussed      2           1            1       1
                wires  discussed      0           0            0       0

                FAULTS    COUNT
                errors        0
                warnings      0
                """);
    }

    @Test
    void status_is_the_same_as_json() {
        Folders.copy(FAULTS.resolve("passage-ambiguous/content"), folder.resolve("content"));
        assertThat(gloss("status", "--format", "json")).isZero();
        JsonNode status = new JsonMapper().readTree(out.toString());

        assertThat(status.get("holds").get(1).get("what").asString()).isEqualTo("notes");
        assertThat(status.get("holds").get(1).get("published").asInt()).isEqualTo(2);
        assertThat(status.get("holds").get(2).get("published").asInt()).isEqualTo(1);
        assertThat(status.get("issues").get(0).get("notes").asInt()).isEqualTo(2);
        assertThat(status.get("errors").asInt()).isEqualTo(1);
    }

    @Test
    void a_folder_without_a_site_says_so() throws IOException {
        Files.delete(folder.resolve("content/site.yml"));
        assertThat(gloss("list", "notes")).isEqualTo(1);
        assertThat(err.toString()).startsWith("content/site.yml is missing or has an error");
    }

    private int gloss(String... arguments) {
        String[] all = java.util.Arrays.copyOf(arguments, arguments.length + 2);
        all[arguments.length] = "--site";
        all[arguments.length + 1] = folder.toString();
        return Cli.run(terminal, new PrintWriter(out, true), new PrintWriter(err, true), all);
    }
}
