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
import java.util.Optional;

/** Draws the events of the site, and those of one issue on the same scale. */
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

    /** An event, from where its first day begins to where its last one ends. */
    private record Placed(Event event, double start, double end) {

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

    private final Site site;
    private final Optional<TimeScale> scale;
    private final List<Placed> placed = new ArrayList<>();

    TimelineDrawing(Site site) {
        this.site = site;
        this.scale = site.events().isEmpty() ? Optional.empty() : Optional.of(TimeScale.of(site.events()));
        scale.ifPresent(s -> site.events()
                .forEach(e -> placed.add(new Placed(
                        e, s.at(e.date().firstDay()), s.at(e.date().lastDay().plusDays(1))))));
    }

    /** The picture of all events; absent if there is none. */
    Optional<TimelinePicture> whole(ViewMaker make) {
        List<Optional<Slug>> rows = new ArrayList<>();
        site.issues().keySet().forEach(issue -> rows.add(Optional.of(issue)));
        rows.add(Optional.empty());
        return scale.map(s -> picture(make, s, rows));
    }

    /** The row of one issue; absent if it has no event. */
    Optional<TimelinePicture> of(ViewMaker make, Issue issue) {
        return scale.map(s -> picture(make, s, List.of(Optional.of(issue.slug()))))
                .filter(picture -> !picture.rows().isEmpty());
    }

    private TimelinePicture picture(ViewMaker make, TimeScale scale, List<Optional<Slug>> issues) {
        List<TimelinePicture.Line> main = main(make);
        double head = main.isEmpty() ? HEAD_WITHOUT_LABEL : HEAD;
        double y = head;
        List<TimelinePicture.Row> rows = new ArrayList<>();
        Map<Event, List<TimelinePicture.Dot>> dots = new LinkedHashMap<>();
        Map<Event, List<TimelinePicture.Bar>> bars = new LinkedHashMap<>();
        for (Optional<Slug> issue : issues) {
            List<Placed> row = placed.stream()
                    .filter(p -> issue.map(p.event().issues()::contains)
                            .orElse(p.event().issues().isEmpty()))
                    .sorted(Comparator.comparingDouble(Placed::left)
                            .thenComparing(p -> !p.event().isMain()))
                    .toList();
            if (row.isEmpty()) {
                continue;
            }
            int[] lanes = lanes(row);
            double height = Math.max(
                    LEAST_ROW,
                    ABOVE_LANES + LANE * (1 + Arrays.stream(lanes).max().orElse(0)));
            y += height;
            rows.add(new TimelinePicture.Row(
                    issue.map(make::issue).stream().toList(), Spacing.em(height), Spacing.em(y)));
            String colour = issue.map(i -> site.issue(i).colour().token()).orElse("none");
            for (int i = 0; i < row.size(); i++) {
                Placed p = row.get(i);
                double middle = y - LOWEST_LANE - LANE * lanes[i];
                List<TimelinePicture.Dot> ownDots = dots.computeIfAbsent(p.event(), e -> new ArrayList<>());
                List<TimelinePicture.Bar> ownBars = bars.computeIfAbsent(p.event(), e -> new ArrayList<>());
                if (p.isDay()) {
                    ownDots.add(new TimelinePicture.Dot(colour, Spacing.percent(p.middle()), Spacing.em(middle)));
                } else {
                    ownBars.add(new TimelinePicture.Bar(
                            colour,
                            Spacing.percent(p.start()),
                            Spacing.percent(p.end() - p.start()),
                            Spacing.em(middle - HALF_BAR)));
                }
            }
        }
        return new TimelinePicture(
                Spacing.em(head),
                Spacing.em(y),
                Spacing.em(y + FOOT),
                List.copyOf(rows),
                marks(make, dots, bars),
                stretches(scale.runs()),
                new TimeAxis(scale).breaks(),
                stretches(scale.window().stream().toList()),
                scale.pace(),
                new TimeAxis(scale).ticks(),
                main,
                bars.values().stream().anyMatch(own -> !own.isEmpty()));
    }

    private static int[] lanes(List<Placed> row) {
        return Spacing.lanes(
                row.stream().mapToDouble(Placed::left).toArray(),
                row.stream().mapToDouble(Placed::right).toArray(),
                GAP);
    }

    /** In the order of time, whatever the rows. */
    private List<TimelinePicture.Mark> marks(
            ViewMaker make, Map<Event, List<TimelinePicture.Dot>> dots, Map<Event, List<TimelinePicture.Bar>> bars) {
        return placed.stream()
                .filter(p -> dots.containsKey(p.event()))
                .map(p -> new TimelinePicture.Mark(
                        mark(p.event()),
                        make.link("", Address.TIMELINE.at("event-" + p.event().id()))
                                .href(),
                        make.date(p.event().date()).text(),
                        p.event().text().plain(),
                        p.event().isMain(),
                        Spacing.percent(p.middle()),
                        List.copyOf(dots.getOrDefault(p.event(), List.of())),
                        List.copyOf(bars.getOrDefault(p.event(), List.of()))))
                .toList();
    }

    /** The id of the mark of an event. */
    static String mark(Event event) {
        return "mark-" + event.id();
    }

    private static List<TimelinePicture.Stretch> stretches(List<TimeScale.Piece> pieces) {
        return pieces.stream()
                .map(piece -> new TimelinePicture.Stretch(
                        Spacing.percent(piece.start()), Spacing.percent(piece.end() - piece.start())))
                .toList();
    }

    private List<TimelinePicture.Line> main(ViewMaker make) {
        return placed.stream()
                .filter(p -> p.event().isMain())
                .limit(1)
                .map(p -> new TimelinePicture.Line(
                        Spacing.percent(p.middle()),
                        make.date(p.event().date()),
                        p.middle() < NEAR_EDGE ? "start" : p.middle() > 100 - NEAR_EDGE ? "end" : "middle"))
                .toList();
    }
}
