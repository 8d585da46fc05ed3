package gloss.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import picocli.CommandLine.Model.CommandSpec;

/** Says on a terminal what goes on, from when it takes more than a second; nothing of it is left afterwards. */
final class Progress {

    private static final int PATIENCE_MILLIS = 1000;
    private static final int STEP_MILLIS = 250;

    private final PrintWriter err;
    private final Terminal terminal;
    private final long start = System.nanoTime();
    private volatile String what;
    private int longest;

    private Progress(PrintWriter err, Terminal terminal, String what) {
        this.err = err;
        this.terminal = terminal;
        this.what = what;
    }

    /** Work that can say how far it is. */
    interface Work<T> {
        T run(Progress progress);
    }

    /** Does the work, and says {@code what} meanwhile. */
    static <T> T during(CommandSpec command, String what, Supplier<T> work) {
        return during(command, what, progress -> work.get());
    }

    static <T> T during(CommandSpec command, String what, Work<T> work) {
        return during(command.commandLine().getErr(), Cli.terminal(command), what, work);
    }

    static <T> T during(PrintWriter err, Terminal terminal, String what, Work<T> work) {
        Progress progress = new Progress(err, terminal, what);
        return terminal.isThere() ? progress.shown(work) : work.run(progress);
    }

    /** Changes what is said. */
    void say(String now) {
        what = now;
    }

    private <T> T shown(Work<T> work) {
        ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "progress");
            thread.setDaemon(true);
            return thread;
        });
        var unused = clock.scheduleAtFixedRate(this::show, PATIENCE_MILLIS, STEP_MILLIS, TimeUnit.MILLISECONDS);
        try {
            return work.run(this);
        } finally {
            clock.shutdown();
            try {
                clock.awaitTermination(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            if (longest > 0) {
                err.print("\r" + " ".repeat(longest) + "\r");
                err.flush();
            }
        }
    }

    private void show() {
        double seconds = (System.nanoTime() - start) / 1e9;
        String line = String.format(Locale.ROOT, "%s … %.0f s", what, seconds);
        String shown = line.substring(0, Math.min(line.length(), terminal.width() - 1));
        err.print("\r" + shown + " ".repeat(Math.max(0, longest - shown.length())));
        err.flush();
        longest = Math.max(longest, shown.length());
    }
}
