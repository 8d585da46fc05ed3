package gloss.pipeline;

import gloss.annotate.Weaver;
import gloss.annotate.WovenSite;
import gloss.content.ContentFile;
import gloss.content.SiteFiles;
import gloss.content.SiteReader;
import gloss.diagnostic.Diagnostic;
import gloss.diagnostic.Outcome;
import gloss.model.Site;
import gloss.parse.Draft;
import gloss.parse.SiteParser;
import gloss.resolve.Resolver;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A site as an editor has it on the desk: read to the end, drafts too, but not made into pages.
 *
 * @param folder that holds {@code content/}
 * @param woven absent if there is no site in the folder
 * @param diagnostics all that is wrong with its content, whatever the site's rules say
 */
public record OpenSite(
        Path folder, SiteFiles files, Draft draft, Optional<WovenSite> woven, List<Diagnostic> diagnostics) {

    public OpenSite {
        diagnostics = diagnostics.stream().sorted().distinct().toList();
    }

    /**
     * Reads a site.
     *
     * @throws java.io.UncheckedIOException if the disk fails
     */
    public static OpenSite read(Path folder) {
        return DeepStack.run(() -> {
            Outcome<SiteFiles> files = SiteReader.read(folder);
            return open(folder, files.value(), files.diagnostics());
        });
    }

    /** The same site as it would be if one of its texts were another. */
    public OpenSite with(String path, String text) {
        SortedMap<String, ContentFile> texts = new TreeMap<>(files.texts());
        texts.put(path, new ContentFile(path, text));
        return DeepStack.run(() -> open(folder, new SiteFiles(texts, files.assets()), List.of()));
    }

    private static OpenSite open(Path folder, SiteFiles files, List<Diagnostic> before) {
        List<Diagnostic> found = new ArrayList<>(before);
        Outcome<Draft> draft = SiteParser.parse(files);
        found.addAll(draft.diagnostics());
        Outcome<Optional<Site>> site = Resolver.resolve(draft.value(), true);
        found.addAll(site.diagnostics());
        Optional<WovenSite> woven = site.value().map(s -> {
            Outcome<WovenSite> outcome = Weaver.weave(s);
            found.addAll(outcome.diagnostics());
            return outcome.value();
        });
        return new OpenSite(folder, files, draft.value(), woven, found);
    }

    /** Whether something keeps the content from being understood; then it must be mended first. */
    public boolean hasErrors() {
        return diagnostics.stream().anyMatch(Diagnostic::isError);
    }
}
