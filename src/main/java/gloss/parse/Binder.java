package gloss.parse;

import gloss.diagnostic.Code;
import gloss.diagnostic.Diagnostic;
import gloss.diagnostic.Nearest;
import gloss.model.Label;
import gloss.model.Moment;
import gloss.model.PartialDate;
import gloss.model.Slug;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Fills records from YAML. The record is the definition of the file: component {@code textLicence} is the field
 * {@code text-licence}, an {@link Optional} or a list may be missing, everything else must be there, and what the record does
 * not name is an error. It goes on after a fault, so that all of them are found in one run.
 */
final class Binder {

    /** The name of a field that is not its component's in kebab case. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.RECORD_COMPONENT)
    @interface Field {
        String value();
    }

    /** A list that must be there, though it may be short. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.RECORD_COMPONENT)
    @interface Required {}

    private static final Map<Class<?>, String> EXPECTED = Map.of(
            Slug.class, "a slug: lower-case letters, digits and single hyphens, such as `military-channels`",
            PartialDate.class, "a date: `2023`, `2023-11` or `2023-11-15`",
            Moment.class, "a date, with or without a time: `2023-11-16` or `2023-11-16T09:00`",
            Integer.class, "a whole number",
            Period.class, "a length of time: `90 days`, `6 months` or `1 year`",
            Boolean.class, "`true` or `false`",
            Locale.class, "a language tag such as `en` or `zh-Hans`",
            ZoneId.class, "a time zone such as `America/Los_Angeles`");

    private static final Pattern PERIOD = Pattern.compile("([0-9]{1,3}) (day|week|month|year)s?");

    private final ZoneId zone;
    private final Markdown markdown;
    private final Consumer<Diagnostic> found;
    /** What the records are is known once it was looked up. */
    private static final Map<Class<?>, Map<String, RecordComponent>> FIELDS = new ConcurrentHashMap<>();

    /** {@code zone} is the one of times that are written without any. */
    Binder(ZoneId zone, Markdown markdown, Consumer<Diagnostic> found) {
        this.zone = zone;
        this.markdown = markdown;
        this.found = found;
    }

    /** The record that a mapping describes; absent if a fault keeps it from being made, and then that is reported. */
    <R extends Record> Optional<R> bind(YamlNode node, Class<R> type) {
        if (!(node instanceof YamlNode.Mapping mapping)) {
            wrongType(node, "a group of fields, `name: value` line by line");
            return Optional.empty();
        }
        Map<String, RecordComponent> known = FIELDS.computeIfAbsent(type, Binder::fieldsOf);
        Set<String> misspelt = new HashSet<>();
        mapping.entries().forEach((name, entry) -> {
            if (!known.containsKey(name)) {
                Nearest.to(name, known.keySet()).ifPresent(misspelt::add);
                unknown(name, entry, known);
            }
        });
        boolean whole = true;
        List<Object> values = new ArrayList<>();
        for (Map.Entry<String, RecordComponent> field : known.entrySet()) {
            Optional<?> value = field(mapping, field.getKey(), field.getValue(), misspelt);
            whole &= value.isPresent();
            value.ifPresent(values::add);
        }
        return whole ? Optional.of(construct(type, values)) : Optional.empty();
    }

    private static Map<String, RecordComponent> fieldsOf(Class<?> type) {
        Map<String, RecordComponent> fields = new LinkedHashMap<>();
        for (RecordComponent component : type.getRecordComponents()) {
            Field named = component.getAnnotation(Field.class);
            String name = named != null
                    ? named.value()
                    : component.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
            fields.put(name, component);
        }
        return fields;
    }

    private void unknown(String name, YamlNode.Member entry, Map<String, RecordComponent> known) {
        found.accept(new Diagnostic(
                Code.UNKNOWN_FIELD,
                entry.location(),
                "unknown field `" + name + "`",
                Nearest.suggestion(name, known.keySet(), "known here: " + String.join(", ", known.keySet()))));
    }

    private Optional<?> field(YamlNode.Mapping mapping, String name, RecordComponent component, Set<String> misspelt) {
        Optional<YamlNode> given = mapping.value(name).filter(value -> !(value instanceof YamlNode.Nothing));
        Class<?> raw = component.getType();
        if (raw == Optional.class) {
            if (given.isEmpty()) {
                return Optional.of(Optional.empty());
            }
            Optional<?> value = value(given.get(), argument(component.getGenericType()));
            return value.isPresent() ? Optional.of(value) : Optional.empty();
        }
        if (given.isEmpty() && raw == List.class && !component.isAnnotationPresent(Required.class)) {
            return Optional.of(List.of());
        }
        if (given.isEmpty()) {
            if (!misspelt.contains(name)) {
                missing(mapping, name, raw);
            }
            return Optional.empty();
        }
        return value(given.get(), component.getGenericType());
    }

    private void missing(YamlNode.Mapping mapping, String name, Class<?> type) {
        Optional<YamlNode.Member> empty = Optional.ofNullable(mapping.entries().get(name));
        found.accept(new Diagnostic(
                Code.MISSING_FIELD,
                empty.map(YamlNode.Member::location).orElse(mapping.location()),
                "the field `" + name + "` " + (empty.isPresent() ? "has no value" : "is missing"),
                "write `" + name + ": …`" + (EXPECTED.containsKey(type) ? ", " + EXPECTED.get(type) : "")));
    }

    private Optional<?> value(YamlNode node, Type type) {
        if (type instanceof ParameterizedType parameterized) {
            return parameterized.getRawType().equals(List.class)
                    ? list(node, argument(type))
                    : value(node, argument(type)).map(value -> new Located<>((Object) value, node.location()));
        }
        Class<?> raw = (Class<?>) type;
        if (raw.isRecord() && raw.getPackage().equals(Draft.class.getPackage()) && raw != DraftProse.class) {
            return bind(node, raw.asSubclass(Record.class));
        }
        if (!(node instanceof YamlNode.Scalar scalar)) {
            wrongType(node, EXPECTED.getOrDefault(raw, "a text"));
            return Optional.empty();
        }
        return scalar(scalar, raw);
    }

    /** A list, or a single value where a list may stand: {@code source: wh-readout}. */
    private Optional<?> list(YamlNode node, Type itemType) {
        List<YamlNode> items = node instanceof YamlNode.Sequence sequence ? sequence.items() : List.of(node);
        List<Object> values = new ArrayList<>();
        boolean whole = true;
        for (YamlNode item : items) {
            Optional<?> value = value(item, itemType);
            whole &= value.isPresent();
            value.ifPresent(values::add);
        }
        return whole ? Optional.of(List.copyOf(values)) : Optional.empty();
    }

    private Optional<?> scalar(YamlNode.Scalar scalar, Class<?> type) {
        String text = scalar.text().strip();
        if (type == DraftProse.class) {
            return Optional.of(markdown.inline(scalar.text(), scalar.location(), found));
        }
        Optional<?> value =
                type.isEnum() ? constant(text, type) : convert(text, type.isPrimitive() ? boxed(type) : type);
        if (value.isEmpty()) {
            String expected = type.isEnum()
                    ? Nearest.suggestion(text, tokens(type), "one of " + String.join(", ", tokens(type)))
                    : "write " + EXPECTED.getOrDefault(type.isPrimitive() ? boxed(type) : type, "a text");
            found.accept(new Diagnostic(
                    Code.INVALID_VALUE, scalar.location(), "`" + text + "` cannot stand here", expected));
        }
        return value;
    }

    private Optional<?> convert(String text, Class<?> type) {
        if (type == String.class) {
            return text.isEmpty() ? Optional.empty() : Optional.of(text);
        } else if (type == Slug.class) {
            return Slug.parse(text);
        } else if (type == PartialDate.class) {
            return PartialDate.parse(text);
        } else if (type == Moment.class) {
            return Moment.parse(text, zone);
        } else if (type == Period.class) {
            return period(text);
        } else if (type == Boolean.class) {
            return text.equals("true") || text.equals("false") ? Optional.of(text.equals("true")) : Optional.empty();
        } else if (type == Integer.class) {
            return text.matches("-?[0-9]{1,9}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
        } else if (type == Locale.class) {
            Locale locale = Locale.forLanguageTag(text);
            return locale.toLanguageTag().equals(text) ? Optional.of(locale) : Optional.empty();
        } else if (type == ZoneId.class) {
            return ZoneId.getAvailableZoneIds().contains(text) ? Optional.of(ZoneId.of(text)) : Optional.empty();
        }
        throw new IllegalStateException("a record asks for " + type);
    }

    private static Optional<Period> period(String text) {
        Matcher matcher = PERIOD.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int many = Integer.parseInt(matcher.group(1));
        return Optional.of(
                switch (matcher.group(2)) {
                    case "day" -> Period.ofDays(many);
                    case "week" -> Period.ofWeeks(many);
                    case "month" -> Period.ofMonths(many);
                    default -> Period.ofYears(many);
                });
    }

    private static Optional<?> constant(String text, Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> ((Label) constant).token().equals(text))
                .findFirst();
    }

    private static List<String> tokens(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> ((Label) constant).token())
                .toList();
    }

    private void wrongType(YamlNode node, String expected) {
        found.accept(new Diagnostic(
                Code.WRONG_TYPE, node.location(), node.kind() + " cannot stand here", "write " + expected));
    }

    private static Class<?> boxed(Class<?> primitive) {
        return primitive == boolean.class ? Boolean.class : Integer.class;
    }

    private static Type argument(Type type) {
        return ((ParameterizedType) type).getActualTypeArguments()[0];
    }

    private static <R extends Record> R construct(Class<R> type, List<Object> values) {
        Class<?>[] types = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            Constructor<R> constructor = type.getDeclaredConstructor(types);
            return constructor.newInstance(values.toArray());
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(type + " does not take " + values, e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
