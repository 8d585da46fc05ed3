package gloss.model;

/** How far a commitment has come. */
public enum CommitmentStatus implements Label {
    PROMISED,
    UNDER_WAY,
    KEPT,
    PARTLY_KEPT,
    BROKEN,
    LAPSED
}
