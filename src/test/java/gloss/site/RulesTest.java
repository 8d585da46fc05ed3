package gloss.site;

import static org.assertj.core.api.Assertions.assertThat;

import gloss.testing.Folders;
import gloss.testing.SmallSite;
import gloss.testing.SmallSite.Built;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The levels that a desk gives to its rules. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RulesTest {

    @TempDir
    private Path folder;

    @Test
    void a_rule_is_an_error_unless_the_site_says_otherwise() throws IOException {
        assertThat(site("").report().published()).isFalse();
    }

    @Test
    void a_rule_can_be_a_warning() throws IOException {
        Built built = site("rules:\n  quotation-not-on-record: warning\n");

        assertThat(built.report().published()).isTrue();
        assertThat(built.report().warnings()).isEqualTo(1);
    }

    @Test
    void a_rule_can_be_off() throws IOException {
        Built built = site("rules:\n  quotation-not-on-record: off\n");

        assertThat(built.report().published()).isTrue();
        assertThat(built.diagnostics()).isEmpty();
    }

    @Test
    void a_rule_can_be_a_hint_which_a_build_does_not_say() throws IOException {
        Built built = site("rules:\n  quotation-not-on-record: hint\n");

        assertThat(built.report().published()).isTrue();
        assertThat(built.diagnostics()).isEmpty();
    }

    @Test
    void a_hint_can_be_a_warning_which_a_build_says() throws IOException {
        String prose = "Riders read more [here](../../issues/fares.md).";
        String header = Files.readString(Folders.BASE.resolve("content/site.yml"));

        assertThat(SmallSite.in(folder).article(prose, "").build().diagnostics())
                .isEmpty();
        assertThat(SmallSite.in(folder)
                        .with("content/site.yml", header + "rules:\n  link-text-vague: warning\n")
                        .article(prose, "")
                        .build()
                        .faults())
                .containsExactly("content/articles/fares/article.md:9:18: link-text-vague");
    }

    @Test
    void a_misspelt_rule_is_an_error() throws IOException {
        assertThat(site("rules:\n  quotation-not-on-recrod: off\n").faults())
                .contains("content/site.yml:11:3: unknown-field");
    }

    private Built site(String rules) throws IOException {
        String header = Files.readString(Folders.BASE.resolve("content/site.yml"));
        return SmallSite.in(folder)
                .with("content/site.yml", header + rules)
                .article("\"These words are on no record,\" Nora Quill said.", "")
                .build();
    }
}
