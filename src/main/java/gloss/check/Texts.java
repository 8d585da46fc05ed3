package gloss.check;

import gloss.model.Article;
import gloss.model.Correction;
import gloss.model.Prose;
import gloss.model.Site;
import gloss.model.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Every piece of prose of a site. */
final class Texts {

    /**
     * A piece of prose.
     *
     * @param page the file of which it is all the text, with headings of its own; absent for a line or two of a page
     */
    record Text(Prose prose, Optional<String> page) {}

    private final List<Text> texts = new ArrayList<>();

    private Texts() {}

    static List<Text> of(Site site) {
        Texts texts = new Texts();
        site.articles().values().forEach(texts::article);
        site.issues().values().forEach(issue -> {
            texts.page(issue.prose(), issue.file());
            texts.line(issue.answer());
            issue.positions().forEach(position -> texts.line(position.text()));
        });
        site.people().values().forEach(person -> texts.page(person.prose(), person.file()));
        site.pages().forEach(page -> texts.page(page.prose(), page.file()));
        texts.page(site.about().prose(), site.about().file());
        site.quotations().values().forEach(q -> texts.line(q.note()));
        site.commitments().values().forEach(commitment -> {
            texts.line(commitment.promise());
            commitment.history().stream().map(Step::text).forEach(texts::line);
        });
        site.events().forEach(event -> texts.line(event.text()));
        site.terms().values().forEach(term -> texts.line(term.definition()));
        site.corrections().forEach(texts::correction);
        return texts.texts;
    }

    private void article(Article article) {
        article.points().forEach(point -> line(point.text()));
        page(article.prose(), article.file());
        article.method().ifPresent(method -> page(method.prose(), method.file()));
        article.annotations().forEach(note -> {
            line(note.title());
            line(note.body());
        });
    }

    private void correction(Correction correction) {
        List.of(correction.was(), correction.now(), correction.why()).forEach(this::line);
    }

    private void page(Prose prose, String file) {
        texts.add(new Text(prose, Optional.of(file)));
    }

    private void line(Prose prose) {
        texts.add(new Text(prose, Optional.empty()));
    }
}
