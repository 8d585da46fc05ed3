package gloss.annotate;

import gloss.model.Annotation;
import gloss.model.PassageState;
import java.util.List;

/**
 * The part of an article that an annotation targets, found.
 *
 * @param number of its note, from 1 in reading order
 * @param span where it stands in the article's text
 * @param excerpts what it covers, one for each block of the article that it touches
 */
public record Passage(Annotation annotation, int number, PassageState state, Span span, List<Excerpt> excerpts) {

    public Passage {
        excerpts = List.copyOf(excerpts);
    }

    /** The words of a passage within one block, and what its sentences say before and after. */
    public record Excerpt(String before, String words, String after) {}
}
