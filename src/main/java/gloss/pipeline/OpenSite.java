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
import gloss.outputs.Outputs;
import gloss.parse.Draft;
import gloss.parse.SiteParser;
import gloss.render.Output;
import gloss.render.Renderer;
import gloss.render.Theme;
import gloss.resolve.Resolver;
import gloss.work.Watch;
import gloss.work.Watch.Stage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * A site that was read to the end, but not made into pages. This is the one way from a folder to its texts: whoever builds,
 * previews, imports or changes something begins with it.
 */
public final class OpenSite {

    private final Path folder;
    private final boolean withDrafts;
    private final Memory memory;
    private final SiteFiles files;
    private final Outcome<Draft> parsed;
    private final Outcome<Optional<Site>> resolved;
    private final Outcome<Optional<WovenSite>> woven;

    private OpenSite(
            Path folder,
            boolean withDrafts,
            Memory memory,
            SiteFiles files,
            Outcome<Draft> parsed,
            Outcome<Optional<Site>> resolved,
            Outcome<Optional<WovenSite>> woven) {
        this.folder = folder;
        this.withDrafts = withDrafts;
        this.memory = memory;
        this.files = files;
        this.parsed = parsed;
        this.resolved = resolved;
        this.woven = woven;
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
        return read(folder, withDrafts, new Memory());
    }

    /** The same, but what is on the shelf is not read again, and what is remembered not parsed and woven. */
    static OpenSite read(Path folder, boolean withDrafts, Memory memory) {
        return DeepStack.run(() -> of(folder, withDrafts, memory, files(folder, memory)));
    }

    /** The same, of some of its files alone. */
    static OpenSite read(Path folder, boolean withDrafts, Memory memory, Outcome<SiteFiles> some) {
        return DeepStack.run(() -> of(folder, withDrafts, memory, some));
    }

    /** The files of a site, not understood yet; what is on the shelf is not read again. */
    static Outcome<SiteFiles> files(Path folder, Memory memory) {
        memory.watch().stage(Stage.READ);
        return SiteReader.read(folder, memory.shelf(), memory.workers());
    }

    private static OpenSite of(Path folder, boolean withDrafts, Memory memory, Outcome<SiteFiles> read) {
        Watch watch = memory.watch();
        watch.stage(Stage.PARSE);
        Outcome<Draft> parsed = read.then(files -> SiteParser.parse(files, memory.files(), memory.workers(), watch));
        watch.stage(Stage.RESOLVE);
        Outcome<Optional<Site>> resolved = parsed.then(draft -> Resolver.resolve(draft, withDrafts, memory.site()));
        watch.stage(Stage.WEAVE);
        Outcome<Optional<WovenSite>> woven = resolved.then(site -> weave(site, memory));
        return new OpenSite(folder, withDrafts, memory, read.value(), parsed, resolved, woven);
    }

    private static Outcome<Optional<WovenSite>> weave(Optional<Site> site, Memory memory) {
        return site.map(s -> Weaver.weave(s, memory.site(), memory.workers(), memory.watch()))
                .map(outcome -> new Outcome<>(Optional.of(outcome.value()), outcome.diagnostics()))
                .orElseGet(() -> new Outcome<>(Optional.empty(), List.of()));
    }

    /** The same site as it lies on disk now; what has not changed is not parsed and woven again. */
    public OpenSite again() {
        memory.shelf().forget("content");
        memory.files().turn();
        memory.site().turn();
        memory.templates().turn();
        return read(folder, withDrafts, memory);
    }

    /** The same site as it would be if one of its texts were another; what could not be read is not said again. */
    public OpenSite with(String path, String text) {
        SortedMap<String, ContentFile> texts = new TreeMap<>(files.texts());
        texts.put(path, new ContentFile(path, text));
        Outcome<SiteFiles> changed = new Outcome<>(new SiteFiles(texts, files.assets()), List.of());
        return DeepStack.run(() -> of(folder, withDrafts, memory, changed));
    }

    /** The folder that holds {@code content/}. */
    public Path folder() {
        return folder;
    }

    public SiteFiles files() {
        return files;
    }

    public Draft draft() {
        return parsed.value();
    }

    /** Absent if there is no site in the folder. */
    public Optional<WovenSite> woven() {
        return woven.value();
    }

    /** All that is wrong with the content, whatever the site's rules say; in the order of files and lines. */
    public List<Diagnostic> diagnostics() {
        return woven.diagnostics().stream().sorted().distinct().toList();
    }

    /** Whether something keeps the content from being published; then it must be mended first. */
    public boolean hasErrors() {
        return woven.hasErrors();
    }

    /** The errors that keep the content from being understood: all but those of words that are not where they should be. */
    List<Diagnostic> notUnderstood() {
        return resolved.diagnostics().stream()
                .filter(Diagnostic::isError)
                .sorted()
                .distinct()
                .toList();
    }

    /** The first error that another state of the site has not; that lines have moved makes none. */
    public Optional<Diagnostic> errorSince(OpenSite before) {
        List<String> known = new ArrayList<>(
                before.diagnostics().stream().map(OpenSite::withoutLine).toList());
        return diagnostics().stream()
                .filter(Diagnostic::isError)
                .filter(error -> !known.remove(withoutLine(error)))
                .findFirst();
    }

    private static String withoutLine(Diagnostic diagnostic) {
        return diagnostic.location().file() + " " + diagnostic.code() + " " + diagnostic.message();
    }

    /** The files that are published as they lie on disk, by their path on the site. */
    Map<String, Path> copies() {
        Map<String, Path> copies = new TreeMap<>();
        files.assets().forEach(asset -> copies.put(asset.path().substring("content/".length()), asset.file()));
        return copies;
    }

    /** The templates as they lie on disk now. */
    Theme theme() {
        return theme(folder, memory);
    }

    /** Those of the site in a folder. */
    static Theme theme(Path folder, Memory memory) {
        memory.watch().stage(Stage.READ);
        return Theme.load(folder.resolve("templates"), memory.templates());
    }

    /**
     * What makes its pages, whatever is wrong with it; absent if there is no site in the folder.
     *
     * @param baseUrl where the site will stand; absent for what it says itself
     */
    Optional<Renderer> renderer(Theme theme, Optional<String> baseUrl) {
        return renderer(theme, baseUrl, Outputs::of);
    }

    /** The same with other outputs. */
    Optional<Renderer> renderer(Theme theme, Optional<String> baseUrl, Function<WovenSite, List<Output>> outputs) {
        return woven().map(w -> {
            memory.watch().stage(Stage.GATHER);
            Optional<String> base = baseUrl.or(() -> w.site().info().baseUrl());
            return new Renderer(w, theme, base, outputs.apply(w), memory.templates(), memory.watch());
        });
    }

    /** A page of it, though something else may have errors; absent if there is none at this address, or it cannot be made. */
    public Optional<byte[]> page(Address address) {
        return renderer(theme(), Optional.empty()).flatMap(r -> DeepStack.run(() -> r.one(address.page())));
    }
}
