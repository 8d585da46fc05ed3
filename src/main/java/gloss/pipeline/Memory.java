package gloss.pipeline;

import gloss.content.Shelf;
import gloss.work.Memo;
import gloss.work.Store;
import gloss.work.Watch;
import gloss.work.Workers;

/** What is remembered of a site from one reading of it to the next: of each file, of all together, and of its templates. */
record Memory(Shelf shelf, Memo files, Memo site, Memo templates, Store store, Workers workers, Watch watch) {

    Memory() {
        this(Store.NONE);
    }

    /** For one edition after the other; the store knows what was made before the first. */
    Memory(Store store) {
        this(new Shelf(), new Memo(store), new Memo(store), new Memo(), store, Workers.all(), Watch.NONE);
    }

    /** For a build after which there is no other; only the templates serve again, for one page after the other. */
    static Memory ofOneBuild(Workers workers, Watch watch, Store store) {
        return new Memory(new Shelf(), Memo.none(store), Memo.none(store), new Memo(), store, workers, watch);
    }
}
