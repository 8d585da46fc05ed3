package gloss.parse;

import gloss.model.prose.Block;
import gloss.model.prose.Walk;
import java.util.ArrayList;
import java.util.List;

/** The headings of a prose, wherever they stand. */
final class Headings extends Walk {

    private final List<Block.Heading> all = new ArrayList<>();

    private Headings() {}

    static List<Block.Heading> of(List<Block> blocks) {
        Headings headings = new Headings();
        headings.blocks(blocks);
        return headings.all;
    }

    @Override
    public void heading(Block.Heading heading) {
        all.add(heading);
    }
}
