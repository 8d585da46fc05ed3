package gloss.model;

import java.util.List;

/** What was changed on a page after publication. {@code file} is the content file that was wrong, {@code page} what readers call it. */
public record Correction(
        int number, PartialDate date, String file, Address page, Prose was, Prose now, Prose why, List<Slug> sources) {

    public Correction {
        sources = List.copyOf(sources);
    }
}
