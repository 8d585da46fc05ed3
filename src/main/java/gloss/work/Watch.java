package gloss.work;

import java.util.Locale;

/**
 * Is told what a build does, and when. It is handed through all stages, and several threads tell it things. {@link #NONE}
 * keeps nothing, allocates nothing and has no clock.
 */
public interface Watch {

    /** For everybody who does not ask. */
    Watch NONE = new Watch() {};

    /** What a build does as a whole, one after the other. */
    enum Stage {
        READ,
        PARSE,
        RESOLVE,
        WEAVE,
        GATHER,
        RENDER,
        CHECK,
        SEARCH_PROGRAM,
        PUBLISH,
        OTHER_SERVERS;

        /** In words: {@code search program}. */
        public String printed() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    /** From now on the build does this, and what it did before has ended. It may come back to a stage. */
    default void stage(Stage stage) {}

    /** How long this thread has worked until now, to be given back when a piece of work is done; 0 if nobody asks. */
    default long begin() {
        return 0;
    }

    /** A file was parsed, whatever came of it. */
    default void parsed(String file, long begun) {}

    /** So many characters of a file went through the parser of Markdown. */
    default void markdown(String file, int characters) {}

    /** A text is read: its words, sentences and names. Two texts are two objects, even if they have the same words. */
    default void read(Object text) {}

    /** A file's texts were woven; those of an article with its notes. */
    default void woven(String file, long begun) {}

    /** A text is written as HTML, on a page. */
    default void written(String page, Object text) {}

    /** The HTML of a finished page is gone through. */
    default void scanned(String page) {}

    /** A page was made, whatever came of it, which is mainly made of a file. */
    default void made(String page, String file, long begun) {}
}
