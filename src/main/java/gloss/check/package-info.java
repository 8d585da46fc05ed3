/** What the finished pages must satisfy before anything is published. */
@NullMarked
package gloss.check;

import org.jspecify.annotations.NullMarked;
