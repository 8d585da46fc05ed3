package gloss.pipeline;

import gloss.annotate.WovenSite;
import gloss.content.SiteFiles;
import gloss.diagnostic.Diagnostic;
import gloss.diagnostic.Location;
import gloss.diagnostic.Severity;
import gloss.render.Rendered;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a build did and found.
 *
 * @param diagnostics in the order of files and lines
 * @param published whether the output is now this site
 * @param drafts the content files that were left out
 * @param woven the site that was built; absent if it has no header to call it by, or if nothing of it had to be made
 */
public record BuildReport(
        List<Diagnostic> diagnostics,
        Counts counts,
        List<String> drafts,
        boolean published,
        SiteFiles files,
        Optional<WovenSite> woven) {

    public BuildReport {
        diagnostics = diagnostics.stream().sorted().distinct().toList();
        drafts = List.copyOf(drafts);
    }

    static BuildReport of(List<Diagnostic> diagnostics, Counts counts, boolean published, OpenSite site) {
        return new BuildReport(
                diagnostics,
                counts,
                site.woven().map(woven -> woven.site().drafts()).orElse(List.of()),
                published,
                site.files(),
                site.woven());
    }

    /** What the site holds; nothing of one whose pages were not made. */
    public record Counts(int pages, int passages, int notes) {

        static final Counts NONE = new Counts(0, 0, 0);

        static Counts of(WovenSite woven, Rendered pages) {
            int notes = woven.site().articles().values().stream()
                    .mapToInt(article -> article.annotations().size())
                    .sum();
            return new Counts(pages.pages().size(), woven.passages().size(), notes);
        }
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
