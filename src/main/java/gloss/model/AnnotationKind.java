package gloss.model;

/** What an annotation does for the reader; {@code discrepancy} says that two accounts differ. */
public enum AnnotationKind implements Label {
    CONTEXT,
    QUOTATION,
    CLAIM,
    DEFINITION,
    FOLLOW_UP,
    DISCREPANCY,
    CORRECTION
}
