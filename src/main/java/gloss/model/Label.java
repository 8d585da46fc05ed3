package gloss.model;

import java.util.Locale;

/** One of a closed choice of words in the content. */
public interface Label {

    /** The constant's name in Java. */
    String name();

    /** As authors write it: {@code partly-agreed}. */
    default String token() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** As readers see it: {@code Partly agreed}. */
    default String printed() {
        return name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
