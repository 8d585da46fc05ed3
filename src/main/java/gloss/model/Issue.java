package gloss.model;

import java.util.List;
import java.util.Optional;

/** A topic page: the question a reader comes with, the answer, and what each side wants. */
public record Issue(
        Slug slug,
        String file,
        String title,
        int order,
        String question,
        Prose answer,
        IssueOutcome outcome,
        List<Position> positions,
        List<Slug> related,
        Colour colour,
        List<Slug> sources,
        Optional<Moment> updated,
        boolean linkMentions,
        Prose prose) {

    public Issue {
        positions = List.copyOf(positions);
        related = List.copyOf(related);
        sources = List.copyOf(sources);
    }
}
