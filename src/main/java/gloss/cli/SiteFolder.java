package gloss.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Which site a command is about. */
final class SiteFolder {

    @Option(
            names = "--site",
            paramLabel = "DIR",
            defaultValue = ".",
            description = "The folder that holds content/. Default: this folder.")
    private Path path = Path.of(".");

    Path path() {
        return path;
    }

    /** What stands before the path of a file of the site, seen from where the command was run. */
    String prefix() {
        return Printer.prefix(path);
    }
}
