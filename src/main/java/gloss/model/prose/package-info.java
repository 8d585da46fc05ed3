/** Running text as a tree of blocks and inlines, which can hold nothing that is not safe on a page. */
@NullMarked
package gloss.model.prose;

import org.jspecify.annotations.NullMarked;
