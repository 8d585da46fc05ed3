package gloss.site;

import static org.assertj.core.api.Assertions.assertThat;

import gloss.pipeline.Build;
import gloss.pipeline.BuildReport;
import gloss.pipeline.BuildRequest;
import gloss.testing.Folders;
import gloss.testing.SmallSite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** When {@code gloss check} gives a hint, and when it has no reason to. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class HintsTest {

    private static final String ARTICLE = "content/articles/fares/article.md";
    private static final String NOTES = "content/articles/fares/annotations.md";
    private static final String PROSE = "Nora Quill wants a crown more. [@tram-release]\n";
    private static final String NOTE = """
            ## More {#more .context issue=fares source=tram-release}

            > a ==crown== more

            %s.
            """;

    @TempDir
    private Path folder;

    private SmallSite site;

    @BeforeEach
    void a_site_without_a_hint() {
        site = SmallSite.in(folder).article(PROSE, NOTE.formatted("It is the first rise"));
    }

    @Test
    void a_site_that_is_in_order_gives_no_hint() {
        assertThat(hints()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"250, ''", "251, content/articles/fares/annotations.md:1: note-too-long"})
    void a_note_may_have_250_words(int words, String hint) {
        site.article(PROSE, NOTE.formatted("word ".repeat(words).strip()));
        assertThat(hints()).containsExactlyElementsOf(lines(hint));
    }

    @ParameterizedTest
    @CsvSource({"44, ''", "43, content/articles/fares/annotations.md:1: notes-too-dense"})
    void two_notes_need_50_words(int more, String hint) {
        String second = """

                ## Who {#who .context source=tram-release}

                > ==Nora Quill== wants

                The director.
                """;
        site.article(
                PROSE.replace(" [@", " word".repeat(more) + ". [@"), NOTE.formatted("It is the first rise") + second);
        assertThat(hints()).containsExactlyElementsOf(lines(hint));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "## A;### B;#### C;## D | ''",
                "### B | 11: heading-skips-level",
                "## A;#### C;### B | 13: heading-skips-level",
            })
    void headings_go_down_level_by_level(String headings, String hint) {
        site.article(PROSE + "\n" + headings.replace(";", "\n\n"), NOTE.formatted("It is the first rise"));
        assertThat(hints()).containsExactlyElementsOf(lines(hint.isEmpty() ? "" : ARTICLE + ":" + hint));
    }

    @ParameterizedTest
    @CsvSource({
        "here, true",
        "Here., true",
        "Read more, true",
        "**this page**, true",
        "the minutes, false",
        "here is the list, false",
        "![A tram](tram.png), false"
    })
    void the_words_of_a_link_say_where_it_leads(String words, boolean isVague) {
        site.with("content/articles/fares/tram.png", "")
                .article(
                        PROSE + "See [" + words + "](../../issues/fares.md).\n",
                        NOTE.formatted("It is the first rise"));
        assertThat(hints()).containsExactlyElementsOf(isVague ? List.of(ARTICLE + ":10: link-text-vague") : List.of());
    }

    @ParameterizedTest
    @CsvSource({"'', true", "' ', true", "A tram, false"})
    void an_image_says_what_is_to_be_seen(String alt, boolean isMissing) {
        site.with("content/articles/fares/tram.png", "")
                .article(PROSE + "\n![" + alt + "](tram.png)\n", NOTE.formatted("It is the first rise"));
        assertThat(hints())
                .containsExactlyElementsOf(isMissing ? List.of(ARTICLE + ":11: image-without-alt") : List.of());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Otto Lamm drives.    | people: []      | false",
                "Lamm drives.         | people: []      | false",
                "He drives.           | people: [otto]  | false",
                "He drives.           | people: []      | true",
            })
    void somebody_is_mentioned_by_a_name_or_in_a_field(String prose, String field, boolean isUnknown)
            throws IOException {
        site.article(PROSE + prose + "\n", NOTE.formatted("It is the first rise"));
        Files.writeString(folder.resolve(ARTICLE), read(ARTICLE).replace("issues:", field + "\nissues:"));
        site.with("content/people/otto.md", """
                ---
                name: Otto Lamm
                aliases: [Lamm]
                kind: person
                role: driver
                ---

                Otto Lamm drives.
                """);
        assertThat(hints())
                .containsExactlyElementsOf(
                        isUnknown ? List.of("content/people/otto.md:1: person-not-mentioned") : List.of());
    }

    @ParameterizedTest
    @CsvSource({"The wagons are old., false", "Carriages are old., false", "It is old., true"})
    void a_term_is_used_by_itself_or_by_an_alias(String prose, boolean isUnused) throws IOException {
        site.with(
                        "content/glossary.yml",
                        read("content/glossary.yml")
                                + "- term: Wagons\n  aliases: [wagons, Carriages]\n  definition: What wagons are.\n")
                .article(PROSE + prose + "\n", NOTE.formatted("It is the first rise"));
        assertThat(hints())
                .containsExactlyElementsOf(isUnused ? List.of("content/glossary.yml:4: term-not-used") : List.of());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_source_is_cited_in_prose_or_in_a_field(boolean isCited) throws IOException {
        String source = read("content/sources.yml");
        site.with(
                "content/sources.yml",
                source + "\n" + source.replace("references:\n", "").replace("tram-release", "minutes"));
        if (isCited) {
            site.with(
                    "content/timeline.yml",
                    read("content/timeline.yml").replace("source: tram-release", "source: [tram-release, minutes]"));
        }
        assertThat(hints())
                .containsExactlyElementsOf(isCited ? List.of() : List.of("content/sources.yml:10: source-not-cited"));
    }

    @ParameterizedTest
    @CsvSource({"27 days, true", "28 days, false"})
    void a_promise_is_due_after_the_last_day_on_which_nobody_need_look(String time, boolean isDue) throws IOException {
        site.with("content/commitments.yml", read("content/commitments.yml") + "  review-after: " + time + "\n");
        assertThat(hints())
                .containsExactlyElementsOf(isDue ? List.of("content/commitments.yml:1: review-due") : List.of());
    }

    @Test
    void an_issue_that_an_article_names_is_one_of_its_filters_only_if_a_note_is_on_it() throws IOException {
        site.with(
                "content/issues/wires.md",
                read("content/issues/fares.md")
                        .replace("title: Fares", "title: Wires")
                        .replace("order: 1", "order: 2")
                        .replace("teal", "rose"));
        site.article(PROSE, NOTE.formatted("It is the first rise") + """

                ## Who {#who .claim source=tram-release}

                > ==Nora Quill== wants

                The director.
                """);
        Files.writeString(folder.resolve(ARTICLE), read(ARTICLE).replace("[fares]", "[fares, wires]"));

        assertThat(hints())
                .contains(
                        ARTICLE + ":1: article-issue-without-notes",
                        "content/issues/wires.md:1: issue-without-passages");
        assertThat(site.build()
                        .page("articles/fares.html")
                        .select(".filter input")
                        .eachAttr("value"))
                .contains("teal", "none", "context", "claim")
                .doesNotContain("rose", "quotation");

        String header = read("content/site.yml");
        site.with("content/site.yml", header + "rules:\n  article-issue-without-notes: off\n");
        assertThat(hints())
                .contains("content/issues/wires.md:1: issue-without-passages")
                .noneMatch(hint -> hint.endsWith("-without-notes"));

        Files.writeString(folder.resolve(NOTES), read(NOTES).replace("#who .claim", "#who .claim issue=wires"));
        assertThat(hints()).noneMatch(hint -> hint.endsWith("-without-notes") || hint.endsWith("-without-passages"));
        assertThat(site.build()
                        .page("articles/fares.html")
                        .select(".filter input")
                        .eachAttr("value"))
                .contains("teal", "rose");
    }

    @Test
    void an_article_without_notes_has_no_filter_that_could_be_empty() {
        site.article(PROSE, "");
        assertThat(hints()).containsExactly("content/issues/fares.md:1: issue-without-passages");
    }

    private String read(String file) throws IOException {
        return Files.readString(folder.resolve(file));
    }

    private static List<String> lines(String text) {
        return Arrays.stream(text.split(";", -1))
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** Each as {@code file:line: code}; there is nothing else to say of the site. */
    private List<String> hints() {
        Folders.delete(folder.resolve("content/articles/fares/annotations.lock"));
        BuildReport report = Build.run(new BuildRequest(
                folder, Optional.empty(), Optional.empty(), false, false, Optional.of(LocalDate.of(2024, 4, 1))));
        return report.diagnostics().stream()
                .map(d -> d.location().file() + ":" + d.location().line() + ": "
                        + d.code().token())
                .toList();
    }
}
