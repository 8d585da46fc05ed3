package gloss.pipeline;

import gloss.content.Shelf;
import gloss.work.Memo;
import gloss.work.Store;
import gloss.work.Watch;
import gloss.work.Workers;

/** What is remembered of a site from one reading of it to the next: of each file, of all together, and of its templates. */
record Memory(Shelf shelf, Memo files, Memo site, Memo templates, Store store, Workers workers, Watch watch) {

    Memory() {
        this(Workers.all(), Watch.NONE, Store.NONE);
    }

    /** What is made of the content is remembered by the store too. */
    Memory(Workers workers, Watch watch, Store store) {
        this(new Shelf(), new Memo(store), new Memo(store), new Memo(), store, workers, watch);
    }
}
