package gloss.site;

import static org.assertj.core.api.Assertions.assertThat;

import gloss.testing.SmallSite;
import java.nio.file.Path;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class GridTest {

    private static final String ISSUE = "issues: [fares]";

    @TempDir
    private Path folder;

    @Test
    void speakers_stand_in_the_order_of_how_often_they_are_quoted_and_then_of_their_names() {
        Document page = grid(said("zoe-ames", "one", ISSUE)
                + said("ada-berg", "two", ISSUE)
                + said("nora-quill", "three", ISSUE)
                + said("nora-quill", "quill-wires", ISSUE));

        assertThat(page.select(".grid-speaker a").eachText()).containsExactly("Nora Quill", "Ada Berg", "Zoe Ames");
        assertThat(page.select(".grid-speaker .grid-total").eachText())
                .containsExactly("2 quotations", "1 quotation", "1 quotation");
    }

    @Test
    void each_cell_names_its_issue_and_each_column_is_added_up() {
        Document page = grid(said("nora-quill", "quill-wires", ISSUE)
                + said("nora-quill", "one", "note: Aside.")
                + said("ada-berg", "two", "note: Aside."));

        assertThat(page.select("thead th").eachText()).containsExactly("Speaker", "Fares 1", "Other matters 2");
        assertThat(page.select(".grid-issue").eachText()).containsExactly("Fares", "Other matters", "Other matters");
        assertThat(page.select("tbody tr").get(1).select("td").eachAttr("class"))
                .containsExactly("colour-teal none", "colour-none");
    }

    @Test
    void without_other_matters_there_is_no_column_for_them() {
        assertThat(grid(said("nora-quill", "quill-wires", ISSUE))
                        .select("thead th")
                        .eachText())
                .containsExactly("Speaker", "Fares 1");
    }

    private static String said(String speaker, String id, String more) {
        return """
                - id: %s
                  speaker: %s
                  occasion: Meeting of the council
                  date: 2024-03-04
                  words: The old fare no longer pays for the wires
                  source: tram-release
                  language: en
                  %s
                """.formatted(id, speaker, more);
    }

    private Document grid(String quotations) {
        String person = "---\nname: %s\nkind: person\nrole: rider\n---\n";
        return SmallSite.in(folder)
                .with("content/people/zoe-ames.md", person.formatted("Zoe Ames"))
                .with("content/people/ada-berg.md", person.formatted("Ada Berg"))
                .with("content/quotations.yml", quotations)
                .build()
                .page("who-said-what.html");
    }
}
