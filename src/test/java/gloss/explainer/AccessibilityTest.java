package gloss.explainer;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import gloss.testing.Chromium;
import gloss.testing.InBrowser;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** axe over pages of every template and with everything that there is on any page, with the rules of WCAG 2.2 AA and its best practices. */
@InBrowser
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AccessibilityTest {

    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
    private static Chromium chromium;

    @BeforeAll
    static void start(Chromium one) {
        chromium = one;
    }

    @Test
    void no_page_has_a_violation_on_a_phone_or_a_desk_in_light_or_dark() {
        List<String> found = new ArrayList<>();
        try (BrowserContext context = chromium.browser().newContext()) {
            Page page = context.newPage();
            for (String path : PageSample.of(RealSite.pages())) {
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
    void the_pages_that_are_looked_at_have_whatever_any_page_has() {
        List<String> sample = PageSample.of(RealSite.pages());

        assertThat(sample)
                .doesNotHaveDuplicates()
                .contains("index.html", "404.html", "search.html", "people/index.html", "issues/index.html")
                .anyMatch(page -> page.startsWith("articles/"))
                .anyMatch(page -> page.matches("issues/(?!index).*"))
                .anyMatch(page -> page.matches("people/(?!index).*"))
                .anyMatch(page -> page.startsWith("pages/"));
        assertThat(parts(sample)).isEqualTo(parts(RealSite.pages()));
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

    private static Set<String> parts(List<String> pages) {
        Set<String> parts = new TreeSet<>();
        pages.forEach(page -> parts.addAll(PageSample.parts(page)));
        return parts;
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
