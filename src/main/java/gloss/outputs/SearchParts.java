package gloss.outputs;

import gloss.model.Address;
import gloss.model.Slug;
import gloss.render.Json;
import gloss.render.Output;
import gloss.search.WordIndex;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The index of a large site in many files, of which a query loads few: the words in {@link WordIndex}, and the entries of each
 * kind, as many in a file as fill some kilobytes. Entries are numbered by kind and then in their order, so that a number says
 * which file its entry is in. What is held here is the numbers of the words' entries, and of entries those that fill no file yet.
 */
final class SearchParts {

    static final String FOLDER = "search-index/";

    private static final int BLOCK = 16 * 1024;

    private final Map<String, String> titles;
    private final Map<Slug, Integer> issues;
    private final Output.Files files;
    private final WordIndex words = new WordIndex();
    private final List<Integer> kinds = new ArrayList<>();
    private final List<Block> blocks = new ArrayList<>();

    /** Entries of one kind that come into one file, with the pages that they stand on. */
    private static final class Block {
        private final List<Integer> counts = new ArrayList<>();
        private final Map<String, Integer> pages = new LinkedHashMap<>();
        private final List<String> rows = new ArrayList<>();
        private int size;
    }

    /** @param titles those of all pages, by path */
    SearchParts(Map<String, String> titles, Map<Slug, Integer> issues, Output.Files files) {
        this.titles = titles;
        this.issues = issues;
        this.files = files;
        SearchEntry.KINDS.forEach(kind -> blocks.add(new Block()));
    }

    /** Takes the next entry; {@code home} is where it stands. */
    void add(SearchEntry entry, Address home) {
        int kind = SearchEntry.KINDS.indexOf(entry.kind());
        words.add(entry.fields());
        kinds.add(kind);
        Block block = blocks.get(kind);
        block.pages.putIfAbsent(home.page(), block.pages.size());
        String row = Json.inHtml(entry.values(home, block.pages, issues));
        block.rows.add(row);
        block.size += row.length();
        if (block.size > BLOCK) {
            close(kind);
        }
    }

    private void close(int kind) {
        Block block = blocks.get(kind);
        List<List<String>> pages = block.pages.keySet().stream()
                .map(path -> List.of(path, Objects.requireNonNull(titles.get(path), () -> "no page is at " + path)))
                .toList();
        String name = "entries-" + kind + "-" + block.counts.size();
        give(
                name,
                "glossParts.entries(" + kind + "," + block.counts.size() + "," + SearchIndex.lines(pages) + ",[\n"
                        + String.join(",\n", block.rows) + "\n]);\n");
        block.counts.add(block.rows.size());
        block.pages.clear();
        block.rows.clear();
        block.size = 0;
    }

    /** Writes what is left, and says of each kind how many entries each of its files has. */
    List<List<Integer>> counts() {
        for (int kind = 0; kind < blocks.size(); kind++) {
            if (!blocks.get(kind).rows.isEmpty()) {
                close(kind);
            }
        }
        return blocks.stream().map(block -> List.copyOf(block.counts)).toList();
    }

    /** Writes the words, and says with which word each of their files begins. */
    List<String> words() {
        int[] next = new int[blocks.size()];
        kinds.forEach(kind -> next[kind]++);
        for (int kind = next.length - 1, end = kinds.size(); kind >= 0; kind--) {
            end -= next[kind];
            next[kind] = end;
        }
        int[] numbers = kinds.stream().mapToInt(kind -> next[kind]++).toArray();
        return words.write(i -> numbers[i], (part, text) -> give("words-" + part, text));
    }

    private void give(String name, String script) {
        files.text(FOLDER + name + ".js", () -> script);
    }
}
