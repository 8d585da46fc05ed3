package gloss.cli;

import gloss.desk.NoteChange;
import gloss.desk.NoteReport;
import gloss.desk.NoteRequest;
import gloss.diagnostic.Diagnostic;
import gloss.pipeline.OpenSite;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gloss annotate woodside-summit "the most important" --issue taiwan}. */
@Command(
        name = "annotate",
        mixinStandardHelpOptions = true,
        description =
                "Writes a note on words of an article into its annotations.md, at its place in reading order, quoting"
                        + " as much around the words as tells them from others.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  gloss annotate fares \"ten cents in May\" --issue fares --source tram-release",
            "  gloss annotate fares \"April. ==The fares are==\" --title \"Which list\" --text \"The public one.\""
        })
final class AnnotateCommand implements Callable<Integer> {

    private static final Pattern MARKED = Pattern.compile("(?s)(.*?)==(.+?)==(.*)");

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Parameters(index = "0", paramLabel = "ARTICLE", description = "The article, by the name of its folder.")
    private String article = "";

    @Parameters(
            index = "1",
            paramLabel = "WORDS",
            description = "The words of the passage. With ==marks== around them, the rest says which place is meant.")
    private String words = "";

    @Option(names = "--issue", paramLabel = "SLUG", split = ",", description = "The issues that the note is on.")
    private List<String> issues = List.of();

    @Option(
            names = "--kind",
            paramLabel = "KIND",
            defaultValue = "",
            description = "context (the default), quotation, claim, definition, follow-up, discrepancy or correction.")
    private String kind = "";

    @Option(
            names = "--title",
            paramLabel = "TITLE",
            defaultValue = "",
            description = "Its heading. Default: the words of the passage.")
    private String title = "";

    @Option(names = "--speaker", paramLabel = "SLUG", defaultValue = "", description = "Whose words they are.")
    private String speaker = "";

    @Option(names = "--source", paramLabel = "ID", split = ",", description = "What the note rests on.")
    private List<String> sources = List.of();

    @Option(names = "--quotation", paramLabel = "ID", defaultValue = "", description = "The quotation it is about.")
    private String quotation = "";

    @Option(
            names = "--basis",
            paramLabel = "BASIS",
            defaultValue = "",
            description = "How it is known, if no source says so: on-record, readout, state-media, unnamed-official or"
                    + " reporting.")
    private String basis = "";

    @Option(names = "--id", paramLabel = "ID", defaultValue = "", description = "Its id. Default: made of the title.")
    private String id = "";

    @Option(
            names = "--text",
            paramLabel = "MARKDOWN",
            defaultValue = "",
            description = "What the note says. Without it, write it below the quotation; the build waits for it.")
    private String text = "";

    @Mixin
    private SiteFolder site = new SiteFolder();

    @Override
    public Integer call() {
        PrintWriter err = command.commandLine().getErr();
        Matcher marked = MARKED.matcher(words);
        boolean isMarked = marked.matches();
        NoteRequest request = new NoteRequest(
                article,
                isMarked ? marked.group(1) : "",
                isMarked ? marked.group(2) : words,
                isMarked ? marked.group(3) : "",
                id,
                title,
                kind,
                issues,
                speaker,
                sources,
                quotation,
                basis,
                text);
        NoteReport report = Progress.during(
                command,
                "looking for the words",
                () -> NoteChange.add(OpenSite.read(site.path()), request).write());
        String prefix = site.prefix();
        if (report.isRefused()) {
            report.refusal().lines().map(Printer::visible).forEach(err::println);
            report.candidates().forEach(candidate -> err.println("  " + prefix + Printer.visible(candidate)));
            err.flush();
            return 1;
        }
        err.println("written: " + prefix + report.file() + ":" + report.line() + " {#" + report.id() + "}");
        err.println("on: " + prefix + Printer.visible(report.passage()));
        Printer printer = new Printer(command, site.path());
        for (Diagnostic diagnostic : report.left()) {
            err.println();
            printer.print(diagnostic, Optional.empty());
        }
        err.flush();
        return 0;
    }
}
