package gloss.work;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import gloss.work.Timings.StageTime;
import gloss.work.Timings.TextTime;
import gloss.work.Watch.Stage;
import java.lang.management.ManagementFactory;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Where the time of a build goes, by a clock that the test sets. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TimingsTest {

    private final AtomicLong wall = new AtomicLong(1000);
    private final AtomicLong thread = new AtomicLong();
    private final Timings timings = new Timings(wall::get, thread::get);

    @Test
    void a_stage_takes_as_long_as_until_the_next_and_may_come_back() {
        timings.stage(Stage.READ);
        wall.addAndGet(5);
        timings.stage(Stage.PARSE);
        wall.addAndGet(7);
        timings.stage(Stage.READ);
        wall.addAndGet(1);
        timings.end();
        wall.addAndGet(100);
        timings.end();

        assertThat(timings.stages()).containsExactly(new StageTime(Stage.READ, 6), new StageTime(Stage.PARSE, 7));
    }

    @Test
    void the_slowest_texts_come_first_and_say_what_took_so_long() {
        timings.parsed("a.md", begun(1));
        timings.parsed("b.md", begun(2));
        timings.parsed("c.md", begun(3));
        timings.woven("b.md", begun(5));
        timings.made("a.html", "a.md", begun(1));
        timings.made("a-2.html", "a.md", begun(1));

        assertThat(timings.slowest(2)).containsExactly(new TextTime("b.md", 2, 5, 0), new TextTime("a.md", 1, 0, 2));
        assertThat(timings.slowest(10)).hasSize(3);
        assertThat(timings.texts()).isEqualTo(3);
        assertThat(timings.pages()).isEqualTo(2);
    }

    private long begun(int took) {
        long begun = timings.begin();
        thread.addAndGet(took);
        return begun;
    }

    @Test
    void nothing_is_allocated_for_who_does_not_ask() {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        int rounds = 10_000;
        tell(Watch.NONE, rounds);
        long before = threads.getThreadAllocatedBytes(Thread.currentThread().getId());
        tell(Watch.NONE, rounds);
        long after = threads.getThreadAllocatedBytes(Thread.currentThread().getId());

        assertThat(after - before).isLessThan(rounds);
    }

    private void tell(Watch watch, int rounds) {
        for (int i = 0; i < rounds; i++) {
            long begun = watch.begin();
            watch.markdown("a.md", 1);
            watch.parsed("a.md", begun);
            watch.read(this);
            watch.woven("a.md", begun);
            watch.written("a.html", this);
            watch.scanned("a.html");
            watch.made("a.html", "a.md", begun);
        }
    }
}
