/** The words of a large site, cut into files of which a reader's query loads only those that it needs. */
@NullMarked
package gloss.search;

import org.jspecify.annotations.NullMarked;
