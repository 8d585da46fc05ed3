package gloss.serve;

import gloss.pipeline.BuildReport;
import gloss.pipeline.Edition;
import gloss.pipeline.Preview;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/** Makes a new edition whenever something has changed, and keeps the last good one for as long as there is no better. */
final class Editions implements AutoCloseable {

    private final Preview preview;
    private final ChangedFiles changes;
    private final EventStream events;
    private final ServeListener listener;
    private final ExecutorService worker =
            Executors.newSingleThreadExecutor(task -> PreviewServer.daemon(task, "editions"));
    private Optional<Edition> good = Optional.empty();
    private volatile Shown shown = new Shown(Optional.empty(), Faults.NONE);

    /**
     * What readers see.
     *
     * @param edition the last one in which no error is known; absent before there was any
     * @param faults of the files as they are now
     */
    record Shown(Optional<Edition> edition, Faults faults) {}

    Editions(Preview preview, ChangedFiles changes, EventStream events, ServeListener listener) {
        this.preview = preview;
        this.changes = changes;
        this.events = events;
        this.listener = listener;
    }

    Shown shown() {
        return shown;
    }

    /** Makes the first edition, as far as it is needed to show pages; the rest of it, and others, from then on. */
    void open() {
        Optional<Edition> first = begin(List.of());
        worker.execute(() -> work(first));
    }

    private void work(Optional<Edition> first) {
        first.ifPresent(this::complete);
        try {
            while (true) {
                ChangedFiles.Batch changed = changes.next();
                tell(l -> l.changed(changed.named()));
                begin(changed.paths()).ifPresent(this::complete);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Shows a new edition before all its pages are made; absent if it has an error already. */
    private Optional<Edition> begin(List<String> changed) {
        try {
            Edition edition = preview.edition(changed);
            if (edition.hasErrors()) {
                reject(edition.report());
                return Optional.empty();
            }
            show(new Shown(Optional.of(edition), Faults.NONE));
            return Optional.of(edition);
        } catch (RuntimeException failure) {
            fail(failure);
            return Optional.empty();
        }
    }

    /** Makes and checks all pages, unless something newer waits; with a fault in one it shows what was good before. */
    private void complete(Edition edition) {
        try {
            Optional<BuildReport> report = edition.finish(() -> changes.isWaiting() || worker.isShutdown());
            if (report.isEmpty()) {
                return;
            } else if (report.get().hasErrors()) {
                reject(report.get());
            } else {
                good = Optional.of(edition);
                tell(l -> l.built(report.get()));
            }
        } catch (RuntimeException failure) {
            fail(failure);
        }
    }

    private void reject(BuildReport report) {
        show(new Shown(good, Faults.of(report)));
        tell(l -> l.built(report));
    }

    private void fail(RuntimeException failure) {
        show(new Shown(good, Faults.of(failure)));
        failed(failure);
    }

    /** A page could not be made for somebody who asked for it. */
    void failed(RuntimeException failure) {
        tell(l -> l.failed(failure));
    }

    private void tell(Consumer<ServeListener> news) {
        synchronized (listener) {
            news.accept(listener);
        }
    }

    private void show(Shown now) {
        Shown before = shown;
        shown = now;
        events.tell(before, now);
    }

    /** Ends the work on what nobody will see. */
    @Override
    public void close() {
        worker.shutdownNow();
    }
}
