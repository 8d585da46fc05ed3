package gloss.serve;

import gloss.pipeline.Edition;
import gloss.pipeline.Edition.Content;
import gloss.pipeline.Edition.Copy;
import gloss.pipeline.Edition.Text;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** What a reader gets at each path of an edition. */
final class Pages {

    static final String NOT_FOUND = "404.html";

    private static final byte[] NOTHING_YET = """
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="color-scheme" content="light dark">
            <title>Not built yet</title>
            </head>
            <body>
            <p>The site has errors, and there is no edition without them yet. This page shows the site as soon as they are mended.</p>
            </body>
            </html>
            """.getBytes(StandardCharsets.UTF_8);

    private Pages() {}

    static Reply reply(Optional<Edition> edition, String path) throws IOException {
        if (edition.isEmpty()) {
            return page(503, NOTHING_YET);
        }
        Optional<Content> content = edition.get().find(path);
        if (content.isPresent() && content.get() instanceof Copy copy) {
            return Reply.file(MediaType.of(path), copy.file());
        } else if (content.isPresent() && content.get() instanceof Text text) {
            byte[] bytes = text.bytes();
            return path.endsWith(".html")
                    ? page(200, bytes)
                    : Reply.bytes(200, MediaType.of(path), LivePage.tag(bytes), bytes);
        }
        return notFound(edition.get())
                .map(page -> page(404, page))
                .orElseGet(() -> Reply.text(404, "There is nothing at this address."));
    }

    /** What tells the page at a path from what it was in another edition. */
    static String tag(Optional<Edition> edition, String path) {
        if (edition.isEmpty()) {
            return LivePage.tag(NOTHING_YET);
        }
        Optional<Content> content = edition.get().find(path);
        return content.filter(Text.class::isInstance)
                .map(text -> ((Text) text).bytes())
                .or(() -> notFound(edition.get()))
                .map(LivePage::tag)
                .orElse("");
    }

    private static Optional<byte[]> notFound(Edition edition) {
        return edition.find(NOT_FOUND)
                .filter(Text.class::isInstance)
                .map(text -> LivePage.fromRoot(((Text) text).bytes()));
    }

    private static Reply page(int status, byte[] html) {
        byte[] live = LivePage.of(html);
        return Reply.bytes(status, MediaType.HTML, LivePage.tag(html), live);
    }
}
