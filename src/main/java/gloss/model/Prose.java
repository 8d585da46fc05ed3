package gloss.model;

import gloss.model.prose.Block;
import gloss.model.prose.PlainText;
import java.util.List;

/**
 * Running text, from a word to an article. Its links, images and citations name what they point at by an index in its
 * references, so that it is the same on whatever page it stands.
 */
public record Prose(List<Block> blocks, List<Reference> references) {

    public static final Prose EMPTY = new Prose(List.of(), List.of());

    public Prose {
        blocks = List.copyOf(blocks);
        references = List.copyOf(references);
    }

    public boolean isEmpty() {
        return blocks.isEmpty();
    }

    /** The words alone, for places that take no markup. */
    public String plain() {
        return PlainText.of(blocks);
    }
}
