package gloss.model;

/** What a broken editorial rule does to a build. */
public enum RuleLevel implements Label {
    ERROR,
    WARNING,
    OFF
}
