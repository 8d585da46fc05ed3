package gloss.model;

import gloss.diagnostic.Location;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;

/**
 * What was promised, by whom, and its history in the order of dates; the last step is where it stands.
 *
 * @param accordingTo on whose word alone it is known that this was promised; empty if it is known otherwise too
 * @param reviewAfter how long after its last step somebody should look again
 */
public record Commitment(
        Slug id,
        Prose promise,
        List<Slug> by,
        List<Slug> accordingTo,
        List<Slug> issues,
        PartialDate made,
        List<Slug> sources,
        Optional<Slug> quotation,
        List<Step> history,
        Optional<Period> reviewAfter,
        Location location) {

    public Commitment {
        by = List.copyOf(by);
        accordingTo = List.copyOf(accordingTo);
        issues = List.copyOf(issues);
        sources = List.copyOf(sources);
        history = List.copyOf(history);
        if (history.isEmpty()) {
            throw new IllegalArgumentException("no step says where it stands: " + id);
        }
    }

    /** Where it stands. */
    public Step lastStep() {
        return history.get(history.size() - 1);
    }

    /** The last day on which nobody need look again; absent if nobody ever need. */
    public Optional<LocalDate> freshUntil() {
        return reviewAfter.map(period -> lastStep().date().lastDay().plus(period));
    }

    /** Whether nobody has looked at it for longer than it asks for. */
    public boolean isDue(LocalDate today) {
        return freshUntil().filter(day -> day.isBefore(today)).isPresent();
    }
}
