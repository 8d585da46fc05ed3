package gloss.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A site as it would be published, in memory.
 *
 * @param report what was found on the way; its errors are why there may be no pages
 * @param files by their path on the site, such as {@code issues/taiwan.html}; empty if there is an error
 */
public record Edition(BuildReport report, Map<String, Content> files) {

    public Edition {
        files = Collections.unmodifiableMap(new TreeMap<>(files));
    }

    /** What a file of the site holds. */
    public sealed interface Content permits Text, Copy {}

    /** Made by Gloss. */
    public static final class Text implements Content {

        private final byte[] bytes;

        Text(byte[] bytes) {
            this.bytes = bytes;
        }

        /** Not to be changed. */
        public byte[] bytes() {
            return bytes;
        }
    }

    /** Published as it lies on disk, and never read into memory. */
    public record Copy(Path file, long size, FileTime modified) implements Content {

        static Copy of(Path file) {
            try {
                BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
                return new Copy(file, attributes.size(), attributes.lastModifiedTime());
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read " + file + ": " + e.getMessage(), e);
            }
        }
    }

    public boolean hasErrors() {
        return report.hasErrors();
    }

    public Optional<Content> find(String path) {
        return Optional.ofNullable(files.get(path));
    }
}
