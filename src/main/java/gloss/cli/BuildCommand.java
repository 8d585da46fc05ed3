package gloss.cli;

import gloss.pipeline.Warming.Share;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

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

    private static final Pattern PART = Pattern.compile("([1-9][0-9]{0,3})/([1-9][0-9]{0,3})");

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Mixin
    private SiteOptions options = new SiteOptions();

    @Option(
            names = "--output",
            paramLabel = "DIR",
            description = "The folder that becomes the site. Default: site-output in the site's folder.")
    private Optional<Path> output = Optional.empty();

    @Option(
            names = "--warm",
            paramLabel = "PART",
            description = "Write no site, but do the work on one part of the articles, such as 3/8, and leave it in"
                    + " .gloss/cache: a build that has the caches of all parts joins them.")
    private Optional<String> warm = Optional.empty();

    @Override
    public Integer call() {
        if (warm.isPresent()) {
            return options.warm(share(warm.get()));
        }
        return options.run(Optional.of(output.orElse(options.site().resolve("site-output"))), Optional.empty());
    }

    private Share share(String written) {
        Matcher part = PART.matcher(written);
        if (output.isPresent()
                || !part.matches()
                || Integer.parseInt(part.group(1)) > Integer.parseInt(part.group(2))) {
            throw new ParameterException(
                    command.commandLine(),
                    output.isPresent()
                            ? "--warm writes no site, so that --output has no meaning with it"
                            : "--warm must be a part such as 3/8");
        }
        return new Share(Integer.parseInt(part.group(1)), Integer.parseInt(part.group(2)));
    }
}
