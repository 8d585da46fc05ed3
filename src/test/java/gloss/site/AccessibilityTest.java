package gloss.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import gloss.testing.Chromium;
import gloss.testing.RealSite;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** axe over every page, with the rules of WCAG 2.2 AA and its best practices. */
@Tag("browser")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AccessibilityTest {

    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
    private static final List<String> ONE_OF_EACH_KIND = List.of(
            "index.html",
            "articles/woodside-summit.html",
            "issues/index.html",
            "issues/taiwan.html",
            "who-said-what.html",
            "commitments.html",
            "timeline.html",
            "people/index.html",
            "people/joe-biden.html",
            "glossary.html",
            "sources.html",
            "corrections.html",
            "about.html",
            "search.html",
            "404.html");

    private static Chromium chromium;

    @BeforeAll
    static void start() {
        chromium = new Chromium();
    }

    @AfterAll
    static void stop() {
        chromium.close();
    }

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void no_page_has_a_violation(ColorScheme scheme) {
        assertThat(violations(RealSite.pages(), scheme, 1440)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void no_kind_of_page_has_a_violation_on_a_phone(ColorScheme scheme) {
        assertThat(violations(ONE_OF_EACH_KIND, scheme, 360)).isEmpty();
    }

    @Test
    void the_engine_finds_what_is_wrong() {
        try (BrowserContext context = chromium.browser().newContext()) {
            Page page = context.newPage();
            page.setContent("<html><img src='x.png'><p style='color:#eee;background:#fff'>pale</p></html>");

            assertThat(new AxeBuilder(page)
                            .setLegacyMode(true)
                            .withTags(RULES)
                            .analyze()
                            .getViolations())
                    .extracting(Rule::getId)
                    .contains("image-alt", "color-contrast", "html-has-lang");
        }
    }

    private static List<String> violations(List<String> paths, ColorScheme scheme, int width) {
        List<String> found = new ArrayList<>();
        try (BrowserContext context = chromium.browser()
                .newContext(
                        new Browser.NewContextOptions().setColorScheme(scheme).setViewportSize(width, 900))) {
            Page page = context.newPage();
            for (String path : paths) {
                page.navigate(RealSite.built().file(path).toUri().toString());
                page.querySelectorAll("details").forEach(details -> details.evaluate("d => d.open = true"));
                for (Rule rule : new AxeBuilder(page)
                        .setLegacyMode(true)
                        .withTags(RULES)
                        .analyze()
                        .getViolations()) {
                    found.add(path + ": " + rule.getId() + ": "
                            + rule.getNodes().get(0).getHtml() + " ("
                            + rule.getNodes().size() + ")");
                }
            }
        }
        return found;
    }
}
