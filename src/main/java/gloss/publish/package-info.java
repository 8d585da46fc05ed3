/** Writes the output folder as a whole, or not at all. */
@NullMarked
package gloss.publish;

import org.jspecify.annotations.NullMarked;
