package gloss.pipeline;

import gloss.annotate.WovenSite;
import gloss.diagnostic.Outcome;
import gloss.outputs.Outputs;
import gloss.pipeline.BuildReport.Counts;
import gloss.render.Output;
import gloss.render.Rendered;
import gloss.render.Renderer;
import gloss.render.Sink;
import gloss.render.Theme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/**
 * A site as it would be published, in memory. A page is made when somebody asks for it, so that the one that is open need not
 * wait for all others; {@link #finish} makes those too, and only then it is known that all is well.
 */
public final class Edition {

    private final Memory memory;
    private final Outcome<OpenSite> opened;
    private final Theme theme;
    private final Function<WovenSite, List<Output>> outputs;
    private final Optional<Renderer> renderer;
    private final Map<String, Content> assets = new HashMap<>();
    private final Map<String, Optional<Content>> pages = new ConcurrentHashMap<>();
    private volatile Map<String, Content> all = Map.of();
    private volatile Optional<Content> notFound = Optional.empty();
    private Optional<BuildReport> finished = Optional.empty();

    Edition(Memory memory, Outcome<OpenSite> opened) {
        this(memory, opened, Outputs::of);
    }

    /** An edition with other outputs. */
    Edition(Memory memory, Outcome<OpenSite> opened, Function<WovenSite, List<Output>> outputs) {
        this.memory = memory;
        this.outputs = outputs;
        this.opened = opened;
        this.theme = opened.value().theme();
        this.renderer = renderer(Optional.empty());
        renderer.ifPresent(r -> r.assets().forEach((path, bytes) -> assets.put(path, new Made(bytes))));
        opened.value().copies().forEach((path, file) -> assets.put(path, Copy.of(file)));
    }

    /** There are pages only of content without errors. */
    private Optional<Renderer> renderer(Optional<String> baseUrl) {
        return opened.hasErrors() ? Optional.empty() : opened.value().renderer(theme, baseUrl, outputs);
    }

    /** What a file of the site holds. */
    public sealed interface Content permits Made, Copy {}

    /** Made by Gloss. */
    public static final class Made implements Content {

        private final byte[] bytes;

        Made(byte[] bytes) {
            this.bytes = bytes;
        }

        /** Not to be changed. */
        public byte[] bytes() {
            return bytes;
        }
    }

    /** Published as it lies on disk, and never read into memory. */
    public record Copy(Path file, long size, FileTime modified) implements Content {

        static Copy of(Path file) {
            try {
                BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
                return new Copy(file, attributes.size(), attributes.lastModifiedTime());
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read " + file + ": " + e.getMessage(), e);
            }
        }
    }

    /** What was found before any page was made; if there are errors, there are no pages. */
    public BuildReport report() {
        return BuildReport.of(opened.diagnostics(), Counts.NONE, false, opened.value());
    }

    public boolean hasErrors() {
        return opened.hasErrors();
    }

    /** The files that pages need, such as styles and images, by their path on the site. */
    public Map<String, Content> assets() {
        return assets;
    }

    /** What stands at a path such as {@code issues/taiwan.html}. No other page is made for it. */
    public Optional<Content> find(String path) {
        Content known = all.containsKey(path) ? all.get(path) : assets.get(path);
        if (known != null || !all.isEmpty()) {
            return Optional.ofNullable(known);
        }
        return renderer.filter(r -> r.mayMake(path)).flatMap(r -> pages.computeIfAbsent(path, p -> one(r, p)));
    }

    /** The page for addresses at which there is nothing; its links work wherever below the root of a server it is read. */
    public Optional<Content> notFound() {
        // Whoever else makes it at the same time makes the same.
        if (notFound.isEmpty()) {
            notFound = renderer(Optional.of("/")).flatMap(r -> one(r, "404.html"));
        }
        return notFound;
    }

    private static Optional<Content> one(Renderer renderer, String path) {
        return DeepStack.run(() -> renderer.one(path)).map(Made::new);
    }

    /** Makes everything and checks it. With an error in a page there is only what was asked for before. */
    public BuildReport finish() {
        return finish(() -> false).orElseThrow();
    }

    /** The same, unless meanwhile a newer edition is called for; then nobody needs the rest of this one. */
    public synchronized Optional<BuildReport> finish(BooleanSupplier isOutdated) {
        if (finished.isEmpty() && renderer.isEmpty()) {
            finished = Optional.of(report());
        } else if (finished.isEmpty()) {
            Map<String, Content> files = new ConcurrentHashMap<>(assets);
            Sink sink = (path, bytes) -> files.put(path, new Made(bytes));
            Outcome<Rendered> made;
            try {
                made = Build.pages(opened.value(), renderer.get(), memory, sink, () -> {
                    if (isOutdated.getAsBoolean()) {
                        throw new Outdated();
                    }
                });
            } catch (Outdated e) {
                return Optional.empty();
            }
            memory.templates().turn();
            if (!made.hasErrors()) {
                all = Map.copyOf(files);
            }
            finished = Optional.of(Build.report(opened, made, false));
        }
        return finished;
    }

    /** Ends the work on an edition that nobody waits for any more. */
    private static final class Outdated extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /** Everything there is, by its path on the site; empty before it is finished, and if that finds an error. */
    public Map<String, Content> files() {
        return all;
    }
}
