package gloss.render;

import gloss.annotate.Backlink;
import gloss.annotate.WovenSite;
import gloss.model.Address;
import java.util.List;

/** The places that speak of a source, a term or a person, as its entry shows them and as pages of their own go on. */
final class MentionViews {

    private final WovenSite woven;
    private final PageContext page;
    private final ViewMaker make;

    MentionViews(WovenSite woven, PageContext page, ViewMaker make) {
        this.woven = woven;
        this.page = page;
        this.make = make;
    }

    /** As many as the entry shows. */
    List<Views.Mention> shown(Address entry) {
        return of(page.places(entry).map(places -> places.first().entries()).orElseGet(() -> woven.backlinks(entry)));
    }

    /** How many there are, and where those stand that the entry does not show. */
    Views.Places all(Address entry) {
        int count = woven.backlinks(entry).size();
        return new Views.Places(
                count,
                page.places(entry)
                        .map(places -> make.link(
                                "More of the " + count + " places",
                                places.slices().get(1).address()))
                        .orElse(Views.Link.NONE));
    }

    List<Views.Mention> of(List<Backlink> places) {
        return places.stream().map(this::mention).toList();
    }

    private Views.Mention mention(Backlink place) {
        return new Views.Mention(
                make.link(place.title(), place.place()),
                page.text(place.before()),
                place.words(),
                page.text(place.after()));
    }
}
