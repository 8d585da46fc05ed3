package gloss.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import gloss.testing.SmallSite;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PassageTest {

    @TempDir
    private Path folder;

    @Test
    void after_the_passage_stands_the_link_and_after_the_paragraph_the_note() {
        Element prose = prose("""
                Fares rise in May. Riders ask.

                The council votes.
                """, note("one", "Fares ==rise in May==."));

        assertThat(prose.expectFirst("p").html())
                .isEqualTo("Fares <mark class=\"passage colour-teal in-teal kind-context\" data-notes=\"one\" "
                        + "id=\"passage-one\">rise in May</mark><sup class=\"note-ref in-teal kind-context\">\u200B"
                        + "<a href=\"#note-one\" id=\"ref-one\" role=\"doc-noteref\" aria-label=\"Note 1: About one\">"
                        + "<span class=\"sign colour-teal\"></span>1</a></sup>. Riders ask.");
        Element note = prose.expectFirst("aside:has(#note-one)");
        assertThat(note.attr("role")).isEqualTo("note");
        assertThat(note.select("a[href=#ref-one]")).hasSize(1);
        assertThat(prose.text()).containsSubsequence("Riders ask.", "Text on one.", "The council votes.");
    }

    @Test
    void a_passage_crosses_emphasis_and_links_and_the_number_stands_outside_of_the_link() {
        Element prose = prose(
                "The *company wants* more, [says the issue](../../issues/fares.md) today.",
                note("one", "wants more, says the issue"));

        assertThat(prose.select("mark").eachText()).containsExactly("wants", "more,", "says the issue");
        assertThat(prose.expectFirst("a:has(+ .note-ref)").outerHtml())
                .isEqualTo("<a href=\"../issues/fares.html\"><mark class=\"passage colour-teal in-teal kind-context\" "
                        + "data-notes=\"one\">says the issue</mark></a>");
    }

    @Test
    void where_passages_overlap_each_run_is_wrapped_once_and_names_all_its_notes() {
        Element prose = prose(
                "Fares rise in May and fall in June.",
                note("one", "rise in May and fall") + note("two", "fall in June") + note("three", "May"));

        assertThat(prose.select("mark").stream().map(mark -> mark.text().strip() + ": " + mark.attr("data-notes")))
                .containsExactly("rise in: one", "May: three one", "and: one", "fall: one two", "in June: two");
        assertThat(prose.select("mark mark")).isEmpty();
    }

    @Test
    void passages_that_begin_together_have_an_anchor_each() {
        Element prose = prose("Fares rise in May.", note("one", "Fares rise") + note("two", "Fares rise in May"));

        assertThat(prose.select("#passage-one, #passage-two")).hasSize(2);
    }

    @Test
    void numbers_rise_in_the_order_of_the_text_and_not_of_the_file() {
        Element prose = prose("First comes this, then that.", note("later", "that") + note("sooner", "this"));

        assertThat(prose.select(".note-ref a").eachText()).containsExactly("1", "2");
        assertThat(prose.select("aside").eachAttr("data-note")).containsExactly("sooner", "later");
    }

    @Test
    void no_mark_leaves_its_block() {
        Element prose = prose("""
                Quill begins here.

                - One item
                - and another

                > The old fare

                It ends there.
                """, note("one", "begins here. … It ends"));

        assertThat(prose.select("mark")).hasSameElementsAs(prose.select("p > mark, li > mark"));
        assertThat(prose.select("mark p, mark li, mark ul, mark blockquote")).isEmpty();
        assertThat(prose.select("mark").eachText())
                .containsExactly("begins here.", "One item", "and another", "The old fare", "It ends");
    }

    @Test
    void a_note_on_a_list_stands_after_the_list() {
        Element prose = prose("- One item\n- and another\n", note("one", "One item"));

        assertThat(prose.expectFirst(".group").children().eachAttr("class")).containsExactly("block", "notes");
        assertThat(prose.select("ul aside")).isEmpty();
    }

    @Test
    void footnote_marks_are_no_part_of_the_text() {
        Element prose = prose("Fares[^a] rise.\n\n[^a]: In May.\n", note("one", "Fares rise"));

        assertThat(prose.select("mark").eachText()).containsExactly("Fares", "rise");
    }

    @Test
    void quotation_marks_of_any_kind_fit() {
        assertThat(prose("She said \"it's dear\" -- twice.", note("one", "said “it’s dear” – twice"))
                        .select("mark")
                        .text())
                .isEqualTo("said “it’s dear” – twice");
    }

    @Test
    void weaving_leaves_every_word_of_random_articles_in_place() {
        Random random = new Random(20231115);
        for (int round = 0; round < 60; round++) {
            List<String> words = new ArrayList<>();
            StringBuilder markdown = new StringBuilder();
            int count = 30 + random.nextInt(60);
            for (int i = 0; i < count; i++) {
                String word = "w" + i;
                words.add(word);
                markdown.append(random.nextInt(6) == 0 ? "*" + word + "*" : word)
                        .append(random.nextInt(12) == 0 ? ".\n\n" : " ");
            }
            StringBuilder notes = new StringBuilder();
            for (int i = 0; i < 8; i++) {
                int from = random.nextInt(count);
                int to = Math.min(count - 1, from + random.nextInt(15));
                notes.append(note("n" + i, words.get(from) + (to > from ? " … " + words.get(to) : "")));
            }

            Element prose = prose(markdown.toString(), notes.toString());

            assertThat(prose.select("aside")).hasSize(8);
            assertThat(prose.select("mark mark, a a, mark p")).isEmpty();
            prose.select("aside, .note-ref").remove();
            assertThat(prose.text().replace(".", "").split("\\s+", -1)).containsExactlyElementsOf(words);
        }
    }

    private Element prose(String article, String annotations) {
        SmallSite.Built built =
                SmallSite.in(folder).article(article, annotations).build();
        assertThat(built.faults()).isEmpty();
        return built.prose();
    }

    private static String note(String id, String quoted) {
        return """
                ## About %s {#%s .context issue=fares basis=reporting}

                > %s

                Text on %s.

                """.formatted(id, id, quoted, id);
    }
}
