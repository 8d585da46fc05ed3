package gloss.annotate;

import gloss.diagnostic.Diagnostic;
import gloss.model.Annotation;
import gloss.model.Lock.Place;
import gloss.model.PassageState;
import gloss.reading.Span;
import java.util.Optional;

/**
 * Where a note stands, or why it does not.
 *
 * @param span absent if no place is found or offered
 * @param place the same for the lock
 * @param fault what the editor has to decide; absent if the note stands
 * @param proposal what an editor can agree to
 */
public record Landing(
        Annotation annotation,
        PassageState state,
        Optional<Span> span,
        Optional<Place> place,
        Optional<Diagnostic> fault,
        Optional<Proposal> proposal) {

    Landing(
            Annotation annotation,
            PassageState state,
            Optional<Span> span,
            Optional<Place> place,
            Optional<Diagnostic> fault) {
        this(annotation, state, span, place, fault, Optional.empty());
    }

    static Landing of(Annotation annotation, PassageState state, Diagnostic fault) {
        return new Landing(annotation, state, Optional.empty(), Optional.empty(), Optional.of(fault));
    }

    /** Whether the note stands without a decision. */
    public boolean stands() {
        return fault.isEmpty();
    }

    /**
     * Another place or other words for a note.
     *
     * @param quotation as it must be written in the file of annotations then: {@code before ==words== after}
     * @param isSafe whether the article says that the same speaks there; if not, an editor must name the note to agree
     * @param was where the lock has it
     * @param is where it would be
     */
    public record Proposal(String quotation, boolean isSafe, Place was, Place is) {}
}
