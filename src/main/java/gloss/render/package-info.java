/** Pages from the site: view models, Pebble templates, and the links between pages. */
@NullMarked
package gloss.render;

import org.jspecify.annotations.NullMarked;
