package gloss.cli;

import gloss.diagnostic.Code;
import gloss.diagnostic.Diagnostic;
import gloss.diagnostic.Severity;
import gloss.pipeline.BuildReport;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** What a build found, for programs. */
final class MachineReport {

    private static final JsonMapper JSON = new JsonMapper();

    private final BuildReport report;
    private final String prefix;
    private final Optional<TimingsReport> timings;

    /** {@code prefix} is put before paths, so that they are right from where the command was run. */
    MachineReport(BuildReport report, String prefix, Optional<TimingsReport> timings) {
        this.report = report;
        this.prefix = prefix;
        this.timings = timings;
    }

    String print(Format format) {
        return switch (format) {
            case JSON -> json();
            case SARIF -> sarif();
            case GITHUB -> github();
            case HUMAN -> throw new IllegalArgumentException("people have a printer of their own");
        };
    }

    /** One object with the counts and a list of diagnostics, in the order of files and lines. */
    private String json() {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("errors", count(Severity.ERROR));
        all.put("warnings", count(Severity.WARNING));
        all.put("hints", count(Severity.HINT));
        all.put("pages", report.counts().pages());
        all.put("passages", report.counts().passages());
        all.put("notes", report.counts().notes());
        all.put("published", report.published());
        all.put("drafts", report.drafts());
        timings.ifPresent(times -> all.put("timings", times.json()));
        all.put("diagnostics", report.diagnostics().stream().map(this::entry).toList());
        return printed(all);
    }

    private Map<String, Object> entry(Diagnostic diagnostic) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("code", diagnostic.code().token());
        entry.put("severity", word(diagnostic.severity()));
        entry.put("file", prefix + diagnostic.location().file());
        entry.put("line", diagnostic.location().line());
        entry.put("column", diagnostic.location().column());
        entry.put("message", diagnostic.message());
        entry.put("remedy", diagnostic.remedy());
        return entry;
    }

    private long count(Severity severity) {
        return report.diagnostics().stream()
                .filter(d -> d.severity() == severity)
                .count();
    }

    private static String word(Severity severity) {
        return severity.name().toLowerCase(Locale.ROOT);
    }

    private String sarif() {
        List<Code> codes = report.diagnostics().stream()
                .map(Diagnostic::code)
                .distinct()
                .sorted()
                .toList();
        Map<String, Explanation> explanations = Explanation.all();
        Map<String, Object> driver = new LinkedHashMap<>();
        driver.put("name", "gloss");
        driver.put("rules", codes.stream().map(code -> rule(code, explanations)).toList());
        Map<String, Object> run = new LinkedHashMap<>();
        run.put("tool", Map.of("driver", driver));
        run.put("columnKind", "unicodeCodePoints");
        run.put(
                "results",
                report.diagnostics().stream().map(d -> result(d, codes)).toList());
        Map<String, Object> log = new LinkedHashMap<>();
        log.put("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        log.put("version", "2.1.0");
        log.put("runs", List.of(run));
        return printed(log);
    }

    private static Map<String, Object> rule(Code code, Map<String, Explanation> explanations) {
        Map<String, Object> rule = new LinkedHashMap<>();
        rule.put("id", code.token());
        Explanation explanation = Objects.requireNonNull(explanations.get(code.token()), code.token());
        rule.put("shortDescription", Map.of("text", explanation.meaning()));
        rule.put("help", Map.of("text", explanation.remedy()));
        rule.put("defaultConfiguration", Map.of("level", sarif(code.severity())));
        return rule;
    }

    private Map<String, Object> result(Diagnostic diagnostic, List<Code> codes) {
        Map<String, Object> region = new LinkedHashMap<>();
        region.put("startLine", diagnostic.location().line());
        region.put("startColumn", diagnostic.location().column());
        Map<String, Object> place = new LinkedHashMap<>();
        place.put(
                "artifactLocation",
                Map.of("uri", uri(prefix + diagnostic.location().file())));
        place.put("region", region);
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("ruleId", diagnostic.code().token());
        result.put("ruleIndex", codes.indexOf(diagnostic.code()));
        result.put("level", sarif(diagnostic.severity()));
        result.put("message", Map.of("text", text(diagnostic)));
        result.put("locations", List.of(Map.of("physicalLocation", place)));
        return result;
    }

    private static String sarif(Severity severity) {
        return severity == Severity.HINT ? "note" : word(severity);
    }

    private static String uri(String path) {
        try {
            return Path.of(path).isAbsolute()
                    ? new URI("file", "", path.replace('\\', '/'), null).toASCIIString()
                    : new URI(null, null, path.replace('\\', '/'), null).toASCIIString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(Diagnostic diagnostic) {
        return diagnostic.message() + "\n" + diagnostic.remedy();
    }

    /** {@code ::error file=content/about.md,line=3,col=1,title=missing-field::the field …}, one line each. */
    private String github() {
        return report.diagnostics().stream()
                .map(d -> "::" + (d.severity() == Severity.HINT ? "notice" : word(d.severity())) + " file="
                        + property(prefix + d.location().file()) + ",line="
                        + d.location().line() + ",col=" + d.location().column() + ",title="
                        + property(d.code().token()) + "::" + data(text(d)) + "\n")
                .collect(Collectors.joining());
    }

    private static String data(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }

    private static String printed(Map<String, Object> value) {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(value) + "\n";
    }
}
