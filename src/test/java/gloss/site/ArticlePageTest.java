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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a reader meets on the page of an article, and in which order. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ArticlePageTest {

    private static final String NOTE =
            "## Twice {#twice .context issue=fares source=tram-release}\n\n> ==Riders wait.==\n\nThey do.\n";

    @TempDir
    private Path folder;

    private Document page(String prose) {
        return SmallSite.in(folder).article(prose, NOTE).build().page("articles/fares.html");
    }

    @Test
    void before_the_first_sentence_stand_the_headline_the_summary_and_one_line() {
        Document page = page("Riders wait.\n\n## Then\n\nThe trams come.\n");

        assertThat(page.expectFirst("main").child(0).child(0).children())
                .extracting(Element::tagName, Element::className)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("h1", ""),
                        org.assertj.core.groups.Tuple.tuple("p", "lede"),
                        org.assertj.core.groups.Tuple.tuple("p", "meta"));
        assertThat(page.expectFirst(".headline .meta").text())
                .isEqualTo("By Ada Park · MILLBRIDGE · March 4, 2024 · 1 minute to read · Corrections");
        assertThat(page.expectFirst(".headline + .prose > :first-child").text()).startsWith("Riders wait.");
        assertThat(page.text()).doesNotContain("1 correction");
    }

    @Test
    void the_line_says_where_the_record_ends_if_that_is_before_the_update() throws IOException {
        String article = Files.readString(Folders.BASE.resolve("content/articles/fares/article.md"));
        String site = Files.readString(Folders.BASE.resolve("content/site.yml"));
        SmallSite small = SmallSite.in(folder).with("content/corrections.yml", "");

        assertThat(line(small.with(
                        "content/articles/fares/article.md",
                        article.replace("issues:", "updated: 2024-05-02\nissues:"))))
                .isEqualTo(
                        "By Ada Park · MILLBRIDGE · March 4, 2024, 08:00 CET · updated May 2, 2024 · 1 minute to read"
                                + " · the record ends May 1, 2024");
        assertThat(line(small.with("content/site.yml", site.replace("2024-05-01", "2024-05"))))
                .doesNotContain("the record ends");
    }

    private static String line(SmallSite site) {
        return site.build()
                .page("articles/fares.html")
                .expectFirst(".headline .meta")
                .text();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Riders wait.¶¶The trams come.¶¶## Then¶¶They go.| Riders wait. The trams come. | Then They go.",
                "Riders wait.¶¶The trams come.¶¶They go.| Riders wait. | The trams come. They go.",
                "## First¶¶Riders wait.¶¶## Then¶¶They go.| First Riders wait. | Then They go.",
                "## First¶¶### Of all¶¶Riders wait.¶¶They go.| First Of all Riders wait. | They go.",
                "Riders wait.| Riders wait. | ''"
            })
    void what_finds_the_way_comes_after_the_opening_and_is_closed(String prose, String opening, String rest) {
        Document page = page(prose.replace('¶', '\n') + "\n");
        Element aids = page.expectFirst(".prose > .aids");
        page.select(".notes, .note-ref").remove();

        assertThat(page.select(".part").eachText())
                .isEqualTo(rest.isEmpty() ? List.of(opening) : List.of(opening, rest));
        assertThat(aids.previousElementSibling().text()).isEqualTo(opening);
        assertThat(aids.select("> details").eachAttr("class")).contains("aid aid-strip", "aid tools");
        assertThat(aids.select("details[open]")).isEmpty();
        assertThat(aids.select(".aid-strip .strip, .tools .filter")).hasSize(2);
    }

    @Test
    void an_image_alone_in_a_paragraph_is_a_figure_with_its_title_below_it() throws IOException {
        Path images = folder.resolve("content/articles/fares");
        SmallSite.in(folder)
                .with(
                        "content/articles/fares/map.svg",
                        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 640.2 300'/>");
        byte[] png = new byte[64];
        System.arraycopy(
                new byte[] {
                    (byte) 0x89,
                    'P',
                    'N',
                    'G',
                    '\r',
                    '\n',
                    26,
                    '\n',
                    0,
                    0,
                    0,
                    13,
                    'I',
                    'H',
                    'D',
                    'R',
                    0,
                    0,
                    1,
                    0,
                    0,
                    0,
                    0,
                    80
                },
                0,
                png,
                0,
                24);
        Files.write(images.resolve("tram.png"), png);
        byte[] jpeg = {
            (byte) 0xFF,
            (byte) 0xD8,
            (byte) 0xFF,
            (byte) 0xE0,
            0,
            4,
            1,
            2,
            (byte) 0xFF,
            (byte) 0xC2,
            0,
            17,
            8,
            0,
            50,
            0,
            70,
            3
        };
        Files.write(images.resolve("stop.jpg"), jpeg);
        Files.write(images.resolve("broken.jpg"), new byte[] {1, 2});
        Document page = page("""
                Riders wait.

                ![The lines](map.svg "Where *Nora Quill* has trams run & wait")

                ![A tram](tram.png)

                Here ![is a stop](stop.jpg "At noon") in a line.

                ![](broken.jpg)
                """);

        Element figure = page.expectFirst("figure:has(img[src$=map.svg])");
        assertThat(figure.id()).isEqualTo("p-2");
        assertThat(figure.expectFirst("img").outerHtml())
                .isEqualTo("<img src=\"fares/map.svg\" alt=\"The lines\" width=\"641\" height=\"300\">");
        assertThat(figure.expectFirst("figcaption").text()).isEqualTo("Where *Nora Quill* has trams run & wait");
        assertThat(page.select("img")).extracting(img -> img.attr("width")).containsExactly("641", "256", "70", "");
        assertThat(page.select("img")).extracting(img -> img.attr("height")).containsExactly("300", "80", "50", "");
        assertThat(page.select("img"))
                .extracting(img -> img.attr("loading"))
                .containsExactly("", "lazy", "lazy", "lazy");
        assertThat(page.select(".prose figure:has(> img)")).hasSize(3);
        assertThat(page.expectFirst("p img").attr("title")).isEqualTo("At noon");
    }
}
