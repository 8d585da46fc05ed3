package gloss.parse;

import gloss.diagnostic.Location;
import java.util.List;

/**
 * Prose whose links are still as written; see {@code Prose} for its tags.
 *
 * @param ids the ids of its headings, which links may name
 */
public record DraftProse(String html, List<DraftReference> references, List<String> ids) {

    public static final DraftProse EMPTY = new DraftProse("", List.of(), List.of());

    public DraftProse {
        references = List.copyOf(references);
        ids = List.copyOf(ids);
    }

    /**
     * Something that a piece of prose points at.
     *
     * @param written the address of a link or image, or the inside of a citation: {@code @wh-readout, p. 2}
     */
    public record DraftReference(Kind kind, String written, Location location) {}

    /** What sort of reference it is. */
    public enum Kind {
        LINK,
        IMAGE,
        CITATION
    }
}
