package gloss.render;

import gloss.model.Quotation;
import gloss.model.Site;
import gloss.model.Slug;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Who said what: speakers by issues. Each quotation stands once, under the first of its issues; at last those without any. */
record Grid(List<Column> columns, List<Row> rows) {

    /** An issue, none in the column for other matters, and how many quotations are in it. */
    record Column(List<Views.IssueLink> issue, int total) {}

    /** A speaker, with a cell for each column. */
    record Row(Views.Link speaker, String role, int total, List<Cell> cells) {}

    record Cell(List<Views.IssueLink> issue, List<Views.Quote> quotations) {}

    static Grid of(Site site, List<Quotation> quotations, ViewMaker make) {
        Map<Slug, List<Quotation>> bySpeaker = new HashMap<>();
        quotations.forEach(quotation -> bySpeaker
                .computeIfAbsent(quotation.speaker(), speaker -> new ArrayList<>())
                .add(quotation));
        List<Optional<Slug>> issues = new ArrayList<>();
        site.issues().keySet().forEach(issue -> issues.add(Optional.of(issue)));
        if (quotations.stream().anyMatch(q -> q.issues().isEmpty())) {
            issues.add(Optional.empty());
        }
        List<Row> rows = Gathering.byCount(bySpeaker, site).stream()
                .map(speaker -> row(speaker, issues, site, Objects.requireNonNull(bySpeaker.get(speaker)), make))
                .toList();
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < issues.size(); i++) {
            int column = i;
            columns.add(new Column(
                    issue(issues.get(i), make),
                    rows.stream()
                            .mapToInt(
                                    row -> row.cells().get(column).quotations().size())
                            .sum()));
        }
        return new Grid(List.copyOf(columns), rows);
    }

    private static Row row(Slug speaker, List<Optional<Slug>> issues, Site site, List<Quotation> said, ViewMaker make) {
        Map<Optional<Slug>, List<Quotation>> cells = new LinkedHashMap<>();
        issues.forEach(issue -> cells.put(issue, new ArrayList<>()));
        for (Quotation quotation : said) {
            Objects.requireNonNull(cells.get(quotation.issues().stream().findFirst()))
                    .add(quotation);
        }
        return new Row(
                make.person(speaker),
                site.person(speaker).role(),
                said.size(),
                cells.entrySet().stream()
                        .map(cell -> new Cell(
                                issue(cell.getKey(), make),
                                cell.getValue().stream().map(make::quote).toList()))
                        .toList());
    }

    private static List<Views.IssueLink> issue(Optional<Slug> issue, ViewMaker make) {
        return issue.map(make::issue).stream().toList();
    }
}
