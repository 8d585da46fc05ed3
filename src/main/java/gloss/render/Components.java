package gloss.render;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The components of records by name, which is how templates know them. */
final class Components {

    private static final ClassValue<Map<String, Method>> ACCESSORS = new ClassValue<>() {
        @Override
        protected Map<String, Method> computeValue(Class<?> type) {
            Map<String, Method> accessors = new TreeMap<>();
            for (RecordComponent component : type.getRecordComponents()) {
                accessors.put(component.getName(), component.getAccessor());
            }
            return accessors;
        }
    };

    private Components() {}

    /** The names of a record's components, sorted. */
    static Set<String> names(Class<? extends Record> type) {
        return ACCESSORS.get(type).keySet();
    }

    /** Whether a method is that of a component. */
    static boolean has(Record record, Method method) {
        return method.equals(ACCESSORS.get(record.getClass()).get(method.getName()));
    }

    /** All components of some records together. */
    static Map<String, Object> of(Record... records) {
        Map<String, Object> values = new HashMap<>();
        for (Record record : records) {
            ACCESSORS.get(record.getClass()).forEach((name, accessor) -> values.put(name, value(record, accessor)));
        }
        return values;
    }

    private static Object value(Record record, Method accessor) {
        try {
            return accessor.invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a component that cannot be read: " + accessor, e);
        }
    }
}
