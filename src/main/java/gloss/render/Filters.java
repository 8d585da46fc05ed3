package gloss.render;

import gloss.annotate.Passage;
import gloss.model.AnnotationKind;
import gloss.model.Colour;
import gloss.model.Issue;
import gloss.model.Site;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** By what the notes of an article can be filtered, and how many there are of each. */
final class Filters {

    private final Site site;
    /** The issues of each colour by their titles, in the order of the first. */
    private final Map<Colour, String> titles = new LinkedHashMap<>();

    Filters(Site site) {
        this.site = site;
        for (Issue issue : site.issues().values()) {
            titles.merge(issue.colour(), issue.title(), (before, title) -> before + ", " + title);
        }
    }

    /** By colour, which is what style sheets know: two issues of one colour make one filter. At the end what has no issue. */
    List<Views.Filter> byIssue(List<Passage> passages) {
        Map<Colour, Integer> counts = new EnumMap<>(Colour.class);
        int others = 0;
        for (Passage passage : passages) {
            List<Colour> colours = site.colours(passage.annotation());
            colours.forEach(colour -> counts.merge(colour, 1, Integer::sum));
            others += colours.isEmpty() ? 1 : 0;
        }
        List<Views.Filter> filters = new ArrayList<>();
        titles.forEach((colour, issues) -> {
            if (counts.containsKey(colour)) {
                filters.add(new Views.Filter(colour.token(), issues, counts.getOrDefault(colour, 0)));
            }
        });
        if (others > 0 && !filters.isEmpty()) {
            filters.add(new Views.Filter("none", "Other matters", others));
        }
        return filters;
    }

    static List<Views.Filter> byKind(List<Passage> passages) {
        Map<AnnotationKind, Integer> counts = new EnumMap<>(AnnotationKind.class);
        passages.forEach(passage -> counts.merge(passage.annotation().kind(), 1, Integer::sum));
        return counts.entrySet().stream()
                .map(kind ->
                        new Views.Filter(kind.getKey().token(), kind.getKey().printed(), kind.getValue()))
                .toList();
    }
}
