package gloss.testing;

import gloss.diagnostic.Diagnostic;
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
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The base site of the tests with some of its files written anew, and what the real pipeline makes of it. */
public final class SmallSite {

    private final Path folder;

    private SmallSite(Path folder) {
        this.folder = folder;
        Folders.copy(Folders.BASE, folder);
    }

    public static SmallSite in(Path folder) {
        return new SmallSite(folder);
    }

    /** Writes a file of the site, such as {@code content/issues/fares.md}. */
    public SmallSite with(String path, String text) {
        try {
            Files.createDirectories(folder.resolve(path).getParent());
            Files.writeString(folder.resolve(path), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** The article with this prose, and these notes on it, which nobody has locked. */
    public SmallSite article(String prose, String annotations) {
        String header = """
                ---
                headline: Trams will cost more
                summary: The company wants ten cents more.
                byline: By Ada Park
                dateline: MILLBRIDGE
                published: 2024-03-04
                issues: [fares]
                ---
                """;
        Folders.delete(folder.resolve("content/articles/fares/annotations.lock"));
        return with("content/articles/fares/article.md", header + prose)
                .with("content/articles/fares/annotations.md", annotations);
    }

    public Built build() {
        BuildReport report = Build.run(new BuildRequest(
                folder, Optional.of(folder.resolve("site-output")), Optional.empty(), false, false, Optional.empty()));
        return new Built(folder, report);
    }

    /** What came of it. */
    public record Built(Path folder, BuildReport report) {

        /** Each diagnostic as {@code file:line:column: code}. */
        public List<String> faults() {
            return report.diagnostics().stream()
                    .map(d -> d.location() + ": " + d.code().token())
                    .toList();
        }

        public List<Diagnostic> diagnostics() {
            return report.diagnostics();
        }

        public Document page(String path) {
            Document page = Jsoup.parse(text(path));
            page.outputSettings().prettyPrint(false);
            return page;
        }

        /** A file of the site as it was written. */
        public String text(String path) {
            if (!report.published()) {
                throw new AssertionError("nothing was published: " + report.diagnostics());
            }
            try {
                return Files.readString(folder.resolve("site-output").resolve(path));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** The paths of all pages. */
        public List<String> pages() {
            Path output = folder.resolve("site-output");
            try (Stream<Path> walked = Files.walk(output)) {
                return walked.map(file -> output.relativize(file).toString().replace('\\', '/'))
                        .filter(name -> name.endsWith(".html"))
                        .sorted()
                        .toList();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** The prose of the article's page, without what stands in it to find the way. */
        public Element prose() {
            Element prose = page("articles/fares.html").expectFirst(".prose");
            prose.select(".aids").remove();
            return prose;
        }
    }
}
