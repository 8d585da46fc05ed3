package gloss.explainer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import gloss.testing.Chromium;
import gloss.testing.InBrowser;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** What other programs get of an article: the selectors of its notes, and links by the words of a passage, in Chromium. */
@InBrowser
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ExportTest {

    private static final String ARTICLE = "articles/woodside-summit.html";

    private static Chromium chromium;

    @BeforeAll
    static void start(Chromium one) {
        chromium = one;
    }

    @Test
    void exported_selectors_find_their_passage_on_the_published_page() throws IOException {
        String export = Files.readString(RealSite.built().file("articles/woodside-summit.annotations.jsonld"));
        try (BrowserContext context = chromium.browser().newContext(new NewContextOptions())) {
            Page page = context.newPage();
            page.navigate(RealSite.built().file(ARTICLE).toUri().toString());

            Object wrong = page.evaluate("""
                    export_ => {
                      const whole = document.body.textContent;
                      const points = [...whole];
                      const wrong = [];
                      for (const item of JSON.parse(export_).items) {
                        const [quote, place] = item.target.selector;
                        const id = item.id.replace(/.*#note-/, '');
                        const marks = [...document.querySelectorAll('mark.passage')]
                            .filter(mark => mark.dataset.notes.split(' ').includes(id));
                        const range = document.createRange();
                        range.setStart(marks[0], 0);
                        range.setEnd(marks.at(-1), marks.at(-1).childNodes.length);
                        const around = quote.prefix + quote.exact + quote.suffix;
                        const there = whole.indexOf(around);
                        if (points.slice(place.start, place.end).join('') !== quote.exact) wrong.push(id + ': position');
                        if (range.toString() !== quote.exact) wrong.push(id + ': words');
                        if (there < 0 || whole.indexOf(around, there + 1) >= 0) wrong.push(id + ': not unique');
                      }
                      return wrong.concat(JSON.parse(export_).items.length + ' notes');
                    }""", export);

            assertThat(wrong).isEqualTo(List.of(page.locator("aside.note").count() + " notes"));
        }
    }

    @Test
    void a_link_by_the_words_of_a_passage_brings_it_into_view() {
        String article = RealSite.built().file(ARTICLE).toUri().toString();
        try (BrowserContext context = chromium.browser()
                .newContext(
                        new NewContextOptions().setViewportSize(1200, 700).setReducedMotion(ReducedMotion.REDUCE))) {
            Page start = context.newPage();
            start.navigate(article);
            List<String> ids = start.locator("aside.note").all().stream()
                    .map(note -> note.getAttribute("data-note"))
                    .toList();
            for (String id : ids) {
                String href =
                        start.locator("#note-" + id + " .note-links .by-words").getAttribute("href");
                assertThat(href).as(id).startsWith("#:~:text=");
                Page page = context.newPage();
                page.navigate(article + href);
                // The browser looks for the words when the page is there, and tells nobody when it has found them.
                assertThatCode(() -> page.waitForFunction("""
                                id => {
                                  const top = document.getElementById('passage-' + id).getBoundingClientRect().top;
                                  return top >= 0 && top < innerHeight - 10;
                                }""", id))
                        .as("%s by %s", id, href)
                        .doesNotThrowAnyException();
                page.close();
            }
        }
    }
}
