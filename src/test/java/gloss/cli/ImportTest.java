package gloss.cli;

import static org.assertj.core.api.Assertions.assertThat;

import gloss.testing.Folders;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ImportTest {

    private static final String NOTES = "content/articles/fares/annotations.md";

    @TempDir
    private Path site;

    private final StringWriter err = new StringWriter();

    @BeforeEach
    void a_site() {
        Folders.copy(Folders.BASE, site);
    }

    @Test
    void annotations_become_notes_where_their_words_are_and_the_others_are_reported() throws IOException {
        int exit = run("""
                {"total": 5, "rows": [
                  {"text": "They **were** asked in 2019.", "tags": ["Fares", "gossip"], "user": "acct:otto@hypothes.is",
                   "target": [{"source": "https://millbridge.example/articles/fares.html", "selector": [
                     {"type": "TextPositionSelector", "start": 3, "end": 9},
                     {"type": "TextQuoteSelector", "exact": "Riders were not asked", "prefix": "the council.\\n ",
                      "suffix": ". The council may"}]}]},
                  {"text": "Which list?", "tags": [], "user": "acct:ada@hypothes.is", "target": [{"selector": [
                     {"type": "TextQuoteSelector", "exact": "The fares are", "prefix": "", "suffix": ""}]}]},
                  {"text": "Gone.", "tags": [], "user": "", "target": [{"selector": [
                     {"type": "TextQuoteSelector", "exact": "a sentence that was deleted", "prefix": "", "suffix": ""}]}]},
                  {"text": "", "tags": [], "user": "", "target": [{"selector": [
                     {"type": "TextQuoteSelector", "exact": "ten cents", "prefix": "", "suffix": ""}]}]},
                  {"text": "On the page as a whole", "tags": [], "user": "", "target": [{"source": "x"}]}
                ]}
                """, "fares");

        assertThat(exit).isEqualTo(1);
        assertThat(err.toString()).isEqualTo("""
                        imported: they-were-asked-in-2019
                        left out: “ten cents”: it says nothing
                        left out: “On the page as a whole”: it is on no words of the page
                        left out: “The fares are”: this passage fits 2 places of the article
                        left out: “a sentence that was deleted”: this passage is not in the article
                        1 imported, 4 left out
                        """);
        assertThat(Files.readString(site.resolve(NOTES))).endsWith("""
                ## They were asked in 2019 {#they-were-asked-in-2019 .context issue=fares basis=reporting}

                > council. ==Riders were not asked==. The council

                They **were** asked in 2019.

                Imported from Hypothesis, by otto.
                """);
        assertThat(gloss("build", "--no-frozen")).isZero();
        assertThat(err.toString()).startsWith("16 pages, 3 passages, 3 notes, 0 warnings");
    }

    @Test
    void importing_twice_gives_other_ids_and_what_is_no_export_is_refused() throws IOException {
        String export = """
                [{"text": "Why May?", "tags": [], "user": "", "target": [{"selector": [
                  {"type": "TextQuoteSelector", "exact": "ten cents in May", "prefix": "", "suffix": ""}]}]}]
                """;

        assertThat(run(export, "fares")).isZero();
        assertThat(run(export, "fares")).isZero();
        assertThat(err.toString()).isEqualTo("imported: why-may-2\n1 imported, 0 left out\n");
        assertThat(run("{\"rows\": 5", "fares")).isEqualTo(1);
        assertThat(err.toString()).startsWith("this is no export of Hypothesis");
        assertThat(run(export, "wires")).isEqualTo(1);
        assertThat(err.toString()).startsWith("there is no article `wires`");
    }

    private int run(String export, String article) throws IOException {
        Path file = Files.writeString(site.resolve("export.json"), export);
        return gloss("import", "hypothesis", file.toString(), "--article", article);
    }

    private int gloss(String... words) {
        err.getBuffer().setLength(0);
        String[] all = java.util.Arrays.copyOf(words, words.length + 2);
        all[words.length] = "--site";
        all[words.length + 1] = site.toString();
        return Cli.run(new PrintWriter(new StringWriter()), new PrintWriter(err, true), all);
    }
}
