package gloss.render;

import gloss.annotate.WovenSite;
import gloss.model.Address;
import gloss.model.Issue;
import gloss.model.Slug;
import gloss.work.Lazy;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * What {@code search.html} searches. It is a script that sets {@code glossIndex}, because a page that was opened from disk may load
 * a script but fetch nothing. On a small site it has all entries with their words as they are; the browser takes them apart,
 * so that the index has one entry for each thing and grows as the content does. On a large one it says which {@link SearchParts}
 * there are.
 */
final class SearchIndex {

    /** How the file is called. */
    private static final String FILE = "search-index.js";
    /** From so many characters on a site is large; the README says what that was measured by. */
    private static final int LARGE = 1_000_000;

    /**
     * A page of the site.
     *
     * @param description what its {@code meta} element says
     * @param isSubject whether it may be found by itself; the second page of a list is not, only what stands on it
     */
    record Listed(Address address, String title, String description, boolean isSubject) {}

    private final SearchEntries entries;
    private final Paging paging;
    private final Supplier<List<Listed>> listed;
    private final Map<Slug, Issue> issues;
    private final Lazy<Boolean> isLarge = new Lazy<>(this::measure);
    private final Lazy<Map<String, byte[]>> files = new Lazy<>(this::files);

    /** The index of a site with these pages, of which it asks when it is made. */
    SearchIndex(WovenSite woven, Paging paging, Supplier<List<Listed>> listed) {
        this.entries = new SearchEntries(woven);
        this.paging = paging;
        this.listed = listed;
        this.issues = woven.site().issues();
    }

    /** Whether it is cut into parts. */
    boolean isLarge() {
        return isLarge.get();
    }

    private boolean measure() {
        long[] length = {0};
        return entries.all().anyMatch(entry -> (length[0] += entry.length()) > LARGE);
    }

    static boolean mayHave(String path) {
        return path.equals(FILE) || path.startsWith(SearchParts.FOLDER);
    }

    /** The files by their path, kept for those who ask for one after the other. */
    Map<String, byte[]> kept() {
        return files.get();
    }

    private Map<String, byte[]> files() {
        Map<String, byte[]> made = new TreeMap<>();
        write(made::put);
        return made;
    }

    /** Makes all files. */
    void write(Sink sink) {
        List<Listed> pages = listed.get();
        sink.take(FILE, (isLarge() ? parts(pages, sink) : whole(pages)).getBytes(StandardCharsets.UTF_8));
    }

    private String whole(List<Listed> pages) {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        pages.forEach(page -> numbers.put(page.address().page(), numbers.size()));
        List<List<Object>> rows = new ArrayList<>();
        each(pages, entry -> rows.add(entry.values(paging.home(entry.address()), numbers, numbers())));
        return script(titles(pages), lines(rows));
    }

    private String parts(List<Listed> pages, Sink sink) {
        Map<String, String> titles = new LinkedHashMap<>();
        pages.forEach(page -> titles.put(page.address().page(), page.title()));
        SearchParts parts = new SearchParts(titles, numbers(), sink);
        each(pages, entry -> parts.add(entry, paging.home(entry.address())));
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
