package gloss.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import gloss.testing.Folders;
import gloss.testing.SmallSite;
import gloss.testing.Tally;
import gloss.testing.WorkGuard;
import gloss.work.Store;
import gloss.work.Workers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How much a build does, counted. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WorkTest {

    private static final Path CASES = Path.of("src/test/sites/golden");

    @TempDir
    private Path folder;

    static List<String> cases() throws IOException {
        try (Stream<Path> listed = Files.list(CASES)) {
            return listed.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void a_site_is_parsed_read_written_and_scanned_once(String name) {
        WorkGuard.everythingIsDoneOnce(Folders.site(folder, CASES.resolve(name)), 1);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 8})
    void several_threads_do_nothing_twice(int threads) {
        WorkGuard.everythingIsDoneOnce(Folders.site(folder, CASES.resolve("points-and-method")), threads);
    }

    @Test
    void notes_are_parsed_once() {
        String notes = """
                ## A note {#first .context issue=fares source=tram-release}

                > The ==fare rises==

                It *does*.
                """;

        assertThat(parsed(notes)).isEqualTo(notes.length());
    }

    /** What one note defines must not be known in another. */
    @Test
    void notes_that_define_footnotes_are_parsed_again_one_by_one() {
        String body = "It does.[^1]\n\n[^1]: In May.\n";
        String notes = "## A note {#first .context issue=fares source=tram-release}\n\n> The ==fare rises==\n\n" + body;

        assertThat(parsed(notes)).isEqualTo(notes.length() + body.length());
    }

    /** How many characters of the notes of an article the parser of Markdown is given. */
    private long parsed(String notes) {
        SmallSite.in(folder).article("The fare rises in May.\n", notes);
        Tally tally = new Tally();
        Build.run(
                new BuildRequest(folder, Optional.empty(), Optional.empty(), false, false, Optional.empty()),
                Workers.of(1),
                tally,
                Store.NONE);
        return tally.markdown("content/articles/fares/annotations.md");
    }
}
