package gloss.resolve;

import static java.util.stream.Collectors.toCollection;

import gloss.content.Asset;
import gloss.diagnostic.Code;
import gloss.diagnostic.Diagnostic;
import gloss.diagnostic.Location;
import gloss.diagnostic.Nearest;
import gloss.diagnostic.Outcome;
import gloss.model.About;
import gloss.model.Address;
import gloss.model.Annotation;
import gloss.model.Article;
import gloss.model.Commitment;
import gloss.model.Correction;
import gloss.model.Event;
import gloss.model.Image;
import gloss.model.Issue;
import gloss.model.Licence;
import gloss.model.NativeName;
import gloss.model.Original;
import gloss.model.PartialDate;
import gloss.model.Person;
import gloss.model.Position;
import gloss.model.Prose;
import gloss.model.Quotation;
import gloss.model.Site;
import gloss.model.SiteInfo;
import gloss.model.Slug;
import gloss.model.Source;
import gloss.model.Step;
import gloss.model.Term;
import gloss.parse.Draft;
import gloss.parse.Draft.AnnotationDraft;
import gloss.parse.Draft.ArticleHeader;
import gloss.parse.Draft.CommitmentEntry;
import gloss.parse.Draft.Document;
import gloss.parse.Draft.Entry;
import gloss.parse.Draft.IssueHeader;
import gloss.parse.Draft.PersonHeader;
import gloss.parse.Draft.QuotationEntry;
import gloss.parse.Draft.SiteHeader;
import gloss.parse.Draft.SourceEntry;
import gloss.parse.Draft.StepField;
import gloss.parse.Draft.TermEntry;
import gloss.parse.DraftProse;
import gloss.parse.Located;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;

/** Makes one {@link Site} of the drafts: orders them, leaves out what is a draft, and looks up every reference. */
public final class Resolver {

    private final Draft draft;
    private final boolean withDrafts;
    private final List<Diagnostic> found = new ArrayList<>();
    private final List<String> leftOut = new ArrayList<>();
    private final Registry articles = new Registry("article", "content/articles/", found::add);
    private final Registry issues = new Registry("issue", "content/issues/", found::add);
    private final Registry people = new Registry("person", "content/people/", found::add);
    private final Registry quotations = new Registry("quotation", "content/quotations.yml", found::add);
    private final Registry sources = new Registry("source", "content/sources.yml", found::add);
    private final Registry commitments = new Registry("commitment", "content/commitments.yml", found::add);
    private final Registry terms = new Registry("term", "content/glossary.yml", found::add);
    private final Links links;

    private Resolver(Draft draft, boolean withDrafts) {
        this.draft = draft;
        this.withDrafts = withDrafts;
        this.links = new Links(
                draft.assets().stream().map(Asset::path).collect(toCollection(TreeSet::new)), sources, found::add);
    }

    /** The site, unless it has no header to call it by. */
    public static Outcome<Optional<Site>> resolve(Draft draft, boolean withDrafts) {
        Resolver resolver = new Resolver(draft, withDrafts);
        Optional<Site> site = draft.site().map(resolver::site);
        return new Outcome<>(site, resolver.found);
    }

    private Site site(SiteHeader header) {
        List<Document<ArticleHeader>> publishedArticles =
                register(draft.articles(), articles, Address::article, h -> h.draft());
        List<Document<IssueHeader>> publishedIssues = register(draft.issues(), issues, Address::issue, h -> h.draft());
        List<Document<PersonHeader>> publishedPeople =
                register(draft.people(), people, Address::person, h -> h.draft());
        List<Entry<QuotationEntry>> quoted = unique(draft.quotations(), quotations, QuotationEntry::id);
        List<Entry<SourceEntry>> cited = unique(draft.sources(), sources, SourceEntry::id);
        List<Entry<CommitmentEntry>> promised = unique(draft.commitments(), commitments, CommitmentEntry::id);
        List<Entry<TermEntry>> explained = draft.terms().stream()
                .filter(entry -> slug(entry.value())
                        .filter(slug -> terms.add(
                                new Located<>(slug, entry.value().term().location()), true))
                        .isPresent())
                .toList();
        addLists(quoted, cited, promised, explained);
        return new Site(
                info(header),
                draft.about()
                        .map(this::about)
                        .orElse(new About("content/site.yml", "About", header.tagline(), Prose.EMPTY)),
                bySlug(
                        publishedArticles.stream()
                                .sorted(Comparator.comparing((Document<ArticleHeader> d) ->
                                                d.header().published().date())
                                        .reversed()
                                        .thenComparing(Document::slug))
                                .map(this::article)
                                .toList(),
                        Article::slug),
                bySlug(issues(publishedIssues), Issue::slug),
                bySlug(
                        publishedPeople.stream()
                                .sorted(Comparator.comparing(
                                        (Document<PersonHeader> d) -> d.header().name()))
                                .map(this::person)
                                .toList(),
                        Person::slug),
                bySlug(quoted.stream().map(e -> quotation(e.value())).toList(), Quotation::id),
                bySlug(cited.stream().map(e -> source(e.value())).toList(), Source::id),
                bySlug(promised.stream().map(e -> commitment(e.value())).toList(), Commitment::id),
                events(),
                bySlug(
                        explained.stream()
                                .map(e -> term(e.value()))
                                .sorted(Comparator.comparing(t -> t.slug()))
                                .toList(),
                        Term::slug),
                corrections(),
                leftOut);
    }

    private <H> List<Document<H>> register(
            List<Document<H>> all,
            Registry registry,
            Function<Slug, Address> address,
            Function<H, Optional<Boolean>> isDraft) {
        List<Document<H>> published = new ArrayList<>();
        for (Document<H> document : all) {
            boolean publish = withDrafts || !isDraft.apply(document.header()).orElse(false);
            registry.add(new Located<>(document.slug(), Location.of(document.file())), publish);
            links.addPage(
                    document.file(),
                    publish ? Optional.of(address.apply(document.slug())) : Optional.empty(),
                    document.prose().ids());
            if (publish) {
                published.add(document);
            } else {
                leftOut.add(document.file());
            }
        }
        return published;
    }

    private <E> List<Entry<E>> unique(List<Entry<E>> entries, Registry registry, Function<E, Located<Slug>> id) {
        return entries.stream()
                .filter(e -> registry.add(id.apply(e.value()), true))
                .toList();
    }

    private void addLists(
            List<Entry<QuotationEntry>> quoted,
            List<Entry<SourceEntry>> cited,
            List<Entry<CommitmentEntry>> promised,
            List<Entry<TermEntry>> explained) {
        addList(
                "quotations",
                Address.QUOTATIONS,
                quoted.stream().map(e -> e.value().id().value()).toList(),
                Address::quotation);
        addList(
                "sources",
                Address.SOURCES,
                cited.stream().map(e -> e.value().id().value()).toList(),
                Address::source);
        addList(
                "commitments",
                Address.COMMITMENTS,
                promised.stream().map(e -> e.value().id().value()).toList(),
                Address::commitment);
        addList(
                "glossary",
                Address.GLOSSARY,
                explained.stream().flatMap(e -> slug(e.value()).stream()).toList(),
                Address::term);
        addList("timeline", Address.TIMELINE, List.of(), Address::term);
        addList("corrections", Address.CORRECTIONS, List.of(), Address::term);
        draft.about()
                .ifPresent(about -> links.addPage(
                        about.file(), Optional.of(Address.ABOUT), about.prose().ids()));
        draft.annotations().forEach((article, notes) -> {
            String file = "content/articles/" + article + "/annotations.md";
            Optional<Address> page = links.page("content/articles/" + article + "/article.md");
            List<Slug> ids = notes.stream().map(AnnotationDraft::id).toList();
            links.addList(file, page, ids, id -> Address.note(article, id));
        });
    }

    private void addList(String name, Address page, List<Slug> ids, Function<Slug, Address> place) {
        links.addList("content/" + name + ".yml", Optional.of(page), ids, place);
    }

    private SiteInfo info(SiteHeader header) {
        header.baseUrl().ifPresent(this::requireWebAddress);
        requireWebAddress(header.textLicence().url());
        return new SiteInfo(
                header.title(),
                header.tagline(),
                header.baseUrl().map(Located::value),
                header.language(),
                header.timeZone(),
                header.asOf(),
                header.publisher(),
                new Licence(
                        header.textLicence().name(), header.textLicence().url().value()));
    }

    private About about(Document<Draft.AboutHeader> about) {
        return new About(
                about.file(),
                about.header().title(),
                about.header().summary(),
                links.resolve(about.prose(), about.file()));
    }

    private Article article(Document<ArticleHeader> document) {
        ArticleHeader header = document.header();
        String file = document.file();
        return new Article(
                document.slug(),
                file,
                header.headline(),
                header.summary(),
                header.byline(),
                header.dateline(),
                header.published(),
                header.updated(),
                issues.all(header.issues()),
                people.all(header.people()),
                sources.all(header.sources()),
                header.image().flatMap(image -> image(image, file)),
                header.linkMentions().orElse(true),
                links.resolve(document.prose(), file),
                annotations(document.slug()));
    }

    private Optional<Image> image(Draft.ImageField field, String file) {
        String wanted = Links.below(Links.folder(file), field.src().value());
        if (draft.assets().stream().anyMatch(asset -> asset.path().equals(wanted))) {
            return Optional.of(new Image(Links.published(wanted), field.alt(), field.credit()));
        }
        found.add(new Diagnostic(
                Code.IMAGE_NOT_FOUND,
                field.src().location(),
                "there is no image `" + field.src().value() + "`",
                "put it beside the article"));
        return Optional.empty();
    }

    private List<Annotation> annotations(Slug article) {
        String file = "content/articles/" + article + "/annotations.md";
        Registry ids = new Registry("note", file, found::add);
        List<Annotation> annotations = new ArrayList<>();
        for (AnnotationDraft note : draft.annotations().getOrDefault(article, List.of())) {
            if (ids.add(new Located<>(note.id(), note.location()), true)) {
                annotations.add(new Annotation(
                        note.id(),
                        links.resolve(note.title(), file),
                        note.kind(),
                        issues.all(note.issues()),
                        people.one(note.speaker()),
                        sources.all(note.sources()),
                        quotations.one(note.quotation()),
                        note.target(),
                        links.resolve(note.body(), file),
                        note.location()));
            }
        }
        return annotations;
    }

    private List<Issue> issues(List<Document<IssueHeader>> documents) {
        Map<Integer, String> orders = new HashMap<>();
        List<Issue> ordered = new ArrayList<>();
        for (Document<IssueHeader> document : documents) {
            Located<Integer> order = document.header().order();
            String other = orders.putIfAbsent(order.value(), document.file());
            if (other != null) {
                found.add(new Diagnostic(
                        Code.DUPLICATE_ORDER,
                        order.location(),
                        "two issues have the order " + order.value(),
                        "change this one or that of `" + other + "`"));
            }
            ordered.add(issue(document));
        }
        ordered.sort(Comparator.comparingInt(Issue::order).thenComparing(Issue::slug));
        return ordered;
    }

    private Issue issue(Document<IssueHeader> document) {
        IssueHeader header = document.header();
        String file = document.file();
        return new Issue(
                document.slug(),
                file,
                header.title(),
                header.order().value(),
                header.question(),
                links.resolve(header.answer(), file),
                header.outcome(),
                header.positions().stream()
                        .map(p -> new Position(p.side(), links.resolve(p.text(), file), sources.all(p.source())))
                        .toList(),
                issues.all(header.related()),
                header.colour(),
                sources.all(header.sources()),
                header.updated(),
                header.linkMentions().orElse(true),
                links.resolve(document.prose(), file));
    }

    private Person person(Document<PersonHeader> document) {
        PersonHeader header = document.header();
        return new Person(
                document.slug(),
                document.file(),
                header.name(),
                header.kind(),
                header.fullName(),
                header.aliases(),
                header.role(),
                header.affiliation(),
                header.nativeName()
                        .map(n -> new NativeName(n.text(), n.language().toLanguageTag())),
                sources.all(header.sources()),
                header.linkMentions().orElse(true),
                links.resolve(document.prose(), document.file()));
    }

    private Quotation quotation(QuotationEntry entry) {
        return new Quotation(
                entry.id().value(),
                people.one(entry.speaker()).orElse(entry.speaker().value()),
                people.one(entry.via()),
                entry.occasion(),
                entry.date(),
                entry.words(),
                sources.all(entry.source()),
                entry.language().toLanguageTag(),
                issues.all(entry.issues()),
                prose(entry.note(), "content/quotations.yml"),
                entry.original()
                        .flatMap(o -> sources.one(o.source())
                                .map(source ->
                                        new Original(o.words(), o.language().toLanguageTag(), source))));
    }

    private Source source(SourceEntry entry) {
        entry.url().ifPresent(this::requireWebAddress);
        return new Source(
                entry.id().value(),
                entry.type(),
                entry.title(),
                entry.author().stream()
                        .map(a -> new Source.Author(
                                a.literal().or(a::family).orElse(""), a.given().orElse("")))
                        .toList(),
                entry.publisher(),
                entry.containerTitle(),
                entry.issued(),
                entry.url().map(Located::value),
                entry.genre(),
                entry.note(),
                entry.custom().kind(),
                entry.custom().read());
    }

    private Commitment commitment(CommitmentEntry entry) {
        String file = "content/commitments.yml";
        PartialDate last = entry.made();
        for (StepField step : entry.history()) {
            PartialDate date = step.date().value();
            if (date.compareTo(last) < 0) {
                found.add(new Diagnostic(
                        Code.STEPS_OUT_OF_ORDER,
                        step.date().location(),
                        "this step of " + date + " stands after one of " + last,
                        "put the steps in the order of their dates, the first not before `made`"));
            }
            last = date;
        }
        return new Commitment(
                entry.id().value(),
                links.resolve(entry.promise(), file),
                people.all(entry.by()),
                issues.all(entry.issues()),
                entry.made(),
                sources.all(entry.source()),
                quotations.one(entry.quotation()),
                entry.history().stream()
                        .map(s -> new Step(
                                s.date().value(), s.status(), links.resolve(s.text(), file), sources.all(s.source())))
                        .toList());
    }

    private List<Event> events() {
        Map<String, Integer> onDate = new HashMap<>();
        return draft.events().stream()
                .map(Entry::value)
                .sorted(Comparator.comparing(Draft.EventEntry::date))
                .map(e -> {
                    int n = onDate.merge(e.date().toString(), 1, Integer::sum);
                    return new Event(
                            e.date() + (n == 1 ? "" : "-" + n),
                            e.date(),
                            links.resolve(e.text(), "content/timeline.yml"),
                            issues.all(e.issues()),
                            people.all(e.people()),
                            sources.all(e.source()));
                })
                .toList();
    }

    private Term term(TermEntry entry) {
        return new Term(
                slug(entry).orElseThrow(),
                entry.term().value(),
                entry.aliases(),
                links.resolve(entry.definition(), "content/glossary.yml"),
                sources.all(entry.source()),
                issues.all(entry.issues()));
    }

    private Optional<Slug> slug(TermEntry entry) {
        Optional<Slug> slug = Slug.from(entry.term().value());
        if (slug.isEmpty()) {
            found.add(new Diagnostic(
                    Code.NAME_IS_NO_SLUG,
                    entry.term().location(),
                    "`" + entry.term().value() + "` gives no address: it has no Latin letter or digit",
                    "write the term in Latin script, and this form as an alias"));
        }
        return slug;
    }

    private List<Correction> corrections() {
        String file = "content/corrections.yml";
        List<Correction> corrections = new ArrayList<>();
        for (Entry<Draft.CorrectionEntry> item : draft.corrections()) {
            Draft.CorrectionEntry entry = item.value();
            String wrong = "content/" + entry.page().value();
            Optional<Address> page = links.page(wrong);
            if (page.isEmpty()) {
                List<String> known = links.files().stream()
                        .map(f -> f.substring("content/".length()))
                        .toList();
                found.add(new Diagnostic(
                        Code.UNKNOWN_REFERENCE,
                        entry.page().location(),
                        "there is no page `" + entry.page().value() + "`",
                        Nearest.suggestion(
                                entry.page().value(), known, "name the file below content/ that was wrong")));
                continue;
            }
            corrections.add(new Correction(
                    corrections.size() + 1,
                    entry.date(),
                    wrong,
                    page.get(),
                    links.resolve(entry.was(), file),
                    links.resolve(entry.now(), file),
                    links.resolve(entry.why(), file),
                    sources.all(entry.source())));
        }
        return corrections;
    }

    private Prose prose(Optional<DraftProse> prose, String file) {
        return prose.map(p -> links.resolve(p, file)).orElse(Prose.EMPTY);
    }

    private void requireWebAddress(Located<String> url) {
        if (!url.value().matches("https?://[^\\s/<>\"]+(/[^\\s<>\"]*)?")) {
            found.add(new Diagnostic(
                    Code.LINK_SCHEME,
                    url.location(),
                    "`" + url.value() + "` is no address on the web",
                    "write it in full: `https://example.org/page`"));
        }
    }

    private static <T> Map<Slug, T> bySlug(List<T> things, Function<T, Slug> slug) {
        Map<Slug, T> map = new LinkedHashMap<>();
        things.forEach(thing -> map.put(slug.apply(thing), thing));
        return map;
    }
}
