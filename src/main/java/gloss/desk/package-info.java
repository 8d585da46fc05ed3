/** What an editor does besides building: new sites, new files, notes from the command line or a preview, lists of what there is. */
@NullMarked
package gloss.desk;

import org.jspecify.annotations.NullMarked;
