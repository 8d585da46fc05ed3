package gloss.parse;

import gloss.diagnostic.Location;
import gloss.model.prose.Block;
import gloss.model.prose.PlainText;
import java.util.List;

/** Prose whose references are still as written. */
public record DraftProse(List<Block> blocks, List<DraftReference> references) {

    public static final DraftProse EMPTY = new DraftProse(List.of(), List.of());

    public DraftProse {
        blocks = List.copyOf(blocks);
        references = List.copyOf(references);
    }

    /** The ids of its headings, which links may name. */
    public List<String> ids() {
        return Headings.of(blocks).stream().map(Block.Heading::id).toList();
    }

    /** The words alone. */
    public String plain() {
        return PlainText.of(blocks);
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
