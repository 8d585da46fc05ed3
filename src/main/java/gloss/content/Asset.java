package gloss.content;

import java.nio.file.Path;
import java.util.Optional;

/**
 * A file that is published as it is, such as an image beside an article. It is never read into memory.
 *
 * @param path below the site's folder, with {@code /}
 * @param file where it lies on disk
 * @param size of a picture, if it says so
 */
public record Asset(String path, Path file, Optional<ImageSize> size) {}
