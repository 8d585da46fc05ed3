package gloss.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ProgressTest {

    private static final Terminal TERMINAL = new Terminal(true, true, 40, 40);

    private final StringWriter err = new StringWriter();

    @Test
    void what_takes_long_is_said_on_a_terminal_and_then_taken_away() {
        assertThat(work(TERMINAL, 1600)).isEqualTo("done");
        assertThat(err.toString()).startsWith("\rreading: 3 of 7 … 1 s").endsWith(" \r");
        assertThat(onScreen(err.toString())).isBlank();
    }

    @Test
    void what_is_quick_is_not_said() {
        assertThat(work(TERMINAL, 10)).isEqualTo("done");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void nobody_is_told_where_nobody_reads() {
        assertThat(work(Terminal.NONE, 1300)).isEqualTo("done");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void a_failure_takes_it_away_too() {
        assertThatThrownBy(() -> Progress.during(new PrintWriter(err), TERMINAL, "reading", progress -> {
                    sleep(1300);
                    throw new IllegalStateException("broken");
                }))
                .hasMessage("broken");
        assertThat(onScreen(err.toString())).isBlank();
    }

    private String work(Terminal terminal, long millis) {
        return Progress.during(new PrintWriter(err), terminal, "reading", progress -> {
            progress.say("reading: 3 of 7");
            sleep(millis);
            return "done";
        });
    }

    private static void sleep(long millis) {
        long end = System.nanoTime() + millis * 1_000_000;
        while (System.nanoTime() < end) {
            LockSupport.parkNanos(end - System.nanoTime());
        }
    }

    /** What a line shows after all has been printed over it. */
    private static String onScreen(String printed) {
        StringBuilder line = new StringBuilder(" ".repeat(80));
        int column = 0;
        for (int i = 0; i < printed.length(); i++) {
            char c = printed.charAt(i);
            if (c == '\r') {
                column = 0;
            } else {
                line.setCharAt(column++, c);
            }
        }
        return line.toString();
    }
}
