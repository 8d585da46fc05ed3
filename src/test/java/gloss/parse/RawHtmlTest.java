package gloss.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gloss.diagnostic.Location;
import gloss.model.prose.Inline;
import gloss.model.prose.Style;
import gloss.render.PlainHtml;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What of an author's HTML is let through, and as what it is written. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RawHtmlTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    <script>alert(1)</script>x           | <p>&lt;script&gt;alert(1)&lt;/script&gt;x</p>
                    a <b onclick="x">b</b>               | <p>a &lt;b onclick="x"&gt;b</p>
                    a <b style="color:red">b</b>         | <p>a &lt;b style="color:red"&gt;b</p>
                    a <b id="location">b</b>             | <p>a &lt;b id="location"&gt;b</p>
                    a <a href="javascript:x">b</a>       | <p>a &lt;a href="javascript:x"&gt;b&lt;/a&gt;</p>
                    a <a href="https://example.org">b</a>| <p>a &lt;a href="https://example.org"&gt;b&lt;/a&gt;</p>
                    a <img src="x" onerror="y">b         | <p>a &lt;img src="x" onerror="y"&gt;b</p>
                    a <iframe src="x"></iframe>b         | <p>a &lt;iframe src="x"&gt;&lt;/iframe&gt;b</p>
                    a <svg><b>c</b></svg>                | <p>a &lt;svg&gt;<b>c</b>&lt;/svg&gt;</p>
                    a <abbr title="b & c">d</abbr>       | <p>a <abbr title="b &amp; c">d</abbr></p>
                    a <abbr title="b &amp; c">d</abbr>   | <p>a <abbr title="b &amp; c">d</abbr></p>
                    """)
    void a_few_elements_stand_and_all_others_are_text(String markdown, String html) {
        assertThat(written(markdown)).isEqualTo(html);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    a <b>b                               | <p>a <b>b</b></p>
                    a b</b>                              | <p>a b</p>
                    a <b>b <i>c</b> d</i> e              | <p>a <b>b <i>c</i></b><i> d</i> e</p>
                    a *b <b>c* d</b>                     | <p>a <em>b <b>c</b></em> d</p>
                    a <b></b>b                           | <p>a b</p>
                    a<br>b<wbr>c                         | <p>a<br>b<wbr>c</p>
                    """)
    void elements_are_closed_as_a_browser_would(String markdown, String html) {
        assertThat(written(markdown)).isEqualTo(html);
    }

    @Test
    void the_tree_has_no_place_for_another_attribute() {
        assertThatThrownBy(() -> new Inline.Styled(Style.B, Map.of("onclick", "x"), List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("onclick");
    }

    private static String written(String markdown) {
        DraftProse prose = new Markdown().blocks(markdown, new Location("a.md", 1, 1), "", diagnostic -> {});
        return PlainHtml.of(prose.blocks(), List.of());
    }
}
