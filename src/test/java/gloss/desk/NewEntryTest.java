package gloss.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import gloss.cli.Cli;
import gloss.diagnostic.Code;
import gloss.diagnostic.Diagnostic;
import gloss.parse.Draft;
import gloss.pipeline.OpenSite;
import gloss.testing.Folders;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code gloss new source TITLE} and its like: entries of lists. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class NewEntryTest {

    @TempDir
    private Path folder;

    private final StringWriter err = new StringWriter();

    @BeforeEach
    void a_site() {
        Folders.copy(Folders.BASE, folder);
    }

    static Stream<Arguments> kinds() {
        return Stream.of(
                arguments("source", "sources", "sources.html", Draft.SourceEntry.class),
                arguments("quotation", "quotations", "who-said-what.html", Draft.QuotationEntry.class),
                arguments("event", "timeline", "timeline.html", Draft.EventEntry.class),
                arguments("commitment", "commitments", "commitments.html", Draft.CommitmentEntry.class),
                arguments("term", "glossary", "glossary.html", Draft.TermEntry.class),
                arguments("correction", "corrections", "corrections.html", Draft.CorrectionEntry.class));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void an_entry_is_added_and_the_site_builds_with_and_without_it(String kind, String list, String page)
            throws IOException {
        String before = read(list);

        assertThat(gloss("new", kind, "The new wires")).isZero();

        assertThat(err.toString()).isEqualTo("written: " + folder + "/content/" + list + ".yml\n");
        assertThat(read(list)).startsWith(before + "\n- ").endsWith("\n").contains("The new wires");
        builds_with_the_entry_only_if_drafts_are_shown(page);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void a_list_that_is_not_there_is_begun(String kind, String list, String page) throws IOException {
        Files.writeString(folder.resolve("content/articles/fares/article.md"), """
                        ---
                        headline: Fares
                        summary: Trams.
                        byline: By Ada Park
                        dateline: MILLBRIDGE
                        published: 2024-03-04
                        issues: []
                        ---

                        Trams.
                        """);
        Files.delete(folder.resolve("content/articles/fares/annotations.md"));
        Files.delete(folder.resolve("content/issues/fares.md"));
        for (String other : List.of("sources", "quotations", "timeline", "commitments", "glossary", "corrections")) {
            Files.delete(folder.resolve("content/" + other + ".yml"));
        }

        assertThat(gloss("new", kind, "The new wires")).isZero();

        assertThat(read(list)).startsWith(kind.equals("source") ? "references:\n- id: the-new-wires " : "- ");
        builds_with_the_entry_only_if_drafts_are_shown(page);
    }

    private void builds_with_the_entry_only_if_drafts_are_shown(String page) {
        for (boolean withDrafts : List.of(true, false)) {
            err.getBuffer().setLength(0);
            assertThat(gloss("build", "--no-frozen", withDrafts ? "--drafts" : "--quiet"))
                    .isZero();
            assertThat(err.toString()).doesNotContain("error", "warning:");
            assertThat(Files.exists(folder.resolve("site-output").resolve(page))
                            && contentOf("site-output/" + page).contains("The new wires"))
                    .isEqualTo(withDrafts);
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void its_comments_name_every_field_and_no_other(String kind, String list, String page, Class<?> type)
            throws IOException {
        Files.delete(folder.resolve("content/" + list + ".yml"));
        gloss("new", kind, "The new wires");
        String text = read(list).replace("references:\n", "");
        List<String> named = text.lines()
                .filter(line -> line.matches("[- ]*(# [- ]*)?[a-zA-Z-]+:( .*)?"))
                .map(line -> line.replaceAll("^[- #]*", "").replaceAll(":.*", ""))
                .toList();

        assertThat(fields(type)).containsAll(named);
        assertThat(fields(type)).allSatisfy(field -> assertThat(text).containsPattern("[ #-] " + field + ":"));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void what_is_commented_out_can_be_put_in(String kind, String list) throws IOException {
        gloss("new", kind, "The new wires");
        String text = read(list).replaceAll("(?m)^( +)# (?=[ -]*[a-zA-Z-]+:( |$))", "$1");
        Files.writeString(folder.resolve("content/" + list + ".yml"), text);

        assertThat(text).doesNotContainPattern("(?m)^ +# *[a-z-]+:");
        assertThat(OpenSite.read(folder).diagnostics().stream().map(Diagnostic::code))
                .isSubsetOf(Code.UNKNOWN_REFERENCE);
    }

    /** The fields of a record and of those within it, each once. */
    private static Stream<String> fields(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .flatMap(part -> Stream.concat(Stream.of(name(part)), fieldsWithin(part)))
                .distinct();
    }

    private static Stream<String> fieldsWithin(RecordComponent part) {
        return Arrays.stream(Draft.class.getDeclaredClasses())
                .filter(Class::isRecord)
                .filter(inner -> part.getGenericType().getTypeName().contains(inner.getName()))
                .flatMap(NewEntryTest::fields);
    }

    private static String name(RecordComponent part) {
        return part.getName().equals("url")
                ? "URL"
                : part.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void line_ends_stay_as_they_are_and_a_missing_one_is_put_in(String kind, String list) throws IOException {
        String before = read(list).stripTrailing().replace("\n", "\r\n");
        Files.writeString(folder.resolve("content/" + list + ".yml"), before);

        assertThat(gloss("new", kind, "The new wires")).isZero();

        assertThat(read(list)).startsWith(before + "\r\n\r\n- ").endsWith("\r\n");
        assertThat(read(list).replace("\r\n", "")).doesNotContain("\r", "\n");
        assertThat(OpenSite.read(folder).diagnostics()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"source", "quotation", "commitment", "term"})
    void a_name_that_is_taken_is_refused(String kind) {
        gloss("new", kind, "The new wires");
        var before = Folders.files(folder);
        err.getBuffer().setLength(0);

        assertThat(gloss("new", kind, "The “new” wires")).isEqualTo(1);

        assertThat(err.toString())
                .startsWith("there is a " + kind + " `the-new-wires` in content/")
                .contains("nothing was written");
        assertThat(Folders.files(folder)).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void an_empty_title_is_refused(String kind) {
        var before = Folders.files(folder);

        assertThat(gloss("new", kind, " \t")).isEqualTo(1);

        assertThat(err.toString()).startsWith("what is new has no title");
        assertThat(Folders.files(folder)).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "term       | Quill             | `Quill` is also a name of Nora Quill; take it from one of them",
                "term       | 习近平             | `习近平` gives no address: it has no Latin letter or digit",
                "event      | See [@nowhere].   | there is no source `nowhere`; add it to content/sources.yml",
                "source     | 习近平             | `习近平` gives no address; name one with --slug",
            })
    void what_would_be_an_error_is_not_written(String kind, String title, String reason) {
        var before = Folders.files(folder);

        assertThat(gloss("new", kind, title)).isEqualTo(1);

        assertThat(err.toString()).contains(reason);
        assertThat(Folders.files(folder)).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Wires: \"who\" pays?", "yes", "# 5 \\ wires", "{{slug}}", "2024", "a #b"})
    void any_words_are_kept_as_they_are(String words) {
        assertThat(gloss("new", "quotation", words, "--slug", "wires")).isZero();

        OpenSite site = OpenSite.read(folder);
        assertThat(site.diagnostics()).isEmpty();
        assertThat(site.draft().quotations().get(1).value().words()).isEqualTo(words);
    }

    @Test
    void a_quotation_needs_one_who_said_it() {
        gloss("new", "person", "Otto Lamm");
        err.getBuffer().setLength(0);

        assertThat(gloss("new", "quotation", "No")).isEqualTo(1);
        assertThat(err.toString()).isEqualTo("say who said it, with --speaker; there are: nora-quill, otto-lamm\n");
        err.getBuffer().setLength(0);
        assertThat(gloss("new", "quotation", "No", "--speaker", "otto-lam")).isEqualTo(1);
        assertThat(err.toString()).startsWith("there is no person `otto-lam`; did you mean `otto-lamm`?");
        assertThat(gloss("new", "quotation", "No", "--speaker", "otto-lamm")).isZero();
        assertThat(OpenSite.read(folder)
                        .draft()
                        .quotations()
                        .get(1)
                        .value()
                        .speaker()
                        .value()
                        .value())
                .isEqualTo("otto-lamm");
    }

    @Test
    void a_correction_needs_the_file_that_was_wrong() {
        gloss("new", "article", "The new wires");
        err.getBuffer().setLength(0);

        assertThat(gloss("new", "correction", "No")).isEqualTo(1);
        assertThat(err.toString())
                .isEqualTo("say which file below content/ was wrong, with --page; the articles are:"
                        + " articles/fares/article.md, articles/the-new-wires/article.md\n");
        err.getBuffer().setLength(0);
        assertThat(gloss("new", "correction", "No", "--page", "issues/fare.md")).isEqualTo(1);
        assertThat(err.toString()).contains("there is no page `issues/fare.md`; did you mean `issues/fares.md`?");
        assertThat(gloss("new", "correction", "No", "--page", "content/issues/fares.md"))
                .isZero();
        assertThat(OpenSite.read(folder).diagnostics()).isEmpty();
    }

    @Test
    void a_promise_is_not_later_than_the_day_up_to_which_the_site_is_current() {
        assertThat(gloss("new", "commitment", "The wires will be new.")).isZero();
        assertThat(OpenSite.read(folder).draft().commitments().get(1).value().made())
                .hasToString("2024-05-01");
        assertThat(gloss("new", "commitment", "So will the trams.", "--date", "2024-05-02"))
                .isEqualTo(1);
        assertThat(err.toString()).contains("later than the day up to which the site is current");
    }

    @Test
    void an_option_that_says_nothing_of_a_kind_is_wrong_usage() {
        assertThat(gloss("new", "term", "Wire", "--date", "2024")).isEqualTo(2);
        assertThat(err.toString())
                .startsWith("--date says nothing of term; it is for source, quotation, event, commitment, correction");
        err.getBuffer().setLength(0);
        assertThat(gloss("new", "event", "Wire", "--date", "May")).isEqualTo(1);
        assertThat(err.toString()).startsWith("`May` is no date: write 2024, 2024-03 or 2024-03-12");
    }

    private String read(String list) throws IOException {
        return Files.readString(folder.resolve("content/" + list + ".yml"));
    }

    private String contentOf(String file) {
        return Folders.utf8(Folders.files(folder).getOrDefault(file, ""));
    }

    private int gloss(String... arguments) {
        String[] all = Arrays.copyOf(arguments, arguments.length + 2);
        all[all.length - 2] = "--site";
        all[all.length - 1] = folder.toString();
        return Cli.run(new PrintWriter(new StringWriter()), new PrintWriter(err, true), all);
    }
}
