package gloss.model;

import gloss.diagnostic.Location;
import java.util.List;

/** A word that needs explaining. Its slug is made from the term. */
public record Term(
        Slug slug,
        String term,
        List<String> aliases,
        Prose definition,
        List<Slug> sources,
        List<Slug> issues,
        Location location) {

    public Term {
        aliases = List.copyOf(aliases);
        sources = List.copyOf(sources);
        issues = List.copyOf(issues);
    }
}
