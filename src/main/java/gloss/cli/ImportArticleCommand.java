package gloss.cli;

import gloss.desk.ArticleImport;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gloss import article saved-page.html}. */
@Command(
        name = "article",
        mixinStandardHelpOptions = true,
        description =
                "Makes a draft of an article from a saved page: headline, byline and dates from its JSON-LD and meta"
                        + " tags, the prose as Markdown. Says what it left out.",
        footerHeading = "%nExample:%n",
        footer = "  gloss import article saved-page.html --slug fares")
final class ImportArticleCommand implements Callable<Integer> {

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Parameters(paramLabel = "FILE", description = "The page, as a browser saves it.")
    private Path file = Path.of(".");

    @Option(
            names = "--slug",
            paramLabel = "SLUG",
            description = "The name of its folder. Default: made of the headline.")
    private Optional<String> slug = Optional.empty();

    @Mixin
    private SiteFolder site = new SiteFolder();

    @Override
    public Integer call() {
        PrintWriter err = command.commandLine().getErr();
        ArticleImport.Report report = ArticleImport.run(site.path(), html(), slug);
        report.failure().map(Printer::visible).ifPresent(err::println);
        report.written().forEach(path -> err.println("written: " + site.prefix() + path));
        report.dropped().forEach(what -> err.println("left out: " + Printer.visible(what)));
        report.missing().forEach(field -> err.println("to be filled in: " + field));
        err.flush();
        return report.failure().isPresent() ? 1 : 0;
    }

    private byte[] html() {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file + ": " + e.getMessage(), e);
        }
    }
}
