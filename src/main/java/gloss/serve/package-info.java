/** Shows a site while it is written: a local server, and a new edition whenever a file changes. */
@NullMarked
package gloss.serve;

import org.jspecify.annotations.NullMarked;
