package gloss.model;

/** How the quotation of a note fits its article. */
public enum PassageState implements Label {
    /** Every character is the same. */
    EXACT,
    /** The same words, with other white space, quotation marks, dashes or Unicode forms. */
    NORMALISED,
    /** The same words, but no longer where the lock has them. */
    MOVED,
    /** The words are gone; others that are like them stand in their place. */
    CHANGED,
    /** The words stand at several places. */
    AMBIGUOUS,
    /** The words are gone, and nothing stands for them. */
    ORPHAN
}
