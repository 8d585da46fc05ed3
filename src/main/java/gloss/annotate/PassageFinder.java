package gloss.annotate;

import gloss.annotate.Passage.Excerpt;
import gloss.model.Annotation;
import gloss.model.Article;
import gloss.model.Lock;
import gloss.model.PassageState;
import gloss.model.prose.Block;
import gloss.reading.Reading;
import gloss.reading.Reading.Part;
import gloss.reading.Sentences;
import gloss.reading.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes passages of where the notes of an article stand, and cuts the article into the blocks that its notes follow. */
final class PassageFinder {

    private static final Span NOWHERE = new Span(0, 0);

    /** A note that was found; {@code span} is in the article's text. */
    private record Found(Annotation annotation, Span span, PassageState state) {}

    private final Article article;
    private final Reading reading;
    private final List<Landing> landings;
    private final Lock lock;

    PassageFinder(Article article, Reading reading, List<Landing> landings, Lock lock) {
        this.article = article;
        this.reading = reading;
        this.landings = landings;
        this.lock = lock;
    }

    /** The article without its notes. */
    WovenArticle find(List<Heading> headings, List<Marks.Named> names) {
        List<Found> notes = standing();
        List<Passage> passages = new ArrayList<>();
        for (int i = 0; i < notes.size(); i++) {
            Found note = notes.get(i);
            passages.add(new Passage(note.annotation(), i + 1, note.state(), note.span(), excerpts(note.span())));
        }
        Marks marks = Marks.of(reading, names, Optional.of("")).with(reading, passages);
        return new WovenArticle(article, blocks(passages), headings, marks, passages, Map.of(), landings, lock);
    }

    private List<WovenArticle.AnnotatedBlock> blocks(List<Passage> passages) {
        List<Span> spans = new ArrayList<>();
        List<List<Passage>> homes = new ArrayList<>();
        for (int i = 0; i < article.prose().blocks().size(); i++) {
            spans.add(NOWHERE);
            homes.add(new ArrayList<>());
        }
        for (Part part : reading.parts()) {
            Span before = spans.get(part.top());
            spans.set(part.top(), new Span(before.equals(NOWHERE) ? part.start() : before.start(), part.end()));
        }
        passages.forEach(passage ->
                homes.get(reading.partAt(passage.span().end() - 1).top()).add(passage));
        List<WovenArticle.AnnotatedBlock> blocks = new ArrayList<>();
        for (int i = 0; i < spans.size(); i++) {
            boolean isHeading = article.prose().blocks().get(i) instanceof Block.Heading;
            blocks.add(new WovenArticle.AnnotatedBlock(i, isHeading, spans.get(i), homes.get(i)));
        }
        return blocks;
    }

    /** The notes that stand, in the order in which readers come to their numbers. */
    private List<Found> standing() {
        List<Found> notes = new ArrayList<>();
        for (Landing landing : landings) {
            if (landing.stands()) {
                notes.add(new Found(landing.annotation(), landing.span().orElseThrow(), landing.state()));
            }
        }
        notes.sort(Comparator.comparingInt((Found note) -> note.span().end())
                .thenComparing(Comparator.comparingInt(note -> -note.span().start()))
                .thenComparing(note -> note.annotation().id()));
        return notes;
    }

    private List<Excerpt> excerpts(Span span) {
        List<Excerpt> excerpts = new ArrayList<>();
        for (int p = reading.indexAt(span.start()); p < reading.parts().size(); p++) {
            Part part = reading.parts().get(p);
            int start = Math.max(span.start(), part.start()) - part.start();
            int end = Math.min(span.end(), part.end()) - part.start();
            if (start >= end) {
                break;
            }
            Span sentence = Sentences.around(reading.sentences(p), part.text().length(), start, end);
            excerpts.add(new Excerpt(
                    part.text().substring(sentence.start(), start),
                    part.text().substring(start, end),
                    part.text().substring(end, sentence.end())));
        }
        return excerpts;
    }
}
