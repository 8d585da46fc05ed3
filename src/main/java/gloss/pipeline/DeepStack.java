package gloss.pipeline;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/** Markdown nests, and its parser recurses: here is stack enough for any text that is not too large to be read. */
final class DeepStack {

    private static final long BYTES = 512L * 1024 * 1024;

    private DeepStack() {}

    /** Does the work in a thread of its own, and fails as it does. */
    static <T> T run(Supplier<T> work) {
        try {
            return CompletableFuture.supplyAsync(work, task -> new Thread(null, task, "build", BYTES).start())
                    .join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException known ? known : new IllegalStateException(e.getCause());
        }
    }
}
