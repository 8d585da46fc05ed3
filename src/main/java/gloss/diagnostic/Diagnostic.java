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
 * @param severity that of its code, unless the site has set another
 * @param message what is wrong, in one line
 * @param remedy what to do about it; may have several lines
 */
public record Diagnostic(Code code, Severity severity, Location location, String message, String remedy)
        implements Comparable<Diagnostic> {

    private static final Comparator<Diagnostic> BY_PLACE = Comparator.comparing(Diagnostic::location)
            .thenComparing(Diagnostic::code)
            .thenComparing(Diagnostic::message)
            .thenComparing(Diagnostic::remedy);

    /** A diagnostic with the severity that its code has. */
    public Diagnostic(Code code, Location location, String message, String remedy) {
        this(code, code.severity(), location, message, remedy);
    }

    public Diagnostic with(Severity other) {
        return new Diagnostic(code, other, location, message, remedy);
    }

    public boolean isError() {
        return severity() == Severity.ERROR;
    }

    @Override
    public int compareTo(Diagnostic other) {
        return BY_PLACE.compare(this, other);
    }
}
