package gloss.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes a file of a site's content, whole or not at all, with the line ends that it had. */
public final class ContentWriter {

    private ContentWriter() {}

    /**
     * Writes a text with {@code \n} line ends.
     *
     * @param path below the site's folder
     * @throws UncheckedIOException if the disk fails; the file is then as before
     */
    public static void write(Path site, String path, String text) {
        Path file = site.resolve(path);
        Path fresh = file.resolveSibling("." + file.getFileName() + ".gloss-new");
        try {
            boolean exists = Files.exists(file);
            String before = exists ? Files.readString(file) : "";
            String mark = before.startsWith("\uFEFF") ? "\uFEFF" : "";
            String ends = before.contains("\r\n") ? text.replace("\n", "\r\n") : text;
            Files.write(fresh, (mark + ends).getBytes(StandardCharsets.UTF_8));
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file + ": " + e.getMessage(), e);
        }
    }
}
