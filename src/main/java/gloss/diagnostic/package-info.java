/** What an author did wrong, where, and what to do about it: values that every stage hands back. */
@NullMarked
package gloss.diagnostic;

import org.jspecify.annotations.NullMarked;
