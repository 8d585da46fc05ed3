package gloss.cache;

import com.esotericsoftware.kryo.Kryo;
import com.esotericsoftware.kryo.Registration;
import com.esotericsoftware.kryo.io.Input;
import com.esotericsoftware.kryo.io.Output;
import com.esotericsoftware.kryo.util.DefaultClassResolver;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.objenesis.strategy.StdInstantiatorStrategy;

/**
 * Writes values of some classes as bytes, and reads them. It makes objects of these classes and of no others, whatever the bytes
 * say. For one thread at a time.
 */
final class Codec {

    private static final int FIRST_BYTES = 16 * 1024;

    private final References references = new References();
    private final Kryo kryo = new Kryo(new Classes(), references);
    private final Output output = new Output(FIRST_BYTES, -1);

    /** For keys and values that hold values of these classes. */
    Codec(List<Class<?>> roots) {
        kryo.setRegistrationRequired(true);
        kryo.setAutoReset(false);
        // Two of our classes make their values by methods of their own.
        kryo.setInstantiatorStrategy(new StdInstantiatorStrategy());
        Gathered.register(kryo);
        List<Class<?>> known = new ArrayList<>(List.of(List.class, Set.class, Map.class, ZoneId.class));
        // What a date is held as where it may be one of several.
        known.addAll(List.of(LocalDate.class, YearMonth.class, Year.class));
        known.addAll(Types.below(roots));
        known.forEach(kryo::register);
    }

    /** Every class of lists is one, so that what is equal is written with the same bytes. */
    private static final class Classes extends DefaultClassResolver {
        @Override
        @SuppressWarnings("rawtypes")
        public Registration getRegistration(Class type) {
            return super.getRegistration(known(type));
        }

        private static Class<?> known(Class<?> type) {
            if (List.class.isAssignableFrom(type)) {
                return List.class;
            } else if (Map.class.isAssignableFrom(type)) {
                return Map.class;
            } else if (Set.class.isAssignableFrom(type)) {
                return Set.class;
            }
            return ZoneId.class.isAssignableFrom(type) ? ZoneId.class : type;
        }
    }

    /** The bytes of a key; then the value that belongs to it is written or read. Ended by {@link #end}. */
    byte[] key(Record key) {
        output.reset();
        kryo.writeObject(output, key);
        references.beginValue();
        return output.toBytes();
    }

    /** Begins anew with a key, whatever was read since. */
    Codec again(Record key) {
        end();
        key(key);
        return this;
    }

    /** The bytes of the value that belongs to the key. */
    byte[] write(Object value) {
        output.reset();
        kryo.writeObject(output, value);
        return output.toBytes();
    }

    /**
     * The value that belongs to the key.
     *
     * @throws RuntimeException if the bytes are not those of such a value
     */
    <T> T read(byte[] bytes, int from, Class<T> type) {
        return kryo.readObject(new Input(bytes, from, bytes.length - from), type);
    }

    /** Forgets the key and its value. */
    void end() {
        kryo.reset();
    }
}
