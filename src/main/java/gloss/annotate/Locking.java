package gloss.annotate;

import gloss.diagnostic.Code;
import gloss.diagnostic.Diagnostic;
import gloss.diagnostic.Location;
import gloss.model.Article;
import gloss.model.Lock;
import gloss.model.Lock.Claims;
import gloss.model.Lock.Place;
import gloss.model.Moment;
import gloss.model.Site;
import gloss.model.Slug;
import gloss.reading.Attribution;
import gloss.reading.HardWords;
import gloss.reading.Names;
import gloss.reading.Reading;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Makes the lock of an article from where its notes stand now and from what it claims. */
final class Locking {

    private Locking() {}

    /**
     * The lock of an article. A note that does not stand keeps its place in it; one that is gone loses it.
     *
     * @param claims those that are agreed to
     */
    static Lock lock(Article article, Outline outline, Iterable<Landing> landings, Optional<Claims> claims) {
        Map<Slug, Place> places = new TreeMap<>();
        for (Landing landing : landings) {
            Slug id = landing.annotation().id();
            Optional<Place> before = Optional.ofNullable(article.lock().notes().get(id));
            (landing.stands() ? landing.place() : before).ifPresent(place -> places.put(id, place));
        }
        String sentences = places.isEmpty() ? "" : String.join(" ", outline.marks());
        Lock lock = new Lock(places, sentences, claims);
        return lock.equals(article.lock()) ? article.lock() : lock;
    }

    /** What a reader may hold an article to. */
    static Claims claims(Site site, Article article, Names people, Reading reading, Set<Slug> quoted) {
        Set<String> names = new TreeSet<>();
        people.in(reading.text()).forEach(hit -> names.add(Attribution.who(hit.owner())));
        long corrections = site.corrections().stream()
                .filter(correction -> correction.file().equals(article.file()) && !correction.isDraft())
                .count();
        return new Claims(
                article.updated().map(Moment::toString).orElse(""),
                (int) corrections,
                quoted.stream().map(Slug::value).toList(),
                List.copyOf(names),
                HardWords.numbers(reading.normal()));
    }

    /** A warning if other things are claimed than in the lock, and neither a new date nor a correction says so. */
    static Optional<Diagnostic> changeWithoutNotice(Article article, Claims now) {
        Optional<Claims> before = article.lock().claims();
        if (before.isEmpty()
                || !before.get().updated().equals(now.updated())
                || before.get().corrections() != now.corrections()) {
            return Optional.empty();
        }
        List<String> changes = new ArrayList<>();
        difference("quotations", before.get().quotations(), now.quotations()).ifPresent(changes::add);
        difference("names", before.get().names(), now.names()).ifPresent(changes::add);
        difference("numbers", before.get().numbers(), now.numbers()).ifPresent(changes::add);
        if (changes.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Diagnostic(
                Code.CHANGE_WITHOUT_NOTICE,
                Location.of(article.file()),
                "this published article has other " + String.join(" and other ", changes),
                "give it a new `updated`, or write a correction in corrections.yml"));
    }

    private static Optional<String> difference(String what, Collection<String> before, Collection<String> now) {
        List<String> changes = new ArrayList<>();
        before.stream().filter(x -> !now.contains(x)).forEach(x -> changes.add("-" + x));
        now.stream().filter(x -> !before.contains(x)).forEach(x -> changes.add("+" + x));
        return changes.isEmpty() ? Optional.empty() : Optional.of(what + " (" + String.join(", ", changes) + ")");
    }
}
