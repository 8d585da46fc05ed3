package gloss.cli;

import gloss.desk.NewFile;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gloss new article "Why fares rise"}. */
@Command(
        name = "new",
        mixinStandardHelpOptions = true,
        description = "Writes a new file with every field that it can have, each explained. Never writes over one.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  gloss new article \"Why fares rise\"",
            "  gloss new issue Fares",
            "  gloss new person \"Nora Quill\" --slug quill"
        })
final class NewCommand implements Callable<Integer> {

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Parameters(index = "0", paramLabel = "KIND", description = "What it is: ${COMPLETION-CANDIDATES}.")
    private NewFile.Kind kind = NewFile.Kind.ARTICLE;

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "TITLE", description = "Its headline, title or name.")
    private List<String> title = List.of();

    @Option(
            names = "--slug",
            paramLabel = "SLUG",
            description = "The name of its file and address. Default: made of the title.")
    private Optional<String> slug = Optional.empty();

    @Mixin
    private SiteFolder site = new SiteFolder();

    @Override
    public Integer call() {
        PrintWriter err = command.commandLine().getErr();
        NewFile.Report report = NewFile.write(
                site.path(),
                kind,
                String.join(" ", title),
                slug,
                zone -> LocalDate.now(Clock.systemUTC().withZone(zone)));
        report.failure().map(Printer::visible).ifPresent(err::println);
        report.written().forEach(path -> err.println("written: " + site.prefix() + path));
        err.flush();
        return report.failure().isPresent() ? 1 : 0;
    }
}
