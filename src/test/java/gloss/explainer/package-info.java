/**
 * The explainer that ships: its facts, its pages, and what an editor and a reader do with them. Whoever puts another story into
 * {@code content/} takes these tests away with the old one; all others go on.
 *
 * <p>Two tools for its editors are here because no reader and no build needs them. {@link gloss.explainer.SharedWords} finds
 * wording that was pasted from a text instead of restated; {@link gloss.explainer.FactReport} shows, fact by fact, where on the
 * built site it is told.
 */
@NullMarked
package gloss.explainer;

import org.jspecify.annotations.NullMarked;
