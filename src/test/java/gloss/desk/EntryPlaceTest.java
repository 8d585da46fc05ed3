package gloss.desk;

import static org.assertj.core.api.Assertions.assertThat;

import gloss.cli.Cli;
import gloss.pipeline.OpenSite;
import gloss.testing.Folders;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where in the file of its list {@code gloss new} puts an entry, and that nothing else in it is touched. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class EntryPlaceTest {

    @TempDir
    private Path folder;

    private final StringWriter err = new StringWriter();

    @BeforeEach
    void a_site() {
        Folders.copy(Folders.BASE, folder);
    }

    @ParameterizedTest
    @CsvSource({
        "2024-01, 2024-02-01 2024-03 2024-03-05, 2024-01 2024-02-01 2024-03 2024-03-05",
        "2024-03, 2024-02-01 2024-03 2024-03-05, 2024-02-01 2024-03 2024-03 2024-03-05",
        "2024-04, 2024-02-01 2024-03 2024-03-05, 2024-02-01 2024-03 2024-03-05 2024-04",
        "2024-03, 2024-03-05 2024-03-04 2024-02-01, 2024-03-05 2024-03-04 2024-03 2024-02-01",
        "2024-04, 2024-03-05 2024-03-04 2024-02-01, 2024-04 2024-03-05 2024-03-04 2024-02-01",
        "2024-02, 2024-03-05 2024-03-04 2024-03-04, 2024-03-05 2024-03-04 2024-03-04 2024-02",
        "2024-02, 2024-03 2024-01 2024-05, 2024-03 2024-01 2024-05 2024-02",
        "2024-02, 2024-03, 2024-02 2024-03",
        "2024-01-09, 2024-01-02 2024-01-10 2024-01 2024-02, 2024-01-02 2024-01-09 2024-01-10 2024-01 2024-02",
    })
    void an_event_stands_where_its_date_belongs(String date, String before, String after) throws IOException {
        write(
                "timeline",
                Stream.of(before.split(" ", -1)).map(EntryPlaceTest::event).toList());

        assertThat(gloss("new", "event", "The council votes.", "--date", date)).isZero();

        assertThat(OpenSite.read(folder).draft().events().stream()
                        .map(e -> e.value().date().toString()))
                .containsExactly(after.split(" ", -1));
    }

    private static String event(String date) {
        return "- date: " + date + "\n  text: Something is said.\n  source: tram-release\n";
    }

    private void write(String list, List<String> entries) throws IOException {
        Files.writeString(folder.resolve("content/" + list + ".yml"), String.join("\n", entries));
    }

    @Test
    void terms_that_are_kept_by_the_alphabet_stay_so() throws IOException {
        write(
                "glossary",
                Stream.of("Ant", "Bee", "Cat", "Elk")
                        .map(t -> "- {term: " + t + ", definition: D}\n")
                        .toList());

        gloss("new", "term", "Dog");

        assertThat(OpenSite.read(folder).draft().terms().stream()
                        .map(t -> t.value().term().value()))
                .containsExactly("Ant", "Bee", "Cat", "Dog", "Elk");
    }

    @Test
    void terms_that_are_not_stay_where_they_are() throws IOException {
        write(
                "glossary",
                Stream.of("Ant", "Bee", "Elk", "Cat")
                        .map(t -> "- {term: " + t + ", definition: D}\n")
                        .toList());

        gloss("new", "term", "Dog");

        assertThat(OpenSite.read(folder).draft().terms().stream()
                        .map(t -> t.value().term().value()))
                .containsExactly("Ant", "Bee", "Elk", "Cat", "Dog");
    }

    @Test
    void comments_stay_with_what_they_are_on() throws IOException {
        String top = "# All that happened\n" + event("2024-01");
        String third = "\n# The one that counts\n" + event("2024-03");
        String end = "  # people: []\n\n# The end\n";
        write("timeline", List.of(top + third + end));

        gloss("new", "event", "One.", "--date", "2024-02");
        String one = between(top, third + end);
        assertThat(one).startsWith("\n- date: 2024-02 ").endsWith("event that the site is about\n");

        gloss("new", "event", "Two.", "--date", "2023");
        String two = between("# All that happened\n", event("2024-01") + one + third + end);
        assertThat(two).startsWith("- date: 2023 ").endsWith("event that the site is about\n\n");

        gloss("new", "event", "Three.", "--date", "2024-05");
        assertThat(between("# All that happened\n" + two + event("2024-01") + one + third + end, ""))
                .startsWith("\n- date: 2024-05 ");
        assertThat(OpenSite.read(folder).draft().events()).hasSize(5);
    }

    private String between(String start, String end) throws IOException {
        String text = read("timeline");
        assertThat(text).startsWith(start).endsWith(end);
        return text.substring(start.length(), text.length() - end.length());
    }

    @Test
    void an_entry_is_indented_as_the_others_and_stays_in_its_list() throws IOException {
        String source = read("sources").replace("references:\n", "").indent(2);
        Files.writeString(
                folder.resolve("content/sources.yml"),
                "---\nreferences:\n" + source + "\n# What else there is\nnocite: all\n");

        assertThat(gloss("new", "source", "Old wires")).isZero();

        assertThat(read("sources"))
                .startsWith("---\nreferences:\n" + source + "\n  - id: old-wires ")
                .contains("\n    custom:\n      kind: news ")
                .endsWith("it\n\n# What else there is\nnocite: all\n");
        assertThat(OpenSite.read(folder).diagnostics()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "# Nothing yet\n", "# Nothing yet", "references:\n", "references: # none\n", "\uFEFF"})
    void a_list_without_entries_gets_its_first(String text) throws IOException {
        for (String list : List.of("timeline", "commitments", "quotations", "glossary", "corrections", "sources")) {
            Files.delete(folder.resolve("content/" + list + ".yml"));
        }
        Files.writeString(folder.resolve("content/sources.yml"), text);

        assertThat(gloss("new", "source", "Old wires")).isZero();

        assertThat(read("sources")).startsWith(text).containsOnlyOnce("references:");
        assertThat(OpenSite.read(folder).draft().sources()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]\n", "[{date: 2024, text: T, source: tram-release}]\n"})
    void a_list_in_brackets_is_left_alone(String text) throws IOException {
        Files.writeString(folder.resolve("content/timeline.yml"), text);

        assertThat(gloss("new", "event", "One.")).isEqualTo(1);

        assertThat(err.toString()).startsWith("content/timeline.yml is not a list whose entries begin with `- `");
        assertThat(read("timeline")).isEqualTo(text);
    }

    @Test
    void a_list_with_an_error_is_left_alone() throws IOException {
        Files.writeString(folder.resolve("content/timeline.yml"), "- date: never\n");

        assertThat(gloss("new", "event", "One.")).isEqualTo(1);

        assertThat(err.toString()).startsWith("content/timeline.yml has an error; `gloss check` shows it");
        assertThat(read("timeline")).isEqualTo("- date: never\n");
    }

    private String read(String list) throws IOException {
        return Files.readString(folder.resolve("content/" + list + ".yml"));
    }

    private int gloss(String... arguments) {
        String[] all = Arrays.copyOf(arguments, arguments.length + 2);
        all[all.length - 2] = "--site";
        all[all.length - 1] = folder.toString();
        return Cli.run(new PrintWriter(new StringWriter()), new PrintWriter(err, true), all);
    }
}
