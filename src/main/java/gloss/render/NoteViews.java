package gloss.render;

import gloss.annotate.Passage;
import gloss.annotate.WovenArticle;
import gloss.annotate.WovenSite;
import gloss.model.Address;
import gloss.model.Annotation;
import gloss.model.Article;
import gloss.model.Colour;
import gloss.model.Prose;
import gloss.model.Reference.Citation;
import gloss.model.Reference.Cited;
import gloss.model.Slug;
import io.pebbletemplates.pebble.extension.escaper.SafeString;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Notes as they stand on one page, each with the way to the ones before and after it. */
final class NoteViews {

    /** Characters, about two lines of the margin. */
    private static final int TEASER = 120;

    private final WovenSite woven;
    private final PageContext page;
    private final ViewMaker make;

    NoteViews(WovenSite woven, PageContext page, ViewMaker make) {
        this.woven = woven;
        this.page = page;
        this.make = make;
    }

    Views.Note inArticle(Article article, Passage passage) {
        return of(article, passage, passage.annotation().quotation().stream().toList());
    }

    Views.Note gathered(Article article, Passage passage) {
        return of(article, passage, List.of());
    }

    private Views.Note of(Article article, Passage passage, List<Slug> quotations) {
        Annotation note = passage.annotation();
        // In the order in which a reader meets their sources, which are numbered so.
        SafeString title = page.html(note.title());
        WovenArticle around = woven.article(article.slug());
        SafeString body = page.html(note.body(), around.note(note.id()));
        List<Views.Quote> quotes =
                quotations.stream().map(woven.site()::quotation).map(make::said).toList();
        SafeString sources = page.cite(notCitedIn(note.body(), note.sources()));
        List<Passage> all = around.passages();
        List<Colour> colours = woven.site().colours(note);
        return new Views.Note(
                note.id().value(),
                String.join(" ", Passage.groups(note, colours)),
                passage.number(),
                title,
                ViewMaker.tag(note.kind()),
                make.basis(note),
                make.issues(note.issues()),
                make.person(note.speaker()),
                body,
                Shortened.to(TEASER, note.body().plain()),
                sources,
                quotes,
                make.link(article.headline(), Address.passage(article.slug(), note.id())),
                neighbour(article, all, passage.number() - 1),
                neighbour(article, all, passage.number() + 1),
                passage.excerpts().stream()
                        .map(e -> new Views.Excerpt(e.before(), e.words(), e.after()))
                        .toList());
    }

    /** The sources of a note whose marks do not stand in its text already. */
    private static List<Slug> notCitedIn(Prose prose, List<Slug> sources) {
        if (sources.isEmpty()) {
            return sources;
        }
        Set<Slug> cited = prose.references().stream()
                .filter(Citation.class::isInstance)
                .map(Citation.class::cast)
                .flatMap(citation -> citation.cited().stream())
                .map(Cited::source)
                .collect(Collectors.toSet());
        return sources.stream().filter(source -> !cited.contains(source)).toList();
    }

    /** The note with a number, if there is one. */
    private List<Views.Link> neighbour(Article article, List<Passage> all, int number) {
        return number < 1 || number > all.size()
                ? List.of()
                : List.of(make.link(
                        String.valueOf(number),
                        Address.note(
                                article.slug(), all.get(number - 1).annotation().id())));
    }
}
