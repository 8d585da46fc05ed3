package gloss.model;

import java.util.List;

/** A word that needs explaining. Its slug is made from the term. */
public record Term(
        Slug slug, String term, List<String> aliases, Prose definition, List<Slug> sources, List<Slug> issues) {

    public Term {
        aliases = List.copyOf(aliases);
        sources = List.copyOf(sources);
        issues = List.copyOf(issues);
    }
}
