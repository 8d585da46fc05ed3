/** Finds each quoted passage in the prose and weaves marks and mentions into it. */
@NullMarked
package gloss.annotate;

import org.jspecify.annotations.NullMarked;
