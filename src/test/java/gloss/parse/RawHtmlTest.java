package gloss.parse;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The second wall: what the safelist takes out should Flexmark, or we, ever write it. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RawHtmlTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    <script>alert(1)</script>x              | x
                    <p onclick="x">a</p>                    | <p>a</p>
                    <p style="color:red">a</p>              | <p>a</p>
                    <p id="location">a</p>                  | <p>a</p>
                    <a href="javascript:x">a</a>            | <a>a</a>
                    <a href="https://example.org">a</a>     | <a>a</a>
                    <a href="#fn-1">a</a>                   | <a href="#fn-1">a</a>
                    <img src="x" onerror="y">a              | a
                    <iframe src="x"></iframe>a              | a
                    <svg><a href="x">a</a></svg>            | <a>a</a>
                    <h2 id="section-a">a</h2>               | <h2 id="section-a">a</h2>
                    """)
    void the_safelist_keeps_only_what_prose_needs(String html, String clean) {
        assertThat(Jsoup.clean(html, RawHtml.SAFELIST)).isEqualTo(clean);
    }
}
