package gloss.resolve;

import gloss.diagnostic.Code;
import gloss.diagnostic.Location;
import gloss.diagnostic.Outcome;
import gloss.model.Address;
import gloss.model.Article;
import gloss.model.Commitment;
import gloss.model.Issue;
import gloss.model.Method;
import gloss.model.Person;
import gloss.model.Prose;
import gloss.model.Quotation;
import gloss.model.Site;
import gloss.model.Slug;
import gloss.model.Source;
import gloss.model.StandingPage;
import gloss.model.Term;
import gloss.parse.Draft;
import gloss.parse.Draft.AnnotationDraft;
import gloss.parse.Draft.ArticleHeader;
import gloss.parse.Draft.CommitmentEntry;
import gloss.parse.Draft.CorrectionEntry;
import gloss.parse.Draft.Document;
import gloss.parse.Draft.Draftable;
import gloss.parse.Draft.Entry;
import gloss.parse.Draft.EventEntry;
import gloss.parse.Draft.IssueHeader;
import gloss.parse.Draft.MethodHeader;
import gloss.parse.Draft.PersonHeader;
import gloss.parse.Draft.QuotationEntry;
import gloss.parse.Draft.SiteHeader;
import gloss.parse.Draft.SourceEntry;
import gloss.parse.Draft.TermEntry;
import gloss.parse.Located;
import gloss.work.Memo;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Makes one {@link Site} of the drafts: orders them, leaves out what is a draft, and looks up every reference. */
public final class Resolver {

    /** The addresses of lists in folders where pages of authors stand: {@code people/index-2.html}. */
    private static final Pattern LISTS = Pattern.compile(
            "(articles|people|issues)/index(-[0-9]+)?\\.html|issues/.*-passages-[0-9]+\\.html|people/.*-places-[0-9]+\\.html");

    private final Draft draft;
    private final boolean withDrafts;
    private final Memo memo;
    private final Directory all;
    private final List<String> leftOut = new ArrayList<>();

    private Resolver(Draft draft, boolean withDrafts, Memo memo) {
        this.draft = draft;
        this.memo = memo;
        this.withDrafts = withDrafts;
        this.all = new Directory(draft.assets());
    }

    /** The site, unless it has no header to call it by. */
    public static Outcome<Optional<Site>> resolve(Draft draft, boolean withDrafts) {
        return resolve(draft, withDrafts, new Memo());
    }

    /** The same, but an article is not looked through again if neither it nor what it can name is another. */
    public static Outcome<Optional<Site>> resolve(Draft draft, boolean withDrafts, Memo memo) {
        Resolver resolver = new Resolver(draft, withDrafts, memo);
        Optional<Site> site = draft.site().map(resolver::site);
        return new Outcome<>(site, resolver.all.found());
    }

    /** First everything is entered under its name, then everything is looked up. */
    private Site site(SiteHeader header) {
        List<Document<ArticleHeader>> articles = documents(draft.articles(), all.articles, Address::article);
        List<Document<IssueHeader>> issues = documents(draft.issues(), all.issues, Address::issue);
        List<Document<PersonHeader>> people = documents(draft.people(), all.people, Address::person);
        List<QuotationEntry> quotations =
                entries(draft.quotations(), all.quotations, QuotationEntry::id, "quotations", Address::quotation);
        List<SourceEntry> sources = entries(draft.sources(), all.sources, SourceEntry::id, "sources", Address::source);
        List<CommitmentEntry> commitments =
                entries(draft.commitments(), all.commitments, CommitmentEntry::id, "commitments", Address::commitment);
        Map<Slug, TermEntry> terms = terms();
        List<Entry<EventEntry>> events = published(draft.events());
        List<Entry<CorrectionEntry>> corrections = published(draft.corrections());
        all.links.addList("content/timeline.yml", Address.TIMELINE, List.of(), List.of(), Address::term);
        all.links.addList("content/corrections.yml", Address.CORRECTIONS, List.of(), List.of(), Address::term);
        draft.about()
                .ifPresent(about -> all.links.addPage(
                        about.file(), Optional.of(Address.ABOUT), about.prose().ids()));
        draft.pages()
                .forEach(page -> all.links.addPage(
                        page.file(),
                        Optional.of(Address.standing(page.slug())),
                        page.prose().ids()));
        draft.methods().forEach(this::method);
        draft.annotations().forEach(this::annotations);

        draft.broken().forEach(all::addBroken);
        DocumentResolver documents = new DocumentResolver(all, draft, memo);
        checkNames(people, terms);
        ListResolver lists = new ListResolver(all);
        List<Term> explained = new ArrayList<>();
        terms.forEach((slug, entry) -> explained.add(lists.term(slug, entry)));
        return new Site(
                new HeaderResolver(all).info(header),
                draft.about().map(about -> documents.page(about, Address.ABOUT)).orElse(noAbout(header)),
                draft.pages().stream()
                        .map(page -> documents.page(page, Address.standing(page.slug())))
                        .toList(),
                bySlug(
                        articles.stream()
                                .sorted(Comparator.comparing((Document<ArticleHeader> d) ->
                                                d.header().published().date())
                                        .reversed()
                                        .thenComparing(Document::slug))
                                .map(documents::article),
                        Article::slug),
                bySlug(documents.issues(issues).stream(), Issue::slug),
                bySlug(
                        people.stream()
                                .sorted(Comparator.comparing((Document<PersonHeader> d) ->
                                        d.header().name().value()))
                                .map(documents::person),
                        Person::slug),
                bySlug(quotations.stream().map(lists::quotation), Quotation::id),
                bySlug(sources.stream().map(lists::source), Source::id),
                bySlug(
                        commitments.stream().flatMap(entry -> lists.commitment(entry, header.asOf()).stream()),
                        Commitment::id),
                lists.events(events),
                bySlug(explained.stream().sorted(Comparator.comparing(Term::slug)), Term::slug),
                lists.corrections(corrections),
                leftOut);
    }

    /** Whether something is on the site. What is not is named by its place. */
    private boolean isPublished(Draftable thing, String place) {
        boolean isPublished = withDrafts || !thing.isDraft();
        if (!isPublished) {
            leftOut.add(place);
        }
        return isPublished;
    }

    private <E extends Draftable> boolean isPublished(Entry<E> entry) {
        return isPublished(
                entry.value(), entry.location().file() + ":" + entry.location().line());
    }

    private <E extends Draftable> List<Entry<E>> published(List<Entry<E>> entries) {
        return entries.stream().filter(this::isPublished).toList();
    }

    /** The lists of the site stand beside its pages, and have the first right to their addresses. */
    private void requireOwnAddress(Document<?> document, Address page) {
        if (LISTS.matcher(page.page()).matches()) {
            all.report(
                    Code.NAME_IS_NO_SLUG,
                    Location.of(document.file()),
                    "`" + document.slug() + "` cannot be the name of a page: a list of the site has this address",
                    "rename it");
        }
    }

    private <H extends Draftable> List<Document<H>> documents(
            List<Document<H>> documents, Registry registry, Function<Slug, Address> address) {
        List<Document<H>> published = new ArrayList<>();
        for (Document<H> document : documents) {
            boolean publish = isPublished(document.header(), document.file());
            requireOwnAddress(document, address.apply(document.slug()));
            registry.add(new Located<>(document.slug(), Location.of(document.file())), publish);
            all.links.addPage(
                    document.file(),
                    publish ? Optional.of(address.apply(document.slug())) : Optional.empty(),
                    document.prose().ids());
            if (publish) {
                published.add(document);
            }
        }
        return published;
    }

    private <E extends Draftable> List<E> entries(
            List<Entry<E>> entries,
            Registry registry,
            Function<E, Located<Slug>> id,
            String file,
            Function<Slug, Address> place) {
        List<E> published = new ArrayList<>();
        List<Slug> drafts = new ArrayList<>();
        for (Entry<E> entry : entries) {
            Located<Slug> name = id.apply(entry.value());
            boolean publish = isPublished(entry);
            boolean isNew = registry.add(name, publish);
            if (isNew && publish) {
                published.add(entry.value());
            } else if (!publish) {
                drafts.add(name.value());
            }
        }
        List<Slug> ids =
                published.stream().map(entry -> id.apply(entry).value()).toList();
        Address page = ids.isEmpty()
                ? Address.INDEX
                : Address.page(place.apply(ids.get(0)).page());
        all.links.addList("content/" + file + ".yml", page, ids, drafts, place);
        return published;
    }

    /** Terms have no id of their own: their address is made from the term. */
    private Map<Slug, TermEntry> terms() {
        Map<Slug, TermEntry> terms = new LinkedHashMap<>();
        List<Slug> drafts = new ArrayList<>();
        for (Entry<TermEntry> entry : draft.terms()) {
            Located<String> term = entry.value().term();
            Optional<Slug> slug = Slug.from(term.value());
            boolean publish = isPublished(entry);
            if (slug.isEmpty()) {
                all.report(
                        Code.NAME_IS_NO_SLUG,
                        term.location(),
                        "`" + term.value() + "` gives no address: it has no Latin letter or digit",
                        "write the term in Latin script, and this form as an alias");
            } else if (all.terms.add(new Located<>(slug.get(), term.location()), publish) && publish) {
                terms.put(slug.get(), entry.value());
            } else if (!publish) {
                drafts.add(slug.get());
            }
        }
        all.links.addList("content/glossary.yml", Address.GLOSSARY, List.copyOf(terms.keySet()), drafts, Address::term);
        return terms;
    }

    private void checkNames(List<Document<PersonHeader>> people, Map<Slug, TermEntry> terms) {
        NameCheck names = new NameCheck(all::report);
        for (Document<PersonHeader> person : people) {
            String owner = person.header().name().value();
            names.add(person.header().name(), owner);
            person.header().fullName().ifPresent(name -> names.add(name, owner));
            person.header().aliases().forEach(alias -> names.add(alias, owner));
        }
        for (TermEntry term : terms.values()) {
            names.add(term.term(), term.term().value());
            term.aliases().forEach(alias -> names.add(alias, term.term().value()));
        }
    }

    private void method(Slug article, Document<MethodHeader> method) {
        Optional<Address> page = all.links.page("content/articles/" + article + "/article.md");
        all.links.addPart(
                method.file(),
                page.map(p -> p.at(Method.anchor(method.header().title()))),
                Method.SCOPE,
                method.prose().ids());
    }

    private void annotations(Slug article, List<AnnotationDraft> notes) {
        String folder = "content/articles/" + article + "/";
        List<Slug> ids = notes.stream().map(AnnotationDraft::id).toList();
        all.links
                .page(folder + "article.md")
                .ifPresent(page -> all.links.addList(
                        folder + "annotations.md", page, ids, List.of(), id -> Address.note(article, id)));
    }

    /** A site that says nothing about itself still has the page, with its licence and its date. */
    private static StandingPage noAbout(SiteHeader header) {
        return new StandingPage(Address.ABOUT, "content/site.yml", "About", header.tagline(), Prose.EMPTY);
    }

    private static <T> Map<Slug, T> bySlug(Stream<T> things, Function<T, Slug> slug) {
        Map<Slug, T> map = new LinkedHashMap<>();
        things.forEach(thing -> map.put(slug.apply(thing), thing));
        return map;
    }
}
