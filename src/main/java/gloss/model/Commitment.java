package gloss.model;

import java.util.List;
import java.util.Optional;

/** What was promised, by whom, and its history in the order of dates; the last step is where it stands. */
public record Commitment(
        Slug id,
        Prose promise,
        List<Slug> by,
        List<Slug> issues,
        PartialDate made,
        List<Slug> sources,
        Optional<Slug> quotation,
        List<Step> history) {

    public Commitment {
        by = List.copyOf(by);
        issues = List.copyOf(issues);
        sources = List.copyOf(sources);
        history = List.copyOf(history);
    }
}
