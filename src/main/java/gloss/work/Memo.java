package gloss.work;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Remembers what was made of what, so that a stage need not make the same of the same again. A key has to hold everything
 * that the value depends on and to be compared by its content; then it makes no difference to a result whether something was
 * remembered. What a whole round did not ask for is forgotten. Any number of threads may ask; two that ask for the same at
 * the same moment may both make it, and one value is kept.
 */
public final class Memo {

    private final Store store;
    private final Map<Object, Known> all = new ConcurrentHashMap<>();
    private final AtomicInteger round = new AtomicInteger();
    private final boolean remembers;

    /** Remembers until the process ends. */
    public Memo() {
        this(Store.NONE);
    }

    /** Knows a store too, for what is worth more than the memory of a process. */
    public Memo(Store store) {
        this(store, true);
    }

    private Memo(Store store, boolean remembers) {
        this.store = store;
        this.remembers = remembers;
    }

    /**
     * One that remembers nothing itself, for a program that makes everything once and ends: it neither keeps what was made nor
     * goes through whole texts to compare them.
     */
    public static Memo none(Store store) {
        return new Memo(store, false);
    }

    /** A value, and the last round in which somebody asked for it. */
    private static final class Known {

        private final Object value;
        private volatile int asked;

        Known(Object value) {
            this.value = value;
        }
    }

    /** Part of a key for which only the very same object will do: quicker than a comparison, and never wrong. */
    public record Same(Object object) {
        @Override
        @SuppressWarnings("ReferenceEquality")
        public boolean equals(@Nullable Object other) {
            return other instanceof Same same && same.object == object;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(object);
        }
    }

    /** The value that belongs to a key, which only {@code make} makes and which is never changed. */
    public <T> T of(Record key, Class<T> type, Supplier<T> make) {
        if (!remembers) {
            return make.get();
        }
        Known known = all.get(key);
        if (known == null) {
            // Making it may ask for the parts of it, so nothing is locked meanwhile.
            Known made = new Known(make.get());
            Known first = all.putIfAbsent(key, made);
            known = first == null ? made : first;
        }
        known.asked = round.get();
        return type.cast(known.value);
    }

    /** The store that remembers beyond this process. */
    public Store store() {
        return store;
    }

    /** Ends a round. Nobody may ask meanwhile. */
    public void turn() {
        all.values().removeIf(known -> known.asked != round.get());
        round.incrementAndGet();
    }
}
