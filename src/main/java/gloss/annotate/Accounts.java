package gloss.annotate;

import gloss.model.Prose;
import gloss.model.prose.Block;
import gloss.model.prose.Inline;
import gloss.model.prose.Walk;

/** Counts the accounts that a note gives: the items of its lists that cite a source. */
final class Accounts extends Walk {

    private int accounts;
    private int citations;

    private Accounts() {}

    static int of(Prose note) {
        Accounts accounts = new Accounts();
        accounts.blocks(note.blocks());
        return accounts.accounts;
    }

    @Override
    public void items(Block.Items items) {
        for (Block.Item item : items.items()) {
            int before = citations;
            blocks(item.blocks());
            if (citations > before && items.start().isEmpty()) {
                accounts++;
            }
        }
    }

    @Override
    public void citation(Inline.Citation citation) {
        citations++;
    }
}
