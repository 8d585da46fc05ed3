/** What builds remember on disk for later ones. */
@NullMarked
package gloss.cache;

import org.jspecify.annotations.NullMarked;
