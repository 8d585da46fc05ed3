package gloss.model;

/**
 * How we know something.
 *
 * @param by whose readout it is; empty for another kind
 */
public record Basis(BasisKind kind, String by) {

    /** As readers see it: {@code On record}, {@code Readout by the White House}. */
    public String printed() {
        return by.isEmpty() ? kind.printed() : kind.printed() + " by " + by.replaceFirst("^The ", "the ");
    }
}
