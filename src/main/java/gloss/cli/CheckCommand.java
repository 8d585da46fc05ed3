package gloss.cli;

import gloss.pipeline.BuildReport;
import gloss.pipeline.ExternalLinks;
import gloss.work.Watch;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "Does all that build does, to the last link of the last page, and gives hints on what could be"
                + " better, but writes nothing.",
        footerHeading = "%nExamples:%n",
        footer = {"  gloss check", "  gloss check --site my-explainer --drafts", "  gloss check --external"})
final class CheckCommand implements Callable<Integer> {

    private static final Duration PAUSE = Duration.ofSeconds(1);

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Mixin
    private SiteOptions options = new SiteOptions();

    @Option(
            names = "--external",
            description = "Also ask other servers whether the pages are there to which the site links. Those that are"
                    + " are not asked for again for a week.")
    private boolean external;

    @Option(
            names = "--link-cache",
            paramLabel = "FILE",
            description = "Where to remember that. Default: gloss/links in the user's folder of caches.")
    private Optional<Path> cache = Optional.empty();

    @Override
    public Integer call() {
        if (cache.isPresent() && !external) {
            throw new ParameterException(
                    command.commandLine(), "--link-cache is where --external remembers links, and that is not given");
        }
        LocalDate today = LocalDate.now(Clock.systemUTC());
        return options.run(
                Optional.empty(),
                Optional.of(today),
                (report, progress) -> external ? withLinks(report, today, progress) : report);
    }

    private BuildReport withLinks(BuildReport report, LocalDate today, Progress progress) {
        options.watch().stage(Watch.Stage.OTHER_SERVERS);
        return ExternalLinks.addTo(
                report,
                new ExternalLinks.Request(
                        Optional.of(cache.orElseGet(CheckCommand::usual)),
                        PAUSE,
                        today,
                        (n, all) -> progress.say("asking for links: " + n + " of " + all)));
    }

    /** Where programs of this system keep what they can do without. */
    private static Path usual() {
        String home = System.getProperty("user.home", ".");
        String caches = Optional.ofNullable(System.getenv("XDG_CACHE_HOME"))
                .or(() -> Optional.ofNullable(System.getenv("LOCALAPPDATA")))
                .filter(folder -> !folder.isBlank())
                .orElse(home + "/.cache");
        return Path.of(caches, "gloss", "links");
    }
}
