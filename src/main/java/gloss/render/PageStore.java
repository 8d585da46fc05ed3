package gloss.render;

import gloss.render.Renderer.PlanOutcome;
import gloss.work.Store;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Takes pages from a store that has them, with the files beside them. Of most a build then needs only what is kept of a page: their
 * bytes lie in the output already.
 */
final class PageStore {

    private final Store store;
    private final PageKeys keys;

    PageStore(Store store, PageKeys keys) {
        this.store = store;
        this.keys = keys;
    }

    /** A page that was made: of its files, the page itself is the first. */
    private record Kept(Page page, List<KeptFile> files) {
        Kept {
            files = List.copyOf(files);
        }
    }

    /** A file by its path on the site. */
    record KeptFile(String path, String digest) {}

    /** Names the bytes of some files. */
    private record BytesKey(List<KeptFile> files) {}

    private record Bytes(List<byte[]> files) {}

    /** What came of a page that cannot be made, which is not remembered. */
    private static final class Unmade extends RuntimeException {

        private static final long serialVersionUID = 1;

        private final transient PlanOutcome made;

        Unmade(PlanOutcome made) {
            super("", null, false, false);
            this.made = made;
        }
    }

    /** What came of a plan; {@code make} gives its files to a sink. */
    PlanOutcome of(Plan<?> plan, Function<Sink, PlanOutcome> make, Sink sink) {
        if (store.equals(Store.NONE)) {
            return make.apply(sink);
        }
        Map<String, byte[]> fresh = new LinkedHashMap<>();
        Kept kept;
        try {
            kept = store.of(keys.of(plan), Kept.class, List.of(), () -> make(make, fresh));
        } catch (Unmade e) {
            return e.made;
        }
        BytesKey key = new BytesKey(kept.files());
        if (!fresh.isEmpty()) {
            store.of(key, Bytes.class, List.of(), () -> new Bytes(List.copyOf(fresh.values())));
        }
        List<KeptFile> open = kept.files().stream()
                .filter(file -> !sink.takeKnown(file.path(), file.digest()))
                .toList();
        if (!open.isEmpty()) {
            List<byte[]> bytes = fresh.isEmpty() ? bytes(key, make) : List.copyOf(fresh.values());
            open.forEach(file -> sink.take(file.path(), bytes.get(kept.files().indexOf(file))));
        }
        return new PlanOutcome(
                Optional.of(kept.page()),
                kept.files().stream().skip(1).map(KeptFile::path).toList(),
                Optional.empty());
    }

    private static Kept make(Function<Sink, PlanOutcome> make, Map<String, byte[]> fresh) {
        PlanOutcome made = make.apply(fresh::put);
        if (made.page().isEmpty()) {
            throw new Unmade(made);
        }
        List<KeptFile> files = new ArrayList<>();
        fresh.forEach((path, bytes) -> files.add(new KeptFile(path, Sink.digest(bytes))));
        return new Kept(made.page().get(), files);
    }

    private List<byte[]> bytes(BytesKey key, Function<Sink, PlanOutcome> make) {
        return store.of(key, Bytes.class, List.of(), () -> {
                    Map<String, byte[]> again = new LinkedHashMap<>();
                    make(make, again);
                    return new Bytes(List.copyOf(again.values()));
                })
                .files();
    }
}
