package gloss.serve;

import gloss.pipeline.BuildReport;
import java.util.List;

/** Hears what happens to a site that is being served; each call comes from one and the same thread. */
public interface ServeListener {

    /** Files have changed, and the site is about to be built: {@code content/issues/taiwan.md}. */
    void changed(List<String> files);

    /** The site was built, or could not be because its content has errors. */
    void built(BuildReport report);

    /** The site could not be built, and the content is not to blame. */
    void failed(RuntimeException failure);
}
