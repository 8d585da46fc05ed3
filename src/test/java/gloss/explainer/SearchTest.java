package gloss.explainer;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import gloss.testing.Chromium;
import gloss.testing.InBrowser;
import gloss.testing.Visit;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The search page as a reader has it: opened from disk in Chromium, with a keyboard. */
@InBrowser
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SearchTest {

    private static final String SEARCH = "search.html";
    private static final String ARTICLE = "articles/woodside-summit.html";

    private static Chromium chromium;

    private Visit visit;

    @BeforeAll
    static void start(Chromium one) {
        chromium = one;
    }

    @BeforeEach
    void visit() {
        visit = new Visit(chromium, new NewContextOptions().setViewportSize(1440, 900));
    }

    @AfterEach
    void nothing_was_said_in_the_console() {
        visit.close();
        assertThat(visit.complaints()).isEmpty();
    }

    @Test
    void results_come_as_one_types_by_kind_with_the_words_marked() {
        Page page = open(SEARCH);
        page.keyboard().type("most sensi");

        assertThat(page.locator("#search-status")).hasText("5 results for “most sensi”");
        assertThat(page.locator(".search-kind h2"))
                .containsText(new String[] {"Notes", "Quotations", "Issues", "Articles"});
        assertThat(page.locator(".search-hit mark").filter(new Locator.FilterOptions().setHasText("sensitive")))
                .not()
                .hasCount(0);
        assertThat(page.locator("#search-lists")).isHidden();
    }

    @Test
    void arrows_move_through_the_results_and_enter_goes_to_the_exact_place() {
        Page page = open(SEARCH);
        page.keyboard().type("hemisphere");
        assertThat(page.locator("#search-status")).containsText("“hemisphere”");

        page.keyboard().press("ArrowDown");
        assertThat(page.locator(".search-hit a").first()).isFocused();
        page.keyboard().press("ArrowDown");
        assertThat(page.locator(".search-hit a").nth(1)).isFocused();
        page.keyboard().press("ArrowUp");
        page.keyboard().press("ArrowUp");
        assertThat(page.locator("#search-field")).isFocused();
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");

        page.waitForURL(Pattern.compile(".*/articles/woodside-summit\\.html#note-.*"));
        String note = page.url().replaceAll(".*#", "#");
        assertThat(page.locator(note + ":target")).isInViewport();
        assertThat(page.locator(note)).containsText("Western Hemisphere");
    }

    @Test
    void enter_in_the_field_goes_to_the_results_and_typing_goes_back() {
        Page page = open(SEARCH);
        page.keyboard().type("fentany");
        page.keyboard().press("Enter");
        assertThat(page.locator(".search-hit a").first()).isFocused();

        page.keyboard().type("l");
        assertThat(page.locator("#search-field")).isFocused();
        assertThat(page.locator("#search-field")).hasValue("fentanyl");
        assertThat(page.locator("#search-status")).containsText("“fentanyl”");
    }

    @Test
    void escape_clears_and_shows_the_lists_again() {
        Page page = open(SEARCH);
        page.keyboard().type("fentanyl");
        assertThat(page.locator(".search-hit").first()).isVisible();
        page.keyboard().press("ArrowDown");

        page.keyboard().press("Escape");

        assertThat(page.locator("#search-field")).isFocused();
        assertThat(page.locator("#search-field")).hasValue("");
        assertThat(page.locator("#search-status")).hasText("");
        assertThat(page.locator(".search-hit")).hasCount(0);
        assertThat(page.locator("#search-lists")).isVisible();
    }

    @ParameterizedTest
    @CsvSource({ARTICLE, "index.html", "people/xi-jinping.html", "404.html"})
    void a_slash_on_any_page_goes_to_the_search_with_its_field_focused(String path) {
        Page page = open(path);
        page.keyboard().press("/");

        page.waitForURL(Pattern.compile(".*/search\\.html.*"));
        assertThat(page.locator("#search-field")).isFocused();
        page.keyboard().type("Blinken");
        assertThat(page.locator(".search-hit a").first()).hasText("Antony Blinken");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("/");
        assertThat(page.locator("#search-field")).isFocused();
        assertThat(page.locator("#search-field")).hasValue("Blinken");
    }

    @Test
    void a_slash_is_typed_where_one_types_and_can_be_turned_off() {
        Page page = open(SEARCH);
        page.keyboard().type("1/2");
        assertThat(page.locator("#search-field")).hasValue("1/2");

        page.locator("#search-slash").uncheck();
        page.navigate(uri("index.html"));
        page.keyboard().press("/");
        page.waitForTimeout(200);
        assertThat(page.url()).endsWith("index.html");
    }

    @Test
    void a_search_can_be_linked_and_is_kept_in_the_address() {
        Page page = open(SEARCH + "?q=" + URLEncoder.encode("xi jinping", StandardCharsets.UTF_8));
        assertThat(page.locator("#search-field")).hasValue("xi jinping");
        assertThat(page.locator(".search-hit a").first()).hasText("Xi Jinping");

        page.locator("#search-field").fill("Łódź & co");
        page.waitForURL(Pattern.compile(".*[?#]q=%C5%81%C3%B3d%C5%BA\\+%26\\+co"));
        page.reload();
        assertThat(page.locator("#search-field")).hasValue("Łódź & co");
    }

    @Test
    void where_the_address_of_a_file_may_not_change_the_search_stands_behind_its_hash() {
        visit.context()
                .addInitScript("const real = history.replaceState; history.replaceState = function (state, title, to) {"
                        + " if (!String(to).startsWith('#')) throw new DOMException('refused', 'SecurityError');"
                        + " real.call(history, state, title, to); }");
        Page page = open(SEARCH + "?q=fentanyl");
        page.locator("#search-field").fill("taiwan");
        page.waitForURL(Pattern.compile(".*#q=taiwan"));

        page.reload();
        assertThat(page.locator("#search-field")).hasValue("taiwan");
        assertThat(page.locator("#search-status")).containsText("“taiwan”");
    }

    @Test
    void what_is_typed_and_what_is_found_is_text_and_never_markup() {
        Page page = open(SEARCH);
        page.locator("#search-field").fill("<img src=x onerror=alert(1)> taiwan");

        assertThat(page.locator("#search-status")).containsText("some of them");
        assertThat(page.locator("main img")).hasCount(0);
    }

    @Test
    void all_of_a_kind_are_shown_on_demand() {
        Page page = open(SEARCH + "?q=taiwan");
        Locator sources = page.locator(".search-kind:has(h2:text('Sources'))");
        int many = Integer.parseInt(sources.locator(".search-count").innerText());
        sources.locator("button").press("Enter");

        assertThat(sources.locator(".search-hit")).hasCount(many);
        assertThat(sources.locator(".search-hit a").nth(5)).isFocused();
    }

    @Test
    void without_javascript_the_lists_of_everything_are_there_and_no_field() {
        visit.close();
        visit = new Visit(chromium, new NewContextOptions().setJavaScriptEnabled(false));
        Page page = open(SEARCH);

        assertThat(page.locator("#search-field")).isHidden();
        assertThat(page.locator("noscript p")).isVisible();
        for (String list : List.of(
                "issues/index.html",
                "people/index.html",
                "glossary.html",
                "sources.html",
                "who-said-what.html",
                "timeline.html",
                "commitments.html")) {
            assertThat(page.locator("#search-lists h2 a[href='" + list + "']")).isVisible();
        }
        page.locator("#search-lists a[href='people/xi-jinping.html']").click();
        assertThat(page.url()).endsWith("people/xi-jinping.html");
    }

    @ParameterizedTest
    @CsvSource({
        "习近平, people/xi-jinping.html",
        "近平, people/xi-jinping.html",
        "平, people/xi-jinping.html",
    })
    void a_chinese_name_is_found_whole_and_in_part(String query, String place) {
        Page page = open(SEARCH);
        page.locator("#search-field").fill(query);
        Locator hit = page.locator(".search-hit")
                .filter(new Locator.FilterOptions().setHas(page.locator("a[href='" + place + "']")));

        assertThat(hit).hasCount(1);
        assertThat(hit.locator("mark").first()).isVisible();
    }

    @Test
    void a_misspelling_finds_what_is_near_and_says_so() {
        Page page = open(SEARCH);
        page.keyboard().type("fentanil");

        assertThat(page.locator("#search-status")).containsText("Nothing has “fentanil” as you wrote it");
        assertThat(page.locator(".search-hit mark").first()).hasText("Fentanyl");
    }

    @Test
    void nothing_found_is_said_and_the_lists_stay() {
        Page page = open(SEARCH);
        page.keyboard().type("zzzzzz");

        assertThat(page.locator("#search-status[role=status]")).containsText("Nothing found for “zzzzzz”");
        assertThat(page.locator("#search-lists")).isVisible();
    }

    @ParameterizedTest
    @CsvSource({"360, LIGHT", "360, DARK", "1440, LIGHT", "1440, DARK"})
    void results_have_no_accessibility_violation_and_do_not_scroll_sideways(int width, ColorScheme scheme) {
        visit.close();
        visit = new Visit(
                chromium, new NewContextOptions().setViewportSize(width, 900).setColorScheme(scheme));
        Page page = open(SEARCH + "?q=xi");
        page.locator(".search-all").first().click();

        assertThat(new AxeBuilder(page).setLegacyMode(true).analyze().getViolations())
                .extracting(Rule::getId, rule -> rule.getNodes().get(0).getHtml())
                .isEmpty();
        visit.complaints().clear(); // The engine wants to fetch the style sheets, which no page may from disk.
        assertThat((int) page.evaluate("document.documentElement.scrollWidth")).isLessThanOrEqualTo(width);
    }

    private Page open(String path) {
        return visit.open(RealSite.built().file(""), path);
    }

    private static String uri(String path) {
        return RealSite.built().file("").toUri() + path;
    }
}
