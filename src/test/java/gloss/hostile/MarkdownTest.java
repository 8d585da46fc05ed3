package gloss.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import gloss.diagnostic.Diagnostic;
import gloss.testing.SmallSite;
import gloss.testing.SmallSite.Built;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Markdown that tries to get a script into a page, or to keep the parser busy for ever. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class MarkdownTest {

    private static final int LARGE = 60_000;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[x](JaVaScRiPt:alert(1))",
                "[x](&#106;avascript:alert(1))",
                "[x](java&#10;script:alert(1))",
                "[x](java&Tab;script:alert(1))",
                "[x](javascript&colon;alert(1))",
                "[x](&#x01;javascript:alert(1))",
                "[x](\\javascript:alert(1))",
                "[x](java\\script:alert(1))",
                "<JAVASCRIPT:alert(1)>",
                "[x](data:text/html,<b>x</b>)",
                "[x](vbscript:x)",
                "[x](file:///etc/passwd)",
                "[x](//evil.example/x)",
                "![x](data:image/svg+xml;base64,PHN2Zz4=)",
                "![x](https://evil.example/pixel.png)",
                "[x][bad]\n\n[bad]: JavaScript:alert(1)",
                "[bad]\n\n[bad]: <java&#x9;script:alert(1)> 'title'"
            })
    void an_address_that_runs_or_reaches_out_is_an_error_and_nothing_is_published(String prose) {
        Built built = site(prose);

        assertThat(built.report().published()).isFalse();
        assertThat(built.diagnostics())
                .singleElement()
                .satisfies(fault ->
                        assertThat(fault.code().token()).isIn("link-scheme", "link-not-found", "image-not-found"));
    }

    static Stream<Arguments> html() {
        return Stream.of(
                Arguments.of("<script>alert(1)</script>", "<script>alert(1)</script>"),
                Arguments.of("a <script src=x> b", "a <script src=x> b"),
                Arguments.of("a <svg onload=alert(1)> b", "a <svg onload=alert(1)> b"),
                Arguments.of("a <img src=x onerror=alert(1)> b", "a <img src=x onerror=alert(1)> b"),
                Arguments.of("a <b onclick=alert(1)>b</b>", "a <b onclick=alert(1)>b"),
                Arguments.of("a <span style=\"position:fixed\">b</span>", "a <span style=\"position:fixed\">b"),
                Arguments.of("a <b id=location>b</b>", "a <b id=location>b"),
                Arguments.of("<form name=body></form>", "<form name=body></form>"),
                Arguments.of("<iframe\nsrc=x>", "<iframe src=x>"),
                Arguments.of("<style>p{}</style>", "<style>p{}</style>"),
                Arguments.of("a <a href=\"javascript:x\">b</a>", "a <a href=\"javascript:x\">b"),
                Arguments.of("a <gloss-link ref=\"0\">b</gloss-link>", "a <gloss-link ref=\"0\">b"),
                Arguments.of("<?php echo 1 ?>", "<?php echo 1 ?>"),
                Arguments.of("<![CDATA[ x ]]>", "<![CDATA[ x ]]>"));
    }

    @ParameterizedTest
    @MethodSource("html")
    void html_that_is_not_of_running_text_is_shown_as_text_and_warned_of(String prose, String shown) {
        Built built = site(prose);

        assertThat(built.faults()).isNotEmpty().allMatch(fault -> fault.endsWith("html-not-allowed"));
        assertThat(built.prose().text().replaceAll("\\s+", " ")).startsWith(shown);
        assertHarmless(built.page("articles/fares.html"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "```a\"onload=x\ncode\n```",
                "```\"><script>alert(1)</script>\ncode\n```",
                "[x](https://example.org \"\\\"><script>alert(1)</script>\")",
                "![x](https://example.org 'a\" onerror=\"x')",
                "## A heading {onclick=alert(1) style=x href=javascript:x}",
                "A word{onclick=alert(1)} [x](https://example.org){onclick=alert(1)}",
                "[x](<  javascript:alert(1)>)",
                "`<script>alert(1)</script>`",
                "&lt;script&gt;alert(1)&lt;/script&gt;",
                "[^1]\n\n[^1]: <script>alert(1)</script>",
                "| a |\n|---|\n| <img src=x onerror=alert(1)> |",
                "<b title='x' onmouseover=alert(1)>b</b>",
                "<abbr title='\"><script>alert(1)</script>'>b</abbr>"
            })
    void nothing_that_runs_gets_into_a_page(String prose) {
        Built built = site(prose);

        assertHarmlessOrRefused(built);
    }

    @Test
    void ids_from_headings_are_safe_and_unique() {
        Built built = site("## \">\" <img src=x onerror=alert(1)>\n\n## location\n\n## location\n\n## 台灣\n\n## !!!\n");

        assertThat(built.prose().select("h2").eachAttr("id"))
                .doesNotHaveDuplicates()
                .allMatch(id -> id.matches("section-[a-z0-9-]+"))
                .contains("section-location", "section-location-2");
    }

    @Test
    void thousands_of_equal_headings_have_each_an_id() {
        List<String> ids =
                site("## Same\n\n".repeat(20_000)).prose().select("h2").eachAttr("id");

        assertThat(ids).hasSize(20_000).doesNotHaveDuplicates();
    }

    @Test
    void a_title_with_markup_is_text_wherever_it_stands() {
        Built built = SmallSite.in(folder)
                .with("content/articles/fares/article.md", """
                        ---
                        headline: '<b>"&''</title><script>alert(1)</script><!--<script>'
                        summary: '</script>"&'
                        byline: By Ada Park
                        dateline: MILLBRIDGE
                        published: 2024-03-04
                        issues: [fares]
                        ---
                        Prose.
                        """)
                .with("content/articles/fares/annotations.md", "")
                .build();

        Element page = built.page("articles/fares.html");
        assertThat(page.expectFirst("h1").text()).isEqualTo("<b>\"&'</title><script>alert(1)</script><!--<script>");
        assertThat(page.expectFirst("title").text()).startsWith("<b>\"&'</title><script>");
        assertThat(page.expectFirst("meta[name=description]").attr("content")).isEqualTo("</script>\"&");
        assertHarmless(page);
        assertHarmless(built.page("index.html"));
    }

    static Stream<Arguments> pathological() {
        return Stream.of(
                labelled("escaped brackets", "[" + "\\".repeat(64)),
                labelled("escaped brackets and letters", "[" + "\\a".repeat(200)),
                labelled("escaped backticks", "\\`".repeat(1_000)),
                labelled("nested lists", "* ".repeat(99) + "a"),
                labelled("nested quotations", "> ".repeat(1_000) + "a"),
                labelled("nested lists, too deep", "- ".repeat(1_000) + "a"),
                labelled("open brackets", "[".repeat(LARGE)),
                labelled("links in links", "[ (](".repeat(2_000)),
                labelled("closing after opening", "[a](".repeat(5_000)),
                labelled("backticks of growing length", backticks()),
                labelled("comments that do not end", "</" + "<!--".repeat(2_000)),
                labelled("declarations", "x <? >".repeat(2_000)),
                labelled("CDATA", "<![CDATA[".repeat(2_000)),
                labelled("strong and emphasis", "a**b" + "c* ".repeat(5_000)),
                labelled("emphasis that does not close", "*a **a ".repeat(3_000)),
                labelled("emphasis within emphasis", "*a ".repeat(3_000) + "_a*_ ".repeat(3_000)),
                labelled("images in images", "![[]()".repeat(3_000)),
                labelled("footnotes", footnotes()),
                labelled("a footnote that refers to itself", "[^a]\n\n[^a]: text [^b]\n\n[^b]: text [^a]\n"),
                labelled("undefined footnotes", "[^x] ".repeat(5_000)),
                labelled("a wide table", "|a".repeat(300) + "|\n" + "|-".repeat(300) + "|\n" + "||\n".repeat(300)),
                labelled("attributes", "{a=\"".repeat(3_000)),
                labelled("a long line of underscores", "_".repeat(3_000)),
                labelled("a long title", "[a](https://example.org \"" + "t".repeat(5_000) + "\")"),
                labelled("a long comment", "a <!-- " + "c".repeat(5_000) + " --> b"),
                labelled("an element with a thousand attributes", "<a" + " b=c".repeat(1_000) + ">"),
                labelled(
                        "a pasted picture",
                        "![a][image1]\n\n[image1]: <data:image/png;base64," + "iVBOR".repeat(LARGE) + ">"));
    }

    private static Arguments labelled(String name, String prose) {
        return Arguments.of(org.junit.jupiter.api.Named.of(name, prose));
    }

    private static String backticks() {
        StringBuilder text = new StringBuilder();
        for (int n = 1; n < 150; n++) {
            text.append('e').append("`".repeat(n));
        }
        return text.toString();
    }

    private static String footnotes() {
        StringBuilder text = new StringBuilder("Text.\n\n");
        for (int n = 0; n < 1_000; n++) {
            text.append("[^").append(n).append("]: note\n\n");
        }
        return text.toString();
    }

    @ParameterizedTest
    @MethodSource("pathological")
    void what_keeps_other_parsers_busy_for_ever_is_built_or_refused(String prose) {
        Built built = site(prose);

        assertHarmlessOrRefused(built);
    }

    @ParameterizedTest
    @ValueSource(strings = {"- ", "> ", "1. ", "- > "})
    void notes_that_are_too_deep_are_refused_before_they_are_parsed(String marker) {
        Built built = SmallSite.in(folder)
                .article("The fares are on the rise.", """
                        ## The fares {#rise .context issue=fares}

                        > The fares

                        They rise.

                        """ + marker.repeat(20_000) + "a\n")
                .build();

        assertThat(built.report().published()).isFalse();
        assertThat(built.faults()).containsExactly("content/articles/fares/annotations.md:7:1: prose-too-deep");
    }

    @Test
    @Timeout(value = 10, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void a_long_paragraph_of_small_pieces_takes_no_longer_than_its_length() {
        Built built = site("&amp;".repeat(50_000));

        assertThat(built.prose().text()).isEqualTo("&".repeat(50_000));
    }

    private Built site(String prose) {
        return SmallSite.in(folder).article(prose, "").build();
    }

    private static void assertHarmlessOrRefused(Built built) {
        if (built.report().published()) {
            assertHarmless(built.page("articles/fares.html"));
        } else {
            assertThat(built.diagnostics()).anyMatch(Diagnostic::isError);
        }
    }

    /** No script but our own files, no event handler, no style, and no address that is not a page, a place or the web. */
    private static void assertHarmless(Element page) {
        assertThat(
                        page.select(
                                "script:not([src], [type=application/ld+json]), iframe, object, embed, svg script, form, base, style"))
                .isEmpty();
        for (Element element : page.getAllElements()) {
            element.attributes().forEach(attribute -> {
                assertThat(attribute.getKey()).doesNotStartWith("on").isNotEqualTo("style");
                if (List.of("href", "src").contains(attribute.getKey())) {
                    assertThat(attribute.getValue())
                            .doesNotContainPattern("(?i)^[\\s\\x00-\\x1f]*(javascript|data|vbscript|file):");
                }
            });
        }
    }
}
