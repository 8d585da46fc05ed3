/** What lies on disk: the files of a site read as text, the assets beside them, and front matter cut from prose. */
@NullMarked
package gloss.content;

import org.jspecify.annotations.NullMarked;
