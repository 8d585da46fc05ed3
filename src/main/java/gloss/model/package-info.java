/** The site as the editor means it: resolved, immutable, and free of any library. */
@NullMarked
package gloss.model;

import org.jspecify.annotations.NullMarked;
