/** What is not made twice: remembered from one build to the next, or made once when it is first needed. */
@NullMarked
package gloss.memo;

import org.jspecify.annotations.NullMarked;
