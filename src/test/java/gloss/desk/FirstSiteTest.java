package gloss.desk;

import static org.assertj.core.api.Assertions.assertThat;

import gloss.cli.Cli;
import gloss.testing.Folders;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FirstSiteTest {

    private static final Path PACKED = Path.of("src/main/resources/gloss/init");

    @TempDir
    private Path folder;

    private final StringWriter err = new StringWriter();

    @Test
    void every_packed_file_is_written() {
        assertThat(FirstSite.write(folder.resolve("site")))
                .containsAll(Folders.files(PACKED).keySet());
        assertThat(Folders.files(folder.resolve("site"))).containsAllEntriesOf(Folders.files(PACKED));
    }

    @Test
    void the_first_site_builds_clean_and_changes_nothing() {
        Path site = folder.resolve("site");
        assertThat(gloss("init", site.toString())).isZero();
        Map<String, String> before = Folders.files(site);

        assertThat(gloss("build", "--frozen", "--site", site.toString())).isZero();
        assertThat(err.toString()).contains("19 pages, 6 passages, 6 notes, 0 warnings");
        assertThat(Folders.files(site)).containsAllEntriesOf(before);
        assertThat(site.resolve("site-output/issues/ferry.html")).content().contains("Two counts of one boat");
    }

    @Test
    void checking_it_finds_nothing_to_say() {
        Path site = folder.resolve("site");
        gloss("init", site.toString());
        err.getBuffer().setLength(0);

        assertThat(gloss("check", "--site", site.toString())).isZero();
        assertThat(err.toString()).startsWith("19 pages,");
    }

    @Test
    void its_readme_says_in_ten_lines_what_to_do_next() throws IOException {
        for (String readme : List.of("README.md", "../empty/README.md")) {
            assertThat(Files.readString(PACKED.resolve(readme)).lines().filter(line -> line.matches("[0-9]+\\. .*")))
                    .hasSize(10);
        }
    }

    @Test
    void an_empty_site_builds_clean_and_takes_an_article_at_once() throws IOException {
        String site = folder.resolve("site").toString();
        assertThat(gloss("init", "--empty", site)).isZero();
        assertThat(gloss("build", "--no-frozen", "--site", site)).isZero();
        assertThat(err.toString()).contains("0 passages, 0 notes, 0 warnings");

        assertThat(gloss("new", "article", "The pool stays open", "--site", site))
                .isZero();
        Path article = folder.resolve("site/content/articles/the-pool-stays-open/article.md");
        Files.writeString(article, Files.readString(article).replaceFirst("(?m)^draft: true.*\n", ""));
        assertThat(gloss(
                        "annotate",
                        "the-pool-stays-open",
                        firstWords(article),
                        "--basis",
                        "reporting",
                        "--text",
                        "So it is.",
                        "--site",
                        site))
                .isZero();
        err.getBuffer().setLength(0);
        assertThat(gloss("build", "--no-frozen", "--site", site)).isZero();
        assertThat(err.toString()).contains("1 passage, 1 note, 0 warnings");
        err.getBuffer().setLength(0);
        assertThat(gloss("check", "--site", site)).isZero();
        assertThat(err.toString()).doesNotContain("hint:");
    }

    private static String firstWords(Path article) throws IOException {
        String prose =
                Files.readString(article).replaceFirst("(?s)^---.*?\n---\n", "").strip();
        return String.join(" ", List.of(prose.split("\\s+", 4)).subList(0, 3));
    }

    @Test
    void a_folder_with_something_in_it_is_refused() throws IOException {
        Files.writeString(folder.resolve("thesis.txt"), "Years of work.");

        assertThat(gloss("init", folder.toString())).isEqualTo(1);
        assertThat(err.toString()).startsWith(folder + " is not empty");
        assertThat(Folders.files(folder)).containsOnlyKeys("thesis.txt");
    }

    private int gloss(String... arguments) {
        return Cli.run(new PrintWriter(new StringWriter()), new PrintWriter(err, true), arguments);
    }
}
