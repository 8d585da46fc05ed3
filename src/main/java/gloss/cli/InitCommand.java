package gloss.cli;

import gloss.desk.FirstSite;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gloss init my-explainer}. */
@Command(
        name = "init",
        mixinStandardHelpOptions = true,
        description =
                "Begins a site in a new or empty folder: a small complete one, to be built, looked at and replaced.",
        footerHeading = "%nExample:%n",
        footer = "  gloss init my-explainer")
final class InitCommand implements Callable<Integer> {

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Parameters(paramLabel = "DIR", description = "The folder of the site.")
    private Path folder = Path.of(".");

    @Override
    public Integer call() {
        PrintWriter err = command.commandLine().getErr();
        Optional<String> refusal = FirstSite.refusal(folder);
        refusal.ifPresent(err::println);
        if (refusal.isEmpty()) {
            int files = FirstSite.write(folder).size();
            err.println(files + " files written to " + folder + ". Read its README.md, or build it at once:");
            err.println("  gloss build --site " + folder);
        }
        err.flush();
        return refusal.isPresent() ? 1 : 0;
    }
}
