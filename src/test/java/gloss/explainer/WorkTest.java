package gloss.explainer;

import gloss.testing.WorkGuard;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** How much it takes to make the explainer, counted. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WorkTest {

    @Test
    void nothing_is_done_twice() {
        WorkGuard.everythingIsDoneOnce(RealSite.SOURCE, 2);
    }
}
