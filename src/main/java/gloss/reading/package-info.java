/** A text read once: its words, sentences, names and voices, for everybody who asks. */
@NullMarked
package gloss.reading;

import org.jspecify.annotations.NullMarked;
