package gloss.explainer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** The explainer that ships: that no fact it was written from falls out of its text unnoticed. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WoodsideFactsTest {

    private static final Path PLACES = RealSite.SOURCE.resolve("src/test/resources/woodside-facts.tsv");
    private static final int FACTS = 82;

    /** What was found anew when the first edition was read against its sources. */
    private static final int NEW_FACTS = 37;

    private static final List<Integer> CORRECTED = List.of(12, 15, 31, 36, 39, 41, 43, 44, 47, 59, 61);

    @Test
    void every_fact_has_a_place_or_a_reason_why_it_has_none() throws IOException {
        List<String> known = new ArrayList<>();
        IntStream.rangeClosed(1, FACTS).forEach(n -> known.add(id("F%02d", n)));
        IntStream.rangeClosed(1, NEW_FACTS).forEach(n -> known.add(id("N%02d", n)));
        CORRECTED.forEach(n -> known.add(id("F%02dr", n)));

        assertThat(Place.in(PLACES).stream().map(Place::fact).distinct()).containsExactlyInAnyOrderElementsOf(known);
    }

    @Test
    void a_corrected_fact_is_told_and_not_left_out() throws IOException {
        assertThat(Place.in(PLACES).stream().filter(place -> place.fact().endsWith("r")))
                .isNotEmpty()
                .noneMatch(Place::isLeftOut);
    }

    @Test
    void the_words_of_every_place_are_on_its_page() throws IOException {
        BuiltPages pages = new BuiltPages(RealSite.built().file(""));
        List<Place> missing = new ArrayList<>();
        for (Place place : Place.in(PLACES)) {
            if (!place.isLeftOut() && pages.find(place).isEmpty()) {
                missing.add(place);
            }
        }

        assertThat(missing)
                .as("places whose words have gone: put the new words into " + PLACES.getFileName())
                .isEmpty();
    }

    private static String id(String format, int number) {
        return String.format(Locale.ROOT, format, number);
    }
}
