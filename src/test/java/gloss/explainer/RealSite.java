package gloss.explainer;

import gloss.pipeline.Build;
import gloss.pipeline.BuildReport;
import gloss.pipeline.BuildRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The explainer of this repository, built once for all tests that look at its pages. */
final class RealSite {

    /** The folder of the repository, which is that of the site. */
    static final Path SOURCE = Path.of("").toAbsolutePath();

    private static final RealSite BUILT = build();

    private final Path folder;
    private final BuildReport report;

    private RealSite(Path folder, BuildReport report) {
        this.folder = folder;
        this.report = report;
    }

    static RealSite built() {
        return BUILT;
    }

    BuildReport report() {
        return report;
    }

    /** Where a page lies on disk. */
    Path file(String page) {
        return folder.resolve(page);
    }

    /** Every page, by its path on the site. */
    static List<String> pages() {
        try (Stream<Path> walked = Files.walk(BUILT.folder)) {
            return walked.map(file -> BUILT.folder.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> name.endsWith(".html"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RealSite build() {
        try {
            Path parent = Files.createTempDirectory("gloss-real-site");
            Path folder = parent.resolve("site");
            BuildReport report = Build.run(
                    new BuildRequest(SOURCE, Optional.of(folder), Optional.empty(), false, true, Optional.empty()));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(parent)));
            return new RealSite(folder, report);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> walked = Files.walk(folder)) {
            walked.sorted(java.util.Comparator.reverseOrder())
                    .forEach(path -> path.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
