package gloss.pipeline;

import gloss.annotate.WovenSite;
import gloss.content.SiteFiles;
import gloss.diagnostic.Diagnostic;
import gloss.diagnostic.Location;
import gloss.diagnostic.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a build did and found.
 *
 * @param diagnostics in the order of files and lines
 * @param drafts the content files that were left out
 * @param published whether the output is now this site
 * @param woven the site that was built, for who wants to know more of it; absent if it has no header to call it by
 */
public record BuildReport(
        List<Diagnostic> diagnostics,
        Counts counts,
        List<String> drafts,
        boolean published,
        SiteFiles files,
        Optional<WovenSite> woven) {

    /** What the site holds. */
    public record Counts(int pages, int passages, int notes) {}

    public BuildReport {
        diagnostics = diagnostics.stream().sorted().distinct().toList();
        drafts = List.copyOf(drafts);
    }

    /** The same report with more that was found. */
    BuildReport with(List<Diagnostic> more) {
        List<Diagnostic> all = new ArrayList<>(diagnostics);
        all.addAll(more);
        return new BuildReport(all, counts, drafts, published, files, woven);
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
