package gloss.model;

/** How much of a source was read. */
public enum Reading implements Label {
    FULL,
    EXCERPT
}
