package gloss.cli;

import static org.assertj.core.api.Assertions.assertThat;

import gloss.testing.Folders;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of notes when an editor changes the article, as the editor sees it. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ReanchorTest {

    private static final String LOCK = "content/articles/fares/annotations.lock";
    private static final String ARTICLE = "content/articles/fares/article.md";
    private static final String NOTES = "content/articles/fares/annotations.md";

    @TempDir
    private Path site;

    private final StringWriter err = new StringWriter();

    @BeforeEach
    void a_site_that_was_built() {
        Folders.copy(Folders.BASE, site);
        assertThat(gloss("build")).isZero();
    }

    @Test
    void the_first_build_locks_every_note_on_a_line_of_its_own() throws IOException {
        assertThat(read(LOCK).lines())
                .hasSize(10)
                .anyMatch(line -> line.startsWith("- {id: old-fare, state: normalised, block: 1, start: 86, end: 130,"))
                .anyMatch(line -> line.startsWith("- {id: ten-cents, state: exact, block: 1, start: 41, end: 57,"));
    }

    @Test
    void neither_a_new_paragraph_above_nor_another_wrapping_of_lines_is_a_decision() throws IOException {
        edit(ARTICLE, "The tram company", "It was a cold day, and nobody waited.\n\nThe tram company");
        edit(ARTICLE, "no longer\npays", "no\nlonger pays");

        assertThat(gloss("build")).isZero();
        assertThat(read(LOCK)).contains("id: ten-cents, state: exact, block: 2, start: 41, end: 57");
    }

    @Test
    void a_page_for_somebody_who_had_none_moves_no_note() throws IOException {
        edit(ARTICLE, "Riders were not asked", "Otto Lamm said that riders were not asked");
        edit(
                NOTES,
                "## Her words",
                "## Riders {#riders .claim basis=on-record}\n\n> riders were not asked\n\nSo.\n\n## Her words");
        assertThat(gloss("build")).isZero();
        assertThat(read(LOCK)).contains("said: [\"Otto Lamm\"]");

        Files.writeString(
                site.resolve("content/people/otto-lamm.md"),
                "---\nname: Otto Lamm\nkind: person\nrole: mayor\n---\nHe rides.\n");

        assertThat(gloss("build")).isZero();
        assertThat(read(LOCK)).contains("said: [\"otto-lamm\"]");
    }

    @Test
    void other_line_ends_and_wrapping_leave_the_lock_as_it_is() throws IOException {
        String before = read(LOCK);
        edit(ARTICLE, "no longer\npays", "no\nlonger pays");
        edit(ARTICLE, "\n", "\r\n");

        assertThat(gloss("build")).isZero();
        assertThat(read(LOCK)).isEqualTo(before);
    }

    @Test
    void changed_words_are_shown_and_nothing_is_written_before_they_are_accepted() throws IOException {
        String before = read(LOCK);
        edit(ARTICLE, "ten cents in May", "ten whole cents in May");

        assertThat(gloss("build")).isEqualTo(1);
        assertThat(gloss("reanchor")).isEqualTo(1);
        assertThat(err.toString())
                .contains("ten {+whole+} cents in May")
                .endsWith("not accepted: ten-cents\n\n0 accepted, 1 open\n");
        assertThat(read(LOCK)).isEqualTo(before);
    }

    @Test
    void accepted_words_are_written_into_the_notes_and_the_lock() throws IOException {
        edit(NOTES, "\n", "\r\n");
        edit(ARTICLE, "ten cents in May", "ten whole cents in May");

        assertThat(gloss("reanchor", "--accept", "ten-cents")).isZero();

        assertThat(err.toString()).endsWith("accepted: ten-cents\n\n1 accepted, 0 open\n");
        assertThat(read(NOTES))
                .contains("\r\n> ==ten whole cents in May==\r\n\r\nIt is the first rise")
                .doesNotContain("ten cents");
        assertThat(gloss("build")).isZero();
        assertThat(read(LOCK)).contains("words: \"ten whole cents in May\"");
    }

    @Test
    void a_lost_negation_is_an_orphan_and_not_a_change() throws IOException {
        edit(ARTICLE, "The council may still refuse", "The council will not agree");
        edit(
                NOTES,
                "## Her words",
                "## The council {#council .claim basis=on-record}\n\n> The council will not agree\n\nSo it said.\n\n## Her words");
        assertThat(gloss("build")).isZero();
        edit(ARTICLE, "will not agree", "will agree");

        assertThat(gloss("reanchor", "--all")).isEqualTo(1);
        assertThat(err.toString())
                .contains("this passage is not in the article any more [passage-not-found]")
                .contains("it does not say the same: it has other numbers, dates, names or negations (-not)")
                .contains(
                        "below the heading of `council` in `content/articles/fares/annotations.md`, quote other words of the"
                                + " article, or delete the note\n")
                .contains("this one needs another passage: council, at content/articles/fares/annotations.md:9");
    }

    @Test
    void words_in_another_mouth_are_not_accepted_with_the_others() throws IOException {
        edit(ARTICLE, "she told the council", "the mayor, Otto Lamm, said");

        assertThat(gloss("reanchor", "--all")).isEqualTo(1);
        assertThat(err.toString())
                .contains("these words are now said by Otto Lamm; the note is on words of nora-quill")
                .contains("not accepted: old-fare");
    }

    @Test
    void a_note_on_a_deleted_sentence_never_goes_to_its_twin_by_another_speaker() throws IOException {
        String twins = "Quill said the two companies would resume direct contacts. The mayor, Otto Lamm, said the two"
                + " companies would resume direct contacts.\n\nRiders";
        edit(ARTICLE, "Riders", twins);
        edit(
                NOTES,
                "## Her words",
                "## Contacts {#contacts .claim speaker=nora-quill basis=on-record}\n\n> Quill said ==the two companies would"
                        + " resume direct contacts==\n\nSo she said.\n\n## Her words");
        assertThat(gloss("build")).isZero();
        edit(ARTICLE, "Quill said the two companies would resume direct contacts. ", "");

        assertThat(gloss("reanchor", "--all")).isEqualTo(1);

        assertThat(err.toString())
                .contains("this passage is not in the article any more [passage-not-found]")
                .contains("this one needs another passage: contacts, at content/articles/fares/annotations.md:9")
                .endsWith("0 accepted, 1 open\n");
        assertThat(read(NOTES)).contains("> Quill said ==the two companies");
    }

    @Test
    void an_id_that_waits_for_nothing_is_wrong_usage() {
        assertThat(gloss("reanchor", "--accept", "ten-cents")).isEqualTo(2);
        assertThat(err.toString()).startsWith("there is nothing to accept about ten-cents");
    }

    @Test
    void a_frozen_build_writes_no_lock() throws IOException {
        Files.delete(site.resolve(LOCK));

        assertThat(gloss("build", "--frozen")).isEqualTo(1);
        assertThat(err.toString()).contains("[note-not-locked]");
        assertThat(site.resolve(LOCK)).doesNotExist();
        assertThat(gloss("check")).isZero();
        assertThat(site.resolve(LOCK)).doesNotExist();
    }

    @Test
    void a_note_that_is_taken_away_leaves_the_lock() throws IOException {
        String notes = read(NOTES);
        Files.writeString(site.resolve(NOTES), notes.substring(0, notes.indexOf("## Her words")));

        assertThat(gloss("build")).isZero();
        assertThat(read(LOCK)).contains("id: ten-cents").doesNotContain("old-fare");
    }

    private void edit(String file, String before, String after) throws IOException {
        String text = read(file);
        assertThat(text).contains(before);
        Files.writeString(site.resolve(file), text.replace(before, after));
    }

    private String read(String file) throws IOException {
        return Files.readString(site.resolve(file));
    }

    private int gloss(String command, String... options) {
        err.getBuffer().setLength(0);
        String[] words = new String[options.length + 3];
        words[0] = command;
        words[1] = "--site";
        words[2] = site.toString();
        System.arraycopy(options, 0, words, 3, options.length);
        boolean open =
                !command.equals("reanchor") && java.util.Arrays.stream(options).noneMatch("--frozen"::equals);
        String[] all = open ? java.util.Arrays.copyOf(words, words.length + 1) : words;
        if (open) {
            all[words.length] = "--no-frozen";
        }
        return Cli.run(new PrintWriter(new StringWriter()), new PrintWriter(err, true), all);
    }
}
