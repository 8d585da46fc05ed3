package gloss.pipeline;

import gloss.annotate.Landing;
import gloss.annotate.WovenArticle;
import gloss.annotate.WovenSite;
import gloss.content.ContentWriter;
import gloss.content.SiteFiles;
import gloss.diagnostic.Code;
import gloss.diagnostic.Diagnostic;
import gloss.model.Article;
import gloss.model.Lock;
import gloss.parse.LockFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The locks of a site's articles, as they lie on disk and as they should. */
final class Locks {

    private final Path site;
    private final SiteFiles files;

    Locks(Path site, SiteFiles files) {
        this.site = site;
        this.files = files;
    }

    /** An error for each note whose place nobody has agreed to. */
    List<Diagnostic> missing(WovenSite woven) {
        List<Diagnostic> missing = new ArrayList<>();
        for (Article article : woven.site().articles().values()) {
            for (Landing landing : woven.article(article.slug()).landings()) {
                if (landing.stands()
                        && !article.lock()
                                .notes()
                                .containsKey(landing.annotation().id())) {
                    missing.add(new Diagnostic(
                            Code.NOTE_NOT_LOCKED,
                            landing.annotation().location(),
                            "`" + LockFile.path(article.slug()) + "` does not have this note",
                            "build the site where you write it, and commit the lock with the note"));
                }
            }
        }
        return missing;
    }

    /** Writes the locks that are not as they should be. */
    void write(WovenSite woven) {
        for (Article article : woven.site().articles().values()) {
            WovenArticle now = woven.article(article.slug());
            if (!now.lock().equals(Lock.NONE) || !article.lock().equals(Lock.NONE)) {
                write(article, now.lock());
            }
        }
    }

    void write(Article article, Lock lock) {
        String path = LockFile.path(article.slug());
        String text = LockFile.print(lock);
        if (files.text(path).filter(file -> file.text().equals(text)).isEmpty()) {
            ContentWriter.write(site, path, text);
        }
    }
}
