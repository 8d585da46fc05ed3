package gloss.cli;

import gloss.diagnostic.Diagnostic;
import gloss.pipeline.BuildReport;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Help.Ansi;

/** Prints what a build found: the place, what is wrong, the line with a caret, and what to do. */
final class Printer {

    private final PrintWriter err;
    private final Ansi ansi;
    private final String prefix;

    /** {@code prefix} is put before paths, so that they can be clicked on from where the command was run. */
    Printer(PrintWriter err, Ansi ansi, String prefix) {
        this.err = err;
        this.ansi = ansi;
        this.prefix = prefix;
    }

    void print(Diagnostic diagnostic, Optional<String> line) {
        String colour = switch (diagnostic.severity()) {
            case ERROR -> "red";
            case WARNING -> "yellow";
            case HINT -> "cyan";
        };
        err.println(ansi.string("@|bold " + escaped(prefix + diagnostic.location()) + ":|@ ")
                + ansi.string(
                        "@|bold," + colour + " " + diagnostic.severity().name().toLowerCase(Locale.ROOT) + ":|@ ")
                + visible(diagnostic.message())
                + ansi.string(" @|faint [" + diagnostic.code().token() + "]|@"));
        line.filter(text -> !text.isBlank())
                .ifPresent(text -> excerpt(text, diagnostic.location().column()));
        diagnostic.remedy().lines().forEach(remedy -> err.println("  " + visible(remedy)));
        err.println();
    }

    private void excerpt(String line, int column) {
        int at = Math.min(column - 1, line.codePointCount(0, line.length()));
        int from = Math.max(0, at - 60);
        int to = Math.min(line.codePointCount(0, line.length()), from + 110);
        String shown = line.substring(line.offsetByCodePoints(0, from), line.offsetByCodePoints(0, to));
        String before = shown.substring(0, shown.offsetByCodePoints(0, at - from));
        String dots = from > 0 ? "…" : "";
        err.println("    " + dots + visible(shown) + (to < line.codePointCount(0, line.length()) ? "…" : ""));
        err.println("    " + " ".repeat(dots.length()) + blank(before) + ansi.string("@|bold,green ^|@"));
    }

    /** As wide as the text, but empty: tabs stay tabs, and wide characters become wide blanks. */
    private static String blank(String text) {
        StringBuilder blank = new StringBuilder();
        text.codePoints().forEach(c -> blank.append(c == '\t' ? "\t" : Character.isIdeographic(c) ? "\u3000" : " "));
        return blank.toString();
    }

    /** A terminal obeys control characters, and bidirectional ones reorder what one reads: neither gets through. */
    private static String visible(String text) {
        StringBuilder visible = new StringBuilder();
        text.codePoints().forEach(c -> {
            boolean hidden = c != '\t' && (Character.getType(c) == Character.CONTROL || isBidi(c));
            visible.append(hidden ? "\\u" + String.format(Locale.ROOT, "%04x", c) : Character.toString(c));
        });
        return visible.toString();
    }

    private static boolean isBidi(int c) {
        return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    }

    private static String escaped(String text) {
        return visible(text).replace("@|", "@ |").replace("|@", "| @");
    }

    void summary(BuildReport report, double seconds) {
        BuildReport.Counts counts = report.counts();
        long errors = report.diagnostics().stream().filter(Diagnostic::isError).count();
        err.println((errors > 0 ? counted(errors, "error") + ", " : "")
                + counted(counts.pages(), "page") + ", "
                + counted(counts.passages(), "passage") + ", "
                + counted(counts.notes(), "note") + ", "
                + counted(report.warnings(), "warning") + ", "
                + String.format(Locale.ROOT, "%.1f seconds", seconds));
        err.flush();
    }

    private static String counted(long count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }
}
