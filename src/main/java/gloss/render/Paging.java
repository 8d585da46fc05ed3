package gloss.render;

import gloss.annotate.Backlink;
import gloss.annotate.WovenSite;
import gloss.model.Address;
import gloss.model.Article;
import gloss.model.Commitment;
import gloss.model.Correction;
import gloss.model.Event;
import gloss.model.Issue;
import gloss.model.PartialDate;
import gloss.model.Person;
import gloss.model.Quotation;
import gloss.model.Site;
import gloss.model.Slug;
import gloss.model.Source;
import gloss.model.Term;
import gloss.render.Gathering.ArticlePassage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The lists of a site, each cut once into pages that hold no more than {@code page-size} entries, and of each entry the page
 * on which it stands.
 */
final class Paging {

    /** What a page of the timeline may hold: the events of ten years, of one, of a month, of a day. */
    private enum Span {
        DECADE,
        YEAR,
        MONTH,
        DAY;

        /** As it stands in an address: {@code 1960s}, {@code 2023}, {@code 2023-11}. */
        String of(LocalDate day) {
            String written = day.toString();
            return switch (this) {
                case DECADE -> written.substring(0, 3) + "0s";
                case YEAR -> written.substring(0, 4);
                case MONTH -> written.substring(0, 7);
                case DAY -> written;
            };
        }
    }

    private final int size;
    private final Locale language;
    private final Paged<Article> articles;
    private final Paged<Source> sources;
    private final Paged<Quotation> quotations;
    private final Paged<Person> people;
    private final Paged<Event> timeline;
    private final Paged<Issue> issues;
    private final Paged<Commitment> commitments;
    private final Paged<Term> terms;
    private final Paged<Correction> corrections;
    private final Map<Address, Paged<Backlink>> places = new HashMap<>();
    private final Map<Slug, Paged<ArticlePassage>> passages = new HashMap<>();
    private final Map<Address, Address> moved = new HashMap<>();

    Paging(WovenSite woven, Gathering gathering) {
        Site site = woven.site();
        this.size = site.info().pageSize();
        this.language = site.info().language();
        this.articles = Paged.newestFirst(
                Address.ARTICLES, Address.ARTICLES, List.copyOf(site.articles().values()), size);
        this.sources = Paged.inOrder(Address.SOURCES, List.copyOf(site.sources().values()), size);
        this.quotations =
                Paged.inOrder(Address.QUOTATIONS, List.copyOf(site.quotations().values()), size);
        this.people = Paged.inOrder(
                Address.PEOPLE,
                site.people().values().stream()
                        .sorted(Comparator.comparing(Person::kind))
                        .toList(),
                size);
        this.timeline = timeline(site.events());
        this.issues = Paged.inOrder(Address.ISSUES, List.copyOf(site.issues().values()), size);
        this.commitments = Paged.inOrder(
                Address.COMMITMENTS, List.copyOf(site.commitments().values()), size);
        this.terms = Paged.inOrder(Address.GLOSSARY, List.copyOf(site.terms().values()), size);
        this.corrections = Paged.inOrder(Address.CORRECTIONS, site.corrections(), size);
        for (Issue issue : site.issues().values()) {
            passages.put(
                    issue.slug(),
                    Paged.newestFirst(
                            Address.issue(issue.slug()),
                            Paged.named(Address.issue(issue.slug()), "passages"),
                            gathering.on(issue.slug()).passages(),
                            size));
        }
        moved.putAll(sources.moved(source -> Address.source(source.id())));
        moved.putAll(quotations.moved(quotation -> Address.quotation(quotation.id())));
        moved.putAll(timeline.moved(event -> Address.event(event.id())));
        moved.putAll(terms.moved(term -> Address.term(term.slug())));
        moved.putAll(corrections.moved(correction -> Address.correction(correction.number())));
        moved.putAll(commitments.moved(commitment -> Address.commitment(commitment.id())));
        moved.putAll(Ledger.moved(commitments));
        site.sources()
                .keySet()
                .forEach(id -> places(woven, Address.source(id), Address.page("sources/" + id + "-places.html")));
        site.terms()
                .keySet()
                .forEach(slug -> places(woven, Address.term(slug), Address.page("glossary/" + slug + "-places.html")));
        site.people()
                .keySet()
                .forEach(slug -> places(woven, Address.person(slug), Paged.named(Address.person(slug), "places")));
    }

    /** The places that speak of one thing, if they are too many for its entry. */
    private void places(WovenSite woven, Address entry, Address rest) {
        List<Backlink> all = woven.backlinks(entry);
        if (all.size() > size) {
            places.put(entry, Paged.newestFirst(entry, rest, all, size));
        }
    }

    /** All on one page, or a page without events that leads to all others. */
    private Paged<Event> timeline(List<Event> events) {
        if (events.size() <= size) {
            return Paged.inOrder(Address.TIMELINE, events, size);
        }
        List<Paged.Slice<Event>> slices = new ArrayList<>();
        slices.add(new Paged.Slice<>(Address.TIMELINE, "Overview", List.of()));
        divide(events, List.of(Span.values()), slices);
        return new Paged<>(slices);
    }

    /**
     * By decades; where one has more events than a page holds, by its years, and so on. So an event moves to another page only
     * when its own has become too large, and never because of what happened at another time.
     *
     * @param smaller the spans that a page may still have, from the largest
     */
    private void divide(List<Event> events, List<Span> smaller, List<Paged.Slice<Event>> slices) {
        Span span = smaller.get(0);
        Map<String, List<Event>> parts = new LinkedHashMap<>();
        events.forEach(event -> parts.computeIfAbsent(span.of(event.date().firstDay()), name -> new ArrayList<>())
                .add(event));
        parts.forEach((name, its) -> {
            Address page = Paged.named(Address.TIMELINE, name);
            String label =
                    PartialDate.parse(name).map(date -> date.printed(language)).orElse(name);
            if (its.size() <= size) {
                slices.add(new Paged.Slice<>(page, label, its));
            } else if (smaller.size() == 1) {
                Paged.inOrder(page, its, size)
                        .slices()
                        .forEach(slice -> slices.add(new Paged.Slice<>(
                                slice.address(), label + " (" + slice.label() + ")", slice.entries())));
            } else {
                divide(its, smaller.subList(1, smaller.size()), slices);
            }
        });
    }

    /** Where something really stands whose list may have pages of its own. */
    Address home(Address address) {
        return moved.isEmpty() ? address : moved.getOrDefault(address, address);
    }

    /** How many entries a page holds at most. */
    int size() {
        return size;
    }

    Paged<Article> articles() {
        return articles;
    }

    Paged<Source> sources() {
        return sources;
    }

    Paged<Quotation> quotations() {
        return quotations;
    }

    /** By kind, and those of a kind by name. */
    Paged<Person> people() {
        return people;
    }

    Paged<Event> timeline() {
        return timeline;
    }

    /** The issues of their index. */
    Paged<Issue> issues() {
        return issues;
    }

    Paged<Commitment> commitments() {
        return commitments;
    }

    Paged<Term> terms() {
        return terms;
    }

    Paged<Correction> corrections() {
        return corrections;
    }

    /** The places that speak of a source, a term or a person; the first of their pages is the entry itself. Absent if it has all. */
    Optional<Paged<Backlink>> places(Address entry) {
        return Optional.ofNullable(places.get(entry));
    }

    /** Those on an issue; the first of its pages is that of the issue itself. */
    Paged<ArticlePassage> passages(Slug issue) {
        return Objects.requireNonNull(passages.get(issue));
    }
}
