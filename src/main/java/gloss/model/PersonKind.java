package gloss.model;

/** What sort of actor a page under {@code people/} is about. */
public enum PersonKind implements Label {
    PERSON,
    ORGANISATION,
    STATE,
    PLACE,
    UNNAMED_OFFICIAL
}
