package gloss.work;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;

/**
 * Does the same work for many things on several threads. What comes of it is in the order of the things, so that the number
 * of threads makes no difference to anybody. The threads have deep stacks: Markdown nests, and its parser recurses.
 */
public final class Workers {

    private static final long STACK_BYTES = 512L * 1024 * 1024;

    private final int threads;

    private Workers(int threads) {
        this.threads = threads;
    }

    /** As many threads as there are processors. */
    public static Workers all() {
        return new Workers(Runtime.getRuntime().availableProcessors());
    }

    /** A number of threads, from 1. */
    public static Workers of(int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException("no work without a thread: " + threads);
        }
        return new Workers(threads);
    }

    /**
     * Makes something of each of many things.
     *
     * @throws RuntimeException the first that {@code make} throws, in the order of the things
     */
    public <A, B> List<B> map(Collection<? extends A> things, Function<? super A, ? extends B> make) {
        List<A> all = List.copyOf(things);
        if (threads == 1 || all.size() < 2) {
            return all.stream().<B>map(make).toList();
        }
        AtomicReferenceArray<Optional<B>> made = new AtomicReferenceArray<>(all.size());
        AtomicReferenceArray<Throwable> failed = new AtomicReferenceArray<>(all.size());
        AtomicInteger next = new AtomicInteger();
        AtomicInteger end = new AtomicInteger(all.size());
        Runnable work = () -> {
            for (int i = next.getAndIncrement(); i < end.get(); i = next.getAndIncrement()) {
                try {
                    made.set(i, Optional.of(make.apply(all.get(i))));
                } catch (RuntimeException | Error e) {
                    failed.set(i, e);
                    // What stands before it is done all the same: one of them may fail too, and is the first then.
                    int failure = i;
                    end.updateAndGet(known -> Math.min(known, failure));
                }
            }
        };
        run(work, Math.min(threads, all.size()));
        List<B> results = new ArrayList<>(all.size());
        for (int i = 0; i < all.size(); i++) {
            if (failed.get(i) instanceof RuntimeException e) {
                throw e;
            } else if (failed.get(i) instanceof Error e) {
                throw e;
            }
            results.add(made.get(i).orElseThrow());
        }
        return results;
    }

    private static void run(Runnable work, int threads) {
        List<Thread> running = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            Thread thread = new Thread(null, work, "worker-" + (i + 1), STACK_BYTES);
            thread.setDaemon(true);
            thread.start();
            running.add(thread);
        }
        boolean interrupted = false;
        for (Thread thread : running) {
            while (true) {
                try {
                    thread.join();
                    break;
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
