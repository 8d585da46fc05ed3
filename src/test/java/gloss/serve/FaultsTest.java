package gloss.serve;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** What a page shows over itself. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FaultsTest {

    @Test
    void a_failure_says_what_it_is_with_or_without_a_message() {
        assertThat(Faults.of(new IllegalStateException("the disk is full")).json())
                .contains("\"message\":\"the disk is full\"");
        assertThat(Faults.of(new IllegalStateException()).json())
                .contains("\"message\":\"Gloss failed: IllegalStateException\"");
    }
}
