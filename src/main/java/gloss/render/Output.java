package gloss.render;

import gloss.model.StandingPage;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * One kind of what a site has besides the pages that its content calls for: its search index, the notes of an article for
 * machines, a feed. It may have pages of its own, files beside any page, and files of the site as a whole; it has none that
 * it does not name.
 */
public interface Output {

    /** Takes files; what one holds is made if somebody wants it, at once and only then. */
    interface Files {

        /** {@code name} is the ending of a file beside a page, {@code .bib}, or the path of one of the site, {@code feed.xml}. */
        void bytes(String name, Supplier<byte[]> bytes);

        default void text(String name, Supplier<String> text) {
            bytes(name, () -> text.get().getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Its own pages. They look as those do that an editor writes, and are searched and checked as all are. */
    default List<StandingPage> pages() {
        return List.of();
    }

    /**
     * Gives the files beside a page. They follow from the page, what it is about and what its template shows of the site, and from
     * nothing else: as long as those are the same, a later build takes the files that an earlier one has made. Several threads may
     * ask at the same time.
     */
    default void beside(FreshPage page, Files files) {}

    /** Where its files of the site stand: {@code feed.xml}, or {@code feeds/} for any number of them. */
    default Set<String> places() {
        return Set.of();
    }

    /** Gives the files of the site, once all pages are made. */
    default void ofSite(SitePages pages, Files files) {}

    /** Gives one of them, as {@code ofSite} does, to somebody who may ask for the next; it may give more. */
    default void oneOfSite(String path, SitePages pages, Files files) {
        ofSite(pages, files);
    }

    /** Whether a file of the theme would be there for nothing, such as {@code assets/search.js} on a site without search. */
    default boolean leavesOut(String asset) {
        return false;
    }
}
