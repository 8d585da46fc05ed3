package gloss.cli;

import gloss.desk.EditorFiles;
import gloss.desk.FirstSite;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gloss init my-explainer}. */
@Command(
        name = "init",
        mixinStandardHelpOptions = true,
        description =
                "Begins a site in a new or empty folder: a small complete one, to be built, looked at and replaced.",
        footerHeading = "%nExample:%n",
        footer = {
            "  gloss init my-explainer",
            "  gloss init --empty my-explainer    without the sample, for an article of your own",
            "  gloss init --editor .              for an editor to know the files of this site"
        })
final class InitCommand implements Callable<Integer> {

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Parameters(paramLabel = "DIR", description = "The folder of the site.")
    private Path folder = Path.of(".");

    @Option(names = "--empty", description = "Begin without the sample: what every site needs, and no article.")
    private boolean empty;

    @Option(
            names = "--editor",
            description =
                    "Only write what editors need into a site that is there: schemas, and settings where there are none.")
    private boolean editor;

    @Override
    public Integer call() {
        PrintWriter err = command.commandLine().getErr();
        Optional<String> refusal = editor ? EditorFiles.refusal(folder) : FirstSite.refusal(folder);
        refusal.ifPresent(err::println);
        if (refusal.isEmpty() && editor) {
            EditorFiles.Report report = EditorFiles.write(folder);
            String prefix = Printer.prefix(folder);
            report.written().forEach(path -> err.println("written: " + prefix + path));
            report.left().forEach(path -> err.println("left as it is: " + prefix + path));
        } else if (refusal.isEmpty()) {
            List<String> site =
                    empty ? FirstSite.writeEmpty(folder, LocalDate.now(Clock.systemUTC())) : FirstSite.write(folder);
            int files = site.size() + EditorFiles.write(folder).written().size();
            err.println(files + " files written to " + folder
                    + (empty
                            ? ". Read its README.md, or begin at once:"
                            : ". Read its README.md, or build it at once:"));
            err.println(
                    empty
                            ? "  gloss new article \"Your headline\" --site " + folder
                            : "  gloss build --site " + folder);
        }
        err.flush();
        return refusal.isPresent() ? 1 : 0;
    }
}
