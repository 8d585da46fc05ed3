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

    @Test
    void every_fact_has_a_place_or_a_reason_why_it_has_none() throws IOException {
        List<String> facts =
                Place.in(PLACES).stream().map(Place::fact).distinct().sorted().toList();

        assertThat(facts)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, FACTS)
                        .mapToObj(n -> String.format(Locale.ROOT, "F%02d", n))
                        .toList());
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
}
