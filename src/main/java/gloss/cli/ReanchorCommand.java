package gloss.cli;

import gloss.diagnostic.Diagnostic;
import gloss.diagnostic.Location;
import gloss.pipeline.Reanchor;
import gloss.pipeline.Reanchor.Decision;
import java.io.PrintWriter;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code gloss reanchor}: what has become of notes whose article was edited, and the editor's word on it. */
@Command(
        name = "reanchor",
        mixinStandardHelpOptions = true,
        description =
                "Shows every note whose passage has changed or moved since its lock was written, and writes the new"
                        + " places and quotations of those that you accept.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  gloss reanchor                          show them, write nothing",
            "  gloss reanchor --accept trust-but-verify",
            "  gloss reanchor --all                    accept all but those whose speaker cannot be told"
        })
final class ReanchorCommand implements Callable<Integer> {

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Mixin
    private SiteFolder site = new SiteFolder();

    @Option(
            names = "--accept",
            paramLabel = "ID",
            split = ",",
            arity = "1..*",
            description = "The notes whose new place and words are right.")
    private Set<String> accepted = new LinkedHashSet<>();

    @Option(names = "--all", description = "Accept every note whose speaker is certainly the same.")
    private boolean all;

    @Override
    public Integer call() {
        PrintWriter err = command.commandLine().getErr();
        Reanchor.Report report = Progress.during(
                command, "looking for passages", () -> Reanchor.run(new Reanchor.Request(site.path(), accepted, all)));
        Printer printer = new Printer(command, site.path());
        if (!report.errors().isEmpty()) {
            report.errors().stream().sorted().forEach(d -> print(printer, d, report));
            err.println("Nothing was written: these errors come first.");
            return 1;
        }
        if (!report.unknown().isEmpty()) {
            throw new ParameterException(
                    command.commandLine(),
                    "there is nothing to accept about " + String.join(", ", report.unknown())
                            + "; `gloss reanchor` shows what waits for a decision");
        }
        for (Decision decision : report.decisions()) {
            print(printer, decision.fault(), report);
            err.println(
                    decision.isAccepted()
                            ? "accepted: " + decision.id()
                            : decision.canBeAccepted()
                                    ? "not accepted: " + decision.id()
                                    : "this one needs another passage: " + decision.id() + ", at "
                                            + place(decision.fault().location()));
            err.println();
        }
        long open = report.decisions().stream().filter(d -> !d.isAccepted()).count();
        long done = report.decisions().size() - open;
        err.println(done + " accepted, " + open + " open");
        err.flush();
        return open == 0 ? 0 : 1;
    }

    /** Where the quotation of a note is written. */
    private static String place(Location location) {
        return location.file() + ":" + location.line();
    }

    private static void print(Printer printer, Diagnostic diagnostic, Reanchor.Report report) {
        printer.print(diagnostic, report.line(diagnostic.location()));
    }
}
