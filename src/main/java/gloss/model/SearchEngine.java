package gloss.model;

/** What readers search the site with. */
public enum SearchEngine implements Label {
    /** A script of the site itself, which works from disk too. */
    MINISEARCH,
    /** A program that indexes the finished pages, for sites whose index would be long to load. */
    PAGEFIND,
    NONE
}
