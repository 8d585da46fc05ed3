package gloss.check;

import gloss.diagnostic.Code;
import gloss.diagnostic.Diagnostic;
import gloss.diagnostic.Location;
import gloss.render.Page;
import gloss.render.Rendered;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Joins what was noted of the pages while they were written: every link within the site must lead to a page that is there and an element
 * that is there, and no page may have an id twice.
 */
public final class PageChecker {

    private static final Pattern ELSEWHERE = Pattern.compile("(?i)[a-z][a-z0-9+.-]*:|//");

    /** A link within the site, with what is needed to say where it came from. */
    private record Use(Page page, String href, String target, String fragment) {}

    private final Map<String, Set<String>> ids = new HashMap<>();
    private final Set<String> files = new TreeSet<>();
    private final List<Use> uses = new ArrayList<>();
    private final List<Diagnostic> found = new ArrayList<>();

    private PageChecker() {}

    /** Everything that is wrong with the pages of a site; each page is read once, and {@code before} it something is done. */
    public static List<Diagnostic> check(Rendered site, Consumer<Page> before) {
        PageChecker checker = new PageChecker();
        checker.files.addAll(site.files());
        checker.files.addAll(site.copies().keySet());
        site.pages().forEach(page -> {
            before.accept(page);
            checker.read(page);
        });
        checker.uses.forEach(checker::follow);
        return checker.found;
    }

    private void read(Page page) {
        for (String id : page.notes().twice()) {
            found.add(new Diagnostic(
                    Code.PAGE_ID_TWICE,
                    Location.of(page.source()),
                    "the page " + page.path() + " has the id `" + id + "` twice",
                    "rename one of the headings or entries, or correct the template"));
        }
        ids.put(page.path(), page.notes().ids());
        page.notes().links().forEach(link -> use(page, link));
        page.notes().named().forEach(id -> uses.add(new Use(page, "#" + id, page.path(), id)));
    }

    private void use(Page page, String href) {
        if (ELSEWHERE.matcher(href).lookingAt()) {
            return;
        }
        int hash = href.indexOf('#');
        String path = hash < 0 ? href : href.substring(0, hash);
        // A text fragment is no id: what comes after its mark is for the browser.
        String fragment = hash < 0 ? "" : withoutWords(href.substring(hash + 1));
        uses.add(new Use(page, href, path.isEmpty() ? page.path() : resolved(page.path(), path), fragment));
    }

    private static String withoutWords(String fragment) {
        int words = fragment.indexOf(":~:");
        return words < 0 ? fragment : fragment.substring(0, words);
    }

    /** The file of the site that a relative path on a page means; one that leaves the site keeps its {@code ..}. */
    private static String resolved(String page, String path) {
        Deque<String> parts = new ArrayDeque<>();
        String folder = page.substring(0, page.lastIndexOf('/') + 1);
        for (String part : (folder + path).split("/", -1)) {
            if (part.equals("..") && !parts.isEmpty() && !parts.peekLast().equals("..")) {
                parts.removeLast();
            } else if (!part.equals(".") && !part.isEmpty()) {
                parts.addLast(part);
            }
        }
        return String.join("/", parts);
    }

    private void follow(Use use) {
        Set<String> there = ids.get(use.target());
        if (there == null && !files.contains(use.target())) {
            broken(use, "there is no such page or file");
        } else if (there != null && !use.fragment().isEmpty() && !there.contains(use.fragment())) {
            broken(use, "the page is there, but has no place `#" + use.fragment() + "`");
        }
    }

    private void broken(Use use, String reason) {
        List<Location> places = use.page().links().getOrDefault(use.href(), List.of());
        Location location = places.isEmpty() ? Location.of(use.page().source()) : places.get(0);
        found.add(new Diagnostic(
                Code.PAGE_LINK_BROKEN,
                location,
                "on the page " + use.page().path() + " the link `" + use.href() + "` is broken",
                reason + (places.isEmpty() ? "; correct the template or the entry that it comes from" : "")));
    }
}
