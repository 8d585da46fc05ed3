package gloss.site;

import static org.assertj.core.api.Assertions.assertThat;

import gloss.testing.SmallSite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is told of an article besides its prose: the things to know from it, and how it was made. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MethodTest {

    private static final String METHOD = "content/articles/fares/method.md";

    @TempDir
    private Path folder;

    private SmallSite.Built built(String headline, String published, String points) {
        return SmallSite.in(folder)
                .with("content/articles/older/article.md", article(headline, published, points))
                .build();
    }

    private static String article(String headline, String published, String points) {
        return "---\nheadline: " + headline + "\nsummary: What is new.\nbyline: By Ada Park\npublished: " + published
                + "\nissues: []\n" + points + "---\n\nRiders were not asked.\n";
    }

    private static String method(String title, String prose) {
        return "---\ntitle: " + title + "\n---\n\n" + prose + "\n";
    }

    @Test
    void the_points_of_the_newest_article_alone_are_on_the_front_page() {
        String points = "points:\n  - Wires are *dear*. [@tram-release]\n  - Riders were not asked.\n";

        assertThat(built("Newer", "2024-04-01", points).page("index.html").select(".points li"))
                .extracting(Element::ownText)
                .containsExactly("Wires are .", "Riders were not asked.");
        assertThat(built("Older", "2023-04-01", points).page("index.html").select(".points"))
                .isEmpty();
    }

    @Test
    void only_points_that_are_shown_rest_on_a_source() {
        String points = "points:\n  - Wires are dear. [@tram-release]\n";

        assertThat(built("Newer", "2024-04-01", points).page("sources.html").select("a[href=index.html#point-1]"))
                .hasSize(1);
        assertThat(built("Older", "2023-04-01", points).page("sources.html").select("a[href^=index.html#]"))
                .isEmpty();
    }

    @Test
    void quotations_in_points_and_in_the_method_are_checked_where_they_stand() {
        SmallSite.in(folder)
                .with(METHOD, method("How", "Quill said: “Nobody has ever asked the riders.” [@tram-release]"));

        assertThat(SmallSite.in(folder)
                        .with(
                                "content/articles/older/article.md",
                                article(
                                        "Older",
                                        "2023-04-01",
                                        "points:\n  - Wires are dear.\n  - \"Quill said: “Nobody has ever paid that much.”\"\n"))
                        .build()
                        .faults())
                .containsExactly(
                        METHOD + ":5:1: quotation-not-on-record",
                        "content/articles/older/article.md:9:1: quotation-not-on-record");
    }

    @Test
    void a_method_stands_below_the_prose_in_the_contents_and_in_the_search() throws IOException {
        SmallSite.Built built = SmallSite.in(folder)
                .with(METHOD, method("How this was made", "We read the minutes. [@tram-release]"))
                .build();
        Element page = built.page("articles/fares.html");

        assertThat(page.expectFirst(".prose ~ .method").id()).isEqualTo("how-this-was-made");
        assertThat(page.select(".method ~ .corrected, article:has(.method) ~ .corrected"))
                .hasSize(1);
        assertThat(page.select(".contents a").eachAttr("href")).endsWith("#how-this-was-made");
        assertThat(Files.readString(folder.resolve("site-output/search-index.js")))
                .contains(
                        "\"how-this-was-made\",\"\",\"How this was made\"", "\"method-p-1\",\"We read the minutes.\"");
    }

    @Test
    void a_title_that_is_another_place_of_the_page_does_not_take_it() {
        SmallSite site = SmallSite.in(folder);
        for (String title : new String[] {"References", "Note on the text", "方法", "Corrections"}) {
            assertThat(site.with(METHOD, method(title, "We read the minutes."))
                            .build()
                            .page("articles/fares.html")
                            .expectFirst(".method")
                            .id())
                    .isEqualTo("method");
        }
    }

    @Test
    void a_method_needs_an_article_and_is_left_out_with_a_draft() {
        SmallSite site = SmallSite.in(folder).with("content/articles/none/method.md", method("How", "By hand."));
        assertThat(site.build().faults()).containsExactly("content/articles/none/method.md:1:1: article-missing");

        site.with("content/articles/none/article.md", article("None", "2023-04-01", "draft: true\n"))
                .with(
                        "content/about.md",
                        "---\ntitle: About\nsummary: Us\n---\n\nRead [how](articles/none/method.md).\n");
        assertThat(site.build().faults()).containsExactly("content/about.md:6:6: link-to-draft");
    }

    @Test
    void a_promise_says_on_whose_word_alone_it_is_known() throws IOException {
        String promises = Files.readString(Path.of("src/test/sites/base/content/commitments.yml"))
                .replace("  made:", "  according-to: nora-quill\n  made:");
        SmallSite.Built built =
                SmallSite.in(folder).with("content/commitments.yml", promises).build();

        for (String page : new String[] {"commitments.html", "issues/fares.html", "people/nora-quill.html"}) {
            assertThat(built.page(page).expectFirst(".promise .meta").text())
                    .isEqualTo("Promised by Nora Quill, by the account of Nora Quill alone, March 4, 2024");
        }
    }
}
