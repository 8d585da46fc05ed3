package gloss.cli;

import gloss.desk.NewFile;
import gloss.desk.NewKind;
import gloss.desk.NewRequest;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gloss new article "Why fares rise"}. */
@Command(
        name = "new",
        mixinStandardHelpOptions = true,
        description =
                "Writes a new file, or a new entry of a list, with every field that it can have, each explained. It is a"
                        + " draft, and never written over another.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  gloss new article \"Why fares rise\"",
            "  gloss new issue Fares",
            "  gloss new person \"Nora Quill\" --slug quill",
            "  gloss new source \"New fares from May\" --slug tram-release",
            "  gloss new quotation \"The old fare no longer pays\" --speaker quill --date 2024-03-04",
            "  gloss new event \"The council votes.\" --date 2024-04",
            "  gloss new correction \"The rise is in April.\" --page articles/fares/article.md"
        })
final class NewCommand implements Callable<Integer> {

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Parameters(index = "0", paramLabel = "KIND", description = "What it is: ${COMPLETION-CANDIDATES}.")
    private NewKind kind = NewKind.ARTICLE;

    @Parameters(
            index = "1..*",
            arity = "1..*",
            paramLabel = "TITLE",
            description =
                    "Its headline, title or name; of an entry what was said, promised or wrong, or what happened.")
    private List<String> title = List.of();

    @Option(
            names = "--slug",
            paramLabel = "SLUG",
            description = "The name of its file and address, or its id. Default: made of the title.")
    private Optional<String> slug = Optional.empty();

    @Option(
            names = "--date",
            paramLabel = "DATE",
            description =
                    "When it was: 2024, 2024-03 or 2024-03-12. Default: today, or as-of in site.yml if that is earlier.")
    private Optional<String> date = Optional.empty();

    @Option(
            names = "--speaker",
            paramLabel = "SLUG",
            description = "Who said a quotation. Only needed if the site has several people.")
    private Optional<String> speaker = Optional.empty();

    @Option(
            names = "--page",
            paramLabel = "FILE",
            description =
                    "The file below content/ that a correction corrects. Only needed if it is not the one article.")
    private Optional<String> page = Optional.empty();

    @Mixin
    private SiteFolder site = new SiteFolder();

    @Override
    public Integer call() {
        refuse("--slug", slug, NewKind.Option.SLUG);
        refuse("--date", date, NewKind.Option.DATE);
        refuse("--speaker", speaker, NewKind.Option.SPEAKER);
        refuse("--page", page, NewKind.Option.PAGE);
        PrintWriter err = command.commandLine().getErr();
        NewFile.Report report = NewFile.write(
                site.path(),
                new NewRequest(kind, String.join(" ", title), slug, date, speaker, page),
                zone -> LocalDate.now(Clock.systemUTC().withZone(zone)));
        report.failure().map(Printer::visible).ifPresent(err::println);
        report.written().forEach(path -> err.println("written: " + site.prefix() + path));
        err.flush();
        return report.failure().isPresent() ? 1 : 0;
    }

    private void refuse(String name, Optional<String> given, NewKind.Option option) {
        if (given.isPresent() && !kind.takes(option)) {
            throw new ParameterException(
                    command.commandLine(),
                    name + " says nothing of " + kind + "; it is for "
                            + NewKind.that(option).stream()
                                    .map(NewKind::toString)
                                    .collect(Collectors.joining(", ")));
        }
    }
}
