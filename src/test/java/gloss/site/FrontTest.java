package gloss.site;

import static org.assertj.core.api.Assertions.assertThat;

import gloss.testing.Folders;
import gloss.testing.SmallSite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The front page: what is new and what to know first, and the promises of the site in one table. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FrontTest {

    @TempDir
    private Path folder;

    /** Fares, then wires: two promises on fares, of which one is on wires too; one on wires; one on nothing; stops has none. */
    private SmallSite.Built built() throws IOException {
        String fares = Files.readString(Folders.BASE.resolve("content/issues/fares.md"));
        return SmallSite.in(folder)
                .with(
                        "content/issues/wires.md",
                        fares.replace("Fares", "Wires")
                                .replace("order: 1", "order: 2")
                                .replace("teal", "olive"))
                .with(
                        "content/issues/stops.md",
                        fares.replace("Fares", "Stops")
                                .replace("order: 1", "order: 3")
                                .replace("teal", "rose"))
                .with(
                        "content/commitments.yml",
                        promise("first", "[wires]", "kept")
                                + promise("second", "[fares, wires]", "kept")
                                + promise("third", "[fares]", "broken")
                                + promise("fourth", "[]", "broken"))
                .with("content/articles/older/article.md", """
                        ---
                        headline: The trams of old
                        summary: They were slower.
                        points: [They were slower.]
                        byline: By Ada Park
                        published: 2020-01-01
                        issues: [fares]
                        ---

                        They were slower.
                        """)
                .with(
                        "content/articles/fares/article.md",
                        Files.readString(Folders.BASE.resolve("content/articles/fares/article.md"))
                                .replace("byline:", "points: [Fares rise.]\nbyline:"))
                .build();
    }

    private static String promise(String id, String issues, String status) {
        return """
                - id: %s
                  promise: The %s promise.
                  by: [nora-quill]
                  issues: %s
                  made: 2024-03-04
                  source: tram-release
                  history:
                    - date: 2024-03-04
                      status: %s
                      text: So it was.
                      source: tram-release
                """.formatted(id, id, issues, status);
    }

    @Test
    void the_newest_article_and_what_to_know_come_first_and_the_newest_correction_last() throws IOException {
        Document page = built().page("index.html");

        assertThat(page.select("main h2").eachText())
                .containsExactly(
                        "Trams will cost more from May",
                        "What to know",
                        "Earlier articles",
                        "Issue by issue",
                        "What was promised, and what came of it",
                        "Newest correction",
                        "Sources of this page");
        assertThat(page.select(".points li").eachText()).containsExactly("Fares rise.");
        assertThat(page.select(".earlier h3").eachText()).containsExactly("The trams of old");
    }

    @Test
    void a_table_counts_each_promise_once_by_its_first_issue_and_where_it_stands() throws IOException {
        Element table = built().page("index.html").expectFirst("table.ledger");

        assertThat(table.select("thead th[scope=col]").eachText()).containsExactly("Issue", "Kept", "Broken");
        assertThat(table.select("tbody tr").eachText())
                .containsExactly("Fares 1 1", "Wires 1 0", "Stops 0 0", "Other matters 0 1");
        assertThat(table.select("tbody th[scope=row]")).hasSize(4);
        assertThat(table.select("td a").eachAttr("href"))
                .containsExactly(
                        "commitments.html#issue-fares",
                        "commitments.html#issue-fares",
                        "commitments.html#issue-wires",
                        "commitments.html#no-issue");
        assertThat(table.select("td a").eachAttr("aria-label"))
                .containsExactly("1 kept: Fares", "1 broken: Fares", "1 kept: Wires", "1 broken");
        assertThat(table.expectFirst("caption").text()).startsWith("The number of promises on each issue");
    }

    @Test
    void the_ledger_is_grouped_as_the_table_is() throws IOException {
        Document page = built().page("commitments.html");

        assertThat(page.select(".promises").eachAttr("id")).containsExactly("issue-fares", "issue-wires", "no-issue");
        assertThat(page.select("#issue-fares .promise").eachAttr("id"))
                .containsExactly("commitment-second", "commitment-third");
        assertThat(page.select("#no-issue h2").text()).isEqualTo("Other matters");
    }

    @Test
    void a_site_without_promises_has_no_table() {
        Document page =
                SmallSite.in(folder).with("content/commitments.yml", "").build().page("index.html");

        assertThat(page.select(".promised, table")).isEmpty();
    }
}
