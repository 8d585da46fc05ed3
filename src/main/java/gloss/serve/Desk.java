package gloss.serve;

import gloss.pipeline.BuildReport;
import gloss.pipeline.Edition;
import gloss.pipeline.Preview;
import java.util.List;
import java.util.Optional;

/** Makes a new edition whenever something has changed, and keeps the last good one for as long as there is no better. */
final class Desk {

    private final Preview preview;
    private final Changes changes;
    private final EventStream events;
    private final ServeListener listener;
    private Optional<Edition> good = Optional.empty();
    private volatile Shown shown = new Shown(Optional.empty(), Faults.NONE);

    /**
     * What readers see.
     *
     * @param edition the last one in which no error is known; absent before there was any
     * @param faults of the files as they are now
     */
    record Shown(Optional<Edition> edition, Faults faults) {}

    Desk(Preview preview, Changes changes, EventStream events, ServeListener listener) {
        this.preview = preview;
        this.changes = changes;
        this.events = events;
        this.listener = listener;
    }

    Shown shown() {
        return shown;
    }

    /** Makes the first edition, and others from then on. */
    void open() {
        build(List.of());
        PreviewServer.daemon(this::work, "desk").start();
    }

    private void work() {
        try {
            while (true) {
                Changes.Batch changed = changes.next();
                listener.changed(changed.named());
                build(changed.paths());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Shows what can be shown at once, then makes the rest; if that has a fault, shows what was good before. */
    private void build(List<String> changed) {
        try {
            Edition made = preview.edition(changed);
            BuildReport report = made.report();
            if (!report.hasErrors()) {
                show(new Shown(Optional.of(made), Faults.NONE));
                report = made.finish();
            }
            if (report.hasErrors()) {
                show(new Shown(good, Faults.of(report)));
            } else {
                good = Optional.of(made);
            }
            listener.built(report);
        } catch (RuntimeException failure) {
            show(new Shown(good, Faults.of(failure)));
            listener.failed(failure);
        }
    }

    private void show(Shown now) {
        Shown before = shown;
        shown = now;
        events.tell(before, now);
    }
}
