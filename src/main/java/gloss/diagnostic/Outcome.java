package gloss.diagnostic;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** What a stage made, and what it found wrong on the way. After an error the value is what could be made. */
public record Outcome<T>(T value, List<Diagnostic> diagnostics) {

    public Outcome {
        diagnostics = List.copyOf(diagnostics);
    }

    public boolean hasErrors() {
        return diagnostics.stream().anyMatch(Diagnostic::isError);
    }

    /** The same with what was found since. */
    public Outcome<T> with(Collection<Diagnostic> more) {
        return more.isEmpty()
                ? this
                : new Outcome<>(
                        value,
                        Stream.concat(diagnostics.stream(), more.stream()).toList());
    }

    /** What the next stage makes of the value, with what both found. */
    public <R> Outcome<R> then(Function<? super T, Outcome<R>> next) {
        Outcome<R> outcome = next.apply(value);
        return new Outcome<>(outcome.value(), diagnostics).with(outcome.diagnostics());
    }
}
