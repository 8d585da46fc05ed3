package gloss.render;

import gloss.annotate.Passage;
import gloss.model.Annotation;
import gloss.model.Colour;
import gloss.model.Site;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** How passages and the numbers of their notes look in the text. */
final class PassageMarks {

    /** A blank of no width. Without it a browser that looks for the last word of a passage finds {@code invasion39}. */
    private static final String WORD_ENDS = "\u200B";

    private static final List<String> LINES = List.of("colour-", "also-", "third-");

    private final Site site;

    PassageMarks(Site site) {
        this.site = site;
    }

    /**
     * Begins the mark of words that passages cover.
     *
     * @param here the passages, in the order of their numbers
     * @param first those that begin here, whose places these are
     */
    void mark(List<Passage> here, List<Passage> first, StringBuilder html) {
        // An element has one id: the others stand before it.
        first.stream().skip(1).forEach(passage -> {
            html.append("<span class=\"anchor\"");
            Html.attribute("id", place(passage), html);
            html.append("></span>");
        });
        html.append("<mark");
        Html.attribute("class", classes(here), html);
        Html.attribute(
                "data-notes",
                here.stream().map(passage -> passage.annotation().id().value()).collect(Collectors.joining(" ")),
                html);
        first.stream().limit(1).forEach(passage -> Html.attribute("id", place(passage), html));
        html.append('>');
    }

    private static String place(Passage passage) {
        return "passage-" + passage.annotation().id();
    }

    private String classes(List<Passage> here) {
        Set<Colour> shown = new LinkedHashSet<>();
        Set<String> groups = new LinkedHashSet<>();
        for (Passage passage : here) {
            List<Colour> colours = site.colours(passage.annotation());
            shown.addAll(colours);
            groups.addAll(Passage.groups(passage.annotation(), colours));
        }
        StringBuilder classes = new StringBuilder("passage");
        int line = 0;
        for (Colour colour : shown) {
            if (line < LINES.size()) {
                classes.append(' ').append(LINES.get(line++)).append(colour.token());
            }
        }
        groups.forEach(group -> classes.append(' ').append(group));
        return classes.toString();
    }

    void noteLink(Passage passage, StringBuilder html) {
        Annotation note = passage.annotation();
        List<Colour> colours = site.colours(note);
        html.append("<sup");
        Html.attribute("class", "note-ref " + String.join(" ", Passage.groups(note, colours)), html);
        html.append('>').append(WORD_ENDS).append("<a");
        Html.attribute("href", "#note-" + note.id(), html);
        Html.attribute("id", "ref-" + note.id(), html);
        html.append(" role=\"doc-noteref\"");
        Html.attribute(
                "aria-label", "Note " + passage.number() + ": " + note.title().plain(), html);
        html.append('>');
        colours.forEach(colour -> {
            html.append("<span");
            Html.attribute("class", "sign colour-" + colour.token(), html);
            html.append("></span>");
        });
        html.append(passage.number()).append("</a></sup>");
    }
}
