package gloss.cli;

import java.util.Locale;

/** For whom a table is printed. */
enum TableFormat {
    HUMAN,
    JSON;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
