package gloss.work;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Remembers beyond a build what was made of what. As for a {@link Memo}, a key has to hold everything that the value depends
 * on; whether something was remembered makes no difference to a result.
 */
public interface Store {

    /** Remembers nothing. */
    Store NONE = new Store() {
        @Override
        public <T> T of(Record key, Class<T> type, List<Class<?>> holds, Supplier<T> make) {
            return make.get();
        }

        @Override
        public <T> Optional<T> find(Record key, Class<T> type, List<Class<?>> holds) {
            return Optional.empty();
        }

        @Override
        public Optional<Path> local(String name) {
            return Optional.empty();
        }

        @Override
        public String digest(Record value) {
            return "";
        }
    };

    /**
     * The value that belongs to a key. Objects of the key that the value holds too are the very same objects in a value that
     * was remembered.
     *
     * @param key a record of records, collections and plain values, all the way down; so is the value
     * @param holds the classes of what the value holds, where its own class leaves that open
     */
    <T> T of(Record key, Class<T> type, List<Class<?>> holds, Supplier<T> make);

    /** The value that belongs to a key, if it was remembered. */
    <T> Optional<T> find(Record key, Class<T> type, List<Class<?>> holds);

    /** A file for what is true on this machine alone, which nobody misses; absent if nothing is remembered. */
    Optional<Path> local(String name);

    /**
     * What may stand in keys for a value that is part of many: the same for equal values, and another one for others. Of a store
     * that remembers nothing it says nothing.
     */
    String digest(Record value);
}
