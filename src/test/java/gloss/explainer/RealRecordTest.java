package gloss.explainer;

import static org.assertj.core.api.Assertions.assertThat;

import gloss.model.Quotation;
import gloss.model.Site;
import gloss.pipeline.OpenSite;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** The explainer that ships: what its lists must hold, whether a page shows it or not. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RealRecordTest {

    private static final Site SITE =
            OpenSite.read(RealSite.SOURCE, false).woven().orElseThrow().site();

    /** The build compares a quotation with those of its sources that have excerpts; here one of them must have it. */
    @Test
    void every_quotation_is_in_an_excerpt_of_one_of_its_sources() {
        List<String> without = SITE.quotations().values().stream()
                .filter(quotation -> !isInAnExcerpt(quotation))
                .map(quotation -> quotation.id().value())
                .toList();

        assertThat(SITE.quotations()).hasSizeGreaterThan(50);
        assertThat(without).isEmpty();
    }

    @Test
    void every_article_of_a_newspaper_names_the_newspaper() {
        assertThat(SITE.sources().values().stream()
                        .filter(source -> source.type().equals("article-newspaper")))
                .hasSizeGreaterThan(50)
                .allSatisfy(source ->
                        assertThat(source.container()).as(source.id().value()).isPresent());
    }

    /** A correction is of something that this site published, and its first edition was read again on one day. */
    @Test
    void corrections_are_of_the_day_of_the_second_edition_and_none_is_of_an_early_report() {
        assertThat(SITE.corrections()).isNotEmpty().allSatisfy(correction -> {
            assertThat(correction.date()).hasToString("2026-11-27");
            for (String text : List.of(
                    correction.was().plain(),
                    correction.now().plain(),
                    correction.why().plain())) {
                assertThat(text).isNotBlank().doesNotContainIgnoringCase("an early report");
            }
        });
    }

    private static boolean isInAnExcerpt(Quotation quotation) {
        return quotation.sources().stream()
                .flatMap(source -> SITE.source(source).excerpts().stream())
                .anyMatch(excerpt -> letters(excerpt).contains(letters(quotation.words())));
    }

    /** Marks and blanks may differ, and so may a capital letter at the beginning. */
    private static String letters(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }
}
