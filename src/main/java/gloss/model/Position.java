package gloss.model;

import java.util.List;

/** What one side wants in an issue, and how we know. */
public record Position(String side, Prose text, List<Slug> sources) {

    public Position {
        sources = List.copyOf(sources);
    }
}
