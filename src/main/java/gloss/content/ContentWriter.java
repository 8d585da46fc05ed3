package gloss.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes a file of a site's content, whole or not at all, with the line ends that it had. */
public final class ContentWriter {

    private static final Pattern LINE_END = Pattern.compile("\r\n|\r|\n");

    private ContentWriter() {}

    /**
     * Writes a text with {@code \n} line ends.
     *
     * @param path below the site's folder
     * @throws UncheckedIOException if the disk fails; the file is then as before
     */
    public static void write(Path site, String path, String text) {
        Path file = site.resolve(path);
        try {
            String before = Files.exists(file) ? Files.readString(file) : "";
            String mark = before.startsWith("\uFEFF") ? "\uFEFF" : "";
            replace(file, mark + text.replace("\n", lineEnd(before)));
        } catch (IOException e) {
            throw failure(file, e);
        }
    }

    /**
     * Writes a text with {@code \n} line ends into a file that is not there yet.
     *
     * @param path below the site's folder
     * @throws UncheckedIOException if it is there, or the disk fails
     */
    public static void create(Path site, String path, String text) {
        Path file = site.resolve(path);
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.write(file, text.getBytes(StandardCharsets.UTF_8), StandardOpenOption.CREATE_NEW);
        } catch (IOException e) {
            throw failure(file, e);
        }
    }

    /**
     * Puts a text in the place of some lines of a file, and leaves every other byte of it as it is. A file that is not there is
     * taken for an empty one.
     *
     * @param seen the whole text, with {@code \n} line ends, in which the lines were counted; if the file is another by now,
     *     nothing is written
     * @param from the first of the lines, from 1; one more than there are for the end of the file
     * @param to the line after the last of them; {@code from} to put the text between two lines
     * @param text with {@code \n} line ends
     * @return whether it was written
     * @throws UncheckedIOException if the disk fails; the file is then as before
     */
    public static boolean splice(Path site, String path, String seen, int from, int to, String text) {
        Path file = site.resolve(path);
        try {
            if (Files.isSymbolicLink(file)) {
                throw new FileSystemException(file.toString(), null, "it is a link, which is not followed");
            }
            String raw = Files.exists(file) ? Files.readString(file) : "";
            if (!SiteReader.unified(raw).equals(seen)) {
                return false;
            }
            replace(file, spliced(raw, from, to, text.replace("\n", lineEnd(raw))));
            return true;
        } catch (IOException e) {
            throw failure(file, e);
        }
    }

    /** A text with another one in the place of some of its lines, which are counted as for {@link #splice}. */
    public static String spliced(String before, int from, int to, String text) {
        return before.substring(0, offset(before, from)) + text + before.substring(offset(before, to));
    }

    /** Writes beside the file first, so that it is never there in part. */
    private static void replace(Path file, String text) throws IOException {
        boolean exists = Files.exists(file, LinkOption.NOFOLLOW_LINKS);
        if (exists && !Files.isWritable(file)) {
            throw new AccessDeniedException(file.toString(), null, "it is read-only");
        }
        Path fresh = file.resolveSibling("." + file.getFileName() + ".gloss-new");
        Files.createDirectories(file.toAbsolutePath().getParent());
        // What lies there may be a link to anywhere: it is taken away, and not written through.
        Files.deleteIfExists(fresh);
        try {
            Files.write(fresh, text.getBytes(StandardCharsets.UTF_8), StandardOpenOption.CREATE_NEW);
            if (exists && Files.getFileStore(file).supportsFileAttributeView(PosixFileAttributeView.class)) {
                Files.setPosixFilePermissions(fresh, Files.getPosixFilePermissions(file));
            }
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    private static UncheckedIOException failure(Path file, IOException e) {
        return new UncheckedIOException("cannot write " + file + ": " + e.getMessage(), e);
    }

    /** How the first line ends, which is how new ones shall. */
    private static String lineEnd(String raw) {
        Matcher first = LINE_END.matcher(raw);
        return first.find() ? first.group() : "\n";
    }

    /** Where a line begins; the end of the text for a line that is not there. */
    private static int offset(String raw, int line) {
        if (line <= 1) {
            return raw.startsWith("\uFEFF") ? 1 : 0;
        }
        Matcher ends = LINE_END.matcher(raw);
        for (int n = 1; ends.find(); ) {
            if (++n == line) {
                return ends.end();
            }
        }
        return raw.length();
    }
}
