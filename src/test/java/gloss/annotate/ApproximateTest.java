package gloss.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import gloss.annotate.Approximate.Match;
import gloss.reading.Span;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ApproximateTest {

    private static final int CASES = 5_000;

    @Test
    void finds_a_changed_quotation_at_its_place() {
        String text = "The company will raise its fares by ten cents in May. Riders were not asked.";

        Match best = new Approximate("will raise fares by twelve cents in May")
                .in(text, 15, 9)
                .get(0);

        assertThat(text.substring(best.span().start(), best.span().end()))
                .isEqualTo("will raise its fares by ten cents in May");
        assertThat(best.distance()).isEqualTo(8);
    }

    @Test
    void matches_come_nearest_first_and_do_not_overlap() {
        String text = "one two three. one tow three. one six three.";

        assertThat(new Approximate("one two three").in(text, 4, 9))
                .containsExactly(
                        new Match(new Span(0, 13), 0), new Match(new Span(15, 28), 2), new Match(new Span(30, 43), 3));
    }

    @Test
    void agrees_with_the_slow_way_on_random_texts() {
        Random random = new Random(20231115);
        for (int n = 0; n < CASES; n++) {
            String text = random(random, 1 + random.nextInt(300), 2 + random.nextInt(8));
            String pattern = random(random, 1 + random.nextInt(200), 2 + random.nextInt(8));
            int[] expected = sellers(pattern, text);

            assertThat(new Approximate(pattern).distances(text))
                    .as("%s in %s", pattern, text)
                    .isEqualTo(expected);
            for (Match match : new Approximate(pattern).in(text, pattern.length() / 3, 9)) {
                String found = text.substring(match.span().start(), match.span().end());
                assertThat(sellers(found, pattern, true)[pattern.length()])
                        .as("%s for %s", found, pattern)
                        .isEqualTo(match.distance());
            }
        }
    }

    private static String random(Random random, int length, int letters) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append((char) ('a' + random.nextInt(letters)));
        }
        return text.toString();
    }

    private static int[] sellers(String pattern, String text) {
        return sellers(pattern, text, false);
    }

    /** The whole table, row by row; {@code anchored} if the text must match from its first character. */
    private static int[] sellers(String pattern, String text, boolean anchored) {
        int[] above = new int[text.length() + 1];
        for (int j = 0; j <= text.length(); j++) {
            above[j] = anchored ? j : 0;
        }
        for (int i = 1; i <= pattern.length(); i++) {
            int[] row = new int[text.length() + 1];
            row[0] = i;
            for (int j = 1; j <= text.length(); j++) {
                int diagonal = above[j - 1] + (pattern.charAt(i - 1) == text.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(diagonal, 1 + Math.min(above[j], row[j - 1]));
            }
            above = row;
        }
        return above;
    }
}
