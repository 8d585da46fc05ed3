package gloss.site;

import static org.assertj.core.api.Assertions.assertThat;

import gloss.pipeline.Build;
import gloss.pipeline.BuildReport;
import gloss.pipeline.BuildRequest;
import gloss.testing.Folders;
import gloss.testing.SmallSite;
import gloss.testing.SmallSite.Built;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Entries of lists that say {@code draft: true}. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DraftEntriesTest {

    private static final String PROSE = "Nora Quill spoke. [@tram-release]\n";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "timeline, timeline.html, The company asks for a new fare",
        "corrections, corrections.html, The rise was said to be in April",
        "commitments, commitments.html, The company will ask riders",
        "glossary, glossary.html, The money of Millbridge",
        "quotations, who-said-what.html, The old fare no longer pays"
    })
    void an_entry_that_is_a_draft_is_left_out_and_named(String list, String page, String text) throws IOException {
        assertThat(SmallSite.in(folder).article(PROSE, "").build().page(page).text())
                .contains(text);

        Built built = withDraft(list, "  draft: true\n").build();

        assertThat(built.page(page).text()).doesNotContain(text);
        assertThat(built.report().drafts()).containsExactly("content/" + list + ".yml:1");
        assertThat(built.diagnostics()).isEmpty();
    }

    @Test
    void what_rests_on_a_source_that_is_a_draft_is_not_published_without_it() throws IOException {
        Built built = SmallSite.in(folder)
                .with("content/sources.yml", list("sources").replace("read: full}", "read: full, draft: true}"))
                .article(PROSE, "")
                .build();

        assertThat(built.report().published()).isFalse();
        assertThat(built.faults())
                .contains(
                        "content/articles/fares/article.md:9:19: draft-needed",
                        "content/timeline.yml:5:11: draft-needed")
                .allMatch(fault -> fault.endsWith(" draft-needed"));
    }

    @Test
    void a_note_on_a_quotation_that_is_a_draft_is_not_published_without_it() throws IOException {
        Built built = withDraft("quotations", "  draft: true\n")
                .article("Nora Quill spoke of wires.\n", """
                        ## Her words {#her-words .context quotation=quill-wires}

                        > spoke of ==wires==

                        She did.
                        """)
                .build();

        assertThat(built.faults()).contains("content/articles/fares/annotations.md:1:45: draft-needed");
    }

    @Test
    void a_link_to_a_term_that_is_a_draft_is_left_out_with_a_warning() throws IOException {
        Built built = withDraft("glossary", "  draft: true\n")
                .article("A [crown](../../glossary.yml#crown) is money.\n", "")
                .build();

        assertThat(built.faults()).containsExactly("content/articles/fares/article.md:9:3: link-to-draft");
        assertThat(built.prose().select("a")).isEmpty();
    }

    @Test
    void a_correction_that_is_a_draft_gives_no_notice_even_if_drafts_are_shown() throws IOException {
        SmallSite site = SmallSite.in(folder).article("Nora Quill paid 10 crowns.\n", """
                ## Ten {#ten .context source=tram-release}

                > paid

                She did.
                """);
        assertThat(site.build().diagnostics()).isEmpty();
        Path article = folder.resolve("content/articles/fares/article.md");
        Files.writeString(article, Files.readString(article).replace("10", "12"));
        site.with("content/corrections.yml", list("corrections") + "\n" + list("corrections") + "  draft: true\n");

        BuildReport report = Build.run(new BuildRequest(
                folder, Optional.of(folder.resolve("site-output")), Optional.empty(), true, false, Optional.empty()));

        assertThat(new Built(folder, report).page("corrections.html").select(".fix"))
                .hasSize(2);
        assertThat(new Built(folder, report).faults())
                .containsExactly("content/articles/fares/article.md:1:1: change-without-notice");
    }

    @Test
    void a_commitment_without_a_step_is_an_error() throws IOException {
        String text = list("commitments");
        Built built = SmallSite.in(folder)
                .with("content/commitments.yml", text.substring(0, text.indexOf("  history")) + "  history: []\n")
                .build();

        assertThat(built.faults()).containsExactly("content/commitments.yml:1:7: missing-field");
    }

    private SmallSite withDraft(String list, String field) throws IOException {
        return SmallSite.in(folder)
                .with("content/" + list + ".yml", list(list) + field)
                .article(PROSE, "");
    }

    private static String list(String name) throws IOException {
        return Files.readString(Folders.BASE.resolve("content/" + name + ".yml"));
    }
}
