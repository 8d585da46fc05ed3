package gloss.site;

import static org.assertj.core.api.Assertions.assertThat;

import gloss.testing.SmallSite;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a note is known follows from its sources. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class EvidenceTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "'kind: copy', Reporting",
        "'kind: copy, copy-of: state-media', State media",
        "'kind: copy, copy-of: us-government', On record",
        "'kind: state-media', State media"
    })
    void a_copy_counts_as_the_word_of_whom_it_copies(String custom, String basis) {
        SmallSite site = SmallSite.in(folder).with("content/sources.yml", """
                references:
                  - id: tram-release
                    type: article
                    title: More for trams
                    publisher: Copying House
                    custom: {%s, read: full}
                """.formatted(custom));

        assertThat(site.article("Fares rise in May.\n", """
                        ## One {#one .context issue=fares source=tram-release}

                        > rise in May

                        Text. [@tram-release]
                        """)
                        .build()
                        .prose()
                        .expectFirst(".note .basis")
                        .text())
                .isEqualTo(basis);
    }

    @ParameterizedTest
    @CsvSource({
        "other-government, false, Public authority",
        "news, false, News",
        "us-government, true, US government",
        "state-media, true, State media"
    })
    void whose_word_it_is_of_two_governments_is_told_only_where_one_of_them_is_cited(
            String kind, boolean told, String printed) {
        SmallSite.Built built = SmallSite.in(folder)
                .with("content/sources.yml", """
                        references:
                          - id: tram-release
                            type: article
                            title: More for trams
                            genre: Minutes
                            custom: {kind: %s, read: full}
                        """.formatted(kind))
                .article("Fares rise in May.\n", "")
                .build();

        assertThat(built.page("how-we-know.html").text().contains("American government"))
                .isEqualTo(told);
        assertThat(built.page("how-we-know.html").select("h2").eachText()).contains("What the words mean");
        assertThat(built.page("sources.html").expectFirst(".how").text()).isEqualTo("Minutes. " + printed + ".");
    }
}
