package gloss.explainer;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import gloss.testing.Chromium;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** axe over every page, with the rules of WCAG 2.2 AA and its best practices. */
@Tag("browser")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AccessibilityTest {

    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
    private static Chromium chromium;

    @BeforeAll
    static void start() {
        chromium = new Chromium();
    }

    @AfterAll
    static void stop() {
        chromium.close();
    }

    @Test
    void no_page_has_a_violation_on_a_phone_or_a_desk_in_light_or_dark() {
        List<String> found = new ArrayList<>();
        try (BrowserContext context = chromium.browser().newContext()) {
            Page page = context.newPage();
            for (String path : RealSite.pages()) {
                page.navigate(RealSite.built().file(path).toUri().toString());
                page.querySelectorAll("details").forEach(details -> details.evaluate("d => d.open = true"));
                for (int width : List.of(360, 1440)) {
                    page.setViewportSize(width, 900);
                    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
                    violations(axe(page).withTags(RULES))
                            .forEach(rule -> found.add(path + " at " + width + ": " + rule));
                    // Of all rules only the one on contrast depends on the scheme.
                    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
                    violations(axe(page).withRules(List.of("color-contrast")))
                            .forEach(rule -> found.add(path + " in the dark at " + width + ": " + rule));
                }
            }
        }
        assertThat(found).isEmpty();
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

    private static AxeBuilder axe(Page page) {
        return new AxeBuilder(page).setLegacyMode(true);
    }

    private static List<String> violations(AxeBuilder axe) {
        return axe.analyze().getViolations().stream()
                .map(rule -> rule.getId() + ": " + rule.getNodes().get(0).getHtml() + " ("
                        + rule.getNodes().size() + ")")
                .toList();
    }
}
