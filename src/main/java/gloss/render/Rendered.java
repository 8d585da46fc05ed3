package gloss.render;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A whole site, ready to be written.
 *
 * @param files what the theme brings and what is exported, by path on the site
 * @param copies what is copied as it is, such as images, by path on the site
 */
public record Rendered(List<Page> pages, Map<String, byte[]> files, Map<String, Path> copies) {

    public Rendered {
        pages = List.copyOf(pages);
        files = Collections.unmodifiableMap(new TreeMap<>(files));
        copies = Collections.unmodifiableMap(new TreeMap<>(copies));
    }
}
