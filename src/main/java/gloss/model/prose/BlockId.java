package gloss.model.prose;

import java.util.List;

/** The ids of the blocks of a page's own text, so that a reader can be sent to each. */
public final class BlockId {

    private BlockId() {}

    /**
     * The id of a block by its index: that of a heading is its own, {@code p-3} that of the third block otherwise.
     *
     * @param scope stands before it, so that several texts can share a page; may be empty
     */
    public static String of(List<Block> blocks, int index, String scope) {
        return blocks.get(index) instanceof Block.Heading heading ? heading.id() : scope + "p-" + (index + 1);
    }
}
