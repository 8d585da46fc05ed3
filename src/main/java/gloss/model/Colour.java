package gloss.model;

/** The colour of an issue; the theme gives each its shade for light and dark, and a sign of its own. */
public enum Colour implements Label {
    CRIMSON,
    AMBER,
    TEAL,
    INDIGO,
    VIOLET,
    OLIVE,
    SLATE,
    ROSE
}
