package gloss.model;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A date as exact as it is known: {@code 2023}, {@code 2023-02} or {@code 2023-02-04}.
 *
 * @param value a {@link Year}, a {@link YearMonth} or a {@link LocalDate}
 */
public record PartialDate(TemporalAccessor value) implements Comparable<PartialDate> {

    private static final Pattern SHAPE = Pattern.compile("[0-2][0-9]{3}(-[0-9]{2}(-[0-9]{2})?)?");

    /** The date that is written so, in ISO 8601; absent for another notation, a day that no calendar has, or a year after 2999. */
    public static Optional<PartialDate> parse(String written) {
        if (!SHAPE.matcher(written).matches() || written.startsWith("0000")) {
            return Optional.empty();
        }
        try {
            return Optional.of(new PartialDate(
                    switch (written.length()) {
                        case 4 -> Year.parse(written);
                        case 7 -> YearMonth.parse(written);
                        default -> LocalDate.parse(written);
                    }));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The first day that it may mean. */
    public LocalDate firstDay() {
        if (value instanceof Year year) {
            return year.atDay(1);
        }
        return value instanceof YearMonth month ? month.atDay(1) : LocalDate.from(value);
    }

    /** The last day that it may mean. */
    public LocalDate lastDay() {
        if (value instanceof Year year) {
            return year.atMonth(12).atEndOfMonth();
        }
        return value instanceof YearMonth month ? month.atEndOfMonth() : LocalDate.from(value);
    }

    /**
     * As a reader of the language sees it: {@code February 4, 2023}, in British English {@code 4 February 2023}; {@code
     * February 2023}; {@code 2023}.
     */
    public String printed(Locale locale) {
        String pattern = value instanceof Year ? "uuuu" : value instanceof YearMonth ? "LLLL uuuu" : dayPattern(locale);
        return DateTimeFormatter.ofPattern(pattern, locale).format(value);
    }

    /** How a language writes a day in full. */
    static String dayPattern(Locale locale) {
        return DateTimeFormatterBuilder.getLocalizedDateTimePattern(
                FormatStyle.LONG, null, IsoChronology.INSTANCE, locale);
    }

    /** By first day; of two with the same first day the less exact one is earlier. */
    @Override
    public int compareTo(PartialDate other) {
        int byDay = firstDay().compareTo(other.firstDay());
        return byDay != 0
                ? byDay
                : Integer.compare(toString().length(), other.toString().length());
    }

    /** In ISO 8601, as it was written. */
    @Override
    public String toString() {
        return value.toString();
    }
}
