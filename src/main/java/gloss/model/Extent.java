package gloss.model;

/** How much of a source was read. */
public enum Extent implements Label {
    FULL,
    EXCERPT
}
