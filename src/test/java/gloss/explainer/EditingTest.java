package gloss.explainer;

import static org.assertj.core.api.Assertions.assertThat;

import gloss.cli.Cli;
import gloss.desk.NoteChange;
import gloss.desk.NoteEditor;
import gloss.pipeline.OpenSite;
import gloss.testing.Folders;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an editor does with the explainer: adds an issue, misspells a quotation, writes notes again. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class EditingTest {

    private static final String NOTES = "content/articles/woodside-summit/annotations.md";

    @TempDir
    private Path site;

    private final StringWriter err = new StringWriter();

    @BeforeEach
    void a_copy_of_the_explainer() {
        Folders.copy(RealSite.SOURCE.resolve("content"), site.resolve("content"));
        Folders.copy(RealSite.SOURCE.resolve("templates"), site.resolve("templates"));
    }

    @Test
    void a_sixth_issue_with_one_note_appears_everywhere() throws IOException {
        Files.writeString(site.resolve("content/issues/climate.md"), """
                ---
                title: Climate
                order: 6
                question: Did they speak of the climate?
                answer: They did. A statement had been published the day before.
                outcome: discussed
                positions:
                  - side: United States
                    text: Both should do more.
                    source: wh-summit-announcement
                colour: olive
                ---

                ## What it is about

                A test adds this page.
                """);
        Files.writeString(site.resolve(NOTES), """

                ## At the estate {#at-the-estate .context issue=climate source=wh-readout}

                > at ==Filoli, a country estate== in Woodside

                A garden.
                """, StandardOpenOption.APPEND);
        Files.writeString(site.resolve("content/sources.yml"), """

                - id: a-test-source
                  type: report
                  title: Of a test
                  publisher: The White House
                  issued: 2023-11-15
                  URL: https://example.org/
                  custom:
                    kind: us-government
                    read: full
                """.indent(2), StandardOpenOption.APPEND);
        Files.writeString(site.resolve("content/quotations.yml"), """
                - id: a-test-said
                  speaker: joe-biden
                  occasion: A test
                  date: 2023-11-15
                  words: Words on the climate
                  source: a-test-source
                  language: en
                  issues: [climate]
                """, StandardOpenOption.APPEND);

        assertThat(build()).as("%s", err).isZero();

        assertThat(page("index.html").select(".card:not(.card-more) h3").eachText())
                .hasSize(6)
                .endsWith("Climate");
        assertThat(page("articles/woodside-summit.html")
                        .select("#note-at-the-estate a.tag")
                        .eachText())
                .containsExactly("Climate");
        Document climate = page("issues/climate.html");
        assertThat(climate.select(".passages mark").eachText()).containsExactly("Filoli, a country estate");
        assertThat(climate.select("nav.onward").text()).contains("Previous: Technology exports");
        assertThat(page("who-said-what.html").select("thead th a").eachText()).contains("Climate");
        assertThat(page("who-said-what.html").select("#quotation-a-test-said")).hasSize(1);
    }

    @Test
    void a_misspelt_quotation_is_found_and_nothing_is_written() throws IOException {
        assertThat(build()).isZero();
        Map<String, String> before = Folders.files(site.resolve("site-output"));
        Path notes = site.resolve(NOTES);
        String written = Files.readString(notes);
        Files.writeString(
                notes,
                written.replace("spy balloon, Beijing a civilian airship==", "spy balloon, Beijing a civil airship=="));
        assertThat(Files.readString(notes)).isNotEqualTo(written);

        assertThat(build()).isEqualTo(1);

        assertThat(err.toString())
                .contains("annotations.md:", "error: this passage is not in the article [passage-not-found]")
                .contains("the closest sentence is at content/articles/woodside-summit/article.md:")
                .contains("Beijing a civilian airship")
                .contains("Nothing was written.");
        assertThat(Folders.files(site.resolve("site-output"))).isEqualTo(before);
    }

    @Test
    void a_note_that_is_written_again_as_it_is_stays_as_it_is() throws IOException {
        Path file = site.resolve(NOTES);
        OpenSite open = OpenSite.read(site);
        List<String> ids = new ArrayList<>();
        open.woven()
                .orElseThrow()
                .passages()
                .forEach(p -> ids.add(p.annotation().id().value()));
        String before = Files.readString(file);

        assertThat(ids).hasSizeGreaterThan(30);
        for (String id : ids) {
            NoteEditor.Seen seen =
                    new NoteEditor(open, "woodside-summit", id).seen().orElseThrow();
            assertThat(NoteChange.replace(open, seen.text(), seen.request())
                            .write()
                            .refusal())
                    .isEmpty();
            assertThat(Files.readString(file)).as(id).isEqualTo(before);
        }
    }

    private int build() {
        return Cli.run(
                new PrintWriter(new StringWriter()),
                new PrintWriter(err, true),
                "build",
                "--no-frozen",
                "--site",
                site.toString());
    }

    private Document page(String path) throws IOException {
        return Jsoup.parse(Files.readString(site.resolve("site-output").resolve(path)));
    }
}
