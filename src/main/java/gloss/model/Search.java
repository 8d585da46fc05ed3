package gloss.model;

import gloss.diagnostic.Location;

/**
 * How the site is searched: {@code search: {engine: pagefind, pagefind: tools/pagefind}}.
 *
 * @param program the Pagefind that is run: a name on the path, or a file below the site's folder
 * @param location where the site says so, for when that program fails
 */
public record Search(SearchEngine engine, String program, Location location) {}
