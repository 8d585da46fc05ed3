package gloss.desk;

import static org.assertj.core.api.Assertions.assertThat;

import gloss.cli.Cli;
import gloss.diagnostic.Code;
import gloss.diagnostic.Diagnostic;
import gloss.parse.Draft;
import gloss.pipeline.OpenSite;
import gloss.testing.Folders;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class NewFileTest {

    private static final Map<NewKind, Class<? extends Record>> HEADERS = Map.of(
            NewKind.ARTICLE, Draft.ArticleHeader.class,
            NewKind.ISSUE, Draft.IssueHeader.class,
            NewKind.PERSON, Draft.PersonHeader.class,
            NewKind.PAGE, Draft.PageHeader.class);

    @TempDir
    private Path folder;

    private final StringWriter err = new StringWriter();

    @BeforeEach
    void a_site() {
        Folders.copy(Folders.BASE, folder);
    }

    @ParameterizedTest
    @EnumSource(
            value = NewKind.class,
            names = {"ARTICLE", "ISSUE", "PERSON", "PAGE"})
    void a_new_file_builds_without_a_word(NewKind kind) {
        assertThat(gloss("new", kind.toString(), "The new wires")).isZero();
        assertThat(err.toString()).contains("written: " + folder + "/content/");
        assertThat(gloss("build", "--no-frozen", "--drafts", "--site", folder.toString()))
                .isZero();
        assertThat(err.toString()).doesNotContain("error:", "warning:");
        String page = kind == NewKind.PERSON ? "people" : kind + "s";
        assertThat(folder.resolve("site-output/" + page + "/the-new-wires.html"))
                .content()
                .contains("The new wires");
    }

    @ParameterizedTest
    @EnumSource(
            value = NewKind.class,
            names = {"ARTICLE", "ISSUE", "PERSON", "PAGE"})
    void its_comments_name_every_field_and_no_other(NewKind kind) throws IOException {
        gloss("new", kind.toString(), "The new wires");
        String text = Files.readString(file(kind));
        List<String> optional = text.lines()
                .filter(line -> line.matches("# [a-z-]+:.*"))
                .map(line -> line.substring(2).replaceAll(":.*", ""))
                .toList();

        assertThat(fields(kind)).containsAll(optional);
        assertThat(fields(kind)).allSatisfy(field -> assertThat(text).containsPattern("(?m)^(# )?" + field + ":"));
    }

    @ParameterizedTest
    @EnumSource(
            value = NewKind.class,
            names = {"ARTICLE", "ISSUE", "PERSON", "PAGE"})
    void what_is_commented_out_can_be_put_in(NewKind kind) throws IOException {
        gloss("new", kind.toString(), "The new wires");
        String text = Files.readString(file(kind))
                .replace("positions: []", "positions:")
                .replaceAll("(?m)^# (?=[ -]*[a-z-]+:( |$))", "");
        Files.writeString(file(kind), text);

        assertThat(text).doesNotContainPattern("(?m)^# *[a-z-]+:");
        assertThat(OpenSite.read(folder).diagnostics().stream().map(Diagnostic::code))
                .isSubsetOf(Code.UNKNOWN_REFERENCE, Code.IMAGE_NOT_FOUND);
    }

    private static List<String> fields(NewKind kind) {
        return Arrays.stream(Objects.requireNonNull(HEADERS.get(kind)).getRecordComponents())
                .map(c -> c.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT))
                .toList();
    }

    private Path file(NewKind kind) {
        return folder.resolve("content")
                .resolve(
                        switch (kind) {
                            case ARTICLE -> "articles/the-new-wires/article.md";
                            case ISSUE -> "issues/the-new-wires.md";
                            case PERSON -> "people/the-new-wires.md";
                            case PAGE -> "pages/the-new-wires.md";
                            default -> throw new IllegalArgumentException(kind + " is no file");
                        });
    }

    @Test
    void a_new_issue_has_the_next_place_and_a_colour_of_its_own() {
        assertThat(gloss("new", "issue", "Wires")).isZero();
        assertThat(folder.resolve("content/issues/wires.md")).content().contains("\norder: 2 ", "\ncolour: crimson ");
    }

    @Test
    void what_explains_a_field_stands_in_one_column() throws IOException {
        gloss("new", "issue", "Wires");
        assertThat(Files.readString(folder.resolve("content/issues/wires.md"))
                        .lines()
                        .filter(line -> line.matches("\\S.* {2,}#.*"))
                        .map(line -> line.lastIndexOf("  #") + 2))
                .hasSizeGreaterThan(8)
                .containsOnly(42);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Wires: \"who\" pays?", "yes", "# 5 \\ wires", "{{slug}}", "Les fils, d'abord", "[wires]"})
    void any_title_is_kept_as_it_is(String title) {
        assertThat(gloss("new", "article", title, "--slug", "wires")).isZero();
        OpenSite site = OpenSite.read(folder);

        assertThat(site.diagnostics()).isEmpty();
        assertThat(site.draft().articles())
                .anySatisfy(article -> assertThat(article.header().headline()).isEqualTo(title));
    }

    @Test
    void nothing_is_written_over() throws IOException {
        Path issue = folder.resolve("content/issues/fares.md");
        String before = Files.readString(issue);

        assertThat(gloss("new", "issue", "Fares")).isEqualTo(1);
        assertThat(err.toString()).startsWith("content/issues/fares.md is there already; nothing was written");
        assertThat(issue).content().isEqualTo(before);
    }

    @Test
    void a_title_without_latin_letters_needs_a_slug() {
        assertThat(gloss("new", "person", "习近平")).isEqualTo(1);
        assertThat(err.toString()).contains("--slug");
        assertThat(gloss("new", "person", "习近平", "--slug", "xi")).isZero();
    }

    @Test
    void a_terminal_gets_no_control_characters_of_a_title_that_is_refused() {
        assertThat(gloss("new", "person", "习\u001b")).isEqualTo(1);
        assertThat(err.toString()).startsWith("`习\\u001b` gives no address; name one with --slug");
        err.getBuffer().setLength(0);
        assertThat(gloss("new", "person", "Xi", "--slug", "Bad Slug")).isEqualTo(1);
        assertThat(err.toString()).startsWith("`Bad Slug` is no address: write lower-case letters");
    }

    @Test
    void a_folder_without_a_site_gets_no_file() throws IOException {
        Files.delete(folder.resolve("content/site.yml"));
        assertThat(gloss("new", "page", "Help")).isEqualTo(1);
        assertThat(err.toString()).contains("gloss init");
    }

    private int gloss(String... arguments) {
        String[] all = arguments[0].equals("new") ? Arrays.copyOf(arguments, arguments.length + 2) : arguments;
        if (arguments[0].equals("new")) {
            all[all.length - 2] = "--site";
            all[all.length - 1] = folder.toString();
        }
        return Cli.run(new PrintWriter(new StringWriter()), new PrintWriter(err, true), all);
    }
}
