package gloss.desk;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What can be new: a file of its own, or an entry of a list. */
public enum NewKind {
    ARTICLE(""),
    ISSUE(""),
    PERSON(""),
    PAGE(""),
    SOURCE("sources"),
    QUOTATION("quotations"),
    EVENT("timeline"),
    COMMITMENT("commitments"),
    TERM("glossary"),
    CORRECTION("corrections");

    /** What can be said of it besides its title. */
    public enum Option {
        SLUG,
        DATE,
        SPEAKER,
        PAGE
    }

    private final String list;

    NewKind(String list) {
        this.list = list;
    }

    public boolean takes(Option option) {
        return switch (option) {
            case SLUG -> this != EVENT && this != TERM && this != CORRECTION;
            case DATE -> isEntry() && this != TERM;
            case SPEAKER -> this == QUOTATION;
            case PAGE -> this == CORRECTION;
        };
    }

    /** The kinds of which this can be said. */
    public static List<NewKind> that(Option option) {
        return Arrays.stream(values()).filter(kind -> kind.takes(option)).toList();
    }

    boolean isEntry() {
        return !list.isEmpty();
    }

    /** The file that entries of this kind stand in. */
    String listFile() {
        return "content/" + list + ".yml";
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
