package gloss.pipeline;

import gloss.content.Shelf;
import gloss.work.Memo;
import gloss.work.Watch;
import gloss.work.Workers;

/** What is remembered of a site from one reading of it to the next: of each file, of all together, and of its templates. */
record Memory(Shelf shelf, Memo files, Memo site, Memo templates, Workers workers, Watch watch) {

    Memory() {
        this(new Shelf(), new Memo(), new Memo(), new Memo(), Workers.all(), Watch.NONE);
    }

    /** For a build after which there is no other; only the templates serve again, for one page after the other. */
    static Memory ofOneBuild(Workers workers, Watch watch) {
        return new Memory(new Shelf(), Memo.none(), Memo.none(), new Memo(), workers, watch);
    }
}
