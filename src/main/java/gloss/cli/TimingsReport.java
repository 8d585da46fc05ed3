package gloss.cli;

import gloss.desk.Table;
import gloss.work.Timings;
import gloss.work.Timings.StageTime;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What {@code --timings} says: where the time of a build went. */
final class TimingsReport {

    private static final int SLOWEST = 10;

    private final Timings timings;
    private final String prefix;
    private final int remembered;
    private final long total;

    /**
     * What was measured.
     *
     * @param prefix is put before paths, so that they are right from where the command was run
     * @param remembered how much was taken from earlier builds: texts that were parsed, articles that were woven, pages
     */
    TimingsReport(Timings timings, String prefix, int remembered) {
        this.remembered = remembered;
        this.timings = timings;
        this.prefix = prefix;
        this.total = timings.stages().stream().mapToLong(StageTime::nanos).sum();
    }

    /** Two tables for people. */
    void print(PrintWriter out, int width) {
        TablePrinter printer = new TablePrinter(out, width);
        out.println();
        printer.print(stages());
        out.println();
        printer.print(slowest());
        out.println();
        out.println(seconds(total) + " seconds, " + Printer.counted(timings.texts(), "text") + " parsed, "
                + Printer.counted(timings.pages(), "page") + " made, " + remembered + " from the cache");
        out.flush();
    }

    /** The same as it stands in the report for programs. */
    Map<String, Object> json() {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("seconds", seconds(total));
        all.put("texts", timings.texts());
        all.put("pages", timings.pages());
        all.put("remembered", remembered);
        all.put("stages", TablePrinter.objects(stages()));
        all.put("slowest", TablePrinter.objects(slowest()));
        return all;
    }

    private Table stages() {
        return new Table(
                List.of("stage", "seconds", "percent"),
                timings.stages().stream()
                        .map(time -> List.<Object>of(
                                time.stage().printed(), seconds(time.nanos()), Math.round(100f * time.nanos() / total)))
                        .toList());
    }

    private Table slowest() {
        return new Table(
                List.of("milliseconds", "parse", "weave", "page", "file"),
                timings.slowest(SLOWEST).stream()
                        .map(text -> List.<Object>of(
                                milliseconds(text.total()),
                                milliseconds(text.parse()),
                                milliseconds(text.weave()),
                                milliseconds(text.page()),
                                prefix + text.file()))
                        .toList());
    }

    private static BigDecimal seconds(long nanos) {
        return BigDecimal.valueOf(nanos, 9).setScale(3, RoundingMode.HALF_UP);
    }

    private static BigDecimal milliseconds(long nanos) {
        return BigDecimal.valueOf(nanos, 6).setScale(1, RoundingMode.HALF_UP);
    }
}
