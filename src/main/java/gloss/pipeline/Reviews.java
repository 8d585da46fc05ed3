package gloss.pipeline;

import gloss.diagnostic.Code;
import gloss.diagnostic.Diagnostic;
import gloss.model.Commitment;
import gloss.model.PartialDate;
import gloss.model.Site;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The commitments that nobody has looked at for longer than they ask for. */
final class Reviews {

    private Reviews() {}

    static List<Diagnostic> due(Site site, LocalDate today) {
        List<Diagnostic> due = new ArrayList<>();
        for (Commitment commitment : site.commitments().values()) {
            PartialDate last =
                    commitment.history().get(commitment.history().size() - 1).date();
            commitment
                    .reviewAfter()
                    .filter(period -> last.lastDay().plus(period).isBefore(today))
                    .ifPresent(period -> due.add(new Diagnostic(
                            Code.REVIEW_DUE,
                            commitment.location(),
                            "what came of this promise was last looked at for " + last,
                            "find out where it stands today, and add a step")));
        }
        return due;
    }
}
