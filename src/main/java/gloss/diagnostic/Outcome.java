package gloss.diagnostic;

import java.util.List;

/** What a stage made, and what it found wrong on the way. After an error the value is what could be made. */
public record Outcome<T>(T value, List<Diagnostic> diagnostics) {

    public Outcome {
        diagnostics = List.copyOf(diagnostics);
    }

    public boolean hasErrors() {
        return diagnostics.stream().anyMatch(Diagnostic::isError);
    }
}
