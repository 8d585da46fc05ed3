package gloss.cli;

import static org.assertj.core.api.Assertions.assertThat;

import gloss.testing.Folders;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ImportArticleTest {

    private static final String PAGE = """
            <!doctype html><html><head><meta charset="utf-8"><title>Trams | The Courier</title>
            <link rel="canonical" href="https://courier.example/2024/trams">
            <meta property="og:description" content="The company wants ten cents more.">
            <script type="application/ld+json">{ broken</script>
            <script type="application/ld+json">{"@context": "https://schema.org", "@graph": [
              {"@type": "WebSite", "name": "The Courier"},
              {"@type": ["NewsArticle"], "headline": "Trams: &quot;ten cents more&quot;",
               "author": [{"@type": "Person", "name": "Ada Park"}, {"name": "Li Wen"}],
               "datePublished": "2024-03-04T08:00:00+01:00", "dateModified": "2024-03-05"}]}</script></head>
            <body><nav><a href="/">Home</a></nav><main><article>
            <h1>Trams: "ten cents more"</h1>
            <p>MILLBRIDGE (AP) — The tram company will raise its fares by <b>ten cents</b> in May, <a href="/people/quill">Nora
            Quill</a> said on <em>Monday</em>. “The old fare no longer pays for the wires,” she told the council.</p>
            <figure><img src="tram.jpg" alt="A tram"><figcaption>A tram in the rain. Photo: Wu</figcaption></figure>
            <aside class="related"><p>Read also: the wires of Millbridge</p></aside>
            <h3>What happens next</h3>
            <p>The fares are on the list for April.<script>track()</script> They are * not alone_, and cost &lt; 2 crowns.</p>
            <ul><li>A crown</li><li>and ten cents</li></ul>
            <p><a href="javascript:void(0)" onclick="buy()">Subscribe</a> to a paper with <span style="color:red">red</span> words.</p>
            <div class="share"><button>Share</button></div>
            </article></main><footer>All rights reserved</footer></body></html>
            """;

    @TempDir
    private Path folder;

    private final StringWriter err = new StringWriter();

    @BeforeEach
    void a_site() {
        Folders.copy(Folders.BASE, folder);
    }

    @Test
    void a_saved_page_becomes_an_article() throws IOException {
        assertThat(gloss(PAGE, StandardCharsets.UTF_8, "--slug", "trams")).isZero();
        assertThat(folder.resolve("content/articles/trams/article.md"))
                .content()
                .isEqualTo("""
                ---
                headline: "Trams: \\"ten cents more\\""
                summary: The company wants ten cents more.
                byline: By Ada Park and Li Wen
                dateline: MILLBRIDGE
                published: 2024-03-04T08:00:00+01:00
                updated: 2024-03-05
                issues: []
                draft: true
                ---

                The tram company will raise its fares by **ten cents** in May, [Nora Quill](https://courier.example/people/quill) said on *Monday*. “The old fare no longer pays for the wires,” she told the council.

                ## What happens next

                The fares are on the list for April. They are \\* not alone_, and cost \\< 2 crowns.

                * A crown
                * and ten cents

                Subscribe to a paper with red words.
                """);
    }

    @Test
    void what_was_dropped_is_said() throws IOException {
        gloss(PAGE, StandardCharsets.UTF_8);
        assertThat(err.toString().lines())
                .contains(
                        "written: " + folder + "/content/articles/trams-ten-cents-more/article.md",
                        "left out: figure: “A tram in the rain. Photo: Wu”",
                        "left out: aside: “Read also: the wires of Millbridge”",
                        "left out: script",
                        "left out: dateline at the beginning: MILLBRIDGE (AP) —",
                        "left out: links that lead nowhere from here, whose words stay (1)")
                .noneMatch(line -> line.startsWith("to be filled in"))
                .noneMatch(line -> line.contains("read otherwise"));
    }

    @Test
    void the_draft_builds() throws IOException {
        gloss(PAGE, StandardCharsets.UTF_8, "--slug", "trams");
        err.getBuffer().setLength(0);
        int exit = Cli.run(
                new PrintWriter(new StringWriter()),
                new PrintWriter(err, true),
                "build",
                "--no-frozen",
                "--drafts",
                "--site",
                folder.toString());
        assertThat(exit).as(err.toString()).isZero();
        assertThat(folder.resolve("site-output/articles/trams.html")).content().contains("cost &lt; 2 crowns");
    }

    @Test
    void a_page_that_says_little_of_itself_has_fields_to_be_filled_in() throws IOException {
        String text = "All that is said on this page is said in one long paragraph about the trams. ".repeat(4);
        assertThat(gloss(
                        "<meta charset=iso-8859-1><title>Caf\u00e9 trams</title><div><p>" + text + "</p></div>",
                        StandardCharsets.ISO_8859_1))
                .isZero();
        assertThat(err.toString().lines())
                .contains("to be filled in: summary", "to be filled in: byline", "to be filled in: published");
        assertThat(folder.resolve("content/articles/cafe-trams/article.md"))
                .content()
                .contains("headline: Caf\u00e9 trams\n")
                .doesNotContain("dateline");
    }

    @Test
    void nothing_is_written_over_and_a_page_without_an_article_is_refused() throws IOException {
        assertThat(gloss(PAGE, StandardCharsets.UTF_8, "--slug", "fares")).isEqualTo(1);
        assertThat(err.toString()).startsWith("content/articles/fares/article.md is there already");
        assertThat(gloss("<title>Empty</title>", StandardCharsets.UTF_8)).isEqualTo(1);
        assertThat(err.toString()).contains("no article can be found on this page");
    }

    @Test
    void a_name_that_is_no_address_is_named_and_not_the_headline() throws IOException {
        assertThat(gloss(PAGE, StandardCharsets.UTF_8, "--slug", "Bad Slug")).isEqualTo(1);
        assertThat(err.toString().strip())
                .isEqualTo("`Bad Slug` is no address: write lower-case letters, digits and single hyphens");
    }

    private int gloss(String html, Charset encoding, String... options) throws IOException {
        Path page = folder.resolve("page.html");
        Files.write(page, html.getBytes(encoding));
        String[] all = java.util.Arrays.copyOf(
                new String[] {"import", "article", page.toString(), "--site", folder.toString()}, 5 + options.length);
        System.arraycopy(options, 0, all, 5, options.length);
        return Cli.run(new PrintWriter(new StringWriter()), new PrintWriter(err, true), all);
    }
}
