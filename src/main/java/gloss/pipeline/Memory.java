package gloss.pipeline;

import gloss.content.Shelf;
import gloss.work.Memo;
import gloss.work.Watch;
import gloss.work.Workers;

/** What is remembered of a site from one reading of it to the next: of each file, of all together, and of its templates. */
record Memory(Shelf shelf, Memo files, Memo site, Memo templates, Workers workers, Watch watch) {

    Memory() {
        this(Workers.all(), Watch.NONE);
    }

    Memory(Workers workers, Watch watch) {
        this(new Shelf(), new Memo(), new Memo(), new Memo(), workers, watch);
    }
}
