package gloss.serve;

import gloss.pipeline.Edition;
import gloss.pipeline.Edition.Content;
import gloss.pipeline.Edition.Copy;
import gloss.pipeline.Edition.Made;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** What a reader gets at each path of an edition. */
final class Pages {

    static final String NOT_FOUND = "404.html";

    private static final byte[] NOTHING_YET = notice(
            "Not built yet",
            "The site has errors, and there is no edition without them yet. This page shows the site as soon as they are"
                    + " mended.");
    private static final byte[] FAILED = notice(
            "Not made", "Gloss failed to make this page; the terminal says why. It is made anew when a file is saved.");

    private Pages() {}

    /** {@code mayWrite} tells whether who asks may also write notes. */
    static Reply reply(Optional<Edition> edition, String path, boolean mayWrite) throws IOException {
        if (edition.isEmpty()) {
            return page(503, NOTHING_YET, false);
        }
        Optional<Content> content = content(edition.get(), path);
        if (content.isPresent() && content.get() instanceof Copy copy) {
            return Reply.file(MediaType.of(path), copy.file());
        } else if (content.isPresent() && content.get() instanceof Made text) {
            byte[] bytes = text.bytes();
            return path.endsWith(".html")
                    ? page(200, bytes, mayWrite)
                    : Reply.bytes(200, MediaType.of(path), LivePage.tag(bytes), bytes);
        }
        return text(edition.get().notFound())
                .map(page -> page(404, page, false))
                .orElseGet(() -> Reply.text(404, "There is nothing at this address."));
    }

    /** What a reader gets if what stands there could not be made. */
    static Reply failed() {
        return page(500, FAILED, false);
    }

    /** What tells the page at a path from what it was in another edition. */
    static String tag(Optional<Edition> edition, String path) {
        if (edition.isEmpty()) {
            return LivePage.tag(NOTHING_YET);
        }
        try {
            return text(content(edition.get(), path))
                    .or(() -> text(edition.get().notFound()))
                    .map(LivePage::tag)
                    .orElse("");
        } catch (RuntimeException failure) {
            // It is told when the page is asked for.
            return LivePage.tag(FAILED);
        }
    }

    /** The page for addresses without one is the only one that is not as it is published: it names no other server. */
    private static Optional<Content> content(Edition edition, String path) {
        return path.equals(NOT_FOUND) ? edition.notFound() : edition.find(path);
    }

    private static Optional<byte[]> text(Optional<Content> content) {
        return content.filter(Made.class::isInstance).map(text -> ((Made) text).bytes());
    }

    private static Reply page(int status, byte[] html, boolean mayWrite) {
        return Reply.bytes(status, MediaType.HTML, LivePage.tag(html), LivePage.of(html, mayWrite));
    }

    private static byte[] notice(String title, String text) {
        return """
                <!doctype html>
                <html lang="en" data-gloss="empty">
                <head>
                <meta charset="utf-8">
                <meta name="color-scheme" content="light dark">
                <title>%s</title>
                </head>
                <body>
                <p>%s</p>
                </body>
                </html>
                """.formatted(title, text).getBytes(StandardCharsets.UTF_8);
    }
}
