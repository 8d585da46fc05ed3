/** Work that is done side by side, and what is not done twice. */
@NullMarked
package gloss.work;

import org.jspecify.annotations.NullMarked;
