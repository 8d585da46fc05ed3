package gloss.explainer;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ReducedMotion;
import gloss.testing.Chromium;
import gloss.testing.InBrowser;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The strip, the picture of events and the grid in Chromium, with JavaScript off and on screens of every width. */
@InBrowser
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PictureTest {

    private static final String ARTICLE = "articles/woodside-summit.html";
    private static final String TIMELINE = "timeline.html";
    private static final String GRID = "who-said-what.html";

    private static Chromium chromium;

    @BeforeAll
    static void start(Chromium one) {
        chromium = one;
    }

    @Test
    void each_mark_of_the_strip_leads_to_its_passage() {
        try (BrowserContext context = context(1440)) {
            Page page = open(context, ARTICLE);
            int marks = page.locator(".strip-mark").count();
            assertThat(marks).isGreaterThanOrEqualTo(20);
            for (int i = 0; i < marks; i++) {
                Locator mark = page.locator(".strip-mark").nth(i);
                String passage = mark.getAttribute("href");
                mark.locator("use").click();
                assertInView(page, passage);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {280, 320, 500, 768, 1440, 2560})
    void marks_of_the_strip_never_overlap_and_stay_within_the_page(int width) {
        try (BrowserContext context = context(width)) {
            Page page = open(context, ARTICLE);
            BoundingBox strip = page.locator(".strip").boundingBox();
            // The band of paragraphs, five issues and what belongs to none.
            assertThat(page.locator(".strip-row").all()).hasSize(7);
            assertThat(page.locator(".strip-mark use").count()).isGreaterThanOrEqualTo(30);
            for (Locator row : page.locator(".strip-row").all()) {
                List<BoundingBox> marks = row.locator(".strip-mark use").all().stream()
                        .map(Locator::boundingBox)
                        .toList();
                for (BoundingBox mark : marks) {
                    assertThat(mark.x).isGreaterThanOrEqualTo(strip.x);
                    assertThat(mark.x + mark.width).isLessThan(width);
                    for (BoundingBox other : marks) {
                        assertThat(mark == other || apart(mark, other))
                                .as("at %s, %s", mark.x, other.x)
                                .isTrue();
                    }
                }
            }
        }
    }

    @Test
    void each_mark_of_the_timeline_leads_to_its_event_and_each_event_back() {
        try (BrowserContext context = context(1440)) {
            Page page = open(context, TIMELINE);
            List<String> ids = page.locator(".timeline-mark").all().stream()
                    .map(mark -> mark.getAttribute("id"))
                    .toList();
            assertThat(ids).hasSizeGreaterThanOrEqualTo(50);
            for (String id : ids) {
                Locator mark = page.locator("#" + id);
                String event = mark.locator("a").getAttribute("href");
                mark.locator("circle, rect").first().click();
                assertInView(page, event);
                page.locator(event + " .to-mark").click();
                assertThat(page.url()).endsWith("#" + id);
                BoundingBox box = mark.boundingBox();
                assertThat(box.y).isGreaterThanOrEqualTo(0);
                assertThat(box.y + box.height).isLessThan(900);
                assertThat(page.locator("#" + id + ":target").count()).isOne();
                assertThat(mark.locator(".timeline-guide").evaluate("e => getComputedStyle(e).visibility"))
                        .isEqualTo("visible");
            }
        }
    }

    @Test
    void on_a_phone_the_event_s_mark_is_scrolled_into_its_frame() {
        try (BrowserContext context = context(360)) {
            Page page = open(context, TIMELINE);
            Locator last = page.locator("li.event .to-mark").last();
            last.click();

            Locator mark = page.locator(last.getAttribute("href") + " circle").first();
            assertThat(mark.boundingBox().x).isBetween(40.0, 350.0);
            assertThat(scrolled(page, ".timeline-frame")).isPositive();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {ARTICLE, TIMELINE})
    void the_tab_key_passes_the_pictures_by(String path) {
        try (BrowserContext context = context(1440)) {
            Page page = open(context, path);
            for (int i = 0; i < 40; i++) {
                page.keyboard().press("Tab");
                assertThat(page.locator("svg :focus, [aria-hidden] :focus").count())
                        .isZero();
            }
        }
    }

    @Test
    void the_wide_pictures_scroll_by_keyboard_within_their_frames() {
        try (BrowserContext narrow = context(360);
                BrowserContext middle = context(1200)) {
            Page timeline = open(narrow, TIMELINE);
            timeline.locator(".timeline-frame").focus();
            timeline.keyboard().press("ArrowRight");
            timeline.waitForTimeout(300);
            assertThat(scrolled(timeline, ".timeline-frame")).isPositive();

            Page grid = open(middle, GRID);
            grid.locator(".grid").focus();
            grid.keyboard().press("ArrowRight");
            grid.waitForTimeout(300);
            assertThat(scrolled(grid, ".grid")).isPositive();
        }
    }

    @Test
    void the_heads_of_the_grid_stay_in_view() {
        try (BrowserContext context = context(1200)) {
            Page page = open(context, GRID);
            page.evaluate("document.querySelector('.grid').scrollTo(150, 400)");
            BoundingBox frame = page.locator(".grid").boundingBox();

            BoundingBox head = page.locator(".grid thead th").nth(2).boundingBox();
            BoundingBox speaker = page.locator(".grid-speaker a").first().boundingBox();
            assertThat(head.y).isBetween(frame.y, frame.y + 2);
            assertThat(speaker.x).isBetween(frame.x, frame.x + 20);
            assertThat(speaker.y).isBetween(head.y + head.height, head.y + head.height + 30);
        }
    }

    @Test
    void on_a_phone_the_grid_is_a_list_that_names_the_issue_of_each_cell() {
        try (BrowserContext context = context(360)) {
            Page page = open(context, GRID);

            assertThat(page.locator(".grid td:not(.none)").count()).isGreaterThan(10);
            for (Locator cell : page.locator(".grid td:not(.none)").all()) {
                assertThat(cell.locator(".grid-issue").isVisible()).isTrue();
                assertThat(cell.boundingBox().width).isGreaterThan(300);
            }
            assertThat(page.locator(".grid td.none:visible").count()).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {ARTICLE, TIMELINE, GRID})
    void text_twice_as_large_needs_no_more_width(String path) {
        try (BrowserContext context = context(640)) {
            Page page = open(context, path);
            page.evaluate("document.documentElement.style.fontSize = '200%'");
            assertThat(page.locator(".strip, .timeline, .grid").count()).isEqualTo(1);
            for (Locator part : page.locator(".strip, .timeline, .grid").all()) {
                assertThat(part.evaluate("e => e.scrollWidth - e.clientWidth")).isEqualTo(0);
                BoundingBox box = part.boundingBox();
                assertThat(box.x + box.width).isLessThanOrEqualTo(640);
            }
        }
    }

    private static void assertInView(Page page, String id) {
        assertThat(page.url()).endsWith(id);
        BoundingBox box = page.locator(id).boundingBox();
        assertThat(box.y + box.height).as("%s is in view", id).isPositive();
        assertThat(box.y).as("%s is in view", id).isLessThan(900);
    }

    /** The boxes count the halo in the colour of the paper, of a pixel all around. */
    private static boolean apart(BoundingBox one, BoundingBox other) {
        double leeway = 2;
        return one.x + one.width <= other.x + leeway
                || other.x + other.width <= one.x + leeway
                || one.y + one.height <= other.y + leeway
                || other.y + other.height <= one.y + leeway;
    }

    private static double scrolled(Page page, String frame) {
        return ((Number) page.locator(frame).evaluate("e => e.scrollLeft")).doubleValue();
    }

    private static BrowserContext context(int width) {
        return chromium.browser()
                .newContext(new NewContextOptions()
                        .setViewportSize(width, 900)
                        .setJavaScriptEnabled(false)
                        .setReducedMotion(ReducedMotion.REDUCE));
    }

    private static Page open(BrowserContext context, String path) {
        Page page = context.newPage();
        page.navigate(RealSite.built().file(path).toUri().toString());
        return page;
    }
}
