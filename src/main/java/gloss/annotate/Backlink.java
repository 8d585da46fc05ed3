package gloss.annotate;

import gloss.model.Address;

/**
 * A place that speaks of something, with the sentence that does.
 *
 * @param place where a reader finds it
 * @param title the page or note that it is in
 * @param before the sentence up to the words
 * @param words the name, or the words that a citation follows; never empty but for a citation
 * @param after the rest of the sentence
 */
public record Backlink(Address place, String title, String before, String words, String after) {}
