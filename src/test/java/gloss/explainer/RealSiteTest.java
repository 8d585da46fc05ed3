package gloss.explainer;

import static org.assertj.core.api.Assertions.assertThat;

import gloss.model.AnnotationKind;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The explainer that ships: what its pages must hold. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RealSiteTest {

    private static final String ARTICLE = "articles/woodside-summit.html";
    private static final Pattern ABSOLUTE = Pattern.compile("(?i)[a-z][a-z0-9+.-]*:.*|//.*|/.*");

    /** The width of a dot where the picture is least wide: 0.6 of 34 em. */
    private static final double DOT = 100 * 0.6 / 34;

    static List<String> pages() {
        return RealSite.pages();
    }

    @Test
    void it_builds_without_an_error_or_a_warning() {
        assertThat(RealSite.built().report().diagnostics()).isEmpty();
    }

    @Test
    void the_article_has_the_length_of_an_article_and_no_more_notes_than_one_can_read() throws IOException {
        Document article = page(ARTICLE);

        assertThat(article.select("aside.note")).hasSizeBetween(30, 40);
        assertThat(article.select(".prose .block"))
                .allSatisfy(block -> assertThat(block.select(".note-ref")).hasSizeLessThanOrEqualTo(3));
        Element prose = article.expectFirst(".prose");
        prose.select("aside, .aids, .note-ref, .cite, .footnotes, h2, table, figure")
                .remove();
        assertThat(prose.text().split(" ", -1).length).isBetween(1_200, 1_650);
    }

    /** It was made in 2026 from archived records, and nobody was at Woodside for it. */
    @Test
    void the_article_says_when_it_was_published_and_where_its_record_ends_and_has_no_dateline() throws IOException {
        Element meta = page(ARTICLE).expectFirst(".headline .meta");

        assertThat(meta.text())
                .contains(
                        "Gloss desk",
                        "November 24, 2026",
                        "updated November 27, 2026",
                        "the record ends December 2, 2024")
                .doesNotContainIgnoringCase("Woodside")
                .doesNotContain("2023");
        assertThat(meta.select("time").eachAttr("datetime")).containsExactly("2026-11-24", "2026-11-27", "2024-12-02");
    }

    @Test
    void the_front_page_begins_with_five_points_and_the_word_that_beijing_rejected_is_among_them() throws IOException {
        assertThat(page("index.html").select(".points li").eachText())
                .hasSize(5)
                .anyMatch(point -> point.contains("“dictator”"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"taiwan", "fentanyl", "military-channels", "ai", "tech-exports"})
    void an_issue_gathers_its_passages_each_with_a_link_to_its_place(String issue) throws IOException {
        Document page = page("issues/" + issue + ".html");
        Document article = page(ARTICLE);
        List<String> links = page.select(".passages a[href*=passage-]").eachAttr("href");

        assertThat(links).hasSizeGreaterThanOrEqualTo(4).hasSameSizeAs(page.select(".passages > li"));
        for (String link : links) {
            assertThat(link).startsWith("../" + ARTICLE + "#");
            Element passage = article.getElementById(link.substring(link.indexOf('#') + 1));
            assertThat(passage).isNotNull();
        }
        assertThat(article.select("aside.note a.tag[href$=/" + issue + ".html]"))
                .hasSameSizeAs(links);
        Element prose = page.expectFirst(".prose");
        prose.select(".cite, h2").remove();
        assertThat(prose.text().split(" ", -1).length).isBetween(600, 1_000);
        assertThat(page.select(".sides h3").eachText()).contains("United States", "China");
        assertThat(page.select(".outcome")).hasSize(1);
    }

    @Test
    void there_are_notes_of_every_kind_and_six_at_least_quote_two_accounts_that_differ() throws IOException {
        Document article = page(ARTICLE);
        List<String> kinds = Stream.of(AnnotationKind.values())
                .map(kind -> "aside.note.kind-" + kind.token())
                .toList();

        assertThat(kinds).allSatisfy(kind -> assertThat(article.select(kind)).isNotEmpty());
        assertThat(article.select("aside.note.kind-discrepancy .accounts > ul").stream()
                        .filter(accounts -> accounts.select("> li").stream()
                                .allMatch(account -> account.text().matches(".*“[^”]+”.*"))))
                .hasSizeGreaterThanOrEqualTo(6);
    }

    /** What a page lists as its sources it cites, in this order. */
    @ParameterizedTest
    @MethodSource("pages")
    void sources_are_numbered_in_the_order_in_which_a_page_cites_them(String path) throws IOException {
        Document page = page(path);
        List<String> first =
                page.select("sup.cite > a").eachAttr("href").stream().distinct().toList();
        List<String> listed = page.select(".references li").eachAttr("id");

        assertThat(listed.stream().map(id -> "#" + id).limit(first.size())).containsExactlyElementsOf(first);
    }

    @Test
    void every_quotation_is_printed_with_its_speaker_and_its_source() throws IOException {
        Document page = page("who-said-what.html");
        long written = Files.readAllLines(RealSite.SOURCE.resolve("content/quotations.yml")).stream()
                .filter(line -> line.startsWith("- id: "))
                .count();

        assertThat(page.select("figure.quote")).hasSize((int) written).hasSizeGreaterThan(40);
        assertThat(page.select("figure.quote")).allSatisfy(quote -> {
            assertThat(quote.select("a.who")).hasSize(1);
            assertThat(quote.select("sup.cite")).isNotEmpty();
        });
    }

    @Test
    void the_ledger_has_twelve_promises_with_dated_steps() throws IOException {
        Document page = page("commitments.html");

        assertThat(page.select(".promise")).hasSize(12);
        assertThat(page.select(".promise")).allSatisfy(promise -> {
            assertThat(promise.select(".history time[datetime]")).isNotEmpty();
            assertThat(promise.select(".history sup.cite")).isNotEmpty();
        });
        assertThat(page.select(".history time[datetime=2024-09-09]")).isNotEmpty();
    }

    @Test
    void a_person_s_page_shows_the_sentences_that_speak_of_them() throws IOException {
        assertThat(page("people/xi-jinping.html").select(".mentions li b").eachText())
                .hasSizeGreaterThan(10)
                .allMatch(words -> words.contains("Xi"));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void every_page_has_what_every_page_must_have(String path) throws IOException {
        Document page = page(path);

        assertThat(page.select("h1")).hasSize(1);
        assertThat(page.title()).contains("Woodside, issue by issue");
        assertThat(page.select("meta[name=description]").attr("content")).isNotBlank();
        assertThat(page.expectFirst("body > a").attr("href")).isEqualTo("#main");
        assertThat(page.select("header, main, footer")).hasSizeGreaterThanOrEqualTo(3);
        assertThat(
                        page.select(
                                "script:not([type=application/ld+json]):not([src]), style, [style], [onclick], iframe, gloss-link, gloss-cite, gloss-mention"))
                .isEmpty();
        assertThat(page.html()).doesNotContain("gloss-line");
        assertThat(page.select("a[href]:not(.external):not([rel=license]), link[href], img[src], script[src]"))
                .allSatisfy(link -> assertThat(link.hasAttr("href") ? link.attr("href") : link.attr("src"))
                        .doesNotMatch(ABSOLUTE));
    }

    @Test
    void the_article_carries_its_data_with_every_correction() throws IOException {
        String json =
                page(ARTICLE).expectFirst("script[type=application/ld+json]").data();
        int corrections = page("corrections.html")
                .select(".fix > .meta a[href='" + ARTICLE + "']")
                .size();

        assertThat(json)
                .contains(
                        "\"@type\":\"NewsArticle\"",
                        "\"datePublished\":\"2026-11-24\"",
                        "\"dateModified\":\"2026-11-27\"")
                .doesNotContain("<", "&", "\"dateline\"");
        assertThat(corrections).isPositive();
        assertThat(json.split("CorrectionComment", -1)).hasSize(corrections + 1);
    }

    @Test
    void the_notes_are_exported_as_the_web_annotation_model_asks() throws IOException {
        String json = Files.readString(RealSite.built().file("articles/woodside-summit.annotations.jsonld"));

        assertThat(json)
                .startsWith(
                        "{\"@context\":\"http://www.w3.org/ns/anno.jsonld\",\"id\":\"woodside-summit.annotations.jsonld\","
                                + "\"type\":\"AnnotationPage\",\"items\":[{\"id\":\"woodside-summit.html#note-");
        for (String item : json.split("(?=\\{\"id\":\"woodside-summit.html#note-)", -1)) {
            if (item.startsWith("{\"id\"")) {
                assertThat(item)
                        .contains(
                                "\"type\":\"Annotation\"",
                                "\"target\":{\"source\":\"woodside-summit.html\",\"selector\":[{")
                        .containsPattern("\"motivation\":\"(assessing|commenting|describing|editing|identifying)\"")
                        .containsPattern(
                                "\"body\":\\[\\{\"type\":\"TextualBody\",\"value\":\".+\",\"format\":\"text/html\",")
                        .containsPattern(
                                "\"type\":\"TextQuoteSelector\",\"exact\":\".+\",\"prefix\":\".+\",\"suffix\":\".+\"")
                        .containsPattern("\"type\":\"TextPositionSelector\",\"start\":[0-9]+,\"end\":[0-9]+}");
            }
        }
    }

    @Test
    void no_two_marks_of_the_timeline_overlap() throws IOException {
        Document page = page("timeline.html");
        List<double[]> boxes = new ArrayList<>();
        for (Element dot : page.select(".timeline-mark circle")) {
            double x = number(dot, "cx");
            boxes.add(new double[] {x - DOT / 2, x + DOT / 2, number(dot, "cy")});
        }
        for (Element bar : page.select(".timeline-mark rect")) {
            double x = number(bar, "x");
            boxes.add(new double[] {x, x + number(bar, "width"), number(bar, "y") + 0.1875});
        }
        assertThat(boxes).hasSizeGreaterThan(60);
        for (double[] one : boxes) {
            for (double[] other : boxes) {
                boolean isApart = one == other
                        || one[1] < other[0] + 0.02
                        || other[1] < one[0] + 0.02
                        || Math.abs(one[2] - other[2]) > 0.68;
                assertThat(isApart).as("%s and %s", one, other).isTrue();
            }
        }
    }

    private static double number(Element element, String attribute) {
        return Double.parseDouble(element.attr(attribute).replaceAll("[%em]+$", ""));
    }

    private static Document page(String path) throws IOException {
        return Jsoup.parse(Files.readString(RealSite.built().file(path)));
    }
}
