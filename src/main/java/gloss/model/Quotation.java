package gloss.model;

import gloss.diagnostic.Location;
import java.util.List;
import java.util.Optional;

/** What somebody said, word for word. {@code via} is the one through whom alone it is known. */
public record Quotation(
        Slug id,
        Slug speaker,
        Optional<Slug> via,
        String occasion,
        PartialDate date,
        String words,
        List<Slug> sources,
        String language,
        List<Slug> issues,
        Prose note,
        Optional<Original> original,
        Optional<BasisKind> basis,
        Location location) {

    public Quotation {
        sources = List.copyOf(sources);
        issues = List.copyOf(issues);
    }
}
