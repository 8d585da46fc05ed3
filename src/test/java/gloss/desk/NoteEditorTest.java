package gloss.desk;

import static org.assertj.core.api.Assertions.assertThat;

import gloss.pipeline.OpenSite;
import gloss.testing.SmallSite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Notes that are there already, changed and taken away. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class NoteEditorTest {

    private static final String PROSE = "The fares rise in May. The wires are old. Riders were not asked.\n";

    private static final String FIRST = """
            # *On* the \\[fares] {#fares basis=reporting .context}


            > The ==fares rise==
            in May.
            - a list
            """;

    private static final String SECOND = """

            ## On the wires {#wires .claim issue=fares source=tram-release}
            > ==The wires are old==.

            They are from 1961.

            > So it is said.
            """;

    private static final String THIRD = """

            ## On the riders {#riders .context issue=fares source=tram-release}

            > ==Riders were not asked==

            There are eleven of them.

            """;

    @TempDir
    private Path folder;

    private Path notes;

    @BeforeEach
    void site() {
        SmallSite.in(folder).article(PROSE, FIRST + SECOND + THIRD);
        notes = folder.resolve("content/articles/fares/annotations.md");
    }

    @Test
    void a_note_is_read_as_its_editor_wrote_it() {
        NoteRequest wires = seen("wires").request();
        assertThat(wires)
                .isEqualTo(new NoteRequest(
                        "fares",
                        "",
                        "The wires are old",
                        ".",
                        "wires",
                        "On the wires",
                        "claim",
                        List.of("fares"),
                        "",
                        List.of("tram-release"),
                        "",
                        "",
                        "They are from 1961.\n\n> So it is said."));
        assertThat(seen("wires").text()).isEqualTo(SECOND.strip());
        assertThat(seen("fares").request().title()).isEqualTo("On the [fares]");
        assertThat(seen("fares").request().body()).isEqualTo("- a list");
        assertThat(new NoteEditor(OpenSite.read(folder), "fares", "nothing").seen())
                .isEmpty();
        assertThat(new NoteEditor(OpenSite.read(folder), "nothing", "wires").seen())
                .isEmpty();
    }

    @Test
    void only_the_note_that_is_changed_changes() throws IOException {
        NoteReport report = change("wires", text -> "They are from 1962.");

        assertThat(report.refusal()).isEmpty();
        assertThat(report.line()).isEqualTo(8);
        assertThat(notes).content().isEqualTo(FIRST + """

                ## On the wires {#wires .claim issue=fares source=tram-release}

                > ==The wires are old==.

                They are from 1962.
                """ + THIRD);
    }

    @Test
    void a_heading_and_the_words_quoted_stay_as_they_are_written_if_only_the_text_changes() {
        assertThat(change("fares", text -> "Twice.").refusal()).isEmpty();
        assertThat(notes).content().isEqualTo("""
                # *On* the \\[fares] {#fares basis=reporting .context}

                > The ==fares rise==
                in May.

                Twice.
                """ + SECOND + THIRD);
    }

    @Test
    void a_title_that_stays_keeps_its_markup_when_something_else_in_the_heading_changes() {
        NoteEditor.Seen seen = seen("fares");
        NoteRequest r = seen.request();
        NoteRequest claim = new NoteRequest(
                r.article(),
                "",
                "",
                "",
                r.id(),
                r.title(),
                "claim",
                List.of("fares"),
                "",
                r.sources(),
                "",
                r.basis(),
                r.body());

        assertThat(NoteChange.replace(OpenSite.read(folder), seen.text(), claim)
                        .write()
                        .refusal())
                .isEmpty();
        assertThat(notes)
                .content()
                .startsWith(
                        "## *On* the \\[fares] {#fares .claim issue=fares basis=reporting}\n\n> The ==fares rise==\n");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void notes_that_are_added_and_taken_away_again_leave_no_trace(int seed) throws IOException {
        List<String> words = List.of("fares rise in May", "rise", "The wires", "are old", "were not", "asked");
        String start = List.of(
                        FIRST + SECOND + THIRD,
                        "",
                        FIRST.stripTrailing() + "\n",
                        (FIRST + SECOND).replace("\n", "\r\n"))
                .get(seed);
        Files.writeString(notes, start);
        Random random = new Random(seed);
        List<String> added = new ArrayList<>();
        for (String passage : words) {
            NoteReport report =
                    NoteChange.add(OpenSite.read(folder), request(passage)).write();
            assertThat(report.refusal()).isEmpty();
            added.add(report.id());
        }
        Collections.shuffle(added, random);
        for (String id : added) {
            assertThat(delete(id).refusal()).isEmpty();
        }
        assertThat(notes).content().isEqualTo(start);
    }

    @Test
    void what_has_changed_on_disk_meanwhile_wins() throws IOException {
        NoteEditor.Seen seen = seen("wires");
        Files.writeString(notes, Files.readString(notes).replace("1961", "1960"));
        String other = Files.readString(notes);

        assertThat(NoteChange.replace(OpenSite.read(folder), seen.text(), seen.request())
                        .write()
                        .refusal())
                .isEqualTo("this note has changed on disk since you opened it; nothing was written");
        assertThat(NoteChange.delete(OpenSite.read(folder), seen.text(), "fares", "wires")
                        .write()
                        .refusal())
                .startsWith("this note has changed on disk");
        NoteChange late =
                NoteChange.delete(OpenSite.read(folder), seen("riders").text(), "fares", "riders");
        Files.writeString(notes, other + "\n");
        assertThat(late.write().refusal()).endsWith("annotations.md has changed on disk; nothing was written");
        assertThat(notes).content().isEqualTo(other + "\n");

        Files.writeString(notes, FIRST);
        assertThat(NoteChange.replace(OpenSite.read(folder), seen.text(), seen.request())
                        .write()
                        .refusal())
                .isEqualTo("this note is not there any more");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"## A second\n\n> The wires", "~~~\nopen", "<!-- open", "a\u0000b", "a\u001b[2J", "a\ud800b"})
    void a_text_that_would_spoil_the_file_is_refused(String body) throws IOException {
        assertThat(change("wires", text -> body).refusal()).isNotEmpty();
        assertThat(notes).content().isEqualTo(FIRST + SECOND + THIRD);
    }

    @Test
    void comments_between_notes_belong_to_what_follows() throws IOException {
        String part = "\n<!-- Part two.\n\nThe riders. -->\n";
        Files.writeString(notes, FIRST + SECOND + part + THIRD);

        assertThat(seen("wires").request().body()).isEqualTo("They are from 1961.\n\n> So it is said.");
        assertThat(NoteChange.add(OpenSite.read(folder), request("are old"))
                        .write()
                        .refusal())
                .isEmpty();
        assertThat(notes).content().endsWith("It is so.\n" + part + THIRD);
        assertThat(delete("are-old").refusal()).isEmpty();
        assertThat(delete("wires").refusal()).isEmpty();
        assertThat(notes).content().isEqualTo(FIRST + part + THIRD);
    }

    @Test
    void the_first_line_of_a_text_keeps_its_indentation() throws IOException {
        for (String body : List.of("    code\n    more", "\u3000\u3000\u4e2d\u6587")) {
            assertThat(change("riders", text -> "\n \n" + body + "\n\n").refusal())
                    .isEmpty();
            assertThat(seen("riders").request().body()).isEqualTo(body);
            assertThat(change("riders", text -> text).refusal()).isEmpty();
            assertThat(notes).content().contains("==\n\n" + body + "\n\n");
        }
    }

    @Test
    void a_note_without_which_another_would_say_something_else_is_not_deleted() throws IOException {
        String glued = FIRST.stripTrailing()
                + "\nlast words\n## On the wires {#wires .context basis=reporting}\n\n> The wires\n\nOld.\n"
                + "\nOn the riders {#riders .context basis=reporting}\n---\n\n> Riders were not asked\n\nThey were not.\n";
        Files.writeString(notes, glued);
        NoteReport report = delete("wires");

        String now = Files.readString(notes);
        assertThat(report.refusal().isEmpty() ? now : glued).contains("last words\n");
        assertThat(seen("fares").request().body()).endsWith("last words");
        assertThat(seen("riders").request().title()).isEqualTo("On the riders");
    }

    @ParameterizedTest
    @ValueSource(strings = {"# x", "1. x", "- x", "+ x", "> x", "[a]: b", "[[x]]", "a {b}", "*x* _y_", "=== x"})
    void a_title_is_plain_words(String title) {
        NoteEditor.Seen seen = seen("riders");
        NoteRequest r = seen.request();
        NoteRequest titled = new NoteRequest(
                r.article(), "", r.words(), "", r.id(), title, r.kind(), r.issues(), "", r.sources(), "", "", r.body());
        NoteReport report =
                NoteChange.replace(OpenSite.read(folder), seen.text(), titled).write();

        assertThat(report.refusal()).isEmpty();
        assertThat(report.left()).isEmpty();
        assertThat(seen("riders").request().title()).isEqualTo(title);
    }

    @Test
    void a_file_does_not_become_too_long_to_be_read() throws IOException {
        assertThat(change("riders", text -> "so ".repeat(200_000)).refusal()).endsWith("would be too long to be read");
        assertThat(notes).content().isEqualTo(FIRST + SECOND + THIRD);
    }

    @Test
    void nothing_is_changed_next_to_a_note_that_cannot_be_read() throws IOException {
        Files.writeString(notes, FIRST + "\n## A note without an id\n\n> The wires\n\nThey are.\n" + THIRD);
        String before = Files.readString(notes);

        assertThat(delete("fares").refusal()).startsWith("another note has to be mended first: ");
        assertThat(change("fares", text -> "Twice.").refusal()).startsWith("another note has to be mended first: ");
        assertThat(notes).content().isEqualTo(before);
    }

    private NoteEditor.Seen seen(String id) {
        return new NoteEditor(OpenSite.read(folder), "fares", id).seen().orElseThrow();
    }

    private NoteReport change(String id, UnaryOperator<String> body) {
        NoteEditor.Seen seen = seen(id);
        return NoteChange.replace(
                        OpenSite.read(folder),
                        seen.text(),
                        seen.request().withBody(body.apply(seen.request().body())))
                .write();
    }

    private NoteReport delete(String id) {
        return NoteChange.delete(OpenSite.read(folder), seen(id).text(), "fares", id)
                .write();
    }

    private static NoteRequest request(String words) {
        return new NoteRequest(
                "fares", "", words, "", "", "", "", List.of(), "", List.of(), "", "reporting", "It is so.");
    }
}
