/** Drafts to one site: every link, slug and id is looked up, and what is not there is named. */
@NullMarked
package gloss.resolve;

import org.jspecify.annotations.NullMarked;
