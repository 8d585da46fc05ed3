package gloss.cli;

import gloss.desk.EditorFiles;
import gloss.desk.FirstSite;
import java.io.PrintWriter;
import java.nio.file.Path;
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
            "  gloss init --editor .       for an editor to know the files of this site"
        })
final class InitCommand implements Callable<Integer> {

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Parameters(paramLabel = "DIR", description = "The folder of the site.")
    private Path folder = Path.of(".");

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
            int files = FirstSite.write(folder).size()
                    + EditorFiles.write(folder).written().size();
            err.println(files + " files written to " + folder + ". Read its README.md, or build it at once:");
            err.println("  gloss build --site " + folder);
        }
        err.flush();
        return refusal.isPresent() ? 1 : 0;
    }
}
