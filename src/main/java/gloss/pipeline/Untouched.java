package gloss.pipeline;

import gloss.content.Asset;
import gloss.content.ContentFile;
import gloss.content.SiteFiles;
import gloss.diagnostic.Diagnostic;
import gloss.diagnostic.Outcome;
import gloss.pipeline.BuildReport.Counts;
import gloss.render.Theme;
import gloss.work.Store;
import gloss.work.Workers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A site of which an earlier build made what is published now: then nothing is left to be done but to say what that build said.
 * It is recognised by all that a site is made of.
 */
final class Untouched {

    /** How many texts have one digest. */
    private static final int TOGETHER = 200;

    private final Store store;
    private final SiteFiles files;
    private final Key key;

    /** All that a build takes in; {@code texts} and {@code theme} by their digests. */
    private record Key(
            Optional<String> baseUrl,
            boolean withDrafts,
            boolean frozen,
            List<String> texts,
            List<Copied> assets,
            List<Diagnostic> unread,
            String theme) {}

    private record Texts(List<ContentFile> files) {}

    /**
     * A file that is published as it is, and is not read to see whether it is the same.
     *
     * @param modified nanoseconds since 1970
     */
    private record Copied(String path, long size, long modified) {}

    private record Templates(Map<String, String> templates, Map<String, byte[]> assets) {}

    /** What a build said of a site that it published. */
    private record Said(List<Diagnostic> diagnostics, Counts counts, List<String> drafts) {}

    private Untouched(Store store, SiteFiles files, Key key) {
        this.store = store;
        this.files = files;
        this.key = key;
    }

    static Untouched of(BuildRequest request, Outcome<SiteFiles> read, Theme theme, Store store, Workers workers) {
        List<ContentFile> all = List.copyOf(read.value().texts().values());
        List<Texts> parts = new ArrayList<>();
        for (int i = 0; i < all.size(); i += TOGETHER) {
            parts.add(new Texts(all.subList(i, Math.min(i + TOGETHER, all.size()))));
        }
        return new Untouched(
                store,
                read.value(),
                new Key(
                        request.baseUrl(),
                        request.withDrafts(),
                        request.frozen(),
                        workers.map(parts, store::digest),
                        read.value().assets().stream().map(Untouched::copied).toList(),
                        read.diagnostics(),
                        store.digest(new Templates(theme.templates(), theme.assets()))));
    }

    private static Copied copied(Asset asset) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(asset.file(), BasicFileAttributes.class);
            return new Copied(
                    asset.path(),
                    attributes.size(),
                    attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + asset.file() + ": " + e.getMessage(), e);
        }
    }

    /** Names the site: the same for equal sites, and for no other. */
    String name() {
        return store.digest(key);
    }

    /** What was said of it, if that is known. */
    Optional<BuildReport> report() {
        return store.find(key, Said.class, List.of())
                .map(said -> new BuildReport(
                        said.diagnostics(), said.counts(), said.drafts(), true, files, Optional.empty()));
    }

    /** Remembers what is said of it now that it is published. */
    void remember(BuildReport report) {
        store.of(key, Said.class, List.of(), () -> new Said(report.diagnostics(), report.counts(), report.drafts()));
    }
}
