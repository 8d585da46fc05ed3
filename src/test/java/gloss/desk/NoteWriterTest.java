package gloss.desk;

import static org.assertj.core.api.Assertions.assertThat;

import gloss.annotate.Passage;
import gloss.model.Slug;
import gloss.pipeline.OpenSite;
import gloss.testing.SmallSite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the words and the text of a note are. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class NoteWriterTest {

    private static final String PROSE = """
            The fares rise in May. The wires are old, and the fares pay for them.

            Riders were not asked.
            """;

    private static final String NOTES = """
            ## On the riders {#riders .context issue=fares source=tram-release}

            > ==Riders were not asked==

            There are eleven of them.
            """;

    @TempDir
    private Path folder;

    @Test
    void any_words_of_an_article_can_be_annotated() throws IOException {
        String prose = """
                1. A list of *wires* and of _poles_, with `code [x](y)` and a [link](https://example.org/).
                2. "Quoted" words, [t]he dash - and -- another; the stars * and 2 * 3 * 4, a_b_c, a < b, x | y.

                > # no heading, 50 % of AT&amp;T &copy;

                - the wires; the wires; the wires

                \\# 5 is no heading, \\- nor a list, and 7\\. is not either. The end ... of it.

                the wires; the wires; the wires
                """;
        Random random = new Random(7);
        SmallSite.in(folder).article(prose, "");
        String text = OpenSite.read(folder)
                .woven()
                .orElseThrow()
                .article(new Slug("fares"))
                .article()
                .prose()
                .plain();
        List<String> words = List.of(text.strip().split("\\s+", -1));
        int written = 0;
        for (int n = 0; n < 60; n++) {
            Files.writeString(folder.resolve("content/articles/fares/annotations.md"), "");
            int from = random.nextInt(words.size());
            int to = Math.min(words.size(), from + 1 + random.nextInt(6));
            String before = String.join(" ", words.subList(Math.max(0, from - 9), from));
            String exact = String.join(" ", words.subList(from, to));
            String after = String.join(" ", words.subList(to, Math.min(words.size(), to + 9)));
            NoteReport report = write(before + " ", exact, " " + after, "x");
            if (!report.isRefused()) {
                written++;
                Passage passage =
                        OpenSite.read(folder).woven().orElseThrow().passages().get(0);
                List<String> excerpts = new ArrayList<>();
                passage.excerpts().forEach(excerpt -> excerpts.add(excerpt.words()));
                assertThat(plain(String.join(" ", excerpts))).isEqualTo(plain(exact));
            } else {
                assertThat(report.refusal()).as(exact).isEmpty();
            }
        }
        assertThat(written).isGreaterThan(50);
    }

    private static String plain(String words) {
        return words.replaceAll("\\s+", " ").strip();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Old.\n\n## And new",
                "Old.\n\n# And new {#new .context}",
                "Old.\n\nAnd new\n---",
                "Old.\n\n## And new {#new .contxt}\n\n> The fares rise\n\nThey do.",
                "Old.\n\n## And new {#new .context basis=reporting}\n\n> The fares rise\n\nThey do.",
                "Old.\n\n## And new {#riders .context basis=reporting}\n\n> The fares rise\n\nThey do.",
                "Old.\n\n~~~\nnever closed",
                "Old.\n\n<!-- never closed"
            })
    void a_text_that_is_more_than_one_note_or_takes_in_another_is_refused(String text) throws IOException {
        SmallSite.in(folder).article(PROSE, NOTES);

        assertThat(write("", "The wires are old", "", text).refusal()).startsWith("the text is more than one note");
        assertThat(annotations()).isEqualTo(NOTES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"~~~\n## no heading\n~~~\n\nsaid [@nobody].", "\\## no heading\n\nsaid [@nobody]."})
    void what_only_looks_like_a_heading_is_text_and_all_of_the_note_is_spoken_of(String text) throws IOException {
        SmallSite.in(folder).article(PROSE, NOTES);
        NoteReport report = write("", "The wires are old", "", text);

        assertThat(report.refusal()).isEmpty();
        assertThat(annotations()).contains(text).endsWith(NOTES);
        assertThat(report.left()).anyMatch(d -> d.message().contains("nobody"));
    }

    private NoteReport write(String before, String words, String after, String text) {
        return NoteChange.add(
                        OpenSite.read(folder),
                        new NoteRequest(
                                "fares",
                                before,
                                words,
                                after,
                                "",
                                "A title",
                                "",
                                List.of(),
                                "",
                                List.of(),
                                "",
                                "reporting",
                                text))
                .write();
    }

    private String annotations() throws IOException {
        return Files.readString(folder.resolve("content/articles/fares/annotations.md"));
    }
}
