package gloss.annotate;

import gloss.model.Article;
import gloss.model.Lock;
import gloss.model.Lock.Place;
import gloss.model.Slug;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Makes the lock of an article from where its notes stand now. */
final class Locking {

    private Locking() {}

    /** A note that does not stand keeps its place in the lock; one that is gone loses it. */
    static Lock lock(Article article, Outline outline, Iterable<Landing> landings) {
        Map<Slug, Place> places = new TreeMap<>();
        for (Landing landing : landings) {
            Slug id = landing.annotation().id();
            Optional<Place> before = Optional.ofNullable(article.lock().notes().get(id));
            (landing.stands() ? landing.place() : before).ifPresent(place -> places.put(id, place));
        }
        return new Lock(
                places,
                places.isEmpty() ? Set.of() : outline.marks(),
                article.lock().claims());
    }
}
