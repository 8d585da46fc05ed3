package gloss.pipeline;

import gloss.annotate.Weaver;
import gloss.annotate.WovenSite;
import gloss.content.ContentFile;
import gloss.content.SiteFiles;
import gloss.content.SiteReader;
import gloss.diagnostic.Diagnostic;
import gloss.diagnostic.Outcome;
import gloss.model.Address;
import gloss.model.Site;
import gloss.parse.Draft;
import gloss.parse.SiteParser;
import gloss.render.Renderer;
import gloss.render.Theme;
import gloss.resolve.Resolver;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** A site as an editor has it on the desk: read to the end, but not made into pages. */
public final class OpenSite {

    private final Path folder;
    private final boolean withDrafts;
    private final Build.Memory memory;
    private final SiteFiles files;
    private final Draft draft;
    private final Optional<WovenSite> woven;
    private final List<Diagnostic> diagnostics;

    private OpenSite(Path folder, boolean withDrafts, Build.Memory memory, SiteFiles files, List<Diagnostic> before) {
        List<Diagnostic> found = new ArrayList<>(before);
        Outcome<Draft> parsed = SiteParser.parse(files, memory.files(), memory.workers(), memory.watch());
        found.addAll(parsed.diagnostics());
        Outcome<Optional<Site>> resolved = Resolver.resolve(parsed.value(), withDrafts, memory.site());
        found.addAll(resolved.diagnostics());
        this.folder = folder;
        this.withDrafts = withDrafts;
        this.memory = memory;
        this.files = files;
        this.draft = parsed.value();
        this.woven = resolved.value().map(site -> {
            Outcome<WovenSite> outcome = Weaver.weave(site, memory.site(), memory.workers(), memory.watch());
            found.addAll(outcome.diagnostics());
            return outcome.value();
        });
        this.diagnostics = found.stream().sorted().distinct().toList();
    }

    /**
     * Reads a site with its drafts.
     *
     * @param folder that holds {@code content/}
     * @throws java.io.UncheckedIOException if the disk fails
     */
    public static OpenSite read(Path folder) {
        return read(folder, true);
    }

    /** The same, with its drafts or without. */
    public static OpenSite read(Path folder, boolean withDrafts) {
        return read(folder, withDrafts, new Build.Memory());
    }

    /** The same site as it lies on disk now; what has not changed is not parsed and woven again. */
    public OpenSite again() {
        memory.files().turn();
        memory.site().turn();
        memory.templates().turn();
        return read(folder, withDrafts, memory);
    }

    /** The same site as it would be if one of its texts were another. */
    public OpenSite with(String path, String text) {
        SortedMap<String, ContentFile> texts = new TreeMap<>(files.texts());
        texts.put(path, new ContentFile(path, text));
        return DeepStack.run(
                () -> new OpenSite(folder, withDrafts, memory, new SiteFiles(texts, files.assets()), List.of()));
    }

    private static OpenSite read(Path folder, boolean withDrafts, Build.Memory memory) {
        return DeepStack.run(() -> {
            Outcome<SiteFiles> files = SiteReader.read(folder);
            return new OpenSite(folder, withDrafts, memory, files.value(), files.diagnostics());
        });
    }

    /** The folder that holds {@code content/}. */
    public Path folder() {
        return folder;
    }

    public SiteFiles files() {
        return files;
    }

    public Draft draft() {
        return draft;
    }

    /** Absent if there is no site in the folder. */
    public Optional<WovenSite> woven() {
        return woven;
    }

    /** All that is wrong with the content, whatever the site's rules say. */
    public List<Diagnostic> diagnostics() {
        return diagnostics;
    }

    /** Whether something keeps the content from being understood; then it must be mended first. */
    public boolean hasErrors() {
        return diagnostics.stream().anyMatch(Diagnostic::isError);
    }

    /** The first error that another state of the site has not; that lines have moved makes none. */
    public Optional<Diagnostic> errorSince(OpenSite before) {
        List<String> known = new ArrayList<>(
                before.diagnostics().stream().map(OpenSite::withoutLine).toList());
        return diagnostics.stream()
                .filter(Diagnostic::isError)
                .filter(error -> !known.remove(withoutLine(error)))
                .findFirst();
    }

    private static String withoutLine(Diagnostic diagnostic) {
        return diagnostic.location().file() + " " + diagnostic.code() + " " + diagnostic.message();
    }

    /** A page of it, though something else may have errors; absent if there is none at this address, or it cannot be made. */
    public Optional<byte[]> page(Address address) {
        Theme theme = Theme.load(folder.resolve("templates"), memory.templates());
        return woven.flatMap(w -> DeepStack.run(() ->
                new Renderer(w, theme, Optional.empty(), memory.templates(), memory.watch()).one(address.page())));
    }
}
