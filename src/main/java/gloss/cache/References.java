package gloss.cache;

import com.esotericsoftware.kryo.Kryo;
import com.esotericsoftware.kryo.ReferenceResolver;
import com.esotericsoftware.kryo.util.Util;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Numbers the objects of a key and then those of its value, so that the value is written without what it shares with the key.
 * A key is written in full: its objects are numbered by where they stand in it, and not by which of them are the same object,
 * since that differs between a key that was made afresh and an equal one that is made of what was remembered.
 */
final class References implements ReferenceResolver {

    private final IdentityHashMap<Object, Integer> numbers = new IdentityHashMap<>();
    private final List<@Nullable Object> all = new ArrayList<>();
    private boolean isKey = true;

    /** What follows is the value. */
    void beginValue() {
        isKey = false;
    }

    @Override
    public void setKryo(Kryo kryo) {}

    @Override
    public int getWrittenId(Object object) {
        Integer number = isKey ? null : numbers.get(object);
        return number == null ? -1 : number;
    }

    @Override
    public int addWrittenObject(Object object) {
        int number = all.size();
        all.add(object);
        numbers.putIfAbsent(object, number);
        return number;
    }

    @Override
    @SuppressWarnings("rawtypes")
    public int nextReadId(Class type) {
        all.add(null);
        return all.size() - 1;
    }

    @Override
    public void setReadObject(int id, Object object) {
        all.set(id, object);
    }

    @Override
    @SuppressWarnings("rawtypes")
    public Object getReadObject(Class type, int id) {
        return Objects.requireNonNull(all.get(id));
    }

    @Override
    public void reset() {
        numbers.clear();
        all.clear();
        isKey = true;
    }

    @Override
    @SuppressWarnings("rawtypes")
    public boolean useReferences(Class type) {
        return !Util.isWrapperClass(type) && !Util.isEnum(type);
    }
}
