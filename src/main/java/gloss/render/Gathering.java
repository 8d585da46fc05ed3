package gloss.render;

import gloss.annotate.Passage;
import gloss.annotate.WovenSite;
import gloss.model.Article;
import gloss.model.Commitment;
import gloss.model.Correction;
import gloss.model.Event;
import gloss.model.Quotation;
import gloss.model.Site;
import gloss.model.Slug;
import gloss.model.Term;
import gloss.work.Lazy;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** What the site holds on each issue and of each speaker, collected once and not anew for every page. */
final class Gathering {

    /** A passage and the article that it is in. */
    record ArticlePassage(Article article, Passage passage) {}

    /** All that is on one issue, each kind in its own order. */
    record OnIssue(
            List<ArticlePassage> passages,
            List<Quotation> quotations,
            List<Commitment> commitments,
            List<Event> events,
            List<Term> terms) {
        OnIssue() {
            this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }
    }

    private final Site site;
    private final Lazy<Map<Slug, OnIssue>> issues;
    private final Map<Slug, List<Quotation>> bySpeaker = new LinkedHashMap<>();
    private final Map<Slug, List<Commitment>> byPromiser = new LinkedHashMap<>();
    private final Map<Slug, List<Event>> byActor = new LinkedHashMap<>();
    private final Map<String, List<Correction>> byFile = new LinkedHashMap<>();

    Gathering(WovenSite woven) {
        this.site = woven.site();
        this.issues = new Lazy<>(() -> issues(woven));
        for (Quotation quotation : site.quotations().values()) {
            bySpeaker
                    .computeIfAbsent(quotation.speaker(), s -> new ArrayList<>())
                    .add(quotation);
        }
        for (Commitment commitment : site.commitments().values()) {
            commitment
                    .by()
                    .forEach(p -> byPromiser
                            .computeIfAbsent(p, s -> new ArrayList<>())
                            .add(commitment));
        }
        for (Event event : site.events()) {
            event.people()
                    .forEach(p ->
                            byActor.computeIfAbsent(p, s -> new ArrayList<>()).add(event));
        }
        for (Correction correction : site.corrections()) {
            byFile.computeIfAbsent(correction.file(), f -> new ArrayList<>()).add(correction);
        }
    }

    /** This walks through every article of the site, and most pages do not need it. */
    private static Map<Slug, OnIssue> issues(WovenSite woven) {
        Site site = woven.site();
        Map<Slug, OnIssue> issues = new HashMap<>();
        site.issues().keySet().forEach(issue -> issues.put(issue, new OnIssue()));
        for (Article article : site.articles().values()) {
            for (Passage passage : woven.article(article.slug()).passages()) {
                add(issues, passage.annotation().issues(), OnIssue::passages, new ArticlePassage(article, passage));
            }
        }
        site.quotations().values().forEach(q -> add(issues, q.issues(), OnIssue::quotations, q));
        site.commitments().values().forEach(c -> add(issues, c.issues(), OnIssue::commitments, c));
        site.events().forEach(event -> add(issues, event.issues(), OnIssue::events, event));
        site.terms().values().forEach(term -> add(issues, term.issues(), OnIssue::terms, term));
        return issues;
    }

    private static <T> void add(Map<Slug, OnIssue> issues, List<Slug> its, Function<OnIssue, List<T>> kind, T one) {
        its.forEach(issue -> kind.apply(on(issues, issue)).add(one));
    }

    private static OnIssue on(Map<Slug, OnIssue> issues, Slug issue) {
        return Objects.requireNonNull(issues.get(issue));
    }

    OnIssue on(Slug issue) {
        return on(issues.get(), issue);
    }

    /** What somebody said, in the order of the file. */
    List<Quotation> saidBy(Slug person) {
        return bySpeaker.getOrDefault(person, List.of());
    }

    List<Commitment> promisedBy(Slug person) {
        return byPromiser.getOrDefault(person, List.of());
    }

    List<Event> eventsWith(Slug person) {
        return byActor.getOrDefault(person, List.of());
    }

    /** The corrections of the page that a content file became. */
    List<Correction> correctionsOf(String file) {
        return byFile.getOrDefault(file, List.of());
    }

    /** Everybody who is quoted, the most quoted first, and those quoted as often by name. */
    List<Slug> speakers() {
        return byCount(bySpeaker, site);
    }

    /** Those who said something, in that order. */
    static List<Slug> byCount(Map<Slug, List<Quotation>> said, Site site) {
        List<Slug> speakers = new ArrayList<>(said.keySet());
        speakers.sort(Comparator.comparingInt(
                        (Slug speaker) -> -said.getOrDefault(speaker, List.of()).size())
                .thenComparing(speaker -> site.person(speaker).name())
                .thenComparing(Comparator.naturalOrder()));
        return speakers;
    }
}
