package gloss.render;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What was noted of a page while it was written: the places on it, and where it leads.
 *
 * @param ids of its elements
 * @param twice those of them that more than one element has
 * @param links the addresses of its links and of the files that it loads, but for those of its own places
 * @param named the ids that one element of it gives for another, such as {@code aria-labelledby}, and that it does not have
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

        private final Set<String> ids = new HashSet<>();
        private final List<String> twice = new ArrayList<>();
        private final List<String> links = new ArrayList<>();
        private final List<String> named = new ArrayList<>();

        @Override
        public boolean asksFor(String attribute) {
            return switch (attribute) {
                case "id", "src", "href", "aria-labelledby", "aria-describedby", "aria-controls", "for" -> true;
                default -> false;
            };
        }

        @Override
        public void attribute(String element, String name, String value) {
            switch (name) {
                case "id" -> id(value);
                case "src" -> link(value);
                case "href" -> {
                    if (isLink(element)) {
                        link(value);
                    }
                }
                case "aria-labelledby", "aria-describedby", "aria-controls", "for" ->
                    named.addAll(List.of(value.strip().split("\\s+", -1)));
                default -> {}
            }
        }

        private void id(String value) {
            if (!value.isEmpty() && !ids.add(value)) {
                twice.add(value);
            }
        }

        private static boolean isLink(String element) {
            return element.equals("a") || element.equals("area") || element.equals("link");
        }

        private void link(String value) {
            if (!value.startsWith(TEXT_LINK)) {
                links.add(value);
            }
        }

        PageNotes notes() {
            // What the page has itself is seen to: that is most of it, and all pages are kept until the last is made.
            links.removeIf(link -> link.startsWith("#") && ids.contains(link.substring(1)));
            named.removeIf(ids::contains);
            return new PageNotes(ids, twice, links, named);
        }
    }
}
