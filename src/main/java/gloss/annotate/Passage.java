package gloss.annotate;

import gloss.model.Annotation;
import gloss.model.Colour;
import gloss.model.PassageState;
import gloss.reading.Span;
import java.util.List;
import java.util.stream.Stream;

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

    /**
     * By what a reader may choose to see a note: {@code in-crimson} for each colour of its issues, {@code in-none} if it has
     * none, and {@code kind-claim}. They are class names of its mark, its number and its text.
     */
    public static List<String> groups(Annotation note, List<Colour> colours) {
        Stream<String> issues =
                colours.isEmpty() ? Stream.of("in-none") : colours.stream().map(colour -> "in-" + colour.token());
        return Stream.concat(issues, Stream.of("kind-" + note.kind().token())).toList();
    }

    /** The words of a passage within one block, and what its sentences say before and after. */
    public record Excerpt(String before, String words, String after) {}
}
