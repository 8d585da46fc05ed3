package gloss.pipeline;

import gloss.diagnostic.Code;
import gloss.diagnostic.Diagnostic;
import gloss.model.Site;
import java.time.LocalDate;
import java.util.List;

/** The commitments that nobody has looked at for longer than they ask for. */
final class Reviews {

    private Reviews() {}

    static List<Diagnostic> due(Site site, LocalDate today) {
        return site.commitments().values().stream()
                .filter(commitment -> commitment.isDue(today))
                .map(commitment -> new Diagnostic(
                        Code.REVIEW_DUE,
                        commitment.location(),
                        "what came of this promise was last looked at for "
                                + commitment.lastStep().date(),
                        "find out where it stands today, and add a step"))
                .toList();
    }
}
