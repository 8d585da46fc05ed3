package gloss.render;

import gloss.model.Address;
import gloss.model.Event;
import gloss.model.Issue;
import gloss.model.Site;
import gloss.model.Slug;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** What the search page is given: the indexes that a reader can walk through without a script. */
final class SearchViews {

    /** The script that searches an index in parts. A site whose index is whole does without it. */
    private static final String PARTS = "assets/search-parts.js";

    private final Site site;
    private final Gathering gathering;
    private final int most;
    private final Predicate<String> hasAsset;

    /** {@code most} is how many things a list of this page names; {@code hasAsset} says whether the site has a file of its theme. */
    SearchViews(Site site, Gathering gathering, int most, Predicate<String> hasAsset) {
        this.site = site;
        this.gathering = gathering;
        this.most = most;
        this.hasAsset = hasAsset;
    }

    PageView.Search page(ViewMaker make) {
        List<Views.Catalogue> catalogues = new ArrayList<>();
        List<Slug> issues = site.issues().values().stream().map(Issue::slug).toList();
        add(
                catalogues,
                make.link("Issues", Address.ISSUES),
                issues.size(),
                issues.stream()
                        .map(slug -> make.link(site.issue(slug).title(), Address.issue(slug)))
                        .toList());
        add(
                catalogues,
                make.link("Who said what", Address.QUOTATIONS),
                site.quotations().size(),
                gathering.speakers().stream()
                        .map(slug -> make.link(
                                site.person(slug).name(),
                                Address.quotation(gathering.saidBy(slug).get(0).id())))
                        .toList());
        add(catalogues, make.link("Timeline", Address.TIMELINE), site.events().size(), years(make));
        add(
                catalogues,
                make.link("Commitments", Address.COMMITMENTS),
                site.commitments().size(),
                List.of());
        add(catalogues, make.link("Sources", Address.SOURCES), site.sources().size(), List.of());
        add(
                catalogues,
                make.link("People", Address.PEOPLE),
                site.people().size(),
                site.people().keySet().stream().map(make::person).toList());
        add(
                catalogues,
                make.link("Glossary", Address.GLOSSARY),
                site.terms().size(),
                site.terms().values().stream()
                        .map(term -> make.link(term.term(), Address.term(term.slug())))
                        .toList());
        return new PageView.Search(site.info().search().engine().token(), hasAsset.test(PARTS), catalogues);
    }

    private void add(List<Views.Catalogue> catalogues, Views.Link link, int count, List<Views.Link> items) {
        if (count > 0) {
            catalogues.add(new Views.Catalogue(link, count, items.size() > most ? List.of() : items));
        }
    }

    /** Each year leads to its first event. */
    private List<Views.Link> years(ViewMaker make) {
        Map<Integer, Event> first = new LinkedHashMap<>();
        site.events().forEach(event -> first.putIfAbsent(event.date().firstDay().getYear(), event));
        return first.entrySet().stream()
                .map(year -> make.link(
                        String.valueOf(year.getKey()),
                        Address.event(year.getValue().id())))
                .toList();
    }
}
