package gloss.check;

import gloss.model.Article;
import gloss.model.Correction;
import gloss.model.Prose;
import gloss.model.Site;
import gloss.model.Step;
import java.util.ArrayList;
import java.util.List;

/** Every piece of prose of a site, with the file that it was written in. */
final class Texts {

    /** {@code isPage} tells whether it is all of a page's text, with headings of its own. */
    record Text(Prose prose, String file, boolean isPage) {}

    private final List<Text> texts = new ArrayList<>();

    private Texts() {}

    static List<Text> of(Site site) {
        Texts texts = new Texts();
        site.articles().values().forEach(texts::article);
        site.issues().values().forEach(issue -> {
            texts.page(issue.prose(), issue.file());
            texts.line(issue.answer(), issue.file());
            issue.positions().forEach(position -> texts.line(position.text(), issue.file()));
        });
        site.people().values().forEach(person -> texts.page(person.prose(), person.file()));
        site.pages().forEach(page -> texts.page(page.prose(), page.file()));
        texts.page(site.about().prose(), site.about().file());
        site.quotations().values().forEach(q -> texts.line(q.note(), "content/quotations.yml"));
        site.commitments().values().forEach(commitment -> {
            texts.line(commitment.promise(), "content/commitments.yml");
            commitment.history().stream().map(Step::text).forEach(text -> texts.line(text, "content/commitments.yml"));
        });
        site.events().forEach(event -> texts.line(event.text(), "content/timeline.yml"));
        site.terms().values().forEach(term -> texts.line(term.definition(), "content/glossary.yml"));
        site.corrections().forEach(texts::correction);
        return texts.texts;
    }

    private void article(Article article) {
        page(article.prose(), article.file());
        article.annotations().forEach(note -> {
            line(note.title(), note.location().file());
            line(note.body(), note.location().file());
        });
    }

    private void correction(Correction correction) {
        List.of(correction.was(), correction.now(), correction.why())
                .forEach(prose -> line(prose, "content/corrections.yml"));
    }

    private void page(Prose prose, String file) {
        texts.add(new Text(prose, file, true));
    }

    private void line(Prose prose, String file) {
        texts.add(new Text(prose, file, false));
    }
}
