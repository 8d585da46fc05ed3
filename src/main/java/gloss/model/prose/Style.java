package gloss.model.prose;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** An element of running text that is harmless wherever it stands, by the name that it has in HTML. */
public enum Style {
    ABBR("title", "lang"),
    B,
    BDI("dir", "lang"),
    CITE("lang"),
    DEL,
    DFN("lang"),
    EM("lang"),
    I("lang"),
    INS,
    KBD,
    Q("lang"),
    S,
    SMALL,
    SPAN("lang", "dir"),
    STRONG("lang"),
    SUB,
    SUP,
    TIME("datetime");

    private static final Map<String, Style> BY_ELEMENT =
            Arrays.stream(values()).collect(Collectors.toMap(Style::element, Function.identity()));

    private final String attributes;

    Style(String... attributes) {
        this.attributes = String.join(" ", attributes);
    }

    /** The style of an element, by its name in lower case; absent if authors may not write it. */
    public static Optional<Style> of(String element) {
        return Optional.ofNullable(BY_ELEMENT.get(element));
    }

    public String element() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The names of the attributes that it may have. */
    public Set<String> attributes() {
        return attributes.isEmpty() ? Set.of() : Set.of(attributes.split(" ", -1));
    }
}
