package gloss.site;

import static org.assertj.core.api.Assertions.assertThat;

import gloss.testing.Folders;
import gloss.testing.SmallSite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The strip in the header of an article. With the blank line between its two paragraphs the text below has 100 letters. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class StripTest {

    private static final String TEXT = """

            Alpha bravo charlie delta echo foxtrot golf hotel

            India juliett kilo lima mike november oscar papa.
            """;

    @TempDir
    private Path folder;

    @Test
    void paragraphs_are_as_wide_as_their_text_is_long_and_headings_are_ticks() throws IOException {
        Document page = article("\n## Quebecqu\n" + TEXT, note("one", "charlie", "fares"));

        // A heading of 8 letters, and blank lines that count two.
        assertThat(page.select(".strip-text rect").eachAttr("x")).containsExactly("9.09%", "55.45%");
        assertThat(page.select(".strip-text rect").eachAttr("width")).containsExactly("44.55%", "44.55%");
        assertThat(page.select(".strip-sections line").eachAttr("x1")).containsExactly("0%");
    }

    @Test
    void each_passage_is_marked_at_its_place_in_the_row_of_its_issue() throws IOException {
        Document page = article(TEXT, note("one", "charlie", "fares") + note("two", "lima", "fares"));

        Element row = page.select(".strip-row.colour-teal").get(0);
        assertThat(row.selectFirst(".strip-name").text()).isEqualTo("Fares");
        assertThat(row.select("use").eachAttr("x")).containsExactly("12%", "70%");
        assertThat(row.select("a").eachAttr("href")).containsExactly("#passage-one", "#passage-two");
        assertThat(row.select("title").eachText())
                .containsExactly("1. Note one (Reporting)", "2. Note two (Reporting)");
        assertThat(row.selectFirst(".strip-count").text()).isEqualTo("2");
    }

    @Test
    void marks_of_passages_that_begin_together_are_moved_apart() throws IOException {
        Document page = article(TEXT, note("one", "charlie", "fares") + note("two", "charlie delta", "fares"));

        assertThat(page.select(".strip-mark use").eachAttr("x")).containsExactly("11%", "13%");
        assertThat(page.select(".strip-mark").eachAttr("class"))
                .containsExactly("strip-mark lane-0", "strip-mark lane-1");
        assertThat(page.select(".strip-row.lanes-2")).hasSize(1);
    }

    @Test
    void a_passage_with_two_issues_has_a_mark_in_both_rows_and_one_without_is_among_other_matters() throws IOException {
        Document page = article(
                TEXT,
                note("one", "charlie", "fares,wires") + note("two", "delta", "wires") + note("three", "echo", ""));

        assertThat(page.select(".strip-name").eachText()).containsExactly("Fares", "Wires", "Other matters");
        assertThat(rows(page)).containsExactly("[#passage-one]", "[#passage-one, #passage-two]", "[#passage-three]");
    }

    @Test
    void each_basis_has_a_shape_and_only_those_that_occur_are_explained() throws IOException {
        Document page = article(
                TEXT,
                note("one", "bravo", "fares").replace("source=tram-release", "basis=on-record")
                        + note("two", "charlie", "fares").replace("source=tram-release", "basis=readout")
                        + note("three", "delta", "fares").replace("source=tram-release", "basis=state-media")
                        + note("four", "echo", "fares").replace("source=tram-release", "basis=unnamed-official")
                        + note("five", "lima", "fares").replace(" source=tram-release", ""));

        assertThat(page.select(".strip-mark use").eachAttr("href"))
                .containsExactly(
                        "#shape-on-record",
                        "#shape-readout",
                        "#shape-state-media",
                        "#shape-unnamed-official",
                        "#shape-no-basis");
        assertThat(page.select(".strip-legend li").eachText())
                .containsExactly("On record", "Readout", "State media", "Unnamed official", "No source named");
        page.select(".strip use")
                .eachAttr("href")
                .forEach(shape -> assertThat(page.select("defs " + shape)).hasSize(1));
    }

    @Test
    void the_words_below_the_picture_have_the_same_links_in_the_order_of_the_numbers() throws IOException {
        Document page =
                article(TEXT, note("long", "charlie delta echo", "fares") + note("short", "delta", "fares,wires"));

        assertThat(page.select(".strip-words > ul > li").eachText())
                .containsExactly("Fares Note short Reporting Note long Reporting", "Wires Note short Reporting");
        assertThat(page.select(".strip-words a").eachAttr("href"))
                .containsExactly("#passage-short", "#passage-long", "#passage-short")
                .containsExactlyInAnyOrderElementsOf(page.select(".strip-mark").eachAttr("href"));
        assertThat(page.select(".strip-words ol li").eachAttr("value")).containsExactly("1", "2", "1");
    }

    @Test
    void the_picture_is_neither_read_aloud_nor_in_the_way_of_the_tab_key() throws IOException {
        Document page = article(TEXT, note("one", "charlie", "fares"));

        assertThat(page.select(".strip-picture[aria-hidden=true] a[tabindex=-1]"))
                .hasSameSizeAs(page.select(".strip-picture a"));
        assertThat(page.select(".strip-words a[tabindex]")).isEmpty();
    }

    @Test
    void an_article_without_notes_has_no_strip() throws IOException {
        assertThat(article(TEXT, "").select(".strip")).isEmpty();
    }

    private static List<String> rows(Document page) {
        return page.select(".strip-row:has(a)").stream()
                .map(row -> row.select("a").eachAttr("href").toString())
                .toList();
    }

    private static String note(String id, String words, String issues) {
        return """
                ## Note %s {#%s .context %s source=tram-release}

                > ==%s==

                So it is.

                """.formatted(id, id, issues.isEmpty() ? "" : "issue=" + issues, words);
    }

    private Document article(String prose, String notes) throws IOException {
        String header = Files.readString(Folders.BASE.resolve("content/site.yml"));
        String fares = Files.readString(Folders.BASE.resolve("content/issues/fares.md"));
        return SmallSite.in(folder)
                .with("content/site.yml", header + "rules:\n  note-without-basis: off\n")
                .with(
                        "content/issues/wires.md",
                        fares.replace("title: Fares", "title: Wires")
                                .replace("order: 1", "order: 2")
                                .replace("teal", "olive"))
                .article(prose, notes)
                .build()
                .page("articles/fares.html");
    }
}
