package gloss.work;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A value that is made when somebody first asks for it, and only once; many never are. */
public final class Lazy<T> implements Supplier<T> {

    private final Supplier<T> make;
    private @Nullable T value;

    public Lazy(Supplier<T> make) {
        this.make = make;
    }

    @Override
    public synchronized T get() {
        T made = value;
        if (made == null) {
            made = make.get();
            value = made;
        }
        return made;
    }
}
