package gloss.cache;

import com.esotericsoftware.kryo.Kryo;
import com.esotericsoftware.kryo.Serializer;
import com.esotericsoftware.kryo.io.Input;
import com.esotericsoftware.kryo.io.Output;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Writes lists, sets and maps whatever class they are of, and reads them as such that never change. A set or map that has no
 * order of its own is written in that of its elements, since it has another one in every process.
 */
final class Gathered {

    private Gathered() {}

    /** How collections are written from now on. */
    static void register(Kryo kryo) {
        kryo.addDefaultSerializer(List.class, new OfList());
        kryo.addDefaultSerializer(Set.class, new OfSet());
        kryo.addDefaultSerializer(Map.class, new OfMap());
    }

    private static boolean isOrdered(Object collection) {
        String name = collection.getClass().getName();
        return !name.startsWith("java.util.ImmutableCollections") && !name.startsWith("java.util.Hash");
    }

    private static final class OfList extends Serializer<List<?>> {

        OfList() {
            setImmutable(true);
        }

        @Override
        public void write(Kryo kryo, Output output, List<?> list) {
            output.writeVarInt(list.size(), true);
            list.forEach(element -> kryo.writeClassAndObject(output, element));
        }

        @Override
        public List<?> read(Kryo kryo, Input input, Class<? extends List<?>> type) {
            Object[] elements = new Object[input.readVarInt(true)];
            for (int i = 0; i < elements.length; i++) {
                elements[i] = kryo.readClassAndObject(input);
            }
            return List.of(elements);
        }
    }

    private static final class OfSet extends Serializer<Set<?>> {

        OfSet() {
            setImmutable(true);
        }

        @Override
        public void write(Kryo kryo, Output output, Set<?> set) {
            output.writeVarInt(set.size(), true);
            Collection<?> elements = isOrdered(set) || set.size() < 2 ? set : new TreeSet<>(set);
            elements.forEach(element -> kryo.writeClassAndObject(output, element));
        }

        @Override
        public Set<?> read(Kryo kryo, Input input, Class<? extends Set<?>> type) {
            Set<Object> set = new LinkedHashSet<>();
            for (int size = input.readVarInt(true); size > 0; size--) {
                set.add(kryo.readClassAndObject(input));
            }
            return Collections.unmodifiableSet(set);
        }
    }

    private static final class OfMap extends Serializer<Map<?, ?>> {

        OfMap() {
            setImmutable(true);
        }

        @Override
        public void write(Kryo kryo, Output output, Map<?, ?> map) {
            output.writeVarInt(map.size(), true);
            Map<?, ?> entries = isOrdered(map) || map.size() < 2 ? map : new TreeMap<>(map);
            entries.forEach((key, value) -> {
                kryo.writeClassAndObject(output, key);
                kryo.writeClassAndObject(output, value);
            });
        }

        @Override
        public Map<?, ?> read(Kryo kryo, Input input, Class<? extends Map<?, ?>> type) {
            Map<Object, Object> map = new LinkedHashMap<>();
            for (int size = input.readVarInt(true); size > 0; size--) {
                map.put(kryo.readClassAndObject(input), kryo.readClassAndObject(input));
            }
            return Collections.unmodifiableMap(map);
        }
    }
}
