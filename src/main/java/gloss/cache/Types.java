package gloss.cache;

import java.lang.reflect.Field;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The classes that a value can hold, found by what its record says of its components, and so on all the way down. */
final class Types {

    private final Set<Class<?>> found = new HashSet<>();
    private final Deque<Type> open = new ArrayDeque<>();

    private Types() {}

    /** Those that values of these classes can hold, in the order of their names; interfaces have no values. */
    static List<Class<?>> below(Collection<Class<?>> roots) {
        Types types = new Types();
        types.open.addAll(roots);
        while (!types.open.isEmpty()) {
            types.add(types.open.remove());
        }
        return types.found.stream()
                .filter(type -> !type.isInterface() && !type.isPrimitive())
                .sorted(Comparator.comparing(Class::getName))
                .toList();
    }

    private void add(Type type) {
        if (type instanceof ParameterizedType parameterized) {
            open.add(parameterized.getRawType());
            open.addAll(List.of(parameterized.getActualTypeArguments()));
        } else if (type instanceof WildcardType wildcard) {
            open.addAll(List.of(wildcard.getUpperBounds()));
        } else if (type instanceof GenericArrayType array) {
            open.add(array.getGenericComponentType());
        } else if (type instanceof Class<?> one && one != Object.class && found.add(one)) {
            add(one);
        }
    }

    private void add(Class<?> type) {
        if (type.isRecord()) {
            for (RecordComponent component : type.getRecordComponents()) {
                open.add(component.getGenericType());
            }
        } else if (type.isSealed()) {
            open.addAll(List.of(type.getPermittedSubclasses()));
        } else if (type.isArray()) {
            open.add(type.getComponentType());
        } else if (!type.isEnum() && !type.getName().startsWith("java.")) {
            for (Field field : type.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers())) {
                    open.add(field.getGenericType());
                }
            }
        }
    }
}
