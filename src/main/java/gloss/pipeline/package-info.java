/** Runs the stages in order and adds up what they found. */
@NullMarked
package gloss.pipeline;

import org.jspecify.annotations.NullMarked;
