package gloss.render;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a whole site has; what its files hold was taken as they were made.
 *
 * @param files the paths of what the theme brings and of what is exported
 * @param copies what is copied as it is, such as images, by path on the site
 */
public record Rendered(List<Page> pages, Set<String> files, Map<String, Path> copies) {

    public Rendered {
        pages = List.copyOf(pages);
        files = Set.copyOf(files);
        copies = Collections.unmodifiableMap(new TreeMap<>(copies));
    }

    /** The same with other copies. */
    public Rendered with(Map<String, Path> others) {
        return new Rendered(pages, files, others);
    }
}
