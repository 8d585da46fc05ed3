package gloss.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SpacingTest {

    @Test
    void marks_with_room_stay_where_they_are() {
        assertThat(Spacing.apart(new double[] {0, 10, 12, 100}, 2)).containsExactly(0, 10, 12, 100);
    }

    @Test
    void marks_that_coincide_share_the_shift() {
        assertThat(Spacing.apart(new double[] {50, 50}, 2)).containsExactly(49, 51);
        assertThat(Spacing.apart(new double[] {50, 50, 50}, 2)).containsExactly(48, 50, 52);
    }

    @Test
    void a_group_that_grows_into_the_next_one_takes_it_along() {
        assertThat(Spacing.apart(new double[] {50, 50, 51.5}, 2)).containsExactly(48.5, 50.5, 52.5);
    }

    @Test
    void at_the_edges_nothing_is_pushed_out() {
        assertThat(Spacing.apart(new double[] {0, 0, 0}, 2)).containsExactly(0, 2, 4);
        assertThat(Spacing.apart(new double[] {100, 100}, 2)).containsExactly(98, 100);
    }

    @Test
    void too_many_marks_take_the_room_that_there_is() {
        double[] places = Spacing.apart(new double[101], 2);

        for (int i = 0; i < places.length; i++) {
            assertThat(places[i]).isCloseTo(i, within(1e-9));
        }
    }

    @Test
    void no_mark_and_one_mark_are_no_special_case() {
        assertThat(Spacing.apart(new double[0], 2)).isEmpty();
        assertThat(Spacing.apart(new double[] {99.9}, 2)).containsExactly(99.9);
    }

    @Test
    void whatever_is_wanted_all_are_in_order_apart_and_within_the_picture() {
        Random random = new Random(15);
        for (int run = 0; run < 500; run++) {
            double[] wanted =
                    random.doubles(random.nextInt(40), 0, 100).sorted().toArray();
            double[] places = Spacing.apart(wanted, 1.8);
            int[] lanes = Spacing.lanes(places, places, 5);
            for (int i = 0; i < places.length; i++) {
                assertThat(places[i]).isBetween(-1e-9, 100 + 1e-9);
                assertThat(lanes[i]).isLessThan(3);
                if (i > 0) {
                    assertThat(places[i] - places[i - 1]).isGreaterThan(1.8 - 1e-9);
                }
            }
        }
    }

    @Test
    void a_mark_takes_the_lowest_lane_that_is_free() {
        double[] starts = {10, 10, 12, 20, 20.5};
        double[] ends = {12, 19, 14, 20, 30};

        assertThat(Spacing.lanes(starts, ends, 1)).containsExactly(0, 1, 2, 0, 1);
    }

    @Test
    void numbers_are_short_and_never_in_the_manner_of_a_country() {
        assertThat(Spacing.percent(100)).isEqualTo("100%");
        assertThat(Spacing.percent(12.5)).isEqualTo("12.5%");
        assertThat(Spacing.percent(1 / 3.0)).isEqualTo("0.33%");
        assertThat(Spacing.percent(-0.0001)).isEqualTo("0%");
        assertThat(Spacing.em(1.0625)).isEqualTo("1.0625em");
    }

    @Test
    void percents_are_rounded_as_a_formatter_rounds_them() {
        Random random = new Random(1);
        for (int i = 0; i < 10_000; i++) {
            double value = i % 2 == 0 ? 100 * random.nextDouble() : (random.nextInt(40_000) - 20_000) / 200.0;
            double printed = Double.parseDouble(String.format(Locale.ROOT, "%.2f", value));
            String percent = Spacing.percent(value);
            assertThat(Double.parseDouble(percent.replace("%", ""))).isEqualTo(printed + 0.0);
            assertThat(percent).doesNotContain("E").doesNotMatch(".*\\..*0%|.*\\.%");
        }
    }
}
