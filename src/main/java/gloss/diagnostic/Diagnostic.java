package gloss.diagnostic;

import java.util.Comparator;

/**
 * One thing that an author should change, as it is printed:
 *
 * <pre>
 * content/issues/taiwan.md:3:1: error: unknown field `sumary` [unknown-field]
 *     sumary: What was said
 *     ^
 *   did you mean `summary`?
 * </pre>
 *
 * @param message what is wrong, in one line
 * @param remedy what to do about it; may have several lines
 */
public record Diagnostic(Code code, Location location, String message, String remedy)
        implements Comparable<Diagnostic> {

    private static final Comparator<Diagnostic> BY_PLACE = Comparator.comparing(Diagnostic::location)
            .thenComparing(Diagnostic::code)
            .thenComparing(Diagnostic::message)
            .thenComparing(Diagnostic::remedy);

    public Severity severity() {
        return code.severity();
    }

    public boolean isError() {
        return severity() == Severity.ERROR;
    }

    @Override
    public int compareTo(Diagnostic other) {
        return BY_PLACE.compare(this, other);
    }
}
