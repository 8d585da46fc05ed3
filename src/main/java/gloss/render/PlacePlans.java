package gloss.render;

import gloss.annotate.Backlink;
import gloss.model.Address;
import gloss.model.Site;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The pages of what is left of the places that speak of a source, a term or a person when its entry shows enough of them. */
final class PlacePlans {

    private final Site site;
    private final Paging paging;
    private final ListViews lists;

    PlacePlans(Site site, Paging paging, ListViews lists) {
        this.site = site;
        this.paging = paging;
        this.lists = lists;
    }

    Stream<Plan<?>> all() {
        Stream<Plan<?>> sources = site.sources().values().stream()
                .flatMap(source -> of(
                        source.title(),
                        "Every place that cites it",
                        Address.source(source.id()),
                        "content/sources.yml"));
        Stream<Plan<?>> terms = site.terms().values().stream()
                .flatMap(term ->
                        of(term.term(), "Every place that uses it", Address.term(term.slug()), "content/glossary.yml"));
        Stream<Plan<?>> people = site.people().values().stream()
                .flatMap(person -> of(
                        person.name(),
                        "Every place that speaks of " + person.name(),
                        Address.person(person.slug()),
                        person.file()));
        return Stream.of(sources, terms, people).flatMap(plans -> plans);
    }

    private Stream<Plan<?>> of(String name, String description, Address entry, String source) {
        return paging.places(entry).stream()
                .flatMap(places -> IntStream.range(1, places.count())
                        .mapToObj(i -> plan(
                                name,
                                description,
                                entry,
                                source,
                                places.turn(i),
                                places.slices().get(i))));
    }

    private Plan<?> plan(
            String name,
            String description,
            Address entry,
            String source,
            Paged.Turn turn,
            Paged.Slice<Backlink> slice) {
        return new Plan<>(
                PageView.Places.class,
                slice.address(),
                name,
                description,
                source,
                Optional.of(turn),
                Needs.ALL,
                make -> lists.places(make, name, entry, slice.entries()),
                site.info());
    }
}
