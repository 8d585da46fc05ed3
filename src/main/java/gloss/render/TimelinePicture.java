package gloss.render;

import java.util.List;

/**
 * Events in scaled time, a row for each issue. Places from the left are in percent, from above in {@code em}, so that the
 * picture fills its place and grows with the text.
 *
 * @param head how much room there is above the first row
 * @param foot where the last row ends, and what is below it begins
 * @param rows one for each issue that has an event, in order; at last those that have no issue
 * @param marks from the first to the last
 * @param stretches between the breaks, where rows have their lines
 * @param breaks the middle of what is left out
 * @param window the days about the main event, if they are wider
 * @param pace how many times as wide a day in the window is
 * @param main the line at the main event
 * @param hasBars whether some date is known no more exactly than by its month or year
 */
record TimelinePicture(
        String head,
        String foot,
        String height,
        List<Row> rows,
        List<Mark> marks,
        List<Stretch> stretches,
        List<String> breaks,
        List<Stretch> window,
        long pace,
        List<TimeAxis.Tick> ticks,
        List<Line> main,
        boolean hasBars) {

    /** An issue, none in the row for other matters; its marks stand above the line at {@code y}. */
    record Row(List<Views.IssueLink> issue, String height, String y) {}

    record Stretch(String x, String width) {}

    /** A line from top to bottom; {@code anchor} says how its label stands to it. */
    record Line(String x, Views.Date date, String anchor) {}

    /**
     * An event, once in each of its rows: dots for a day, bars for a month or a year.
     *
     * @param id of the mark, to which the event in the list leads
     * @param x its middle
     */
    record Mark(
            String id,
            String href,
            String date,
            String text,
            boolean isMain,
            String x,
            List<Dot> dots,
            List<Bar> bars) {}

    record Dot(String colour, String x, String y) {}

    record Bar(String colour, String x, String width, String y) {}
}
