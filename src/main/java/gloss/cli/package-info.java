/** The command line, and the only place that prints. */
@NullMarked
package gloss.cli;

import org.jspecify.annotations.NullMarked;
