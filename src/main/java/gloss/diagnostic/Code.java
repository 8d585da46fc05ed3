package gloss.diagnostic;

import java.util.Locale;

/** What can be wrong with a site, one constant for each kind of fault. Its name in kebab case never changes. */
public enum Code {
    // Files
    SITE_MISSING,
    FILE_NOT_PUBLISHED(Severity.WARNING),
    FILE_NOT_TEXT,
    FILE_TOO_LARGE,
    FILE_UNREADABLE,
    FILE_IS_LINK,
    ARTICLE_MISSING,
    NAME_IS_NO_SLUG,

    // Front matter and lists
    FRONT_MATTER_MISSING,
    FRONT_MATTER_NOT_CLOSED,
    YAML_SYNTAX,
    UNKNOWN_FIELD,
    MISSING_FIELD,
    DUPLICATE_FIELD,
    WRONG_TYPE,
    INVALID_VALUE,
    DUPLICATE_ID,
    DUPLICATE_ORDER,
    STEPS_OUT_OF_ORDER,
    MAIN_EVENT_TWICE,

    // Prose
    NOT_INLINE,
    HEADING_TOO_HIGH,
    HTML_NOT_ALLOWED(Severity.WARNING),
    PROSE_TOO_DEEP,
    CITATION_SYNTAX,
    LINK_NOT_FOUND,
    LINK_SCHEME,
    LINK_TO_DRAFT(Severity.WARNING),
    IMAGE_NOT_FOUND,
    UNKNOWN_REFERENCE,
    DRAFT_NEEDED,
    AMBIGUOUS_NAME,

    // Annotations
    NOTE_WITHOUT_HEADING,
    NOTE_WITHOUT_ID,
    NOTE_WITHOUT_PASSAGE,
    NOTE_WITHOUT_BODY,
    PASSAGE_MARKS,
    PASSAGE_NOT_FOUND,
    PASSAGE_AMBIGUOUS,
    PASSAGE_CUTS_WORD,
    PASSAGE_MOVED,
    PASSAGE_CHANGED,
    PASSAGE_OTHER_SPEAKER,
    NOTE_NOT_LOCKED,

    // Editorial rules, whose level a site can set
    QUOTATION_NOT_ON_RECORD,
    QUOTATION_OTHER_SPEAKER,
    QUOTATION_NOT_IN_EXCERPT,
    NOTE_WITHOUT_BASIS,
    DISCREPANCY_WITHOUT_ACCOUNTS,
    STEP_AFTER_AS_OF,
    CHANGE_WITHOUT_NOTICE(Severity.WARNING),
    REVIEW_DUE(Severity.HINT),
    ISSUE_WITHOUT_PASSAGES(Severity.HINT),
    ARTICLE_ISSUE_WITHOUT_NOTES(Severity.HINT),
    PERSON_NOT_MENTIONED(Severity.HINT),
    TERM_NOT_USED(Severity.HINT),
    SOURCE_NOT_CITED(Severity.HINT),
    IMAGE_WITHOUT_ALT(Severity.HINT),
    NOTE_TOO_LONG(Severity.HINT),
    NOTES_TOO_DENSE(Severity.HINT),
    HEADING_SKIPS_LEVEL(Severity.HINT),
    LINK_TEXT_VAGUE(Severity.HINT),
    LINK_UNREACHABLE(Severity.HINT),

    // Templates and finished pages
    TEMPLATE_FAULT,
    PAGE_LINK_BROKEN,
    PAGE_ID_TWICE,
    SEARCH_PROGRAM_UNUSED(Severity.WARNING),
    SEARCH_PROGRAM_MISSING,
    SEARCH_PROGRAM_FAILED,

    // The output folder
    OUTPUT_REFUSED,
    OUTPUT_FOREIGN_FILE(Severity.WARNING);

    private final Severity severity;

    Code() {
        this(Severity.ERROR);
    }

    Code(Severity severity) {
        this.severity = severity;
    }

    public Severity severity() {
        return severity;
    }

    /** As it is printed: {@code passage-not-found}. */
    public String token() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
