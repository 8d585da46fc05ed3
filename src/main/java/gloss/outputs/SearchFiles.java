package gloss.outputs;

import gloss.annotate.WovenSite;
import gloss.model.SearchEngine;
import gloss.render.Output;
import gloss.render.SitePages;
import java.util.Set;

/** What the search page needs beside it: the index that a script of the site itself searches, and of the theme's scripts its own. */
final class SearchFiles implements Output {

    private final WovenSite woven;
    private final SearchEngine engine;

    SearchFiles(WovenSite woven) {
        this.woven = woven;
        this.engine = woven.site().info().search().engine();
    }

    @Override
    public Set<String> places() {
        return engine == SearchEngine.MINISEARCH ? Set.of(SearchIndex.FILE) : Set.of();
    }

    @Override
    public void ofSite(SitePages pages, Files files) {
        if (engine == SearchEngine.MINISEARCH) {
            files.text(SearchIndex.FILE, () -> SearchIndex.of(woven, pages));
        }
    }

    /** The scripts of search engines that the site does not use. */
    @Override
    public boolean leavesOut(String asset) {
        if (asset.startsWith("assets/vendor/minisearch/") || asset.equals("assets/search-minisearch.js")) {
            return engine != SearchEngine.MINISEARCH;
        }
        return switch (asset) {
            case "assets/search-pagefind.js" -> engine != SearchEngine.PAGEFIND;
            case "assets/search.js", "assets/keys.js" -> engine == SearchEngine.NONE;
            default -> false;
        };
    }
}
