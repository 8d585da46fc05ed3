package gloss.model;

import java.util.List;

/**
 * What was changed on a page after publication.
 *
 * @param file the content file that was wrong
 * @param page what readers call it
 * @param isDraft whether readers are not told of it yet
 */
public record Correction(
        int number,
        PartialDate date,
        String file,
        Address page,
        Prose was,
        Prose now,
        Prose why,
        List<Slug> sources,
        boolean isDraft) {

    public Correction {
        sources = List.copyOf(sources);
    }
}
