package gloss.cli;

import gloss.diagnostic.Diagnostic;
import gloss.diagnostic.Severity;
import gloss.pipeline.BuildReport;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;

/** Prints what a build found: the place, what is wrong, the line with a caret, and what to do. */
final class Printer {

    private static final int LONGEST_EXCERPT = 110;
    private static final int INDENT = 4;

    private final PrintWriter err;
    private final Terminal terminal;
    private final Ansi ansi;
    private final String prefix;

    /** Paths begin with that of the site, so that they can be clicked on from where the command was run. */
    Printer(CommandSpec command, Path site) {
        this.err = command.commandLine().getErr();
        this.terminal = Cli.terminal(command);
        this.ansi = terminal.hasColour() ? Ansi.ON : Ansi.OFF;
        this.prefix = prefix(site);
    }

    /** What stands before the path of a file of a site, seen from where the command was run. */
    static String prefix(Path site) {
        return site.equals(Path.of(".")) ? "" : (site + "/").replace('\\', '/');
    }

    void print(Diagnostic diagnostic, Optional<String> line) {
        String colour = switch (diagnostic.severity()) {
            case ERROR -> "red";
            case WARNING -> "yellow";
            case HINT -> "cyan";
        };
        String place = prefix + diagnostic.location() + ": ";
        String severity = diagnostic.severity().name().toLowerCase(Locale.ROOT) + ": ";
        String code = "[" + diagnostic.code().token() + "]";
        String said = filled(place + severity + visible(diagnostic.message()) + " " + code, terminal.width(), "    ");
        boolean isWhole = said.startsWith(place + severity) && said.endsWith(code);
        err.println(
                isWhole
                        ? ansi.string("@|bold " + escaped(place) + "|@")
                                + ansi.string("@|bold," + colour + " " + severity + "|@")
                                + said.substring((place + severity).length(), said.length() - code.length())
                                + ansi.string("@|faint " + code + "|@")
                        : said);
        line.filter(text -> !text.isBlank())
                .ifPresent(text -> excerpt(text, diagnostic.location().column()));
        diagnostic.remedy().lines().forEach(remedy -> err.println("  " + remedy(visible(remedy))));
        err.println();
    }

    /** What is there to be copied, such as a quotation, stays on one line; the rest is filled. */
    private String remedy(String line) {
        return line.contains("> ") || line.contains("`") ? line : filled(line, terminal.width() - 2, "  ");
    }

    /** The text in lines of at most so many columns, broken between words; all lines but the first are indented. */
    static String filled(String text, int width, String indent) {
        StringBuilder filled = new StringBuilder();
        int column = 0;
        for (String word : text.split(" ", -1)) {
            int length = word.codePointCount(0, word.length());
            if (column > 0 && column + 1 + length > width) {
                filled.append('\n').append(indent);
                column = indent.length();
            } else if (filled.length() > 0) {
                filled.append(' ');
                column++;
            }
            filled.append(word);
            column += length;
        }
        return filled.toString();
    }

    private void excerpt(String line, int column) {
        int longest = Math.min(LONGEST_EXCERPT, terminal.width() - INDENT - 2);
        int at = Math.min(column - 1, line.codePointCount(0, line.length()));
        int from = Math.max(0, at - longest * 6 / 11);
        int to = Math.min(line.codePointCount(0, line.length()), from + longest);
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
    static String visible(String text) {
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

    /** Says which files are not part of the site yet. */
    void drafts(List<String> paths) {
        err.println(counted(paths.size(), "draft") + " left out: " + visible(String.join(", ", paths)));
    }

    void summary(BuildReport report, double seconds) {
        BuildReport.Counts counts = report.counts();
        long errors = report.diagnostics().stream().filter(Diagnostic::isError).count();
        long hints = report.diagnostics().stream()
                .filter(d -> d.severity() == Severity.HINT)
                .count();
        err.println((errors > 0 ? counted(errors, "error") + ", " : "")
                + counted(counts.pages(), "page") + ", "
                + counted(counts.passages(), "passage") + ", "
                + counted(counts.notes(), "note") + ", "
                + counted(report.warnings(), "warning") + ", "
                + (hints > 0 ? counted(hints, "hint") + ", " : "")
                + seconds(seconds));
        err.flush();
    }

    static String seconds(double seconds) {
        return String.format(Locale.ROOT, "%.1f seconds", seconds);
    }

    static String counted(long count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }
}
