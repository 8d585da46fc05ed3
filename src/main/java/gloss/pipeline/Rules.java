package gloss.pipeline;

import gloss.diagnostic.Code;
import gloss.diagnostic.Diagnostic;
import gloss.diagnostic.Severity;
import gloss.model.RuleLevel;
import gloss.model.Site;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The levels that a site gives to the editorial rules. */
final class Rules {

    private final Map<Code, RuleLevel> levels;

    Rules(Optional<Site> site) {
        this.levels = site.map(s -> s.info().rules()).orElse(Map.of());
    }

    /** The diagnostics with the severity that the site wants, without those of rules that are off. */
    List<Diagnostic> apply(List<Diagnostic> diagnostics) {
        return diagnostics.stream().flatMap(d -> apply(d).stream()).toList();
    }

    /** Whether something that is only a hint elsewhere is more than that on this site. */
    boolean raisesHints() {
        return levels.entrySet().stream()
                .anyMatch(rule -> rule.getKey().severity() == Severity.HINT
                        && (rule.getValue() == RuleLevel.ERROR || rule.getValue() == RuleLevel.WARNING));
    }

    private Optional<Diagnostic> apply(Diagnostic diagnostic) {
        RuleLevel level = levels.get(diagnostic.code());
        if (level == null) {
            return Optional.of(diagnostic);
        }
        return switch (level) {
            case ERROR -> Optional.of(diagnostic.with(Severity.ERROR));
            case WARNING -> Optional.of(diagnostic.with(Severity.WARNING));
            case HINT -> Optional.of(diagnostic.with(Severity.HINT));
            case OFF -> Optional.empty();
        };
    }
}
