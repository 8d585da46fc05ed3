package gloss.render;

import gloss.annotate.Marks;
import gloss.annotate.WovenArticle;
import gloss.annotate.WovenSite;
import gloss.model.Address;
import gloss.model.Annotation;
import gloss.model.Article;
import gloss.model.Colour;
import gloss.model.Correction;
import gloss.model.Issue;
import gloss.model.IssueOutcome;
import gloss.model.NativeName;
import gloss.model.PersonKind;
import gloss.model.Prose;
import gloss.model.Quotation;
import gloss.model.Reference;
import gloss.model.Site;
import gloss.model.SiteInfo;
import gloss.model.Slug;
import gloss.model.Source;
import gloss.model.Term;
import gloss.work.Store;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Says for each page what it is made of, so that a later build knows whether it would make the same again. What is large or part
 * of many pages stands in a key as its digest.
 */
final class PageKeys {

    private final WovenSite woven;
    private final Site site;
    private final Gathering gathering;
    private final Paging paging;
    private final Frames frames;
    private final Store store;
    private final Optional<String> baseUrl;
    private final List<String> outputs;
    private final String templates;
    private final String others;
    private final String names;
    private final String all;

    /** A page and the files beside it: {@code data} is the digest of all that no other component says. */
    record PageKey(
            String templates,
            Optional<String> baseUrl,
            List<String> outputs,
            String template,
            Address address,
            String title,
            String description,
            String source,
            Optional<Turned> turn,
            Views.Frame frame,
            List<String> data) {}

    /** Which page of a list it is, of how many, and those to which it leads. */
    private record Turned(int at, int count, List<Leaf> shown) {

        static Turned of(Paged.Turn turn) {
            return new Turned(
                    turn.at(),
                    turn.list().count(),
                    turn.shown().stream()
                            .map(at -> turn.list().slices().get(at))
                            .map(slice -> new Leaf(slice.address(), slice.label()))
                            .toList());
        }
    }

    private record Leaf(Address address, String label) {}

    private record Templates(Map<String, String> texts) {}

    private record Articles(List<String> digests) {}

    /** What every article may show of the rest of the site. */
    private record Named(
            SiteInfo info,
            List<OfIssue> issues,
            List<OfPerson> people,
            Collection<Term> terms,
            boolean severalArticles) {}

    private record OfIssue(Slug slug, String title, String question, IssueOutcome outcome, Colour colour) {}

    private record OfPerson(Slug slug, String name, PersonKind kind, String role, Optional<NativeName> nativeName) {}

    /** What one article shows of the rest of the site. */
    private record Shown(
            List<Quotation> quotations,
            List<Source> sources,
            List<Correction> corrections,
            Map<Address, Address> homes) {}

    PageKeys(
            WovenSite woven,
            Theme theme,
            Optional<String> baseUrl,
            List<Output> outputs,
            Gathering gathering,
            Paging paging,
            Frames frames,
            Store store) {
        this.woven = woven;
        this.site = woven.site();
        this.gathering = gathering;
        this.paging = paging;
        this.frames = frames;
        this.store = store;
        this.baseUrl = baseUrl;
        this.outputs =
                outputs.stream().map(output -> output.getClass().getName()).toList();
        this.templates = store.digest(new Templates(theme.templates()));
        this.others = store.digest(withoutArticles(site));
        this.names = store.digest(named(site));
        this.all = store.digest(
                new Articles(site.articles().keySet().stream().map(woven::made).toList()));
    }

    private static Site withoutArticles(Site site) {
        return new Site(
                site.info(),
                site.about(),
                site.pages(),
                Map.of(),
                site.issues(),
                site.people(),
                site.quotations(),
                site.sources(),
                site.commitments(),
                site.events(),
                site.terms(),
                site.corrections(),
                List.of());
    }

    private static Named named(Site site) {
        return new Named(
                site.info(),
                site.issues().values().stream().map(PageKeys::of).toList(),
                site.people().values().stream()
                        .map(p -> new OfPerson(p.slug(), p.name(), p.kind(), p.role(), p.nativeName()))
                        .toList(),
                List.copyOf(site.terms().values()),
                site.articles().size() > 1);
    }

    private static OfIssue of(Issue issue) {
        return new OfIssue(issue.slug(), issue.title(), issue.question(), issue.outcome(), issue.colour());
    }

    /** All that a page depends on. */
    PageKey of(Plan<?> plan) {
        return new PageKey(
                templates,
                baseUrl,
                outputs,
                plan.template(),
                plan.address(),
                plan.title(),
                plan.description(),
                plan.source(),
                plan.turn().map(Turned::of),
                frames.around(plan.address()),
                data(plan.needs()));
    }

    private List<String> data(Needs needs) {
        if (needs instanceof Needs.Itself itself) {
            Slug slug = itself.article().slug();
            return List.of(names, woven.made(slug), store.digest(shown(woven.article(slug))));
        } else if (needs instanceof Needs.Some some) {
            return Stream.concat(Stream.of(others), some.articles().stream().map(woven::made))
                    .toList();
        }
        return List.of(others, all);
    }

    private Shown shown(WovenArticle article) {
        Article its = article.article();
        Set<Slug> quoted = new TreeSet<>();
        Set<Slug> cited = new TreeSet<>(its.sources());
        Map<Address, Address> homes = new LinkedHashMap<>();
        references(its.prose(), cited, homes);
        names(article.marks(), homes);
        its.method().ifPresent(method -> {
            references(method.prose(), cited, homes);
            names(woven.marks(method.prose()), homes);
        });
        for (Annotation note : its.annotations()) {
            cited.addAll(note.sources());
            note.quotation().ifPresent(quoted::add);
            references(note.title(), cited, homes);
            references(note.body(), cited, homes);
            names(article.note(note.id()), homes);
        }
        for (Slug id : quoted) {
            Quotation quotation = site.quotation(id);
            cited.addAll(quotation.sources());
            quotation.original().ifPresent(original -> cited.add(original.source()));
            home(Address.quotation(id), homes);
        }
        cited.forEach(id -> home(Address.source(id), homes));
        return new Shown(
                quoted.stream().map(site::quotation).toList(),
                cited.stream().map(site::source).toList(),
                gathering.correctionsOf(its.file()),
                homes);
    }

    private void references(Prose prose, Set<Slug> cited, Map<Address, Address> homes) {
        for (Reference reference : prose.references()) {
            if (reference instanceof Reference.Citation citation) {
                citation.cited().forEach(one -> cited.add(one.source()));
            } else if (reference instanceof Reference.Internal internal) {
                home(internal.address(), homes);
            }
        }
    }

    private void names(Marks marks, Map<Address, Address> homes) {
        marks.names().forEach(name -> home(name.owner(), homes));
    }

    private void home(Address address, Map<Address, Address> homes) {
        homes.put(address, paging.home(address));
    }
}
