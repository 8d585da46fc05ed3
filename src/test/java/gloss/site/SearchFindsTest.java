package gloss.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import gloss.testing.Chromium;
import gloss.testing.InBrowser;
import gloss.testing.SmallSite;
import gloss.testing.Visit;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the search finds, however it is written. */
@InBrowser
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SearchFindsTest {

    private static Chromium chromium;

    @TempDir
    private static Path folder;

    private static Path small = Path.of("");

    private final Visit visit = new Visit(chromium, new NewContextOptions().setViewportSize(1440, 900));

    @BeforeAll
    static void start(Chromium one) {
        small = SmallSite.in(folder)
                .with("content/glossary.yml", """
                        - term: Crown
                          definition: The money of Millbridge, which is 克朗 in Chinese and was minted at Łódź.
                        - term: Café car
                          aliases: [buffet]
                          definition: A tram with coffee. The U.S. has none; 有轨电车上的咖啡 is what Chinese riders say.
                        """)
                .build()
                .folder()
                .resolve("site-output");
        chromium = one;
    }

    @AfterEach
    void nothing_was_said_in_the_console() {
        visit.close();
        assertThat(visit.complaints()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "克朗, glossary.html#term-crown",
        "电车, glossary.html#term-cafe-car",
        "咖啡, glossary.html#term-cafe-car",
        "cafe, glossary.html#term-cafe-car",
        "CAFÉ, glossary.html#term-cafe-car",
        "buff, glossary.html#term-cafe-car",
        "us, glossary.html#term-cafe-car",
        "U.S., glossary.html#term-cafe-car",
        "lodz, glossary.html#term-crown",
        "milbridge money, glossary.html#term-crown",
        "old fare, who-said-what.html#quotation-quill-wires",
    })
    void accents_case_points_and_small_misspellings_do_not_matter(String query, String place) {
        assertFound(query, place);
    }

    @Test
    void a_chinese_word_that_is_not_there_is_not_found_in_the_characters_of_others() {
        Page page = visit.open(small, "search.html");
        page.locator("#search-field").fill("车电");

        assertThat(page.locator("#search-status")).containsText("Nothing found");
    }

    private void assertFound(String query, String place) {
        Page page = visit.open(small, "search.html");
        page.locator("#search-field").fill(query);
        Locator hit = page.locator(".search-hit")
                .filter(new Locator.FilterOptions().setHas(page.locator("a[href='" + place + "']")));

        assertThat(hit).hasCount(1);
        assertThat(hit.locator("mark").first()).isVisible();
    }
}
