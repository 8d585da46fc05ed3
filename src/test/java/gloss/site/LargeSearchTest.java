package gloss.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import gloss.pipeline.Build;
import gloss.pipeline.BuildRequest;
import gloss.testing.BigSite;
import gloss.testing.Chromium;
import gloss.testing.Folders;
import gloss.testing.InBrowser;
import gloss.testing.Visit;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The search of a site whose index is too large to be loaded as a whole, from disk. */
@InBrowser
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LargeSearchTest {

    /** What a first query may load, whatever the size of the site. */
    private static final long MOST = 600_000;

    private static Chromium chromium;

    @TempDir
    private static Path folder;

    private static Path output = Path.of("");

    private final Visit visit = new Visit(chromium, new NewContextOptions().setViewportSize(1440, 900));
    private final Set<Path> loaded = new HashSet<>();

    @BeforeAll
    static void start(Chromium one) throws IOException {
        BigSite.write(folder, 300);
        Files.writeString(
                folder.resolve("content/articles/article-0/article.md"),
                "\nAt the end stands a zeppelin over the harbour.\n",
                StandardOpenOption.APPEND);
        Files.writeString(folder.resolve("content/glossary.yml"), """
                - term: Crown
                  definition: The money of Millbridge, which is 克朗 in Chinese and was minted at Łódź.
                - term: Café car
                  aliases: [buffet]
                  definition: A tram with coffee. The U.S. has none; 有轨电车上的咖啡 is what Chinese riders say.
                """);
        output = folder.resolve("site-output");
        assertThat(Build.run(new BuildRequest(
                                folder, Optional.of(output), Optional.empty(), false, false, Optional.empty()))
                        .diagnostics())
                .isEmpty();
        chromium = one;
    }

    @AfterEach
    void nothing_was_said_in_the_console() {
        visit.close();
        assertThat(visit.complaints()).isEmpty();
    }

    @Test
    void a_word_of_the_oldest_article_is_found_by_its_beginning_and_little_is_loaded_for_it() throws IOException {
        Page page = ask("zeppel");

        assertThat(page.locator("#search-status")).hasText("1 result for “zeppel”");
        assertThat(page.locator(".search-hit a")).hasAttribute("href", "articles/article-0.html#p-15");
        assertThat(page.locator(".search-hit mark")).hasText("zeppelin");
        long bytes = 0;
        for (Path script : loaded) {
            bytes += Files.size(script);
        }
        assertThat(bytes).isLessThan(MOST / 4);
    }

    @ParameterizedTest
    @CsvSource({"the council", "c", "of", "harbour wires", "hall lease mayor", "cuoncil budgget"})
    void no_query_loads_much(String query) throws IOException {
        Page page = ask(query);

        assertThat(page.locator(".search-hit").first()).isVisible();
        long bytes = 0;
        for (Path script : loaded) {
            bytes += Files.size(script);
        }
        assertThat(bytes).isLessThan(MOST);
    }

    @ParameterizedTest
    @CsvSource({
        "克朗, glossary.html#term-crown",
        "电车, glossary.html#term-cafe-car",
        "CAFÉ, glossary.html#term-cafe-car",
        "buff, glossary.html#term-cafe-car",
        "U.S., glossary.html#term-cafe-car",
        "lodz, glossary.html#term-crown",
        "milbridge money, glossary.html#term-crown",
        "Article number 299, articles/article-299.html",
        "matter number 5, articles/article-5.html",
        "Minutes 29, sources.html#source-source-29",
    })
    void what_a_small_site_finds_is_found(String query, String place) {
        assertThat(ask(query).locator(".search-hit a[href='" + place + "']")).hasCount(1);
    }

    @Test
    void a_word_that_is_everywhere_shows_the_best_and_says_so() {
        Page page = ask("council");

        assertThat(page.locator("#search-status")).containsText("that fit “council” best. More words find fewer.");
        assertThat(page.locator(".search-all").first()).isVisible();
        page.locator(".search-all").first().click();
        assertThat(page.locator(".search-kind").first().locator(".search-hit")).hasCount(10);
    }

    @Test
    void who_types_fast_gets_the_answer_to_what_was_typed_last() {
        Page page = visit.open(output, "search.html");
        page.locator("#search-field").pressSequentially("zeppelin");

        assertThat(page.locator("#search-status")).hasText("1 result for “zeppelin”");
    }

    @Test
    void nothing_is_found_of_what_is_nowhere() {
        assertThat(ask("车电").locator("#search-status")).containsText("Nothing found");
    }

    @Test
    void the_parts_are_bounded_and_what_a_small_site_loads_is_not_there() throws IOException {
        Map<String, String> files = Folders.files(output);

        assertThat(files.keySet()).noneMatch(name -> name.contains("vendor/minisearch"));
        assertThat(files.get("search-index.js").length()).isLessThan(20_000);
        files.forEach((name, text) -> {
            if (name.startsWith("search-index/")) {
                assertThat(text.length()).as(name).isLessThan(40_000);
            }
        });
    }

    private Page ask(String query) {
        Page page = visit.newPage();
        page.onRequest(request -> {
            if (request.url().endsWith(".js")) {
                loaded.add(Path.of(URI.create(request.url())));
            }
        });
        page.navigate(output.toUri() + "search.html");
        page.locator("#search-field").fill(query);
        assertThat(page.locator("#search-status")).not().hasText("");
        return page;
    }
}
