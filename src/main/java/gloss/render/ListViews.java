package gloss.render;

import gloss.model.Address;
import gloss.model.Event;
import gloss.model.Issue;
import gloss.model.Person;
import gloss.model.PersonKind;
import gloss.model.Site;
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
        return Map.of("grid", Grid.of(site, gathering, make));
    }

    Map<String, Object> commitments(ViewMaker make) {
        Ledger ledger = new Ledger(site);
        return Map.of("statuses", ledger.totals(), "groups", ledger.promises(make));
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
        Map<PersonKind, List<Views.Name>> kinds = new EnumMap<>(PersonKind.class);
        site.people()
                .values()
                .forEach(person -> kinds.computeIfAbsent(person.kind(), kind -> new ArrayList<>())
                        .add(make.name(person)));
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
}
