package gloss.serve;

import gloss.diagnostic.Diagnostic;
import gloss.pipeline.BuildReport;
import java.util.List;
import java.util.Map;

/**
 * What keeps a site from being built, as the page shows it over itself.
 *
 * @param json a list of objects with place, message, code, line, column and remedy
 */
record Faults(String json) {

    static final Faults NONE = new Faults("[]");

    /** More than anybody mends before looking again. */
    private static final int MOST = 50;

    static Faults of(BuildReport report) {
        List<Map<String, Object>> faults = report.diagnostics().stream()
                .filter(Diagnostic::isError)
                .limit(MOST)
                .map(error -> fault(error, report))
                .toList();
        return new Faults(Messages.of(faults));
    }

    static Faults of(RuntimeException failure) {
        String message = failure.getMessage();
        Map<String, Object> fault = Map.of(
                "place", "",
                "message",
                        message == null ? "Gloss failed: " + failure.getClass().getSimpleName() : message,
                "code", "",
                "line", "",
                "column", 1,
                "remedy", "save the file again; if that does not help, the terminal says more");
        return new Faults(Messages.of(List.of(fault)));
    }

    private static Map<String, Object> fault(Diagnostic error, BuildReport report) {
        return Map.of(
                "place", error.location().toString(),
                "message", error.message(),
                "code", error.code().token(),
                "line", report.line(error.location()).orElse(""),
                "column", error.location().column(),
                "remedy", error.remedy());
    }
}
