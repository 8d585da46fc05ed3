package gloss.outputs;

import gloss.annotate.WovenSite;
import gloss.model.SearchEngine;
import gloss.render.Output;
import gloss.render.SitePages;
import java.util.Set;

/** What the search page needs beside it: the index that a script of the site itself searches, and of the theme's scripts its own. */
final class SearchFiles implements Output {

    private final SearchIndex index;
    private final SearchEngine engine;

    SearchFiles(WovenSite woven) {
        this.index = new SearchIndex(woven);
        this.engine = woven.site().info().search().engine();
    }

    @Override
    public Set<String> places() {
        return engine == SearchEngine.MINISEARCH ? Set.of(SearchIndex.FILE, SearchParts.FOLDER) : Set.of();
    }

    @Override
    public void ofSite(SitePages pages, Files files) {
        if (engine == SearchEngine.MINISEARCH) {
            index.write(pages, files);
        }
    }

    /** All files of an index are made at once. */
    @Override
    public void oneOfSite(String path, SitePages pages, Files files) {
        byte[] bytes = index.kept(pages).get(path);
        if (bytes != null) {
            files.bytes(path, () -> bytes);
        }
    }

    /** The scripts of search engines that the site does not use, or of an index in parts if it is whole. */
    @Override
    public boolean leavesOut(String asset) {
        if (asset.startsWith("assets/vendor/minisearch/")) {
            return engine != SearchEngine.MINISEARCH || index.isLarge();
        }
        return switch (asset) {
            case "assets/search-minisearch.js" -> engine != SearchEngine.MINISEARCH;
            case "assets/search-parts.js", "assets/search-loads.js" ->
                engine != SearchEngine.MINISEARCH || !index.isLarge();
            case "assets/search-pagefind.js" -> engine != SearchEngine.PAGEFIND;
            case "assets/search.js", "assets/keys.js" -> engine == SearchEngine.NONE;
            default -> false;
        };
    }
}
