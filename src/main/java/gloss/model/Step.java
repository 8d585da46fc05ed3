package gloss.model;

import java.util.List;

/** One step in the history of a commitment. */
public record Step(PartialDate date, CommitmentStatus status, Prose text, List<Slug> sources) {

    public Step {
        sources = List.copyOf(sources);
    }
}
