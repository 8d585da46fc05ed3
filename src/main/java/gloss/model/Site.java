package gloss.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Everything that is published, in the order in which readers meet it. Every slug that one part holds names another part:
 * {@code resolve} has seen to it.
 *
 * @param drafts the files and entries that are left out because they say {@code draft: true}: {@code content/timeline.yml:12}
 */
public record Site(
        SiteInfo info,
        StandingPage about,
        List<StandingPage> pages,
        Map<Slug, Article> articles,
        Map<Slug, Issue> issues,
        Map<Slug, Person> people,
        Map<Slug, Quotation> quotations,
        Map<Slug, Source> sources,
        Map<Slug, Commitment> commitments,
        List<Event> events,
        Map<Slug, Term> terms,
        List<Correction> corrections,
        List<String> drafts) {

    public Site {
        articles = ordered(articles);
        issues = ordered(issues);
        people = ordered(people);
        quotations = ordered(quotations);
        sources = ordered(sources);
        commitments = ordered(commitments);
        terms = ordered(terms);
        pages = List.copyOf(pages);
        events = List.copyOf(events);
        corrections = List.copyOf(corrections);
        drafts = List.copyOf(drafts);
    }

    /** The article that the front page begins with. */
    public Optional<Article> newest() {
        return articles.values().stream().findFirst();
    }

    /** Every prose of the site, each once. */
    public Stream<Text> texts() {
        return Stream.concat(articles.values().stream().flatMap(article -> texts(article).stream()), otherTexts());
    }

    /** The texts of an article, its notes and what is told of it. */
    public List<Text> texts(Article article) {
        return Texts.of(
                article, newest().filter(a -> a.slug().equals(article.slug())).isPresent());
    }

    /** The texts that belong to no article; those of one file follow each other. */
    public Stream<Text> otherTexts() {
        return Stream.of(
                        issues.values().stream().map(Texts::of),
                        people.values().stream().map(Texts::of),
                        quotations.values().stream().map(Texts::of),
                        commitments.values().stream().map(Texts::of),
                        events.stream().map(Texts::of),
                        terms.values().stream().map(Texts::of),
                        corrections.stream().map(Texts::of),
                        pages.stream().map(Texts::of),
                        Stream.of(Texts.of(about)))
                .flatMap(lists -> lists)
                .flatMap(List::stream);
    }

    public Issue issue(Slug slug) {
        return found(issues, slug);
    }

    public Person person(Slug slug) {
        return found(people, slug);
    }

    public Quotation quotation(Slug id) {
        return found(quotations, id);
    }

    public Source source(Slug id) {
        return found(sources, id);
    }

    /** The colours of a note's issues, each once, in the order of its issues. */
    public List<Colour> colours(Annotation note) {
        Set<Colour> colours = new LinkedHashSet<>();
        note.issues().forEach(issue -> colours.add(issue(issue).colour()));
        return List.copyOf(colours);
    }

    private static <T> T found(Map<Slug, T> all, Slug slug) {
        return Objects.requireNonNull(all.get(slug), () -> "resolved, but not there: " + slug);
    }

    private static <T> Map<Slug, T> ordered(Map<Slug, T> map) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }
}
