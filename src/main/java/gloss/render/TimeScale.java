package gloss.render;

import gloss.model.Event;
import gloss.model.PartialDate;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Where a day stands in a picture of events, in percent of its width. Time runs evenly, with two exceptions that the picture
 * shows: a stretch of more than a year in which nothing is recorded is a break, and if the events crowd about the main one, the
 * thirty days about it take a quarter of the width.
 *
 * @param pieces from the first day to the last; where one does not begin on the day on which the one before ends is a break
 */
record TimeScale(List<Interval> pieces) {

    /** A stretch in which time runs evenly, from the beginning of a day to before another. */
    record Interval(LocalDate from, LocalDate to, double start, double end, boolean isWidened) {

        boolean holds(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to);
        }

        double at(LocalDate day) {
            return start + (end - start) * days(from, day) / days(from, to);
        }
    }

    /** From the beginning of a day to before another. */
    private record Days(LocalDate from, LocalDate to) {

        long many() {
            return days(from, to);
        }

        boolean hold(PartialDate date) {
            return !date.firstDay().isBefore(from) && date.lastDay().isBefore(to);
        }
    }

    private static final int HALF_WINDOW = 15;
    private static final double WINDOW_WIDTH = 25;
    private static final double BREAK_WIDTH = 3;
    private static final double ALL_BREAKS_WIDTH = 30;

    TimeScale {
        pieces = List.copyOf(pieces);
    }

    /** The scale for events; there is at least one. */
    static TimeScale of(List<Event> events) {
        Optional<Days> about = events.stream()
                .filter(Event::isMain)
                .map(Event::date)
                .filter(date -> date.firstDay().equals(date.lastDay()))
                .map(date -> new Days(
                        date.firstDay().minusDays(HALF_WINDOW), date.firstDay().plusDays(HALF_WINDOW + 1)))
                .findFirst();
        List<Days> recorded = recorded(events, about);
        long all = recorded.stream().mapToLong(Days::many).sum();
        Optional<Days> window = about.filter(days -> isCrowded(days, events, all));
        double breaks = recorded.size() == 1 ? 0 : Math.min(BREAK_WIDTH, ALL_BREAKS_WIDTH / (recorded.size() - 1));
        double forPieces = 100 - breaks * (recorded.size() - 1);
        double perDay = window.isPresent()
                ? (forPieces - WINDOW_WIDTH) / (all - window.get().many())
                : forPieces / all;
        List<Interval> pieces = new ArrayList<>();
        double x = 0;
        for (Days run : recorded) {
            for (Days days : cut(run, window)) {
                boolean isWidened = window.filter(days::equals).isPresent();
                double width = isWidened ? WINDOW_WIDTH : perDay * days.many();
                pieces.add(new Interval(days.from(), days.to(), x, x + width, isWidened));
                x += width;
            }
            x += breaks;
        }
        return new TimeScale(pieces);
    }

    /** The quarters of years that hold the events, and what is about the main one; those at most a year apart are joined. */
    private static List<Days> recorded(List<Event> events, Optional<Days> about) {
        List<Days> stretches = new ArrayList<>();
        about.ifPresent(stretches::add);
        for (Event event : events) {
            stretches.add(new Days(
                    quarter(event.date().firstDay()),
                    quarter(event.date().lastDay()).plusMonths(3)));
        }
        stretches.sort(Comparator.comparing(Days::from));
        List<Days> joined = new ArrayList<>();
        for (Days next : stretches) {
            Days last = joined.isEmpty() ? next : joined.get(joined.size() - 1);
            if (joined.isEmpty() || next.from().isAfter(last.to().plusYears(1))) {
                joined.add(next);
            } else if (next.to().isAfter(last.to())) {
                joined.set(joined.size() - 1, new Days(last.from(), next.to()));
            }
        }
        return joined;
    }

    private static LocalDate quarter(LocalDate day) {
        return day.withDayOfMonth(1).minusMonths((day.getMonthValue() - 1) % 3);
    }

    /** Whether the days hold more than twice as many of the events as they would if these were spread evenly. */
    private static boolean isCrowded(Days days, List<Event> events, long all) {
        long within = events.stream().filter(e -> days.hold(e.date())).count();
        return within > 2 && within * all > 2 * days.many() * events.size() && days.many() * 100.0 < WINDOW_WIDTH * all;
    }

    private static List<Days> cut(Days run, Optional<Days> window) {
        if (window.isEmpty()
                || window.get().from().isBefore(run.from())
                || window.get().to().isAfter(run.to())) {
            return List.of(run);
        }
        Days inner = window.get();
        return List.of(new Days(run.from(), inner.from()), inner, new Days(inner.to(), run.to())).stream()
                .filter(days -> days.many() > 0)
                .toList();
    }

    private static long days(LocalDate from, LocalDate to) {
        return ChronoUnit.DAYS.between(from, to);
    }

    /** Where a day begins. */
    double at(LocalDate day) {
        // A day on which one piece ends and the next begins stands at the same place in both; after a break it is in
        // the next.
        for (int i = pieces.size() - 1; i >= 0; i--) {
            if (pieces.get(i).holds(day)) {
                return pieces.get(i).at(day);
            }
        }
        throw new IllegalArgumentException(day + " is not on the scale");
    }

    /** The stretches between breaks, each as one piece, whatever the pace in it. */
    List<Interval> runs() {
        List<Interval> runs = new ArrayList<>();
        for (Interval piece : pieces) {
            int last = runs.size() - 1;
            if (last >= 0 && runs.get(last).to().equals(piece.from())) {
                Interval before = runs.get(last);
                runs.set(last, new Interval(before.from(), piece.to(), before.start(), piece.end(), false));
            } else {
                runs.add(piece);
            }
        }
        return runs;
    }

    /** The days about the main event, if they are wider than the others. */
    Optional<Interval> window() {
        return pieces.stream().filter(Interval::isWidened).findFirst();
    }

    /** How wide a day is outside of the window. */
    double perDay() {
        Interval even =
                pieces.stream().filter(piece -> !piece.isWidened()).findFirst().orElseThrow();
        return (even.end() - even.start()) / days(even.from(), even.to());
    }

    /** How many times as wide a day of the window is, as a whole number; 1 if there is none. */
    long pace() {
        return window().map(w -> Math.round((w.end() - w.start()) / days(w.from(), w.to()) / perDay()))
                .orElse(1L);
    }
}
