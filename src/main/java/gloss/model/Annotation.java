package gloss.model;

import gloss.diagnostic.Location;
import java.util.List;
import java.util.Optional;

/** A note on a passage: {@code ## Its title {#id .kind issue=taiwan}}, the quoted target, and a body. {@code location} is that of its heading. */
public record Annotation(
        Slug id,
        Prose title,
        AnnotationKind kind,
        List<Slug> issues,
        Optional<Slug> speaker,
        List<Slug> sources,
        Optional<Slug> quotation,
        Optional<BasisKind> basis,
        Target target,
        Prose body,
        Location location) {

    public Annotation {
        issues = List.copyOf(issues);
        sources = List.copyOf(sources);
    }
}
