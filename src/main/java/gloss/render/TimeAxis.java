package gloss.render;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What stands along the edge of a picture of events: years, shorter lines for months and for the widened days, and breaks. */
final class TimeAxis {

    /** Lines of a kind, {@code year}, {@code start}, {@code month} or {@code day}; {@code label} may be empty. */
    record Tick(String kind, String x, String label) {}

    /** What the label of a year needs, in percent, where the picture is least wide. */
    private static final double YEAR_LABEL = 6;

    private static final double LEAST_MONTH = 0.8;
    private static final int EVERY_DAYS = 5;
    private static final List<Integer> STEPS = List.of(1, 2, 5, 10, 20, 50, 100, 200, 500);

    private record Label(double x, Tick tick) {}

    private final TimeScale scale;

    TimeAxis(TimeScale scale) {
        this.scale = scale;
    }

    /** From left to right; at the same place the longer line is first. */
    List<Tick> ticks() {
        List<Label> years = years();
        List<Label> all = new ArrayList<>(years);
        if (scale.perDay() * 30 >= LEAST_MONTH) {
            all.addAll(months());
        }
        scale.window().ifPresent(window -> all.addAll(days(window, years)));
        return all.stream()
                .sorted(Comparator.comparingDouble(Label::x))
                .map(Label::tick)
                .toList();
    }

    /** The middle of each stretch that is left out. */
    List<String> breaks() {
        List<TimeScale.Interval> runs = scale.runs();
        List<String> breaks = new ArrayList<>();
        for (int i = 1; i < runs.size(); i++) {
            breaks.add(Spacing.percent((runs.get(i - 1).end() + runs.get(i).start()) / 2));
        }
        return breaks;
    }

    /** Each stretch is given its first year, and every year, or every second, fifth ..., its beginning. */
    private List<Label> years() {
        int step = STEPS.stream()
                .filter(s -> scale.perDay() * 365 * s >= YEAR_LABEL)
                .findFirst()
                .orElse(STEPS.get(STEPS.size() - 1));
        List<Label> labels = new ArrayList<>();
        for (TimeScale.Interval run : scale.runs()) {
            List<Label> here = new ArrayList<>();
            for (LocalDate day = run.from().withDayOfYear(1); day.isBefore(run.to()); day = day.plusYears(1)) {
                if (!day.isBefore(run.from()) && day.getYear() % step == 0) {
                    here.add(label("year", scale.at(day), day.getYear()));
                }
            }
            double start = run.start();
            if (here.isEmpty() || here.get(0).x() - start >= YEAR_LABEL) {
                here.add(0, label("start", start, run.from().getYear()));
            }
            labels.addAll(here);
        }
        return labels;
    }

    private static Label label(String kind, double x, int year) {
        return new Label(x, new Tick(kind, Spacing.percent(x), x > 100 - YEAR_LABEL ? "" : String.valueOf(year)));
    }

    private List<Label> months() {
        List<Label> months = new ArrayList<>();
        Optional<TimeScale.Interval> window = scale.window();
        for (TimeScale.Interval run : scale.runs()) {
            for (LocalDate day = run.from().withDayOfMonth(1); day.isBefore(run.to()); day = day.plusMonths(1)) {
                LocalDate first = day;
                boolean isWidened = window.filter(w -> w.holds(first)).isPresent();
                if (!day.isBefore(run.from()) && day.getMonthValue() > 1 && !isWidened) {
                    months.add(unlabelled("month", scale.at(day)));
                }
            }
        }
        return months;
    }

    private static Label unlabelled(String kind, double x) {
        return new Label(x, new Tick(kind, Spacing.percent(x), ""));
    }

    /** Every day; every fifth with its number, unless the label of a year is in the way. */
    private List<Label> days(TimeScale.Interval window, List<Label> years) {
        List<Label> days = new ArrayList<>();
        for (LocalDate day = window.from(); !day.isAfter(window.to()); day = day.plusDays(1)) {
            double x = scale.at(day);
            int number = day.getDayOfMonth();
            boolean isFree = years.stream().noneMatch(y -> x > y.x() - YEAR_LABEL / 2 && x < y.x() + YEAR_LABEL);
            boolean isLabelled = (number == 1 || number % EVERY_DAYS == 0) && day.isBefore(window.to()) && isFree;
            days.add(new Label(x, new Tick("day", Spacing.percent(x), isLabelled ? String.valueOf(number) : "")));
        }
        return days;
    }
}
