/** Markdown and YAML to drafts: typed, but with links and references still as the author wrote them. */
@NullMarked
package gloss.parse;

import org.jspecify.annotations.NullMarked;
