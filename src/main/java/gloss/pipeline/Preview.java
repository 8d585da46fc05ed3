package gloss.pipeline;

import gloss.pipeline.Edition.Content;
import gloss.pipeline.Edition.Copy;
import gloss.pipeline.Edition.Text;
import gloss.render.Rendered;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Makes one edition of a site after the other, for somebody who is writing it. Nothing is written to disk, not even locks. */
public final class Preview {

    private final BuildRequest request;

    public Preview(Path site, boolean withDrafts) {
        this.request = new BuildRequest(site, Optional.empty(), Optional.empty(), withDrafts, false, Optional.empty());
    }

    /**
     * The site as it lies on disk now.
     *
     * @throws java.io.UncheckedIOException if the disk fails
     */
    public Edition edition() {
        Build.Made made = Build.make(request);
        return new Edition(made.report(false), made.pages().map(Preview::files).orElse(Map.of()));
    }

    private static Map<String, Content> files(Rendered rendered) {
        Map<String, Content> files = new TreeMap<>();
        rendered.copies().forEach((path, file) -> files.put(path, Copy.of(file)));
        rendered.files().forEach((path, bytes) -> files.put(path, new Text(bytes)));
        rendered.pages()
                .forEach(page -> files.put(page.path(), new Text(page.html().getBytes(StandardCharsets.UTF_8))));
        return files;
    }
}
