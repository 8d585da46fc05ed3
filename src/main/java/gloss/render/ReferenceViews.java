package gloss.render;

import gloss.annotate.WovenSite;
import gloss.model.Address;
import gloss.model.Source;
import java.util.List;

/** Sources as the lists of a page show them. */
final class ReferenceViews {

    private final WovenSite woven;
    private final PageContext page;
    private final ViewMaker make;

    ReferenceViews(WovenSite woven, PageContext page, ViewMaker make) {
        this.woven = woven;
        this.page = page;
        this.make = make;
    }

    /** A source that the page cites, by its number. */
    Views.Reference cited(Source source, int number) {
        return of(source, number, List.of(), Views.Places.NONE);
    }

    /** A source of the list, with the places that rest on it. */
    Views.Reference listed(Source source) {
        Address entry = Address.source(source.id());
        return of(source, 0, make.places().shown(entry), make.places().all(entry));
    }

    private Views.Reference of(Source source, int number, List<Views.Mention> mentions, Views.Places places) {
        return new Views.Reference(
                "source-" + source.id(),
                number,
                source.byline(),
                page.text(source.title()),
                source.url().orElse(""),
                source.container().orElse(""),
                publisher(source),
                source.issued().map(make::date).orElse(Views.Date.NONE),
                source.genre().orElse(""),
                ViewMaker.tag(source.kind()),
                ViewMaker.tag(source.reading()),
                page.text(source.note().orElse("")),
                isCitedElsewhere(source) ? page.href(Address.source(source.id())) : "",
                mentions,
                places);
    }

    /** Who published it, unless that is the name of what it appeared in. */
    private static String publisher(Source source) {
        return source.publisher()
                .filter(name ->
                        source.container().filter(name::equalsIgnoreCase).isEmpty())
                .orElse("");
    }

    private boolean isCitedElsewhere(Source source) {
        return woven.backlinks(Address.source(source.id())).stream()
                .anyMatch(backlink -> !page.home(backlink.place()).page().equals(page.path()));
    }
}
