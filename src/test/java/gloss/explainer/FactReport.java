package gloss.explainer;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Prints what became of each fact that a site was written from, as a table in Markdown: how well it is established, what it says,
 * and where on the built site it is told, or why it was left out. The facts are lists {@code facts} in one or more JSON files, each
 * with {@code id}, {@code restatement} and {@code verification.status}; the places are lines as {@link Place} reads them.
 *
 * <pre>mvn -q test-compile exec:java -Dexec.mainClass=gloss.explainer.FactReport -Dexec.classpathScope=test \
 *     -Dexec.args="facts.json revisions.json src/test/resources/woodside-facts.tsv site-output"</pre>
 *
 * <p>Ends with 1 if a fact has no line, if a line has no fact, or if the words of a line are not on their page any more; with 2 if
 * it is called otherwise.
 */
public final class FactReport {

    private final BuiltPages pages;
    private final Map<String, List<Place>> places = new LinkedHashMap<>();
    private final List<String> faults = new ArrayList<>();

    private FactReport(List<Place> places, BuiltPages pages) {
        this.pages = pages;
        for (Place place : places) {
            this.places.computeIfAbsent(place.fact(), fact -> new ArrayList<>()).add(place);
        }
    }

    public static void main(String[] arguments) throws IOException {
        int status = run(Arrays.stream(arguments).map(Path::of).toList(), System.out, System.err);
        if (status != 0) {
            System.exit(status);
        }
    }

    static int run(List<Path> arguments, PrintStream out, PrintStream err) throws IOException {
        int files = arguments.size() - 2;
        if (files < 1) {
            err.println("usage: FactReport FACTS.json... PLACES.tsv BUILT-SITE");
            return 2;
        }
        FactReport report = new FactReport(Place.in(arguments.get(files)), new BuiltPages(arguments.get(files + 1)));
        out.println("| Fact | Status | What it says | On the site |");
        out.println("|---|---|---|---|");
        Set<String> known = new HashSet<>();
        for (Path file : arguments.subList(0, files)) {
            for (JsonNode fact :
                    JsonMapper.shared().readTree(Files.readString(file)).path("facts")) {
                known.add(fact.path("id").asString());
                out.println(report.row(fact));
            }
        }
        report.findLinesWithoutFact(known);
        report.faults.forEach(err::println);
        return report.faults.isEmpty() ? 0 : 1;
    }

    private String row(JsonNode fact) throws IOException {
        String id = fact.path("id").asString();
        List<String> where = new ArrayList<>();
        for (Place place : places.getOrDefault(id, List.of())) {
            where.add(where(place));
        }
        if (where.isEmpty()) {
            faults.add(id + " has no line");
            where.add("**no line**");
        }
        return "| " + id + " | "
                + cell(fact.path("verification").path("status").asString()) + " | "
                + cell(fact.path("restatement").asString()) + " | "
                + String.join("<br>", where) + " |";
    }

    private String where(Place place) throws IOException {
        if (place.isLeftOut()) {
            return "left out: " + cell(place.words());
        }
        return pages.find(place).map(FactReport::link).orElseGet(() -> {
            faults.add("line " + place.line() + ": " + place.fact() + " is not on " + place.page() + " any more: "
                    + place.words());
            return "**not on " + cell(place.page()) + "**: " + cell(place.words());
        });
    }

    private void findLinesWithoutFact(Set<String> known) {
        places.forEach((fact, of) -> {
            if (!known.contains(fact)) {
                faults.add("line " + of.get(0).line() + ": there is no fact " + fact);
            }
        });
    }

    private static String link(String address) {
        return "[" + address + "](" + address + ")";
    }

    private static String cell(String text) {
        return text.replace("|", "\\|");
    }
}
