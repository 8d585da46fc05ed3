package gloss.content;

import gloss.diagnostic.Diagnostic;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** The folders of a site as they were when they were read; whoever knows that a file has changed says so. Several threads may read. */
public final class Shelf {

    private final Map<String, Folder> folders = new ConcurrentHashMap<>();

    /** What lies directly in a folder. */
    record Folder(List<ContentFile> texts, List<Asset> assets, List<Diagnostic> found, List<Path> folders) {
        Folder() {
            this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }
    }

    /**
     * Forgets what a change may have made untrue: of a file the folder that it is in, or the nearest one above that was read;
     * of a folder also all that is below it.
     */
    public void forget(String changed) {
        String above = changed;
        do {
            above = above.substring(0, Math.max(0, above.lastIndexOf('/')));
        } while (folders.remove(above) == null && !above.isEmpty());
        String below = changed + "/";
        folders.keySet().removeIf(path -> path.equals(changed) || path.startsWith(below));
    }

    Folder folder(String path, Supplier<Folder> read) {
        Folder known = folders.get(path);
        if (known == null) {
            known = read.get();
            folders.put(path, known);
        }
        return known;
    }
}
