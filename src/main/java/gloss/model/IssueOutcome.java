package gloss.model;

/** What came of an issue at the talks. */
public enum IssueOutcome implements Label {
    AGREED,
    PARTLY_AGREED,
    NO_AGREEMENT,
    DISCUSSED
}
