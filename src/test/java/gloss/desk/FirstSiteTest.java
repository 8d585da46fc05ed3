package gloss.desk;

import static org.assertj.core.api.Assertions.assertThat;

import gloss.cli.Cli;
import gloss.testing.Folders;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
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
        assertThat(Files.readString(PACKED.resolve("README.md")).lines().filter(line -> line.matches("[0-9]+\\. .*")))
                .hasSize(10);
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
