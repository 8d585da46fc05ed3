package gloss.render;

import gloss.model.Address;
import gloss.model.Article;
import gloss.model.Event;
import gloss.model.Issue;
import gloss.model.Person;
import gloss.model.PersonKind;
import gloss.model.Quotation;
import gloss.model.Site;
import gloss.model.Source;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the templates of the lists are given: articles, quotations, commitments, timeline, people, glossary and sources. */
final class ListViews {

    private final Site site;
    private final Gathering gathering;
    private final Paging paging;
    private final List<Issue> issues;

    ListViews(Site site, Gathering gathering, Paging paging) {
        this.site = site;
        this.gathering = gathering;
        this.paging = paging;
        this.issues = List.copyOf(site.issues().values());
    }

    Map<String, Object> articles(ViewMaker make, List<Article> articles) {
        return Map.of("articles", articles.stream().map(make::teaser).toList());
    }

    Map<String, Object> quotations(ViewMaker make, List<Quotation> quotations) {
        return Map.of("grid", Grid.of(site, quotations, make));
    }

    Map<String, Object> commitments(ViewMaker make) {
        Ledger ledger = new Ledger(site);
        return Map.of("statuses", ledger.totals(), "groups", ledger.promises(make));
    }

    Map<String, Object> timeline(ViewMaker make, List<Event> events) {
        Map<Integer, List<Views.Happening>> years = new LinkedHashMap<>();
        for (Event event : events) {
            years.computeIfAbsent(event.date().firstDay().getYear(), y -> new ArrayList<>())
                    .add(make.happening(event));
        }
        return Map.of(
                "issues", make.issues(issues.stream().map(Issue::slug).toList()),
                "pictures",
                        new TimelineDrawing(site, events).whole(make).stream().toList(),
                "parts", events.isEmpty() ? parts(make) : List.of(),
                "years",
                        years.entrySet().stream()
                                .map(year -> new Views.Year(String.valueOf(year.getKey()), year.getValue()))
                                .toList());
    }

    /** Where the events are if they are not all on one page. */
    private List<Views.Part> parts(ViewMaker make) {
        return paging.timeline().slices().stream()
                .skip(1)
                .map(slice -> new Views.Part(
                        make.link(slice.label(), slice.address()),
                        slice.entries().size()))
                .toList();
    }

    Map<String, Object> people(ViewMaker make, List<Person> people) {
        Map<PersonKind, List<Views.Name>> kinds = new EnumMap<>(PersonKind.class);
        people.forEach(person ->
                kinds.computeIfAbsent(person.kind(), kind -> new ArrayList<>()).add(make.name(person)));
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

    Map<String, Object> sources(ViewMaker make, List<Source> sources) {
        return Map.of(
                "sources",
                sources.stream()
                        .map(source -> make.reference(source, 0, make.mentions(Address.source(source.id()))))
                        .toList());
    }
}
