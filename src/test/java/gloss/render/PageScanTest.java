package gloss.render;

import static org.assertj.core.api.Assertions.assertThat;

import gloss.testing.SmallSite;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is noted of a page while it is written must be what a parser that others wrote finds in it. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PageScanTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html><body><p id=a>One <a href='b.html?x=1&amp;y=2'>two</a></p></body></html>",
                "<body><!-- <p id=\"no\"> --><p id=\"yes\">a &lt;b&gt; &amp; &nbsp;c &copy;</p></body>",
                "<body><p title=\"a > b\" id=\"after\">x</p><p title='\"' id=\"q\">y</p></body>",
                "<body><script>if (a < b) document.write('<p id=\"no\">')</script><p id=\"p\">x</p></body>",
                "<body><label for=\"one\">L</label><input id=\"one\" aria-describedby=\"two three\"><b id=\"two\"></b></body>",
                "<body><svg><a href=\"#x\"><circle id=\"x\" r=\"1\"/></a></svg><img src=\"a.png\" alt=\"<b id='no'>\"></body>",
                "<body><p id=\"twice\">a</p><p id=\"twice\">b</p><p id=\"\">c</p></body>",
                "<body>3 < 4 <br>and<wbr>so <hr id=h></body>",
            })
    void places_and_links_are_those_that_a_parser_finds(String html) {
        assertThat(notes(html)).isEqualTo(parsed(html));
        assertThat(text(html)).isEqualTo(parsedText(html));
    }

    @Test
    void a_whole_site_is_noted_as_a_parser_finds_it(@TempDir Path folder) throws IOException {
        SmallSite.Built built = SmallSite.in(folder).article("""
                        Fares *rise* in May, [Nora Quill](../../people/nora-quill.md) said.[^a] They rise & rise.

                        | a | b |
                        |---|---|
                        | 1 | `<i>` |

                        [^a]: In a note.
                        """, """
                        ## One {#one .context issue=fares basis=reporting}

                        > Fares rise in

                        Text.

                        ## Two {#two .context issue=fares basis=reporting}

                        > ==rise in May, Nora== Quill

                        Text.
                        """).build();

        List<String> pages = built.pages();
        assertThat(pages).hasSizeGreaterThan(10);
        for (String page : pages) {
            String html = built.text(page);
            assertThat(notes(html)).as(page).isEqualTo(parsed(html));
            assertThat(text(html)).as(page).isEqualTo(parsedText(html));
        }
        String article = built.text("articles/fares.html");
        PageText text = new PageText();
        PageScan.of(article, List.of(text));
        for (String id : List.of("one", "two")) {
            assertThat(text.place(id).map(place -> List.of(place.start(), place.end())))
                    .isEqualTo(parsedPlace(article, id));
        }
    }

    private static PageNotes notes(String html) {
        PageNotes.Maker maker = new PageNotes.Maker();
        PageScan.of(html, List.of(maker));
        return maker.notes();
    }

    private static String text(String html) {
        StringBuilder text = new StringBuilder();
        PageScan.of(html, List.of(new PageScan.Listener() {
            @Override
            public void text(String words) {
                text.append(words);
            }
        }));
        return text.toString().stripTrailing();
    }

    /** What a browser calls {@code document.body.textContent}, but for the blanks after the body. */
    private static String parsedText(String html) {
        StringBuilder text = new StringBuilder();
        Jsoup.parse(html).body().traverse((node, depth) -> {
            if (node instanceof TextNode words) {
                text.append(words.getWholeText());
            }
        });
        return text.toString().stripTrailing();
    }

    private static PageNotes parsed(String html) {
        PageNotes.Maker maker = new PageNotes.Maker();
        for (Element element : Jsoup.parse(html).getAllElements()) {
            element.attributes()
                    .forEach(attribute ->
                            maker.attribute(element.normalName(), attribute.getKey(), attribute.getValue()));
        }
        return maker.notes();
    }

    /** Where the words of a passage begin and end in the text of the body, in code points. */
    private static Optional<List<Integer>> parsedPlace(String html, String id) {
        Document page = Jsoup.parse(html);
        int[] place = {0, -1, -1};
        page.body().traverse((NodeVisitor) (node, depth) -> {
            if (node instanceof TextNode words) {
                int end = place[0]
                        + words.getWholeText()
                                .codePointCount(0, words.getWholeText().length());
                Element mark = words.parent();
                boolean isPassage = mark != null
                        && Stream.of(mark.attr("data-notes").split(" ", -1)).anyMatch(id::equals);
                place[1] = isPassage && place[1] < 0 ? place[0] : place[1];
                place[2] = isPassage ? end : place[2];
                place[0] = end;
            }
        });
        return place[1] < 0 ? Optional.empty() : Optional.of(List.of(place[1], place[2]));
    }
}
