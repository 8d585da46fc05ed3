package gloss.content;

import gloss.diagnostic.Location;
import java.util.List;

/**
 * One file that an editor wrote, as text.
 *
 * @param path below the site's folder, with {@code /}: {@code content/issues/taiwan.md}
 * @param text its characters with {@code \n} line ends and without a byte order mark
 */
public record ContentFile(String path, String text) {

    /** The file's name without folders and extension: {@code taiwan}. */
    public String stem() {
        String name = path.substring(path.lastIndexOf('/') + 1);
        int dot = name.lastIndexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }

    /** The name of the folder that the file is in: {@code issues}. */
    public String folder() {
        List<String> parts = List.of(path.split("/", -1));
        return parts.size() < 2 ? "" : parts.get(parts.size() - 2);
    }

    public Location start() {
        return Location.of(path);
    }
}
