package gloss.pipeline;

import gloss.content.SiteFiles;
import gloss.diagnostic.Diagnostic;
import gloss.diagnostic.Location;
import gloss.diagnostic.Severity;
import java.util.List;
import java.util.Optional;

/**
 * What a build did and found.
 *
 * @param diagnostics in the order of files and lines
 * @param drafts the content files that were left out
 * @param published whether the output is now this site
 */
public record BuildReport(
        List<Diagnostic> diagnostics, Counts counts, List<String> drafts, boolean published, SiteFiles files) {

    /** What the site holds. */
    public record Counts(int pages, int passages, int notes) {}

    public BuildReport {
        diagnostics = diagnostics.stream().sorted().distinct().toList();
        drafts = List.copyOf(drafts);
    }

    public boolean hasErrors() {
        return diagnostics.stream().anyMatch(Diagnostic::isError);
    }

    public long warnings() {
        return diagnostics.stream()
                .filter(d -> d.severity() == Severity.WARNING)
                .count();
    }

    /** The line that a diagnostic speaks of, as the editor sees it. */
    public Optional<String> line(Location location) {
        return files.line(location);
    }
}
