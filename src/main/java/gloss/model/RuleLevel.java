package gloss.model;

/** What a broken editorial rule does to a build. */
public enum RuleLevel implements Label {
    ERROR,
    WARNING,
    /** Only said by {@code gloss check}. */
    HINT,
    OFF
}
