package gloss.content;

import gloss.diagnostic.Location;

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
        int end = path.lastIndexOf('/');
        return end < 0 ? "" : path.substring(path.lastIndexOf('/', end - 1) + 1, end);
    }

    public Location start() {
        return Location.of(path);
    }
}
