package gloss.content;

import gloss.diagnostic.Location;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * All that a site's {@code content/} folder holds, in the order of its paths.
 *
 * @param texts the files that editors write, by path
 * @param assets the files beside articles that are published as they are
 */
public record SiteFiles(SortedMap<String, ContentFile> texts, List<Asset> assets) {

    public SiteFiles {
        texts = Collections.unmodifiableSortedMap(new TreeMap<>(texts));
        assets = List.copyOf(assets);
    }

    public Optional<ContentFile> text(String path) {
        return Optional.ofNullable(texts.get(path));
    }

    /** The files directly in or anywhere below a folder such as {@code content/issues/}. */
    public Collection<ContentFile> below(String folder) {
        return texts.subMap(folder, folder + Character.MAX_VALUE).values();
    }

    /** The line that a location points at, as the editor sees it; absent for a file that could not be read. */
    public Optional<String> line(Location location) {
        return text(location.file())
                .flatMap(file -> file.text().lines().skip(location.line() - 1L).findFirst());
    }
}
