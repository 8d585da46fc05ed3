/**
 * Two tools for whoever edits the explainer, kept with the tests because no reader and no build needs them. {@link
 * gloss.report.SharedWords} finds wording that was pasted from a text instead of restated; {@link gloss.report.FactReport}
 * shows, fact by fact, where on the built site it is told.
 */
@NullMarked
package gloss.report;

import org.jspecify.annotations.NullMarked;
