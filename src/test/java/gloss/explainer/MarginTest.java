package gloss.explainer;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import gloss.testing.Chromium;
import gloss.testing.InBrowser;
import gloss.testing.SmallSite;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where notes stand, measured in Chromium: on the explainer, and on an article with five long notes in one paragraph. */
@InBrowser
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MarginTest {

    private static final int[] WIDTHS = {320, 375, 768, 1099, 1100, 1280, 1440, 1920, 2560};

    /** Names the notes that lie over another note, over a block of the text, a picture, a table, or what comes after. */
    private static final String OVERLAPS = """
            () => {
              const seen = [...document.querySelectorAll('.note, .block, .prose table, figure, .corrected, .next, .colophon')]
                .filter(element => element.checkVisibility())
                .map(element => ({element, box: element.getBoundingClientRect()}));
              const notes = seen.filter(one => one.element.matches('.note'));
              const over = [];
              for (const note of notes) {
                for (const other of seen) {
                  if (other === note || other.element.contains(note.element) || note.element.contains(other.element)) continue;
                  const x = Math.min(note.box.right, other.box.right) - Math.max(note.box.left, other.box.left);
                  const y = Math.min(note.box.bottom, other.box.bottom) - Math.max(note.box.top, other.box.top);
                  if (x > 1 && y > 1) over.push(note.element.dataset.note + ' over ' + (other.element.dataset.note ?? other.element.className));
                }
              }
              return over;
            }""";

    private static Chromium chromium;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start(Chromium one) {
        chromium = one;
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void notes_lie_over_nothing_at_any_width_with_or_without_scripts(boolean scripts) {
        assertThat(overlaps(chromium.browser(), article(), scripts)).isEmpty();
        assertThat(overlaps(chromium.browser(), crowded(), scripts)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void nor_with_text_of_twice_the_size(boolean scripts) {
        try (Browser large = chromium.withLargeText()) {
            assertThat(overlaps(large, article(), scripts)).isEmpty();
            assertThat(overlaps(large, crowded(), scripts)).isEmpty();
        }
    }

    @Test
    void a_note_is_level_with_its_passage_where_the_others_leave_room() {
        try (BrowserContext context = context(chromium.browser(), 1440, true)) {
            Page page = context.newPage();
            page.navigate(article());
            @SuppressWarnings("unchecked")
            List<Number> off = (List<Number>) page.evaluate("""
                    () => [...document.querySelectorAll('.note')].map(note => Math.round(
                        note.getBoundingClientRect().top
                        - document.getElementById('ref-' + note.dataset.note).getBoundingClientRect().top))""");

            assertThat(off).hasSizeGreaterThanOrEqualTo(30);
            assertThat(off.stream().filter(by -> Math.abs(by.intValue()) <= 12).count())
                    .as("notes within half a line of their passage, of %s", off)
                    .isGreaterThan(off.size() / 3);
            assertThat(off).as("none is further away than a paragraph").allMatch(by -> Math.abs(by.intValue()) < 200);
        }
    }

    @Test
    void what_belongs_together_lights_up_together() {
        try (BrowserContext context = context(chromium.browser(), 1440, true)) {
            Page page = context.newPage();
            page.navigate(article());
            String id = page.locator(".note").nth(5).getAttribute("data-note");

            page.locator("#ref-" + id).hover();
            assertThat(page.locator(".lit").count()).isGreaterThanOrEqualTo(3);
            assertThat(page.locator(".note.lit").getAttribute("data-note")).isEqualTo(id);

            page.mouse().move(2, 2);
            assertThat(page.locator(".lit").count()).isZero();

            page.locator(".note[data-note=" + id + "] summary").focus();
            assertThat(page.locator(".passage.lit").first().getAttribute("data-notes"))
                    .contains(id);
        }
    }

    @Test
    void opening_a_note_moves_neither_it_nor_the_text() {
        try (BrowserContext context = context(chromium.browser(), 1440, true)) {
            Page page = context.newPage();
            page.navigate(article());
            var summary = page.locator(".note summary").nth(16);
            summary.scrollIntoViewIfNeeded();
            double note = summary.boundingBox().y;
            double text = page.locator(".block").nth(12).boundingBox().y;

            summary.click();

            assertThat(page.locator(".note-text").nth(16).isVisible()).isTrue();
            assertThat(summary.boundingBox().y).isBetween(note - 1, note + 1);
            assertThat(page.locator(".block").nth(12).boundingBox().y).isEqualTo(text);
            assertThat(page.evaluate(OVERLAPS)).isEqualTo(List.of());
        }
    }

    private static String article() {
        return RealSite.built().file("articles/woodside-summit.html").toUri().toString();
    }

    /** An article of one paragraph with five notes that are longer than it is. */
    private String crowded() {
        StringBuilder notes = new StringBuilder();
        for (String word : List.of("rise", "May", "riders", "council", "wires")) {
            notes.append("## On ").append(word).append(" {#").append(word.toLowerCase(java.util.Locale.ROOT));
            notes.append(" .context issue=fares source=tram-release}\n\n> ")
                    .append(word)
                    .append("\n\n");
            notes.append("A tram is a thing that people wait for, in all weathers. ".repeat(25))
                    .append("\n\n");
        }
        SmallSite.in(folder)
                .article("Fares rise in May, and riders ask the council who pays for wires.\n", notes.toString())
                .build()
                .page("articles/fares.html");
        return folder.resolve("site-output/articles/fares.html").toUri().toString();
    }

    private static List<String> overlaps(Browser browser, String address, boolean scripts) {
        List<String> found = new ArrayList<>();
        for (int width : WIDTHS) {
            try (BrowserContext context = context(browser, width, scripts)) {
                Page page = context.newPage();
                page.navigate(address);
                for (String choice : List.of("brief", "full")) {
                    page.evaluate(
                            "id => { for (const details of document.querySelectorAll('.tools')) details.open = true;"
                                    + " document.getElementById(id).click(); }",
                            "notes-" + choice);
                    page.waitForTimeout(60);
                    for (Object overlap : (List<?>) page.evaluate(OVERLAPS)) {
                        found.add(width + " " + choice + ": " + overlap);
                    }
                    int needed = (int) page.evaluate("document.documentElement.scrollWidth");
                    if (needed > width) {
                        found.add(width + " " + choice + ": needs " + needed);
                    }
                }
            }
        }
        return found;
    }

    private static BrowserContext context(Browser browser, int width, boolean scripts) {
        return browser.newContext(new NewContextOptions()
                .setViewportSize(width, 900)
                .setJavaScriptEnabled(scripts)
                .setReducedMotion(ReducedMotion.REDUCE));
    }
}
