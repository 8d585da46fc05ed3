package gloss.serve;

import gloss.pipeline.BuildReport;
import java.util.List;

/**
 * Hears what happens to a site that is being served. Calls come from several threads, never two at a time: until the server has
 * started from who starts it, then from the one that builds, and {@link #failed} from those that answer requests too.
 */
public interface ServeListener {

    /** Files have changed, and the site is about to be built: {@code content/issues/taiwan.md}. */
    void changed(List<String> files);

    /** The site was built, or could not be because its content has errors. */
    void built(BuildReport report);

    /** The site could not be built, or a page of it not shown, and the content is not to blame. */
    void failed(RuntimeException failure);
}
