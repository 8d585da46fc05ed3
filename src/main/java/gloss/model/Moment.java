package gloss.model;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * When something was published: a day, or a time of day in a zone. {@code 2023-11-16T09:00} takes the site's zone; where the
 * clock skips that hour the time moves forward by the gap, where it comes twice the first one is meant.
 *
 * @param date the day in the site's zone
 * @param time absent if only the day is known
 */
public record Moment(LocalDate date, Optional<ZonedDateTime> time) {

    private static final Object ZONE_NAMES = new Object();

    /** A year that a news site can have been published in, so that a slip of a digit is found. */
    private static final Pattern SHAPE = Pattern.compile("[12][0-9]{3}-[0-9]{2}-[0-9]{2}");

    /** The moment that is written so, in ISO 8601; absent for anything else. */
    public static Optional<Moment> parse(String written, ZoneId zone) {
        try {
            if (!SHAPE.matcher(written).lookingAt()) {
                return Optional.empty();
            }
            if (written.length() == 10) {
                return Optional.of(new Moment(LocalDate.parse(written), Optional.empty()));
            }
            boolean zoned = written.matches(".*T.*(Z|[+-][0-9]{2}:[0-9]{2})");
            ZonedDateTime time = zoned
                    ? OffsetDateTime.parse(written).atZoneSameInstant(zone)
                    : LocalDateTime.parse(written).atZone(zone);
            return Optional.of(new Moment(time.toLocalDate(), Optional.of(time)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** As a reader sees it: {@code November 16, 2023} or {@code November 16, 2023, 09:00 PST}. */
    public String printed(Locale locale) {
        String day = DateTimeFormatter.ofPattern(PartialDate.dayPattern(locale), locale)
                .format(date);
        return time.map(t -> day + timeOf(t, locale)).orElse(day);
    }

    /** While one thread loads the names of zones, the JDK has none for the others: {@code GMT+01:00} instead of {@code CET}. */
    private static String timeOf(ZonedDateTime time, Locale locale) {
        synchronized (ZONE_NAMES) {
            return DateTimeFormatter.ofPattern(", HH:mm zzz", locale).format(time);
        }
    }

    /** In ISO 8601, with the offset if there is a time. */
    @Override
    public String toString() {
        return time.map(t -> t.format(DateTimeFormatter.ISO_OFFSET_DATE_TIME)).orElse(date.toString());
    }
}
