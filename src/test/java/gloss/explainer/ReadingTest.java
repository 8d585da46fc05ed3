package gloss.explainer;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import gloss.testing.Chromium;
import gloss.testing.InBrowser;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The explainer as a reader has it: opened from disk in Chromium, with JavaScript off. */
@InBrowser
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ReadingTest {

    private static final String ARTICLE = "articles/woodside-summit.html";

    private static Chromium chromium;

    @BeforeAll
    static void start(Chromium one) {
        chromium = one;
    }

    @Test
    void every_number_leads_to_its_note_and_every_note_back_to_its_passage() {
        try (BrowserContext context = context(1440)) {
            Page page = open(context, ARTICLE);
            List<String> ids = page.locator("aside.note").all().stream()
                    .map(note -> note.getAttribute("data-note"))
                    .toList();

            assertThat(ids).hasSizeGreaterThanOrEqualTo(30);
            for (String id : ids) {
                page.locator("#ref-" + id + " >> nth=0").click();
                assertTarget(page, "#note-" + id);
                page.locator("#note-" + id + " .note-links a").first().click();
                assertTarget(page, "#ref-" + id);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"taiwan", "fentanyl", "military-channels", "ai", "tech-exports"})
    void each_link_of_an_issue_page_lands_on_its_passage(String issue) {
        try (BrowserContext context = context(1440)) {
            Page page = open(context, "issues/" + issue + ".html");
            int links = page.locator(".passages a[href*=passage-]").count();
            assertThat(links).isGreaterThanOrEqualTo(4);
            for (int i = 0; i < links; i++) {
                Locator item = page.locator(".passages > li").nth(i);
                String words = item.locator("mark").first().innerText();
                Locator link = item.locator("a[href*=passage-]");
                String fragment = link.getAttribute("href").replaceAll(".*#", "#");

                link.click();

                assertTarget(page, fragment);
                String there = page.locator("mark" + fragment + ", " + fragment + " + mark")
                        .first()
                        .innerText();
                assertThat(words).startsWith(there.strip());
                page.goBack();
            }
        }
    }

    @Test
    void notes_stand_beside_their_paragraph_where_there_is_room_and_below_it_elsewhere() {
        try (BrowserContext wide = context(1440);
                BrowserContext narrow = context(800)) {
            for (Locator group :
                    open(wide, ARTICLE).locator(".group:has(.note)").all()) {
                BoundingBox block = group.locator(".block").first().boundingBox();
                BoundingBox notes = group.locator(".notes").boundingBox();
                assertThat(notes.x).isGreaterThan(block.x + block.width);
                assertThat(Math.abs(notes.y - block.y)).isLessThan(4);
            }
            for (Locator group :
                    open(narrow, ARTICLE).locator(".group:has(.note)").all()) {
                BoundingBox block = group.locator(".block").first().boundingBox();
                BoundingBox notes = group.locator(".notes").boundingBox();
                assertThat(notes.y).isGreaterThanOrEqualTo(block.y + block.height);
            }
        }
    }

    @Test
    void no_page_scrolls_sideways() {
        List<String> wide = new ArrayList<>();
        try (BrowserContext context = chromium.browser().newContext()) {
            Page page = context.newPage();
            for (String path : RealSite.pages()) {
                page.navigate(RealSite.built().file(path).toUri().toString());
                for (int width : List.of(320, 360, 768, 1440)) {
                    page.setViewportSize(width, 800);
                    int needed = (int) page.evaluate("document.documentElement.scrollWidth");
                    if (needed > width) {
                        wide.add(path + " at " + width + " needs " + needed);
                    }
                }
            }
        }
        assertThat(wide).isEmpty();
    }

    @Test
    void the_tables_of_how_we_know_are_whole_on_a_phone() {
        try (BrowserContext context = context(360)) {
            Page page = open(context, "how-we-know.html");
            assertThat(page.locator(".scroll").count()).isEqualTo(2);
            for (Locator table : page.locator(".scroll").all()) {
                assertThat((Boolean) table.evaluate("e => e.scrollWidth <= e.clientWidth"))
                        .isTrue();
                assertThat(table.locator("td").first().innerText())
                        .as("a number says what it counts")
                        .containsPattern("[a-z] *[0-9]+$");
            }
        }
    }

    @Test
    void the_text_keeps_its_distance_from_its_head_though_nothing_stands_beside_it() {
        try (BrowserContext context = context(1440)) {
            Page page = open(context, ARTICLE);
            page.evaluate("document.querySelectorAll('.aids').forEach(e => e.remove())");
            BoundingBox line = page.locator(".headline .meta").boundingBox();
            assertThat(page.locator(".prose").boundingBox().y).isGreaterThan(line.y + line.height + 16);
        }
    }

    @Test
    void what_finds_the_way_is_folded_on_a_phone_and_open_beside_where_there_is_room() {
        try (BrowserContext phone = context(360);
                BrowserContext wide = context(1440)) {
            Page narrow = open(phone, ARTICLE);
            assertThat(narrow.locator(".strip, .contents, .filter").all())
                    .hasSize(3)
                    .noneMatch(Locator::isVisible);
            BoundingBox aids = narrow.locator(".aids").boundingBox();
            assertThat(narrow.locator("#p-1").boundingBox().y).isLessThan(aids.y);
            assertThat(narrow.locator(".prose h2").first().boundingBox().y).isGreaterThan(aids.y);
            narrow.locator(".tools > summary").click();
            narrow.locator("#notes-none").check();
            assertThat(narrow.locator(".note").all()).noneMatch(Locator::isVisible);
            narrow.locator(".tools > summary").click();
            assertThat(narrow.locator(".note").all())
                    .as("a choice holds when it is folded")
                    .noneMatch(Locator::isVisible);

            assertThat(open(wide, ARTICLE).locator(".strip, .contents, .filter").all())
                    .hasSize(3)
                    .allMatch(Locator::isVisible);
        }
    }

    @Test
    void the_first_sentence_is_on_the_first_screen_of_a_phone() {
        try (BrowserContext context = context(360)) {
            Page page = open(context, ARTICLE);
            assertThat(page.locator("#p-1").boundingBox().y).isLessThan(800);
            assertThat(page.locator("#p-1").boundingBox().y)
                    .isGreaterThan(page.locator(".headline").boundingBox().y);
        }
    }

    @Test
    void the_sign_of_a_basis_is_never_parted_from_its_words_nor_joined_to_the_kind() {
        try (BrowserContext context = context(360)) {
            Page page = open(context, "issues/taiwan.html");
            for (Locator foot : page.locator(".gathered .note-foot:has(.basis)").all()) {
                BoundingBox kind = foot.locator(".kind").boundingBox();
                BoundingBox basis = foot.locator(".basis").boundingBox();
                boolean below = basis.y >= kind.y + kind.height - 1;
                assertThat(below || basis.x - kind.x - kind.width >= 8).isTrue();
                assertThat(foot.locator(".basis").evaluate("e => getComputedStyle(e).display"))
                        .isEqualTo("inline-block");
            }
        }
    }

    @Test
    void the_ring_around_the_line_of_an_open_note_leaves_its_text_alone() {
        try (BrowserContext context = context(1440)) {
            Page page = open(context, ARTICLE);
            Locator note = page.locator("aside.note").first();
            page.keyboard().press("Tab");
            note.locator("summary").evaluate("e => { e.parentElement.open = true; e.focus(); }");
            BoundingBox line = note.locator("summary").boundingBox();
            double ring = ((Number)
                            note.locator("summary")
                                    .evaluate(
                                            "e => parseFloat(getComputedStyle(e).outlineOffset) + parseFloat(getComputedStyle(e).outlineWidth)"))
                    .doubleValue();
            assertThat(ring).isPositive();
            assertThat(note.locator(".note-body").boundingBox().y).isGreaterThanOrEqualTo(line.y + line.height + ring);
        }
    }

    @Test
    void no_page_asks_another_host_or_complains_in_the_console() {
        List<String> unwanted = new ArrayList<>();
        try (BrowserContext context = chromium.browser().newContext()) {
            Page page = context.newPage();
            page.onRequest(request -> {
                if (!request.url().startsWith("file:")) {
                    unwanted.add(request.url());
                }
            });
            page.onConsoleMessage(message -> unwanted.add(page.url() + ": " + message.text()));
            page.onRequestFailed(request -> unwanted.add(page.url() + " lacks " + request.url()));
            for (String path : RealSite.pages()) {
                page.navigate(RealSite.built().file(path).toUri().toString());
            }
        }
        assertThat(unwanted).isEmpty();
    }

    @Test
    void a_note_on_a_phone_is_one_line_until_it_is_tapped_or_its_link_is_followed() {
        try (BrowserContext context = context(360)) {
            Page page = open(context, ARTICLE);
            assertThat(page.locator(".note summary").all()).allMatch(Locator::isVisible);
            assertThat(page.locator(".note-text").all()).noneMatch(Locator::isVisible);

            page.locator(".note summary").first().click();
            assertThat(page.locator(".note-text").first().isVisible()).isTrue();

            page.locator(".note-ref a").nth(3).click();
            assertThat(page.locator(".note-text").nth(3).isVisible()).isTrue();

            page.locator(".note summary").nth(5).focus();
            page.keyboard().press("Enter");
            assertThat(page.locator(".note-text").nth(5).isVisible()).isTrue();
        }
    }

    @Test
    void on_paper_every_note_stands_under_the_text() {
        try (BrowserContext context = context(900)) {
            Page page = open(context, ARTICLE);
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(com.microsoft.playwright.options.Media.PRINT));
            double text = page.locator(".block").all().stream()
                    .map(Locator::boundingBox)
                    .mapToDouble(box -> box.y + box.height)
                    .max()
                    .orElseThrow();

            assertThat(page.locator(".note-text").all())
                    .hasSizeGreaterThanOrEqualTo(30)
                    .allMatch(Locator::isVisible)
                    .allMatch(note -> note.boundingBox().y >= text);
            assertThat(page.locator(".tools, .masthead nav, .note-links").all()).noneMatch(Locator::isVisible);
            assertThat(page.pdf()).hasSizeGreaterThan(50_000);
        }
    }

    private static void assertTarget(Page page, String id) {
        Locator target = page.locator(id);
        assertThat(page.url()).endsWith(id);
        page.locator(id + ":target")
                .waitFor(new Locator.WaitForOptions()
                        .setState(com.microsoft.playwright.options.WaitForSelectorState.ATTACHED)
                        .setTimeout(5_000));
        BoundingBox box = target.boundingBox();
        assertThat(box.y + box.height).as("%s is in view", id).isPositive();
        assertThat(box.y).as("%s is in view", id).isLessThan(900);
    }

    private static BrowserContext context(int width) {
        return chromium.browser()
                .newContext(new NewContextOptions()
                        .setViewportSize(width, 900)
                        .setJavaScriptEnabled(false)
                        .setReducedMotion(com.microsoft.playwright.options.ReducedMotion.REDUCE));
    }

    private static Page open(BrowserContext context, String path) {
        Page page = context.newPage();
        page.navigate(RealSite.built().file(path).toUri().toString());
        return page;
    }
}
