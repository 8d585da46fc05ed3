package gloss.cache;

import com.esotericsoftware.kryo.Kryo;
import com.esotericsoftware.kryo.Registration;
import com.esotericsoftware.kryo.Serializer;
import com.esotericsoftware.kryo.io.Input;
import com.esotericsoftware.kryo.io.Output;
import com.esotericsoftware.kryo.util.DefaultClassResolver;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.objenesis.strategy.StdInstantiatorStrategy;

/**
 * Writes values of some classes as bytes, and reads them. It makes objects of these classes and of no others, whatever the bytes
 * say. For one thread at a time.
 */
final class Codec {

    private static final int FIRST_BYTES = 16 * 1024;

    static {
        // Kryo would look for what Java 25 warns of, and is not needed for records.
        System.setProperty("kryo.unsafe", "false");
    }

    private final References references = new References();
    private final Kryo kryo = new Kryo(new Classes(), references);
    private final Output output = new Output(FIRST_BYTES, -1);
    private boolean hasRead;

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
        // Kryo forgets the script of a language, and which of two hours that are called alike it was.
        kryo.register(Locale.class, new AsText<>(Locale::toLanguageTag, Locale::forLanguageTag));
        kryo.register(ZonedDateTime.class, new AsText<>(ZonedDateTime::toString, ZonedDateTime::parse));
    }

    /** Writes values by what they are called. */
    private static final class AsText<T> extends Serializer<T> {

        private final Function<T, String> text;
        private final Function<String, T> value;

        AsText(Function<T, String> text, Function<String, T> value) {
            this.text = text;
            this.value = value;
            setImmutable(true);
        }

        @Override
        public void write(Kryo kryo, Output output, T written) {
            output.writeString(text.apply(written));
        }

        @Override
        public T read(Kryo kryo, Input input, Class<? extends T> type) {
            return value.apply(input.readString());
        }
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

    /** The bytes of the value that belongs to the key, which is the one that was written. */
    byte[] write(Record key, Object value) {
        if (hasRead) {
            // What could not be read to its end has numbered objects that are none.
            end();
            key(key);
        }
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
        hasRead = true;
        return kryo.readObject(new Input(bytes, from, bytes.length - from), type);
    }

    /** Forgets the key and its value. */
    void end() {
        hasRead = false;
        kryo.reset();
    }
}
