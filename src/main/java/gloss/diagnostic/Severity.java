package gloss.diagnostic;

/** Whether a diagnostic stops the build or is only said. */
public enum Severity {
    /** Nothing is published. */
    ERROR,
    /** The site is published all the same. */
    WARNING,
    /** Nothing is wrong; it is said because nobody else would. */
    HINT
}
