package gloss.pipeline;

import gloss.cache.Cache;
import gloss.diagnostic.Outcome;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Optional;

/**
 * Makes one edition of a site after the other, for somebody who is writing it. What has not changed is not read and woven
 * again. Nothing is written to disk, not even locks, and no Pagefind is run, which takes longer than everything else.
 */
public final class Preview {

    private final BuildRequest request;
    private final Memory memory;

    /** One that takes nothing from earlier builds. */
    public Preview(Path site, boolean withDrafts) {
        this(site, withDrafts, new Memory());
    }

    private Preview(Path site, boolean withDrafts, Memory memory) {
        this.memory = memory;
        this.request = new BuildRequest(site, Optional.empty(), Optional.empty(), withDrafts, false, Optional.empty());
    }

    /** One that takes from earlier builds what they have left in {@code .gloss/cache}, and leaves nothing there itself. */
    public static Preview warm(Path site, boolean withDrafts) {
        return new Preview(site, withDrafts, new Memory(Cache.reading(site.resolve(Cache.FOLDER))));
    }

    /**
     * The site as it lies on disk now.
     *
     * @param changed the paths below the site's folder of all files and folders that have changed since the last edition;
     *     {@code content} alone if that is not known
     * @throws java.io.UncheckedIOException if the disk fails
     */
    public Edition edition(Collection<String> changed) {
        changed.forEach(memory.shelf()::forget);
        Outcome<OpenSite> opened = Build.open(request, memory);
        memory.files().turn();
        if (opened.value().woven().isPresent()) {
            memory.site().turn();
        }
        return new Edition(memory, opened);
    }
}
