package gloss.render;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What was noted of a page while it was written: the places on it, and where it leads.
 *
 * @param ids of its elements
 * @param twice those of them that more than one element has
 * @param links the addresses of its links and of the files that it loads
 * @param named the ids that one element of it gives for another, such as {@code aria-labelledby}
 */
public record PageNotes(Set<String> ids, List<String> twice, List<String> links, List<String> named) {

    /** With this begins what stands for a link to the words of a passage until the text of the page is known. */
    static final String TEXT_LINK = "#text-";

    /** Of a page without places and links. */
    public static final PageNotes NONE = new PageNotes(Set.of(), List.of(), List.of(), List.of());

    public PageNotes {
        ids = Set.copyOf(ids);
        twice = List.copyOf(twice);
        links = List.copyOf(links);
        named = List.copyOf(named);
    }

    /** Gathers notes. */
    static final class Maker implements PageScan.Listener {

        private static final Set<String> LINKS = Set.of("a", "area", "link");
        private static final Set<String> NAMES = Set.of("aria-labelledby", "aria-describedby", "aria-controls", "for");

        private final Set<String> ids = new LinkedHashSet<>();
        private final List<String> twice = new ArrayList<>();
        private final List<String> links = new ArrayList<>();
        private final List<String> named = new ArrayList<>();

        @Override
        public void attribute(String element, String name, String value) {
            if (name.equals("id")) {
                if (!value.isEmpty() && !ids.add(value)) {
                    twice.add(value);
                }
            } else if (name.equals("src") || (name.equals("href") && LINKS.contains(element))) {
                if (!value.startsWith(TEXT_LINK)) {
                    links.add(value);
                }
            } else if (NAMES.contains(name)) {
                named.addAll(List.of(value.strip().split("\\s+", -1)));
            }
        }

        PageNotes notes() {
            return new PageNotes(ids, twice, links, named);
        }
    }
}
