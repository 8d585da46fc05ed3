/** Remembers from one build to the next what was made of what. */
@NullMarked
package gloss.memo;

import org.jspecify.annotations.NullMarked;
