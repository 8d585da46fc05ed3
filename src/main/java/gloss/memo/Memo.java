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

    private Map<Object, Object> before = Map.of();
    private Map<Object, Object> now = new HashMap<>();

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
        Object known = now.get(key);
        if (known == null) {
            known = before.get(key);
        }
        if (known == null) {
            known = make.get();
        }
        now.put(key, known);
        return type.cast(known);
    }

    /** Ends a round. */
    public synchronized void turn() {
        before = now;
        now = new HashMap<>();
    }
}
