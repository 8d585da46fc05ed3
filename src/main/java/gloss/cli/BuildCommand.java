package gloss.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "build",
        mixinStandardHelpOptions = true,
        description = "Builds the site, unless its content has an error: then it says which, and writes nothing.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  gloss build",
            "  gloss build --site my-explainer --output public",
            "  gloss build --base-url https://example.org/summit/ --quiet"
        })
final class BuildCommand implements Callable<Integer> {

    @Mixin
    private SiteOptions options = new SiteOptions();

    @Option(
            names = "--output",
            paramLabel = "DIR",
            description = "The folder that becomes the site. Default: site-output in the site's folder.")
    private Optional<Path> output = Optional.empty();

    @Override
    public Integer call() {
        return options.run(Optional.of(output.orElse(options.site().resolve("site-output"))), Optional.empty());
    }
}
