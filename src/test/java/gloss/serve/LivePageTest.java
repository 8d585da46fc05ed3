package gloss.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import gloss.testing.Chromium;
import gloss.testing.InBrowser;
import gloss.testing.Served;
import gloss.testing.SmallSite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An open page in Chromium while its files are edited. */
@InBrowser
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LivePageTest {

    private static Chromium chromium;

    @TempDir
    private Path site;

    private Path article;
    private Served served;
    private Page page;
    private final List<String> complaints = new ArrayList<>();

    @BeforeAll
    static void start(Chromium one) {
        chromium = one;
    }

    @BeforeEach
    void open() throws IOException {
        SmallSite.in(site);
        article = site.resolve("content/articles/fares/article.md");
        Files.writeString(article, Files.readString(article) + "\n\nThe council talks on.".repeat(200) + "\n");
        served = new Served(site);
        page = chromium.page(complaints);
        show("articles/fares.html");
    }

    @AfterEach
    void close() {
        page.context().close();
        served.close();
    }

    @Test
    void an_edit_is_there_at_once_and_the_page_stands_where_it_stood() throws IOException {
        for (String start : List.of("", "#section-what-happens-next")) {
            show("articles/fares.html" + start);
            page.evaluate("scrollTo(0, 3000)");

            edit("on Monday", "on Tuesday" + start.length());

            PlaywrightAssertions.assertThat(page.locator(".prose")).containsText("on Tuesday" + start.length());
            page.waitForLoadState();
            page.waitForFunction("() => Math.abs(scrollY - 3000) < 2");
            edit("on Tuesday" + start.length(), "on Monday");
            PlaywrightAssertions.assertThat(page.locator(".prose")).containsText("on Monday");
        }
        assertThat(complaints).isEmpty();
    }

    @Test
    void a_page_that_does_not_change_is_not_reloaded() throws IOException {
        show("glossary.html");
        page.evaluate("window.untouched = true");

        edit("The council talks on.", "The council talks on and on.");
        served.next();
        page.waitForTimeout(300);

        assertThat(page.evaluate("window.untouched")).isEqualTo(true);
    }

    @Test
    void a_style_is_exchanged_in_place() throws IOException {
        page.evaluate("window.untouched = true");
        page.evaluate("scrollTo(0, 2000)");
        Files.createDirectories(site.resolve("templates/assets"));
        Files.writeString(
                site.resolve("templates/assets/tokens.css"),
                Files.readString(Path.of("templates/assets/tokens.css")) + "\nbody { outline: 7px solid red }\n");

        page.waitForFunction("() => getComputedStyle(document.body).outlineWidth === '7px'");

        assertThat(page.evaluate("window.untouched")).isEqualTo(true);
        assertThat(page.evaluate("scrollY")).isEqualTo(2000);
        page.waitForFunction("() => document.querySelectorAll('link[href*=\"gloss.css\"]').length === 1");
        assertThat(complaints).isEmpty();
    }

    @Test
    void faults_lie_over_the_page_escaped_and_go_by_themselves() throws IOException {
        page.evaluate("window.untouched = true");
        String good = Files.readString(article);
        Files.writeString(
                article,
                good.replace("byline: By Ada Park", "<img src=x onerror=alert(1)>\u202E: <script>alert(2)</script>"));

        Locator faults = page.locator("#gloss-faults");
        PlaywrightAssertions.assertThat(faults.locator(".faults"))
                .containsText("<img src=x onerror=alert(1)>\\u202e: <script>alert(2)</script>");
        PlaywrightAssertions.assertThat(faults.locator(".place").first())
                .containsText("content/articles/fares/article.md:");
        assertThat(faults.locator("img, script").count()).isZero();
        PlaywrightAssertions.assertThat(faults.locator(".faults")).not().hasCSS("max-height", "none");
        PlaywrightAssertions.assertThat(page.locator(".prose")).containsText("on Monday");

        Files.writeString(article, good);
        PlaywrightAssertions.assertThat(faults).hasCount(0);
        assertThat(page.evaluate("window.untouched")).isEqualTo(true);
        assertThat(complaints).isEmpty();
    }

    @Test
    void a_page_that_is_opened_while_there_are_faults_shows_them_and_they_can_be_hidden() throws IOException {
        edit("headline:", "hedline:");
        served.next();
        show("issues/fares.html");

        Locator faults = page.locator("#gloss-faults");
        PlaywrightAssertions.assertThat(faults).containsText("did you mean `headline`?");
        page.keyboard().press("Escape");
        PlaywrightAssertions.assertThat(faults).hasCount(0);
    }

    @Test
    void a_site_that_could_not_be_built_appears_when_it_can() throws IOException {
        served.close();
        String good = Files.readString(article);
        Files.writeString(article, "---\nheadline: [\n---\n");
        served = new Served(site);
        show("articles/fares.html");
        PlaywrightAssertions.assertThat(page.locator("#gloss-faults")).containsText("yaml-syntax");

        Files.writeString(article, good);
        PlaywrightAssertions.assertThat(page.locator("h1")).containsText("Trams will cost more");
    }

    @Test
    void every_page_obeys_the_policy() {
        for (String path : List.of(
                "", "articles/fares.html", "issues/fares.html", "timeline.html", "search.html", "no/page.html")) {
            show(path);
            PlaywrightAssertions.assertThat(page.locator("main")).isVisible();
            page.waitForTimeout(50);
        }
        assertThat(complaints).allMatch(text -> text.contains("404"));
    }

    private void show(String path) {
        page.navigate("about:blank");
        page.navigate(served.address() + path);
    }

    private void edit(String was, String is) throws IOException {
        Files.writeString(article, Files.readString(article).replace(was, is));
    }
}
