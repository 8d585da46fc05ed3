package gloss.work;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;

/** How long the stages of a build take by the clock on the wall, and each text on the threads that work on it. */
public final class Timings implements Watch {

    private final LongSupplier wall;
    private final LongSupplier thread;
    private final Map<Stage, Long> stages = new EnumMap<>(Stage.class);
    private final Map<String, Spent> texts = new HashMap<>();
    private Optional<Stage> current = Optional.empty();
    private long since;
    private int parsed;
    private int pages;

    /** A stage, in nanoseconds. */
    public record StageTime(Stage stage, long nanos) {}

    /**
     * The work on a content file, in nanoseconds.
     *
     * @param page what it took to make the pages that are mainly made of it
     */
    public record TextTime(String file, long parse, long weave, long page) {
        public long total() {
            return parse + weave + page;
        }
    }

    private static final class Spent {
        private long parse;
        private long weave;
        private long page;
    }

    /**
     * Begins to measure.
     *
     * @param wall the time in nanoseconds, from anywhen
     * @param thread how long the thread that asks has worked, in nanoseconds
     */
    public Timings(LongSupplier wall, LongSupplier thread) {
        this.wall = wall;
        this.thread = thread;
    }

    @Override
    public synchronized void stage(Stage stage) {
        end();
        current = Optional.of(stage);
    }

    /** Ends the last stage. */
    public synchronized void end() {
        long now = wall.getAsLong();
        current.ifPresent(stage -> stages.merge(stage, now - since, Long::sum));
        current = Optional.empty();
        since = now;
    }

    @Override
    public long begin() {
        return thread.getAsLong();
    }

    @Override
    public void parsed(String file, long begun) {
        long took = thread.getAsLong() - begun;
        synchronized (this) {
            parsed++;
            spent(file).parse += took;
        }
    }

    @Override
    public void woven(String file, long begun) {
        long took = thread.getAsLong() - begun;
        synchronized (this) {
            spent(file).weave += took;
        }
    }

    @Override
    public void made(String page, String file, long begun) {
        long took = thread.getAsLong() - begun;
        synchronized (this) {
            pages++;
            spent(file).page += took;
        }
    }

    private Spent spent(String file) {
        return texts.computeIfAbsent(file, f -> new Spent());
    }

    /** The stages that there were, in the order of the work. */
    public synchronized List<StageTime> stages() {
        return stages.entrySet().stream()
                .map(stage -> new StageTime(stage.getKey(), stage.getValue()))
                .toList();
    }

    /** The texts that took longest, the slowest first. */
    public synchronized List<TextTime> slowest(int most) {
        return texts.entrySet().stream()
                .map(text ->
                        new TextTime(text.getKey(), text.getValue().parse, text.getValue().weave, text.getValue().page))
                .sorted(Comparator.comparingLong(TextTime::total).reversed().thenComparing(TextTime::file))
                .limit(most)
                .toList();
    }

    /** How many files were parsed. */
    public synchronized int texts() {
        return parsed;
    }

    /** How many pages were made. */
    public synchronized int pages() {
        return pages;
    }
}
