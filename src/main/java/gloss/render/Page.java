package gloss.render;

import gloss.diagnostic.Location;
import java.util.List;
import java.util.Map;

/**
 * What is kept of a page that was made.
 *
 * @param path where it stands on the site: {@code issues/taiwan.html}
 * @param source the content file that it is mainly made of, to be named when something is wrong with it
 * @param links where an author wrote the links on it, by their {@code href}
 * @param notes what was noted while it was written
 */
public record Page(String path, String source, Map<String, List<Location>> links, PageNotes notes) {

    public Page {
        links = Map.copyOf(links);
    }
}
