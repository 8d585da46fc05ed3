/** What stands beside the pages of a site, each kind in a class of one interface. */
@NullMarked
package gloss.outputs;

import org.jspecify.annotations.NullMarked;
