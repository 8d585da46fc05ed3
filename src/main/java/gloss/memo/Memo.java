package gloss.memo;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Remembers what was made of what, so that a stage need not make the same of the same again. A key has to hold everything
 * that the value depends on and to be compared by its content; then it makes no difference to a result whether something was
 * remembered. What a whole round did not ask for is forgotten.
 */
public final class Memo {

    private final Map<Object, Known> all = new HashMap<>();
    private int round;

    /** A value, and the last round in which somebody asked for it. */
    private static final class Known {

        private final Object value;
        private int asked;

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
    public synchronized <T> T of(Record key, Class<T> type, Supplier<T> make) {
        Known known = all.get(key);
        if (known == null) {
            // Making it may ask for the parts of it, which are entered meanwhile.
            known = new Known(make.get());
            all.put(key, known);
        }
        known.asked = round;
        return type.cast(known.value);
    }

    /** Ends a round. */
    public synchronized void turn() {
        all.values().removeIf(known -> known.asked != round);
        round++;
    }
}
