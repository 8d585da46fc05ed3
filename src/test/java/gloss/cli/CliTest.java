package gloss.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CliTest {

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void help_shows_examples_and_exit_codes() {
        assertThat(gloss("--help")).isZero();
        assertThat(out.toString())
                .contains("gloss build                 build the site in this folder into site-output")
                .contains("Exit codes: 0 fine, 1 the content has errors, 2 wrong usage, 3 failure.");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void help_of_a_command_shows_its_options() {
        assertThat(gloss("build", "--help")).isZero();
        assertThat(out.toString())
                .contains("--site", "--output", "--base-url", "--drafts", "--quiet", "--verbose", "Examples");
    }

    @Test
    void no_command_is_wrong_usage() {
        assertThat(gloss()).isEqualTo(2);
        assertThat(err.toString()).startsWith("say what to do, such as build, serve or check");
    }

    @Test
    void a_misspelt_command_is_wrong_usage_and_named() {
        assertThat(gloss("biuld")).isEqualTo(2);
        assertThat(err.toString())
                .contains("Unmatched argument at index 0: 'biuld'")
                .contains("gloss build");
    }

    @Test
    void quiet_and_verbose_exclude_each_other() {
        assertThat(gloss("build", "--quiet", "--verbose")).isEqualTo(2);
        assertThat(err.toString()).contains("mutually exclusive");
    }

    @Test
    void a_base_url_that_is_none_is_wrong_usage() {
        assertThat(gloss("check", "--base-url", "example.org")).isEqualTo(2);
        assertThat(err.toString()).startsWith("--base-url must be an address such as");
    }

    @Test
    void a_cache_of_links_without_asking_for_them_is_wrong_usage() {
        assertThat(gloss("check", "--link-cache", folder.resolve("links").toString()))
                .isEqualTo(2);
        assertThat(err.toString()).startsWith("--link-cache is where --external remembers links");
    }

    @Test
    void a_folder_without_a_site_is_an_error_that_says_so() throws IOException {
        assertThat(gloss("build", "--site", folder.toString())).isEqualTo(1);
        assertThat(err.toString())
                .contains("content/site.yml:1:1: error: there is no such file, so this is not the folder of a site")
                .contains("run gloss in the folder that holds `content/`, or name it with --site")
                .contains("Nothing was written.");
        try (var entries = Files.list(folder)) {
            assertThat(entries).isEmpty();
        }
    }

    private int gloss(String... arguments) {
        return Cli.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }
}
