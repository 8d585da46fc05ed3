package gloss.pipeline;

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
    private final Memory memory = new Memory();

    public Preview(Path site, boolean withDrafts) {
        this.request = new BuildRequest(site, Optional.empty(), Optional.empty(), withDrafts, false, Optional.empty());
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
