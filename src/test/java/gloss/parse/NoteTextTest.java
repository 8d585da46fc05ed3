package gloss.parse;

import static org.assertj.core.api.Assertions.assertThat;

import gloss.content.ContentFile;
import gloss.diagnostic.Diagnostic;
import gloss.parse.Draft.AnnotationDraft;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a note says and quotes is the same, by whatever way it is read. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class NoteTextTest {

    private static final int NOTES = 3_000;

    private static final List<String> PIECES = List.of(
            "One line, with a *word* in emphasis.\n",
            "Another “line” of 'words'...\n",
            "\n",
            "\n",
            "\n",
            "- one\n",
            "- two\n",
            "  deep\n",
            "    deeper\n",
            "1. first\n",
            "2) second\n",
            "> quoted\n",
            "```\ncode\n```\n",
            "### A heading\n",
            "| a | b |\n| --- | :-: |\n| 1 | 2 |\n",
            "<!-- said to nobody -->\n",
            "[a link](https://example.org/)\n",
            "[^1]\n",
            "[label]\n",
            "<b>bold</b> <i>\n",
            "<div>\nblock\n</div>\n",
            "* * *\n",
            "===\n",
            "\\* &amp; &copy;\n",
            "~~gone~~  \n");

    /** With this in the file each note is parsed by itself. */
    private static final String DEFINITION = "\n[defined-elsewhere]: https://example.org/\n";

    private final Markdown markdown = new Markdown();

    private record Read(List<AnnotationDraft> notes, List<Diagnostic> found) {}

    private Read read(String text) {
        List<Diagnostic> found = new ArrayList<>();
        ContentFile file = new ContentFile("content/articles/fares/annotations.md", text);
        return new Read(new AnnotationParser(file, markdown, found::add).annotations(), found);
    }

    @Test
    void a_note_says_the_same_whether_or_not_it_is_parsed_by_itself() {
        Random random = new Random(11);
        for (int i = 0; i < NOTES; i++) {
            StringBuilder body = new StringBuilder();
            for (int n = random.nextInt(9); n >= 0; n--) {
                body.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            String first = "## One {#one .context issue=fares}\n\n> ==some words==\n\n" + body;
            String file = first + "\n\n## Two {#two .context issue=fares}\n\n> ==others==\n\nA second.\n";

            Read together = read(file);
            Read alone = read(file + DEFINITION);

            assertThat(together.found()).as(body.toString()).isEqualTo(alone.found());
            assertThat(together.notes()).as(body.toString()).hasSameSizeAs(alone.notes());
            for (int n = 0; n < together.notes().size(); n++) {
                assertThat(together.notes().get(n).body())
                        .as(body.toString())
                        .isEqualTo(alone.notes().get(n).body());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Plain words, and more of them.",
                "before ==the words== after — “so” 5%",
                "==all of them==",
                "He said. . . that",
                "a == b",
                "x ==y== =z",
                "==don't==",
                "1. ==one==",
                "-==-- dashes",
                "so.. and so--on",
                "Ünïted 京都 ½",
                "über-alles (sic); what?",
                "*em* and [a](b)",
                "a_b_c &amp; d",
                "tab\there"
            })
    void a_quotation_without_markup_is_read_as_the_parser_reads_it(String text) {
        String parsed = markdown.blocks(text, new ContentFile("a.md", text).start(), "", d -> {})
                .plain();

        assertThat(markdown.words(text + "\n\n", new ContentFile("a.md", text).start()))
                .isEqualTo(parsed);
    }
}
