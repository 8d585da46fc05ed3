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
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Reads the finished pages as a browser would: every link within the site must lead to a page that is there and an element
 * that is there, and no page may have an id twice.
 */
public final class PageChecker {

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
        checker.files.addAll(site.files().keySet());
        checker.files.addAll(site.copies().keySet());
        site.pages().forEach(page -> {
            before.accept(page);
            checker.read(page);
        });
        checker.uses.forEach(checker::follow);
        return checker.found;
    }

    private void read(Page page) {
        Document document = Jsoup.parse(page.html());
        Set<String> here = new HashSet<>();
        for (Element element : document.select("[id]")) {
            if (!here.add(element.id())) {
                found.add(new Diagnostic(
                        Code.PAGE_ID_TWICE,
                        Location.of(page.source()),
                        "the page " + page.path() + " has the id `" + element.id() + "` twice",
                        "rename one of the headings or entries, or correct the template"));
            }
        }
        ids.put(page.path(), here);
        for (Element element : document.select("a[href], area[href], link[href]")) {
            use(page, element.attr("href"));
        }
        for (Element element : document.select("[src]")) {
            use(page, element.attr("src"));
        }
        for (String attribute : List.of("aria-labelledby", "aria-describedby", "aria-controls", "for")) {
            for (Element element : document.select("[" + attribute + "]")) {
                for (String id : element.attr(attribute).split("\\s+", -1)) {
                    uses.add(new Use(page, "#" + id, page.path(), id));
                }
            }
        }
    }

    private void use(Page page, String href) {
        if (href.matches("(?i)[a-z][a-z0-9+.-]*:.*") || href.startsWith("//")) {
            return;
        }
        int hash = href.indexOf('#');
        String path = hash < 0 ? href : href.substring(0, hash);
        // A text fragment is no id: what comes after its mark is for the browser.
        String fragment = hash < 0 ? "" : href.substring(hash + 1).replaceFirst(":~:.*", "");
        uses.add(new Use(page, href, path.isEmpty() ? page.path() : resolved(page.path(), path), fragment));
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
