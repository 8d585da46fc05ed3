package gloss.serve;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import gloss.testing.Chromium;
import gloss.testing.Folders;
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

/** An editor who writes notes on the page, in Chromium. */
@InBrowser
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AnnotatingTest {

    /** Selects the n-th place of some words that stand in one text node. */
    private static final String SELECT = """
            ([words, n]) => {
              const walker = document.createTreeWalker(document.querySelector('.prose'), NodeFilter.SHOW_TEXT);
              for (let node; (node = walker.nextNode());) {
                if (node.parentElement.closest('.notes')) continue;
                for (let at = node.data.indexOf(words); at >= 0; at = node.data.indexOf(words, at + 1)) {
                  if (--n < 0) {
                    getSelection().setBaseAndExtent(node, at, node, at + words.length);
                    return;
                  }
                }
              }
              throw new Error('not there: ' + words);
            }
            """;

    private static Chromium chromium;

    @TempDir
    private Path site;

    private Path notes;
    private String before;
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
        notes = site.resolve("content/articles/fares/annotations.md");
        before = Files.readString(notes);
        served = new Served(site);
        page = chromium.page(complaints);
        page.navigate(served.address() + "articles/fares.html");
    }

    @AfterEach
    void close() {
        page.context().close();
        served.close();
    }

    @Test
    void a_note_is_written_with_the_keyboard_and_the_page_shows_it() throws IOException {
        select("fares", 2);
        page.keyboard().press("n");

        assertThat(form().locator("blockquote")).hasText("fares");
        field("Title").fill("Not the [only] one");
        field("Kind").selectOption("claim");
        form().getByRole(AriaRole.CHECKBOX).check();
        field("Speaker").selectOption("nora-quill");
        field("Sources").fill("tram-release");
        field("Text").fill("The list has *nine* entries. [@tram-release]");
        assertThat(form().locator(".preview .note-body")).hasText("The list has nine entries.1");
        assertThat(form().locator(".preview .note-title")).hasText("Not the [only] one");
        page.keyboard().press("Control+Enter");

        Locator note = page.locator("#main .prose .note[data-note=not-the-only-one]");
        assertThat(note.locator(".note-body")).isVisible();
        assertThat(note.locator("summary")).isFocused();
        assertThat(page.locator("#passage-not-the-only-one")).hasText("fares");
        assertThat(Files.readString(notes)).isEqualTo(before + """

                ## Not the [only] one {#not-the-only-one .claim issue=fares speaker=nora-quill source=tram-release}

                > April. The ==fares==

                The list has *nine* entries. [@tram-release]
                """);
        assertThat(complaints).isEmpty();
    }

    @Test
    void words_are_taken_whole_and_without_the_marks_of_notes_and_sources() throws IOException {
        page.evaluate("""
                () => {
                  const paragraphs = [...document.querySelectorAll('.prose .block p')];
                  const from = document.createTreeWalker(paragraphs[0].querySelector('em'), NodeFilter.SHOW_TEXT);
                  const end = paragraphs[1].firstChild;
                  getSelection().setBaseAndExtent(from.nextNode(), 2, end, end.data.indexOf('ders'));
                }
                """);
        page.mouse().wheel(0, 20);
        Locator button = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Annotate"));
        button.click();

        assertThat(form().locator("blockquote")).hasText("wires,” she told the council. Riders");
        field("How it is known").selectOption("on-record");
        field("Text").fill("Over two paragraphs.");
        save().click();
        assertThat(page.locator("#main .prose .note .note-body", new Page.LocatorOptions().setHasText("Over two")))
                .isVisible();
        assertThat(Files.readString(notes)).contains("\n> wires,” she told the council. Riders\n");
    }

    @Test
    void words_at_the_end_of_a_block_are_not_glued_to_the_next() throws IOException {
        Path article = site.resolve("content/articles/fares/article.md");
        Files.writeString(article, Files.readString(article) + """

                - The first item ends
                - The second one too

                | Line | Fare |
                |------|------|
                | Tram | 2.10 |

                A last word.[^1]

                [^1]: With a footnote below.
                """);
        served.next();
        // The page shows it by itself; whoever goes there meanwhile would be interrupted.
        assertThat(page.locator(".prose td").first()).isVisible();

        for (String word : List.of("ends", "too", "Line", "Tram", "2.10", "below")) {
            annotate(word);
            assertThat(form().locator("blockquote")).hasText(word);
            field("How it is known").selectOption("on-record");
            field("Text").fill("It is so.");
            assertThat(form().locator(".preview .note-body")).hasText("It is so.");
            page.onceDialog(Dialog::accept);
            page.keyboard().press("Escape");
            assertThat(form()).hasCount(0);
        }
        page.locator(".prose td").first().click(new Locator.ClickOptions().setClickCount(3));
        page.keyboard().press("n");
        assertThat(form().locator("blockquote")).hasText("Tram");
    }

    @Test
    void whoever_leaves_while_a_note_is_sent_leaves_when_the_answer_is_there() throws IOException {
        editTenCents();
        field("Text").fill("Mine.");
        Files.writeString(notes, before.replace("six", "eight"));
        assertThat(form().locator(".notice")).containsText("The site has changed on disk.");
        List<Route> held = new ArrayList<>();
        page.route("**/write", held::add);
        save().click();
        page.waitForCondition(() -> !held.isEmpty());

        page.onDialog(Dialog::accept);
        page.keyboard().press("Escape");
        held.forEach(Route::resume);

        assertThat(tenCents().locator(".note-body")).containsText("in eight years");
        assertThat(Files.readString(notes)).isEqualTo(before.replace("six", "eight"));
    }

    @Test
    void a_note_that_is_sent_twice_is_written_once() throws IOException {
        annotate("Riders");
        field("How it is known").selectOption("on-record");
        field("Text").fill("It is so.");
        page.evaluate("""
                () => {
                  const form = document.querySelector('#gloss-annotate').shadowRoot.querySelector('form');
                  form.requestSubmit();
                  form.requestSubmit();
                }
                """);
        assertThat(page.locator("#main .prose .note[data-note=riders]")).isVisible();
        assertThat(Files.readString(notes)).containsOnlyOnce("{#riders");
        assertThat(complaints).isEmpty();
    }

    @Test
    void a_note_is_changed_and_deleted_where_it_stands() throws IOException {
        editTenCents();
        assertThat(field("Text")).hasValue("It is the first rise in six years. [@tram-release]");
        assertThat(field("Title")).hasValue("How much it is");
        field("Text").fill("It is the first rise in seven years. [@tram-release]");
        save().click();
        assertThat(tenCents().locator(".note-body")).containsText("in seven years");
        assertThat(Files.readString(notes)).isEqualTo(before.replace("six", "seven"));

        editTenCents();
        page.onDialog(Dialog::accept);
        form().getByText("Delete the note").click();
        assertThat(tenCents()).hasCount(0);
        assertThat(Files.readString(notes)).isEqualTo(before.substring(before.indexOf("## Her words")));
    }

    @Test
    void what_is_wrong_is_said_in_the_form_and_nothing_is_written_and_nothing_lost() throws IOException {
        annotate("Riders");
        field("How it is known").selectOption("on-record");
        save().click();
        assertThat(problems()).containsText("The note says nothing yet.");
        field("Text").fill("It is so. [@tram-relese]");
        assertThat(problems()).containsText("did you mean `tram-release`?");
        save().click();
        assertThat(problems()).containsText("did you mean `tram-release`?");
        assertThat(Files.readString(notes)).isEqualTo(before);

        field("Text").fill("It is so. [@tram-release]");
        assertThat(problems()).hasText("");
        save().click();
        assertThat(page.locator("#main .prose .note[data-note=riders]")).isVisible();
    }

    @Test
    void a_source_that_is_not_known_is_not_passed_over() throws IOException {
        annotate("Riders");
        field("Sources").fill("tram-relese");
        field("Text").fill("It is so.");

        assertThat(problems()).containsText("there is no source `tram-relese`; did you mean `tram-release`?");
        field("Sources").fill("");
        assertThat(problems()).containsText("choose its sources, or its quotation, or how it is known");
        field("Sources").fill("New fares");
        field("Sources").press("Enter");
        assertThat(problems()).hasText("");
        save().click();
        assertThat(page.locator("#main .prose .note[data-note=riders]")).isVisible();
        assertThat(Files.readString(notes)).contains("## Riders {#riders .context source=tram-release}");
    }

    @Test
    void a_form_outlives_changes_on_disk_and_says_when_they_win() throws IOException {
        editTenCents();
        field("Text").fill("Mine.");
        Files.writeString(notes, before.replace("six", "eight"));

        assertThat(form().locator(".notice")).containsText("The site has changed on disk.");
        assertThat(field("Text")).hasValue("Mine.");
        save().click();
        assertThat(problems()).containsText("this note has changed on disk since you opened it; nothing was written");
        assertThat(Files.readString(notes)).isEqualTo(before.replace("six", "eight"));

        page.onDialog(Dialog::accept);
        page.keyboard().press("Escape");
        assertThat(tenCents().locator(".note-body")).containsText("in eight years");
    }

    @Test
    void a_form_with_words_in_it_is_not_left_by_mistake() {
        annotate("Riders");
        field("Text").fill("Mine.");
        page.onceDialog(Dialog::dismiss);
        page.keyboard().press("Escape");
        assertThat(field("Text")).hasValue("Mine.");
        page.onceDialog(Dialog::accept);
        page.keyboard().press("Escape");
        assertThat(form()).hasCount(0);
    }

    @Test
    void a_server_that_was_started_anew_takes_what_was_written_before() throws IOException {
        annotate("Riders");
        field("How it is known").selectOption("on-record");
        field("Text").fill("Mine.");
        page.evaluate("""
                () => {
                  const real = window.fetch;
                  let old = true;
                  window.fetch = (url, options) => {
                    if (old && options?.method === 'POST' && url.endsWith('write')) {
                      old = false;
                      return real(url, { ...options, headers: { ...options.headers, 'Gloss-Token': 'of the run before' } });
                    }
                    return real(url, options);
                  };
                }
                """);
        save().click();
        assertThat(page.locator("#main .prose .note[data-note=riders]")).isVisible();
    }

    @Test
    void the_form_can_be_used_by_everybody() {
        annotate("Riders");
        field("Sources").fill("tram-release");
        field("Text").fill("It is so. [@tram-release]");
        assertThat(form().locator(".preview .note-body")).isVisible();

        assertThat(new AxeBuilder(page).include("#gloss-annotate").analyze().getViolations())
                .isEmpty();
    }

    @Test
    void only_articles_have_it_and_no_published_page() throws IOException {
        page.navigate(served.address() + "issues/fares.html");
        page.evaluate("() => getSelection().selectAllChildren(document.querySelector('main'))");
        page.keyboard().press("n");
        assertThat(page.locator("#gloss-annotate")).hasCount(0);

        SmallSite.in(site).build();
        assertThat(String.join("\n", Folders.files(site.resolve("site-output")).values()))
                .doesNotContain("_gloss", "annotate.js", "note-form");
    }

    private void select(String words, int n) {
        page.evaluate(SELECT, List.of(words, n));
    }

    private void annotate(String words) {
        select(words, 0);
        page.keyboard().press("n");
    }

    private Locator form() {
        return page.locator("dialog.note-form");
    }

    private Locator field(String label) {
        return form().getByLabel(label, new Locator.GetByLabelOptions().setExact(true));
    }

    private Locator save() {
        return form().locator("button.main");
    }

    private Locator problems() {
        return form().locator(".problems");
    }

    private Locator tenCents() {
        return page.locator("#main .prose .note[data-note=ten-cents]");
    }

    private void editTenCents() {
        tenCents().evaluate("note => { note.querySelector('details').open = true }");
        tenCents()
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Edit"))
                .click();
    }
}
