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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Joins what was noted of the pages while they were written: every link within the site must lead to a page that is there and an element
 * that is there, and no page may have an id twice.
 */
public final class PageChecker {

    private static final Pattern ELSEWHERE = Pattern.compile("(?i)[a-z][a-z0-9+.-]*:|//");

    private final Map<String, Set<String>> ids = new HashMap<>();
    private final Set<String> files = new HashSet<>();
    /** The file that a path in a folder means: most paths are on many pages. */
    private final Map<String, String> targets = new HashMap<>();

    private final List<Diagnostic> found = new ArrayList<>();

    private PageChecker() {}

    /** Everything that is wrong with the pages of a site; each page is read once, and {@code before} it something is done. */
    public static List<Diagnostic> check(Rendered site, Consumer<Page> before) {
        PageChecker checker = new PageChecker();
        checker.files.addAll(site.files());
        checker.files.addAll(site.copies().keySet());
        site.pages().forEach(checker::places);
        site.pages().forEach(page -> {
            before.accept(page);
            checker.links(page);
        });
        return checker.found;
    }

    private void places(Page page) {
        for (String id : page.notes().twice()) {
            found.add(new Diagnostic(
                    Code.PAGE_ID_TWICE,
                    Location.of(page.source()),
                    "the page " + page.path() + " has the id `" + id + "` twice",
                    "rename one of the headings or entries, or correct the template"));
        }
        ids.put(page.path(), page.notes().ids());
    }

    private void links(Page page) {
        page.notes().links().forEach(link -> follow(page, link));
        page.notes().named().forEach(id -> follow(page, "#" + id, page.path(), id));
    }

    private void follow(Page page, String href) {
        if (ELSEWHERE.matcher(href).lookingAt()) {
            return;
        }
        int hash = href.indexOf('#');
        String path = hash < 0 ? href : href.substring(0, hash);
        // A text fragment is no id: what comes after its mark is for the browser.
        String fragment = hash < 0 ? "" : withoutWords(href.substring(hash + 1));
        follow(page, href, path.isEmpty() ? page.path() : target(page.path(), path), fragment);
    }

    private static String withoutWords(String fragment) {
        int words = fragment.indexOf(":~:");
        return words < 0 ? fragment : fragment.substring(0, words);
    }

    private String target(String page, String path) {
        return targets.computeIfAbsent(page.substring(0, page.lastIndexOf('/') + 1) + path, PageChecker::resolved);
    }

    /** The file of the site that a path means, seen from its root; one that leaves the site keeps its {@code ..}. */
    private static String resolved(String path) {
        Deque<String> parts = new ArrayDeque<>();
        for (String part : path.split("/", -1)) {
            if (part.equals("..") && !parts.isEmpty() && !parts.peekLast().equals("..")) {
                parts.removeLast();
            } else if (!part.equals(".") && !part.isEmpty()) {
                parts.addLast(part);
            }
        }
        return String.join("/", parts);
    }

    private void follow(Page page, String href, String target, String fragment) {
        Set<String> there = ids.get(target);
        if (there == null && !files.contains(target)) {
            broken(page, href, "there is no such page or file");
        } else if (there != null && !fragment.isEmpty() && !there.contains(fragment)) {
            broken(page, href, "the page is there, but has no place `#" + fragment + "`");
        }
    }

    private void broken(Page page, String href, String reason) {
        List<Location> places = page.links().getOrDefault(href, List.of());
        Location location = places.isEmpty() ? Location.of(page.source()) : places.get(0);
        found.add(new Diagnostic(
                Code.PAGE_LINK_BROKEN,
                location,
                "on the page " + page.path() + " the link `" + href + "` is broken",
                reason + (places.isEmpty() ? "; correct the template or the entry that it comes from" : "")));
    }
}
