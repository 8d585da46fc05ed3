package gloss.render;

import gloss.model.Address;
import gloss.model.Event;
import gloss.model.Issue;
import gloss.model.Site;
import gloss.model.Slug;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Draws events, and those of one issue on the same scale. */
final class TimelineDrawing {

    /** The width of the picture where it is least wide, in {@code em}; timeline.css has the same. */
    private static final double LEAST_WIDTH = 34;

    private static final double DOT = 100 * 0.6 / LEAST_WIDTH;
    private static final double GAP = 100 * 0.08 / LEAST_WIDTH;
    private static final double NEAR_EDGE = 15;

    // From above, in em: multiples of a sixteenth, so that lines fall on pixels.
    private static final double HEAD = 2;
    private static final double HEAD_WITHOUT_LABEL = 0.5;
    private static final double FOOT = 2;
    private static final double LANE = 0.6875;
    private static final double LOWEST_LANE = 0.5625;
    private static final double ABOVE_LANES = 0.8125;
    private static final double LEAST_ROW = 1.875;
    private static final double HALF_BAR = 0.1875;

    /** An event, from where its first day begins to where its last one ends; {@code number} is its place among all. */
    private record Placed(int number, Event event, double start, double end) {

        boolean isDay() {
            return event.date().firstDay().equals(event.date().lastDay());
        }

        double middle() {
            return (start + end) / 2;
        }

        /** A dot is wider than its day. */
        double left() {
            return isDay() ? middle() - DOT / 2 : start;
        }

        double right() {
            return isDay() ? middle() + DOT / 2 : end;
        }
    }

    /** What is drawn for an event, once in each of its rows. */
    private record Drawn(Placed placed, List<TimelinePicture.Dot> dots, List<TimelinePicture.Bar> bars) {
        Drawn(Placed placed) {
            this(placed, new ArrayList<>(), new ArrayList<>());
        }
    }

    private final Site site;
    private final Optional<TimeScale> scale;
    /** The events of each issue, at last those of none, from left to right; made once for all pictures. */
    private final Map<Optional<Slug>, List<Placed>> rows = new LinkedHashMap<>();

    private final Optional<Placed> main;
    private final List<TimelinePicture.Stretch> stretches;
    private final List<TimelinePicture.Stretch> window;
    private final List<String> breaks;
    private final List<TimeAxis.Tick> ticks;

    TimelineDrawing(Site site, List<Event> events) {
        this.site = site;
        this.scale = events.isEmpty() ? Optional.empty() : Optional.of(TimeScale.of(events));
        site.issues().keySet().forEach(issue -> rows.put(Optional.of(issue), new ArrayList<>()));
        rows.put(Optional.empty(), new ArrayList<>());
        List<Placed> placed = scale.map(s -> placed(s, events)).orElse(List.of());
        for (Placed p : placed) {
            p.event().issues().forEach(issue -> row(Optional.of(issue)).add(p));
            if (p.event().issues().isEmpty()) {
                row(Optional.empty()).add(p);
            }
        }
        rows.values()
                .forEach(row -> row.sort(Comparator.comparingDouble(Placed::left)
                        .thenComparing(p -> !p.event().isMain())));
        this.main = placed.stream().filter(p -> p.event().isMain()).findFirst();
        this.stretches = scale.map(s -> stretches(s.runs())).orElse(List.of());
        this.window = scale.map(s -> stretches(s.window().stream().toList())).orElse(List.of());
        Optional<TimeAxis> axis = scale.map(TimeAxis::new);
        this.breaks = axis.map(TimeAxis::breaks).orElse(List.of());
        this.ticks = axis.map(TimeAxis::ticks).orElse(List.of());
    }

    private static List<Placed> placed(TimeScale scale, List<Event> events) {
        List<Placed> placed = new ArrayList<>();
        for (Event event : events) {
            placed.add(new Placed(
                    placed.size(),
                    event,
                    scale.at(event.date().firstDay()),
                    scale.at(event.date().lastDay().plusDays(1))));
        }
        return placed;
    }

    private List<Placed> row(Optional<Slug> issue) {
        return Objects.requireNonNull(rows.get(issue));
    }

    /** The picture of all events; absent if there is none. */
    Optional<TimelinePicture> whole(ViewMaker make) {
        return scale.map(s -> picture(make, s, rows.keySet()));
    }

    /** The row of one issue; absent if it has no event. */
    Optional<TimelinePicture> of(ViewMaker make, Issue issue) {
        Optional<Slug> own = Optional.of(issue.slug());
        return row(own).isEmpty() ? Optional.empty() : scale.map(s -> picture(make, s, Set.of(own)));
    }

    private TimelinePicture picture(ViewMaker make, TimeScale scale, Set<Optional<Slug>> issues) {
        double head = main.isEmpty() ? HEAD_WITHOUT_LABEL : HEAD;
        double y = head;
        List<TimelinePicture.Row> shown = new ArrayList<>();
        SortedMap<Integer, Drawn> drawn = new TreeMap<>();
        for (Optional<Slug> issue : issues) {
            List<Placed> row = row(issue);
            if (row.isEmpty()) {
                continue;
            }
            int[] lanes = lanes(row);
            double height = Math.max(
                    LEAST_ROW,
                    ABOVE_LANES + LANE * (1 + Arrays.stream(lanes).max().orElse(0)));
            y += height;
            shown.add(new TimelinePicture.Row(
                    issue.map(make::issue).stream().toList(), Spacing.em(height), Spacing.em(y)));
            String colour = issue.map(i -> site.issue(i).colour().token()).orElse("none");
            for (int i = 0; i < row.size(); i++) {
                Placed p = row.get(i);
                draw(
                        drawn.computeIfAbsent(p.number(), number -> new Drawn(p)),
                        colour,
                        y - LOWEST_LANE - LANE * lanes[i]);
            }
        }
        return new TimelinePicture(
                Spacing.em(head),
                Spacing.em(y),
                Spacing.em(y + FOOT),
                List.copyOf(shown),
                drawn.values().stream().map(d -> mark(make, d)).toList(),
                stretches,
                breaks,
                window,
                scale.pace(),
                ticks,
                main.map(p -> line(make, p)).stream().toList(),
                drawn.values().stream().anyMatch(d -> !d.bars().isEmpty()));
    }

    private static void draw(Drawn drawn, String colour, double middle) {
        Placed p = drawn.placed();
        if (p.isDay()) {
            drawn.dots().add(new TimelinePicture.Dot(colour, Spacing.percent(p.middle()), Spacing.em(middle)));
        } else {
            drawn.bars()
                    .add(new TimelinePicture.Bar(
                            colour,
                            Spacing.percent(p.start()),
                            Spacing.percent(p.end() - p.start()),
                            Spacing.em(middle - HALF_BAR)));
        }
    }

    private static int[] lanes(List<Placed> row) {
        return Spacing.lanes(
                row.stream().mapToDouble(Placed::left).toArray(),
                row.stream().mapToDouble(Placed::right).toArray(),
                GAP);
    }

    private static TimelinePicture.Mark mark(ViewMaker make, Drawn drawn) {
        Event event = drawn.placed().event();
        return new TimelinePicture.Mark(
                mark(event),
                make.link("", Address.event(event.id())).href(),
                make.date(event.date()).text(),
                event.text().plain(),
                event.isMain(),
                Spacing.percent(drawn.placed().middle()),
                List.copyOf(drawn.dots()),
                List.copyOf(drawn.bars()));
    }

    /** The id of the mark of an event. */
    static String mark(Event event) {
        return "mark-" + event.id();
    }

    private static List<TimelinePicture.Stretch> stretches(List<TimeScale.Interval> pieces) {
        return pieces.stream()
                .map(piece -> new TimelinePicture.Stretch(
                        Spacing.percent(piece.start()), Spacing.percent(piece.end() - piece.start())))
                .toList();
    }

    private static TimelinePicture.Line line(ViewMaker make, Placed main) {
        return new TimelinePicture.Line(
                Spacing.percent(main.middle()),
                make.date(main.event().date()),
                main.middle() < NEAR_EDGE ? "start" : main.middle() > 100 - NEAR_EDGE ? "end" : "middle");
    }
}
