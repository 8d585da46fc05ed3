package gloss.explainer;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import gloss.testing.Chromium;
import gloss.testing.InBrowser;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A reader chooses which notes to see, without scripts, and what a link shows before it is followed. */
@InBrowser
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ChoosingTest {

    private static Chromium chromium;

    @BeforeAll
    static void start(Chromium one) {
        chromium = one;
    }

    @ParameterizedTest
    @ValueSource(strings = {"only", "kind"})
    void each_choice_leaves_as_many_notes_and_numbers_as_it_says(String name) {
        try (BrowserContext context = context(false)) {
            Page page = open(context);
            List<Locator> choices = page.locator("input[name=" + name + "]").all();
            assertThat(choices).hasSizeGreaterThan(6);
            for (Locator choice : choices) {
                choice.check();
                int promised = Integer.parseInt(page.locator("label:has(#" + choice.getAttribute("id") + ") .count")
                        .innerText());

                assertThat(visible(page, ".note")).as(choice.getAttribute("id")).isEqualTo(promised);
                assertThat(visible(page, ".note-ref")).isEqualTo(promised);
            }
        }
    }

    @Test
    void two_choices_hold_together_and_one_button_takes_both_back() {
        try (BrowserContext context = context(false)) {
            Page page = open(context);
            int all = visible(page, ".note");
            assertThat(page.locator("button[type=reset]").isVisible()).isFalse();

            page.locator("#only-crimson").check();
            page.locator("#kind-discrepancy").check();

            assertThat(visible(page, ".note"))
                    .isEqualTo(page.locator(".note.in-crimson.kind-discrepancy").count())
                    .isPositive();
            page.locator("button[type=reset]").click();
            assertThat(visible(page, ".note")).isEqualTo(all);
        }
    }

    @Test
    void with_notes_hidden_the_text_is_clean() {
        try (BrowserContext context = context(false)) {
            Page page = open(context);
            page.locator("#notes-none").check();

            assertThat(visible(page, ".note") + visible(page, ".note-ref")).isZero();
            assertThat(page.evalOnSelectorAll(".passage", """
                    marks => marks.map(mark => getComputedStyle(mark))
                        .filter(style => style.backgroundColor !== 'rgba(0, 0, 0, 0)'
                            || style.borderBottomColor !== 'rgba(0, 0, 0, 0)' || style.boxShadow !== 'none').length""")).isEqualTo(0);
        }
    }

    @Test
    void in_full_every_note_can_be_read() {
        try (BrowserContext context = context(false)) {
            Page page = open(context);
            assertThat(visible(page, ".note-text")).isZero();

            page.locator("#notes-full").check();

            assertThat(page.locator(".note-text").all())
                    .hasSizeGreaterThanOrEqualTo(30)
                    .allMatch(Locator::isVisible);
        }
    }

    @Test
    void how_many_notes_are_left_is_said() {
        try (BrowserContext context = context(true)) {
            Page page = open(context);
            page.locator("#only-crimson").check();

            assertThat(page.locator("[role=status]").innerText()).matches("[0-9]+ of [0-9]+ notes shown");
        }
    }

    @Test
    void a_link_shows_on_hover_what_it_leads_to_until_escape_or_the_pointer_leaves() {
        try (BrowserContext context = context(true)) {
            Page page = open(context);
            Locator peek = page.locator("#peek");

            page.locator("a.mention").first().hover();
            peek.waitFor();
            assertThat(peek.innerText()).contains("Joe Biden", "President of the United States");
            peek.hover();
            page.waitForTimeout(500);
            assertThat(peek.isVisible()).isTrue();
            page.keyboard().press("Escape");
            assertThat(peek.isVisible()).isFalse();

            page.locator(".cite a").first().hover();
            peek.waitFor();
            assertThat(peek.innerText()).contains("White House");
            page.mouse().move(5, 5);
            page.waitForTimeout(500);
            assertThat(peek.isVisible()).isFalse();

            page.locator(".note-ref a").first().hover();
            peek.waitFor();
            assertThat(peek.innerText()).contains("Beijing answered Pelosi’s visit");
        }
    }

    @Test
    void and_on_focus_by_keyboard() {
        try (BrowserContext context = context(true)) {
            Page page = open(context);
            page.locator(".headline a").last().focus();
            page.keyboard().press("Tab");
            Locator peek = page.locator("#peek");
            peek.waitFor();

            assertThat(page.locator("a[aria-describedby=peek]").innerText()).isEqualTo("President Joe Biden");
            page.keyboard().press("Tab");
            page.waitForTimeout(100);
            assertThat(page.locator("a[aria-describedby=peek]").all().stream()
                            .map(Locator::innerText)
                            .toList())
                    .isNotEqualTo(List.of("President Joe Biden"));
        }
    }

    private static int visible(Page page, String selector) {
        return (int)
                page.evalOnSelectorAll(
                        selector,
                        "all => all.filter(one => one.checkVisibility({contentVisibilityAuto: true}) && one.getClientRects().length).length");
    }

    private static BrowserContext context(boolean scripts) {
        return chromium.browser()
                .newContext(new NewContextOptions().setViewportSize(1440, 900).setJavaScriptEnabled(scripts));
    }

    private static Page open(BrowserContext context) {
        Page page = context.newPage();
        page.navigate(
                RealSite.built().file("articles/woodside-summit.html").toUri().toString());
        return page;
    }
}
