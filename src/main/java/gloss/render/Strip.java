package gloss.render;

import gloss.annotate.Passage;
import gloss.annotate.WovenArticle;
import gloss.model.Basis;
import gloss.model.BasisKind;
import gloss.model.Evidence;
import gloss.model.Site;
import gloss.model.Slug;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An article at a glance: its text as a band, and below it for each issue a row with a mark where a passage speaks of it.
 * All places are in percent of the length of the text.
 *
 * @param band the paragraphs
 * @param ticks where headings stand
 * @param rows one for each issue that has a passage, in order; at last the passages that have no issue
 * @param shapes those that occur, the firmest basis first
 */
record Strip(List<Bar> band, List<String> ticks, List<Row> rows, List<Views.Tag> shapes) {

    record Bar(String x, String width) {}

    /**
     * An issue.
     *
     * @param issue none in the row for other matters
     * @param lanes how many there are where one has too little room for the marks
     * @param marks from left to right
     * @param passages the same in the order of their numbers
     */
    record Row(List<Views.IssueLink> issue, int lanes, List<Mark> marks, List<Mark> passages) {}

    /** A passage; {@code shape} is that of its basis, {@code basis} says it in words, or is empty. */
    record Mark(int number, String title, String href, String shape, String basis, String x, int lane) {}

    /** What a mark needs where a row has one lane only: 10 of 500 pixels. */
    private static final double DISTANCE = 2;

    /** What it needs where the strip is least wide: 10 of 200 pixels. */
    private static final double LEAST_DISTANCE = 5;

    /** With these distances three are enough, unless a row has more marks than it can hold. */
    private static final int MOST_LANES = 3;

    private static final Views.Tag NO_BASIS = new Views.Tag("no-basis", "No source named");

    /** A passage and how much of the text stands before it. */
    private record Placed(Passage passage, double x, Optional<Basis> basis) {}

    static Strip of(WovenArticle article, Site site, ViewMaker make) {
        double length = Math.max(
                1, article.blocks().stream().mapToInt(b -> b.span().end()).max().orElse(1));
        Evidence evidence = new Evidence(site);
        List<Placed> placed = article.passages().stream()
                .map(p -> new Placed(p, 100 * p.span().start() / length, evidence.basis(p.annotation())))
                .sorted(Comparator.comparingDouble(Placed::x)
                        .thenComparingInt(p -> p.passage().number()))
                .toList();
        return new Strip(
                article.blocks().stream()
                        .filter(b -> !b.isHeading() && b.span().end() > b.span().start())
                        .map(b -> new Bar(
                                Spacing.percent(100 * b.span().start() / length),
                                Spacing.percent(100 * (b.span().end() - b.span().start()) / length)))
                        .toList(),
                article.blocks().stream()
                        .filter(WovenArticle.AnnotatedBlock::isHeading)
                        .map(b -> Spacing.percent(100 * b.span().start() / length))
                        .toList(),
                rows(placed, site, make),
                shapes(placed));
    }

    private static List<Row> rows(List<Placed> placed, Site site, ViewMaker make) {
        Map<Slug, List<Placed>> byIssue = new HashMap<>();
        List<Placed> others = new ArrayList<>();
        for (Placed p : placed) {
            List<Slug> issues = p.passage().annotation().issues();
            issues.forEach(issue ->
                    byIssue.computeIfAbsent(issue, i -> new ArrayList<>()).add(p));
            if (issues.isEmpty()) {
                others.add(p);
            }
        }
        List<Row> rows = new ArrayList<>();
        for (Slug issue : site.issues().keySet()) {
            List<Placed> those = byIssue.getOrDefault(issue, List.of());
            if (!those.isEmpty()) {
                rows.add(row(List.of(make.issue(issue)), those));
            }
        }
        if (!others.isEmpty()) {
            rows.add(row(List.of(), others));
        }
        return List.copyOf(rows);
    }

    private static Row row(List<Views.IssueLink> issue, List<Placed> placed) {
        double[] places = Spacing.apart(placed.stream().mapToDouble(Placed::x).toArray(), DISTANCE);
        int[] lanes = Spacing.lanes(places, places, LEAST_DISTANCE);
        List<Mark> marks = new ArrayList<>();
        for (int i = 0; i < places.length; i++) {
            marks.add(mark(placed.get(i), places[i], Math.min(lanes[i], MOST_LANES - 1)));
        }
        return new Row(
                issue,
                Math.min(Arrays.stream(lanes).max().orElse(0) + 1, MOST_LANES),
                List.copyOf(marks),
                marks.stream().sorted(Comparator.comparingInt(Mark::number)).toList());
    }

    private static Mark mark(Placed placed, double x, int lane) {
        return new Mark(
                placed.passage().number(),
                placed.passage().annotation().title().plain(),
                "#passage-" + placed.passage().annotation().id(),
                placed.basis().map(b -> b.kind().token()).orElse(NO_BASIS.token()),
                placed.basis().map(Basis::printed).orElse(""),
                Spacing.percent(x),
                lane);
    }

    private static List<Views.Tag> shapes(List<Placed> placed) {
        EnumSet<BasisKind> kinds = EnumSet.noneOf(BasisKind.class);
        placed.forEach(p -> p.basis().ifPresent(b -> kinds.add(b.kind())));
        List<Views.Tag> shapes = new ArrayList<>();
        kinds.forEach(kind -> shapes.add(ViewMaker.tag(kind)));
        if (placed.stream().anyMatch(p -> p.basis().isEmpty())) {
            shapes.add(NO_BASIS);
        }
        return shapes;
    }
}
