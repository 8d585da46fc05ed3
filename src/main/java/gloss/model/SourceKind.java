package gloss.model;

/** Whose word a source is; {@code official-in-news} is an official's text read in a news report, {@code copy} a copy by a third party. */
public enum SourceKind implements Label {
    US_GOVERNMENT,
    CHINESE_GOVERNMENT,
    STATE_MEDIA,
    OTHER_GOVERNMENT,
    NEWS,
    OFFICIAL_IN_NEWS,
    ANALYSIS,
    COPY;

    /** As readers see it; a town's council, too, is other than the two governments that have a kind of their own. */
    @Override
    public String printed() {
        return switch (this) {
            case US_GOVERNMENT -> "US government";
            case OTHER_GOVERNMENT -> "Public authority";
            default -> Label.super.printed();
        };
    }
}
