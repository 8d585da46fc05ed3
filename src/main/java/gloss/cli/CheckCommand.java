package gloss.cli;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "Does all that build does, to the last link of the last page, but writes nothing.",
        footerHeading = "%nExamples:%n",
        footer = {"  gloss check", "  gloss check --site my-explainer --drafts"})
final class CheckCommand implements Callable<Integer> {

    @Mixin
    private SiteOptions options = new SiteOptions();

    @Override
    public Integer call() {
        return options.run(Optional.empty(), Optional.of(LocalDate.now(Clock.systemUTC())));
    }
}
