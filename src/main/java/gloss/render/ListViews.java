package gloss.render;

import gloss.model.Address;
import gloss.model.Commitment;
import gloss.model.CommitmentStatus;
import gloss.model.Event;
import gloss.model.Issue;
import gloss.model.Person;
import gloss.model.PersonKind;
import gloss.model.Quotation;
import gloss.model.Site;
import gloss.model.Slug;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the templates of the lists are given: quotations, commitments, timeline, people, glossary and sources. */
final class ListViews {

    private final Site site;
    private final Gathering gathering;
    private final TimelineDrawing drawing;
    private final List<Issue> issues;

    ListViews(Site site, Gathering gathering, TimelineDrawing drawing) {
        this.site = site;
        this.gathering = gathering;
        this.drawing = drawing;
        this.issues = List.copyOf(site.issues().values());
    }

    Map<String, Object> quotations(ViewMaker make) {
        List<Views.IssueLink> columns =
                make.issues(issues.stream().map(Issue::slug).toList());
        List<Views.Row> rows =
                gathering.speakers().stream().map(speaker -> row(make, speaker)).toList();
        boolean others = rows.stream()
                .anyMatch(row ->
                        !row.cells().get(row.cells().size() - 1).quotations().isEmpty());
        return Map.of("issues", columns, "rows", rows, "others", others);
    }

    /** Each quotation stands once, under the first of its issues; the last cell is for those that have none. */
    private Views.Row row(ViewMaker make, Slug speaker) {
        Map<String, List<Views.Quote>> cells = new LinkedHashMap<>();
        issues.forEach(issue -> cells.put(issue.slug().value(), new ArrayList<>()));
        cells.put("", new ArrayList<>());
        for (Quotation quotation : gathering.saidBy(speaker)) {
            String issue =
                    quotation.issues().stream().findFirst().map(Slug::value).orElse("");
            cells.getOrDefault(issue, new ArrayList<>()).add(make.quote(quotation));
        }
        return new Views.Row(
                make.person(speaker),
                site.person(speaker).role(),
                cells.entrySet().stream()
                        .map(cell -> new Views.Cell(cell.getKey(), cell.getValue()))
                        .toList());
    }

    Map<String, Object> commitments(ViewMaker make) {
        return Map.of(
                "statuses", statuses(site),
                "promises",
                        site.commitments().values().stream().map(make::promise).toList());
    }

    Map<String, Object> timeline(ViewMaker make) {
        Map<Integer, List<Views.Happening>> years = new LinkedHashMap<>();
        for (Event event : site.events()) {
            years.computeIfAbsent(event.date().firstDay().getYear(), y -> new ArrayList<>())
                    .add(make.happening(event));
        }
        return Map.of(
                "issues", make.issues(issues.stream().map(Issue::slug).toList()),
                "pictures", drawing.whole(make).stream().toList(),
                "years",
                        years.entrySet().stream()
                                .map(year -> new Views.Year(String.valueOf(year.getKey()), year.getValue()))
                                .toList());
    }

    Map<String, Object> people(ViewMaker make) {
        Map<PersonKind, List<Views.Actor>> kinds = new EnumMap<>(PersonKind.class);
        site.people()
                .values()
                .forEach(person -> kinds.computeIfAbsent(person.kind(), kind -> new ArrayList<>())
                        .add(make.actor(person)));
        return Map.of(
                "kinds",
                kinds.entrySet().stream()
                        .map(kind -> new Views.Actors(ViewMaker.tag(kind.getKey()), kind.getValue()))
                        .toList());
    }

    Map<String, Object> person(ViewMaker make, Person person) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("person", make.actor(person));
        view.put(
                "quotations",
                gathering.saidBy(person.slug()).stream().map(make::quote).toList());
        view.put(
                "promises",
                gathering.promisedBy(person.slug()).stream().map(make::promise).toList());
        view.put(
                "events",
                gathering.eventsWith(person.slug()).stream()
                        .map(make::happening)
                        .toList());
        view.put("mentions", make.mentions(Address.person(person.slug())));
        return view;
    }

    Map<String, Object> glossary(ViewMaker make) {
        return Map.of("words", site.terms().values().stream().map(make::word).toList());
    }

    Map<String, Object> sources(ViewMaker make) {
        return Map.of(
                "sources",
                site.sources().values().stream()
                        .map(source -> make.reference(source, 0, make.mentions(Address.source(source.id()))))
                        .toList());
    }

    /** How many commitments have each status, in the order in which a commitment goes through them. */
    static List<Map<String, Object>> statuses(Site site) {
        List<Map<String, Object>> counts = new ArrayList<>();
        for (CommitmentStatus status : CommitmentStatus.values()) {
            long count = site.commitments().values().stream()
                    .filter(c -> statusOf(c) == status)
                    .count();
            if (count > 0) {
                counts.add(Map.of("status", ViewMaker.tag(status), "count", count));
            }
        }
        return counts;
    }

    private static CommitmentStatus statusOf(Commitment commitment) {
        return commitment.history().get(commitment.history().size() - 1).status();
    }
}
