package gloss.model;

/** How something that was said is known. */
public enum BasisKind implements Label {
    /** Said in public, or published by who said it. */
    ON_RECORD,
    /** As one government summed it up afterwards. */
    READOUT,
    /** As the media of the state that it concerns reported it. */
    STATE_MEDIA,
    /** Told by an official who was not named. */
    UNNAMED_OFFICIAL,
    /** Reported by independent media, or by copies of others. */
    REPORTING
}
