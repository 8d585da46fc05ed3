package gloss.cli;

import gloss.pipeline.HypothesisImport;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gloss import hypothesis}, {@code gloss import article}: what was written elsewhere. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = "Makes notes or articles of what was written elsewhere.",
        subcommands = {ImportCommand.Hypothesis.class, ImportArticleCommand.class})
final class ImportCommand implements Runnable {

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(
                command.commandLine(), "say what: gloss import article, or gloss import hypothesis");
    }

    /** The JSON of {@code https://api.hypothes.is/api/search?uri=…}. */
    @Command(
            name = "hypothesis",
            mixinStandardHelpOptions = true,
            description =
                    "Adds the annotations of a Hypothesis export to the notes of an article: those whose words are"
                            + " there, each once. Tags that name an issue become issues. Reports what it left out.",
            footerHeading = "%nExample:%n",
            footer = "  gloss import hypothesis export.json --article woodside-summit")
    static final class Hypothesis implements Callable<Integer> {

        @Spec
        private CommandSpec command = CommandSpec.create();

        @Parameters(paramLabel = "FILE", description = "The export, as the API of Hypothesis gives it.")
        private Path file = Path.of(".");

        @Option(names = "--article", paramLabel = "SLUG", required = true, description = "The article to be annotated.")
        private String article = "";

        @Mixin
        private SiteFolder site = new SiteFolder();

        @Override
        public Integer call() {
            PrintWriter err = command.commandLine().getErr();
            HypothesisImport.Report report =
                    HypothesisImport.run(new HypothesisImport.Request(site.path(), json(), article));
            if (report.failure().isPresent()) {
                err.println(Printer.visible(report.failure().get()));
                err.flush();
                return 1;
            }
            report.imported().forEach(id -> err.println("imported: " + id));
            report.left().forEach(reason -> err.println("left out: " + Printer.visible(reason)));
            err.println(report.imported().size() + " imported, " + report.left().size() + " left out");
            err.flush();
            return report.left().isEmpty() ? 0 : 1;
        }

        private String json() {
            try {
                return Files.readString(file);
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read " + file + ": " + e.getMessage(), e);
            }
        }
    }
}
