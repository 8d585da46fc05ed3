package gloss.render;

import gloss.annotate.Backlink;
import gloss.model.Address;
import gloss.model.Article;
import gloss.model.Commitment;
import gloss.model.Event;
import gloss.model.Issue;
import gloss.model.Person;
import gloss.model.PersonKind;
import gloss.model.Quotation;
import gloss.model.Site;
import gloss.model.Slug;
import gloss.model.Source;
import gloss.model.Term;
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

    PageView.Articles articles(ViewMaker make, List<Article> articles) {
        return new PageView.Articles(articles.stream().map(make::teaser).toList());
    }

    PageView.Quotations quotations(ViewMaker make, List<Quotation> quotations) {
        return new PageView.Quotations(Grid.of(site, quotations, make));
    }

    PageView.Commitments commitments(ViewMaker make, List<Commitment> commitments) {
        return new PageView.Commitments(new Ledger(site).totals(), new Ledger(site, commitments).promises(make));
    }

    PageView.Timeline timeline(ViewMaker make, List<Event> events) {
        Map<Integer, List<Views.Happening>> years = new LinkedHashMap<>();
        for (Event event : events) {
            years.computeIfAbsent(event.date().firstDay().getYear(), y -> new ArrayList<>())
                    .add(make.happening(event));
        }
        return new PageView.Timeline(
                make.issues(named(events)),
                new TimelineDrawing(site, events).whole(make).stream().toList(),
                events.isEmpty() ? parts(make) : List.of(),
                years.entrySet().stream()
                        .map(year -> new Views.Year(String.valueOf(year.getKey()), year.getValue()))
                        .toList());
    }

    /** All issues, or those of some events if that are more than a page has of anything. */
    private List<Slug> named(List<Event> events) {
        return issues.stream()
                .map(Issue::slug)
                .filter(slug -> issues.size() <= paging.size()
                        || events.stream().anyMatch(event -> event.issues().contains(slug)))
                .toList();
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

    PageView.People people(ViewMaker make, List<Person> people) {
        Map<PersonKind, List<Views.Name>> kinds = new EnumMap<>(PersonKind.class);
        people.forEach(person ->
                kinds.computeIfAbsent(person.kind(), kind -> new ArrayList<>()).add(make.name(person)));
        return new PageView.People(kinds.entrySet().stream()
                .map(kind -> new Views.Actors(ViewMaker.tag(kind.getKey()), kind.getValue()))
                .toList());
    }

    PageView.Person person(ViewMaker make, Person person) {
        return new PageView.Person(
                make.actor(person),
                gathering.saidBy(person.slug()).stream().map(make::quote).toList(),
                gathering.promisedBy(person.slug()).stream().map(make::promise).toList(),
                gathering.eventsWith(person.slug()).stream()
                        .map(make::happening)
                        .toList(),
                make.places().shown(Address.person(person.slug())),
                make.places().all(Address.person(person.slug())));
    }

    /** More of the places that speak of something. */
    PageView.Places places(ViewMaker make, String name, Address entry, List<Backlink> places) {
        return new PageView.Places(make.link(name, entry), make.places().of(places), Views.Places.NONE);
    }

    PageView.Glossary glossary(ViewMaker make, List<Term> terms) {
        return new PageView.Glossary(terms.stream().map(make::word).toList());
    }

    PageView.Sources sources(ViewMaker make, List<Source> sources) {
        return new PageView.Sources(sources.stream().map(make::reference).toList());
    }
}
