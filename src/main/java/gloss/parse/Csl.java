package gloss.parse;

import gloss.diagnostic.Code;
import gloss.diagnostic.Diagnostic;
import gloss.diagnostic.Nearest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * What is particular to CSL records, version 1.0.2: dates in three notations, and some eighty variables of which a page shows
 * a few. The others are kept apart so that a file from a reference manager passes; a misspelt one is still found.
 */
final class Csl {

    static final Set<String> TYPES = words("""
            article article-journal article-magazine article-newspaper bill book broadcast chapter classic collection dataset
            document entry entry-dictionary entry-encyclopedia event figure graphic hearing interview legal_case legislation
            manuscript map motion_picture musical_score pamphlet paper-conference patent performance periodical
            personal_communication post post-weblog regulation report review review-book software song speech standard thesis
            treaty webpage""");

    static final Set<String> PASSED_ON = words("""
            abstract accessed annote archive archive-place archive_collection archive_location authority available-date
            call-number categories chair chapter-number citation-key citation-label collection-editor collection-number
            collection-title compiler composer container-author container-title-short contributor curator dimensions director
            division DOI edition editor editor-translator editorial-director event event-date event-place event-title
            executive-producer first-reference-note-number guest host illustrator interviewer ISBN ISSN issue journalAbbreviation
            jurisdiction keyword language license locator medium narrator number number-of-pages number-of-volumes organizer
            original-author original-date original-publisher original-publisher-place original-title page page-first part
            part-title performer PMCID PMID printing-number producer publisher-place recipient references reviewed-author
            reviewed-genre reviewed-title scale script-writer section series-creator shortTitle source status submitted
            supplement-number title-short translator version volume volume-title volume-title-short year-suffix""");

    private Csl() {}

    /** The records of a {@code references:} list, each with only the fields that {@link Draft.SourceEntry} has. */
    static List<YamlNode> records(YamlNode root, Consumer<Diagnostic> found) {
        YamlNode list = root instanceof YamlNode.Mapping mapping
                ? mapping.value("references").orElse(root)
                : root;
        if (!(list instanceof YamlNode.Sequence sequence)) {
            found.accept(new Diagnostic(
                    Code.WRONG_TYPE,
                    list.location(),
                    list.kind() + " cannot stand here",
                    "write `references:` and below it a list of CSL records, each beginning with `- id:`"));
            return List.of();
        }
        return sequence.items().stream().map(item -> record(item, found)).toList();
    }

    private static YamlNode record(YamlNode item, Consumer<Diagnostic> found) {
        if (!(item instanceof YamlNode.Mapping mapping)) {
            return item;
        }
        Map<String, YamlNode.Member> kept = new LinkedHashMap<>(mapping.entries());
        kept.keySet().removeAll(PASSED_ON);
        kept.computeIfPresent("issued", (name, entry) -> new YamlNode.Member(date(entry.value()), entry.location()));
        if (mapping.value("type").orElse(item) instanceof YamlNode.Scalar scalar && !TYPES.contains(scalar.text())) {
            found.accept(new Diagnostic(
                    Code.INVALID_VALUE,
                    scalar.location(),
                    "`" + scalar.text() + "` is not a type of the Citation Style Language",
                    Nearest.suggestion(scalar.text(), TYPES, "one of " + String.join(", ", TYPES))));
        }
        return new YamlNode.Mapping(kept, mapping.location());
    }

    /** {@code 2023-11-15}, {@code date-parts: [[2023, 11, 15]]} and {@code - year: 2023} all become the first. */
    private static YamlNode date(YamlNode node) {
        List<YamlNode> parts = new ArrayList<>();
        if (node instanceof YamlNode.Mapping mapping) {
            List<YamlNode> dates = items(mapping.value("date-parts").orElse(node));
            parts.addAll(dates.isEmpty() ? List.of() : items(dates.get(0)));
        } else if (node instanceof YamlNode.Sequence sequence
                && !sequence.items().isEmpty()
                && sequence.items().get(0) instanceof YamlNode.Mapping first) {
            for (String name : List.of("year", "month", "day")) {
                first.value(name).ifPresent(parts::add);
            }
        }
        if (parts.isEmpty() || !parts.stream().allMatch(YamlNode.Scalar.class::isInstance)) {
            return node;
        }
        String iso = parts.stream()
                .map(part -> ((YamlNode.Scalar) part).text())
                .map(number -> number.length() == 1 ? "0" + number : number)
                .collect(Collectors.joining("-"));
        return new YamlNode.Scalar(iso, node.location());
    }

    private static List<YamlNode> items(YamlNode node) {
        return node instanceof YamlNode.Sequence sequence ? sequence.items() : List.of();
    }

    private static Set<String> words(String list) {
        return new java.util.TreeSet<>(List.of(list.split("\\s+", -1)));
    }
}
