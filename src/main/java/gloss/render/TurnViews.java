package gloss.render;

import java.util.ArrayList;
import java.util.List;

/** Makes the view of the way from one page of a list to its others. */
final class TurnViews {

    private TurnViews() {}

    /** The way through a list: its first page, its last, the one that this is and those beside it. */
    static Views.Pages of(Paged.Turn turn, ViewMaker make) {
        Paged<?> list = turn.list();
        List<Views.PageLink> links = new ArrayList<>();
        int before = -1;
        for (int at : turn.shown()) {
            Views.Link link = page(make, list, at);
            String number = String.valueOf(at + 1);
            links.add(new Views.PageLink(
                    link.text(),
                    link.text().equals(number) ? "Page " + number : link.text(),
                    link.href(),
                    at == turn.at(),
                    at > before + 1));
            before = at;
        }
        return new Views.Pages(
                turn.at() + 1, list.count(), page(make, list, turn.at() - 1), page(make, list, turn.at() + 1), links);
    }

    private static Views.Link page(ViewMaker make, Paged<?> list, int at) {
        return at < 0 || at >= list.count()
                ? Views.Link.NONE
                : make.link(list.slices().get(at).label(), list.slices().get(at).address());
    }
}
