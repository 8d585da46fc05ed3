package gloss.outputs;

import gloss.annotate.WovenSite;
import gloss.model.Address;
import gloss.model.Issue;
import gloss.model.Slug;
import gloss.render.Json;
import gloss.render.Output;
import gloss.render.SitePages;
import gloss.render.SitePages.Listed;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * What {@code search.html} searches. It is a script that sets {@code glossIndex}, because a page that was opened from disk may load
 * a script but fetch nothing. On a small site it has all entries with their words as they are; the browser takes them apart,
 * so that the index has one entry for each thing and grows as the content does. On a large one it says which {@link SearchParts}
 * there are.
 */
final class SearchIndex {

    /** How the file is called. */
    static final String FILE = "search-index.js";
    /** From so many characters on a site is large; the README says what that was measured by. */
    private static final int LARGE = 1_000_000;

    private final SearchEntries entries;
    private final Map<Slug, Issue> issues;
    private Optional<Boolean> isLarge = Optional.empty();
    private Optional<Map<String, byte[]>> kept = Optional.empty();

    /** The index of a site. */
    SearchIndex(WovenSite woven) {
        this.entries = new SearchEntries(woven);
        this.issues = woven.site().issues();
    }

    /** Whether it is cut into parts. */
    synchronized boolean isLarge() {
        if (isLarge.isEmpty()) {
            isLarge = Optional.of(measure());
        }
        return isLarge.get();
    }

    private boolean measure() {
        long[] length = {0};
        return entries.all().anyMatch(entry -> (length[0] += entry.length()) > LARGE);
    }

    /** The files by their path, kept for those who ask for one after the other. */
    synchronized Map<String, byte[]> kept(SitePages all) {
        if (kept.isEmpty()) {
            Map<String, byte[]> made = new TreeMap<>();
            write(all, (path, bytes) -> made.put(path, bytes.get()));
            kept = Optional.of(made);
        }
        return kept.get();
    }

    /** Makes all files. */
    void write(SitePages all, Output.Files files) {
        // Nobody looks for the page that says that there is none, nor for the one that they search on.
        List<Listed> pages = all.listed().stream()
                .filter(page -> !page.address().equals(Address.NOT_FOUND)
                        && !page.address().equals(Address.SEARCH))
                .toList();
        String script = isLarge() ? parts(all, pages, files) : whole(all, pages);
        files.text(FILE, () -> script);
    }

    private String whole(SitePages all, List<Listed> pages) {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        pages.forEach(page -> numbers.put(page.address().page(), numbers.size()));
        List<List<Object>> rows = new ArrayList<>();
        each(pages, entry -> rows.add(entry.values(all.home(entry.address()), numbers, numbers())));
        return script(titles(pages), lines(rows));
    }

    private String parts(SitePages all, List<Listed> pages, Output.Files files) {
        Map<String, String> titles = new LinkedHashMap<>();
        pages.forEach(page -> titles.put(page.address().page(), page.title()));
        SearchParts parts = new SearchParts(titles, numbers(), files);
        each(pages, entry -> parts.add(entry, all.home(entry.address())));
        List<String> words = parts.words();
        return script(List.of(), "[],\n\"counts\":" + lines(parts.counts()) + ",\n\"words\":" + lines(words));
    }

    /** The things of a site, and then its pages that are none of them. */
    private void each(List<Listed> pages, Consumer<SearchEntry> take) {
        Set<Address> entered = new HashSet<>();
        entries.all().forEach(entry -> {
            entered.add(entry.address());
            take.accept(entry);
        });
        pages.stream()
                .filter(page -> page.isSubject() && !entered.contains(page.address()))
                .forEach(page -> take.accept(new SearchEntry(SearchEntry.Kind.PAGES, page.address())
                        .title(page.title())
                        .text(page.description())));
    }

    private Map<Slug, Integer> numbers() {
        Map<Slug, Integer> numbers = new LinkedHashMap<>();
        issues.keySet().forEach(slug -> numbers.put(slug, numbers.size()));
        return numbers;
    }

    private static List<List<String>> titles(List<Listed> pages) {
        return pages.stream()
                .map(page -> List.of(page.address().page(), page.title()))
                .toList();
    }

    private String script(List<List<String>> titles, String rows) {
        List<List<Object>> kinds = SearchEntry.KINDS.stream()
                .map(kind -> List.<Object>of(kind.printed(), kind.weight()))
                .toList();
        List<List<String>> signs = issues.values().stream()
                .map(issue -> List.of(issue.title(), issue.colour().token()))
                .toList();
        return "window.glossIndex = {\n\"kinds\":" + lines(kinds) + ",\n\"issues\":" + lines(signs) + ",\n\"pages\":"
                + lines(titles) + ",\n\"entries\":" + rows + "\n};\n";
    }

    /** One item in each line, so that a difference can be read. */
    static String lines(List<?> items) {
        return items.stream().map(Json::inHtml).collect(Collectors.joining(",\n", "[\n", "\n]"));
    }
}
