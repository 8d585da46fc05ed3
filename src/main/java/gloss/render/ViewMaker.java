package gloss.render;

import gloss.annotate.Heading;
import gloss.annotate.Marks;
import gloss.annotate.Passage;
import gloss.annotate.WovenSite;
import gloss.model.Address;
import gloss.model.Annotation;
import gloss.model.Article;
import gloss.model.Basis;
import gloss.model.Commitment;
import gloss.model.Correction;
import gloss.model.Event;
import gloss.model.Evidence;
import gloss.model.Image;
import gloss.model.Issue;
import gloss.model.Label;
import gloss.model.Moment;
import gloss.model.NativeName;
import gloss.model.PartialDate;
import gloss.model.Person;
import gloss.model.Position;
import gloss.model.Prose;
import gloss.model.Quotation;
import gloss.model.Site;
import gloss.model.Slug;
import gloss.model.Source;
import gloss.model.Term;
import io.pebbletemplates.pebble.extension.escaper.SafeString;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Makes the views of things as they stand on one page. Call it in reading order: that is how sources are numbered. */
final class ViewMaker {

    private final WovenSite woven;
    private final Site site;
    private final Evidence evidence;
    private final Locale language;
    private final PageContext page;

    ViewMaker(WovenSite woven, PageContext page) {
        this.woven = woven;
        this.site = woven.site();
        this.evidence = new Evidence(site);
        this.language = site.info().language();
        this.page = page;
    }

    Views.Link link(String text, Address address) {
        return new Views.Link(text, page.href(address));
    }

    Views.Date date(PartialDate date) {
        return new Views.Date(date.printed(language), date.toString());
    }

    Views.Date moment(Optional<Moment> moment) {
        return moment.map(m -> new Views.Date(m.printed(language), m.toString()))
                .orElse(Views.Date.NONE);
    }

    static Views.Tag tag(Label label) {
        return new Views.Tag(label.token(), label.printed());
    }

    static Views.Tag tag(Basis basis) {
        return new Views.Tag(basis.kind().token(), basis.printed());
    }

    Views.Link person(Slug slug) {
        return link(site.person(slug).name(), Address.person(slug));
    }

    List<Views.Link> people(List<Slug> slugs) {
        return slugs.stream().map(this::person).toList();
    }

    Views.Link person(Optional<Slug> slug) {
        return slug.map(this::person).orElse(Views.Link.NONE);
    }

    Views.IssueLink issue(Slug slug) {
        Issue issue = site.issue(slug);
        return new Views.IssueLink(
                issue.title(),
                page.href(Address.issue(slug)),
                slug.value(),
                issue.colour().token(),
                tag(issue.outcome()));
    }

    /** An issue, or one without a title for none. */
    Views.IssueLink issue(Optional<Slug> slug) {
        return slug.map(this::issue).orElse(Views.IssueLink.NONE);
    }

    List<Views.IssueLink> issues(List<Slug> slugs) {
        return slugs.stream().map(this::issue).toList();
    }

    /** A note with the quotation that it is about. */
    Views.Note note(Article article, Passage passage) {
        return new NoteViews(woven, page, this).inArticle(article, passage);
    }

    /** A note where an issue gathers it; the quotations of the issue stand by themselves there. */
    Views.Note gathered(Article article, Passage passage) {
        return new NoteViews(woven, page, this).gathered(article, passage);
    }

    /** How a note is known; without words if nothing says so. */
    Views.Tag basis(Annotation note) {
        return evidence.basis(note).map(ViewMaker::tag).orElse(new Views.Tag("", ""));
    }

    Views.Quote quote(Quotation quotation) {
        return quote(quotation, quotation.note());
    }

    /** Somebody's words in short, without the note on them, which stands elsewhere. */
    Views.Quote said(Quotation quotation) {
        return quote(quotation, Prose.EMPTY);
    }

    private Views.Quote quote(Quotation quotation, Prose note) {
        // In the order in which a reader meets their marks.
        SafeString originalSource =
                quotation.original().map(o -> page.cite(List.of(o.source()))).orElse(Views.NOTHING);
        SafeString sources = page.cite(quotation.sources());
        return new Views.Quote(
                Address.quotation(quotation.id()).fragment(),
                quotation.words(),
                quotation.language(),
                person(quotation.speaker()),
                person(quotation.via()),
                quotation.occasion(),
                date(quotation.date()),
                tag(evidence.basis(quotation)),
                page.html(note),
                sources,
                issues(quotation.issues()),
                quotation.original().map(o -> o.words()).orElse(""),
                quotation.original().map(o -> o.language()).orElse(""),
                originalSource,
                link("Link to these words", Address.quotation(quotation.id())));
    }

    Views.Side side(Position position) {
        return new Views.Side(position.side(), page.html(position.text()), page.cite(position.sources()));
    }

    Views.Promise promise(Commitment commitment) {
        SafeString text = page.html(commitment.promise());
        SafeString sources = page.cite(commitment.sources());
        List<Views.Quote> quotations = commitment.quotation().map(site::quotation).map(this::quote).stream()
                .toList();
        List<Views.Step> history = commitment.history().stream()
                .map(step -> new Views.Step(
                        date(step.date()), tag(step.status()), page.html(step.text()), page.cite(step.sources())))
                .toList();
        return new Views.Promise(
                Address.commitment(commitment.id()).fragment(),
                text,
                people(commitment.by()),
                people(commitment.accordingTo()),
                issues(commitment.issues()),
                date(commitment.made()),
                sources,
                history.get(history.size() - 1).status(),
                history,
                quotations);
    }

    Views.Happening happening(Event event) {
        return new Views.Happening(
                Address.event(event.id()).fragment(),
                TimelineDrawing.mark(event),
                event.isMain(),
                date(event.date()),
                page.html(event.text()),
                issues(event.issues()),
                page.cite(event.sources()));
    }

    Views.Word word(Term term) {
        return new Views.Word(
                "term-" + term.slug(),
                term.term(),
                term.aliases(),
                page.html(term.definition()),
                page.cite(term.sources()),
                issues(term.issues()),
                places().shown(Address.term(term.slug())),
                places().all(Address.term(term.slug())));
    }

    /** Somebody in a list. */
    Views.Name name(Person person) {
        return new Views.Name(
                person.name(),
                page.href(Address.person(person.slug())),
                person.role(),
                person.nativeName().map(NativeName::text).orElse(""),
                person.nativeName().map(NativeName::language).orElse(""));
    }

    Views.Actor actor(Person person) {
        // The role and its sources stand above the prose.
        SafeString sources = page.cite(person.sources());
        return new Views.Actor(
                tag(person.kind()),
                name(person),
                person.fullName().orElse(""),
                person.affiliation().orElse(""),
                sources,
                page.html(person.prose()));
    }

    Views.Fix fix(Correction correction, String title) {
        return new Views.Fix(
                Address.correction(correction.number()).fragment(),
                page.href(Address.correction(correction.number())),
                date(correction.date()),
                link(title, correction.page()),
                page.html(correction.was()),
                page.html(correction.now()),
                page.html(correction.why()),
                page.cite(correction.sources()));
    }

    Views.Teaser teaser(Article article) {
        return new Views.Teaser(
                article.headline(),
                article.summary(),
                page.href(Address.article(article.slug())),
                moment(Optional.of(article.published())),
                moment(article.updated()));
    }

    List<Views.Link> contents(List<Heading> headings) {
        return headings.stream()
                .map(heading -> new Views.Link(heading.text(), "#" + heading.id()))
                .toList();
    }

    /** What the people and terms are that this page has linked so far. */
    List<Views.Preview> previews(Previews previews) {
        return page.mentions().stream()
                .flatMap(address -> previews.of(address, page.href(address)).stream())
                .toList();
    }

    /** The sources that this page has cited so far, by their numbers. */
    List<Views.Reference> references() {
        return page.cited().entrySet().stream()
                .map(entry ->
                        new ReferenceViews(woven, page, this).cited(site.source(entry.getKey()), entry.getValue()))
                .toList();
    }

    /** A source with the places that rest on it. */
    Views.Reference reference(Source source) {
        return new ReferenceViews(woven, page, this).listed(source);
    }

    /** The places that speak of things. */
    MentionViews places() {
        return new MentionViews(woven, page, this);
    }

    SafeString image(Image image) {
        return page.image(image);
    }

    SafeString html(Prose prose) {
        return page.html(prose);
    }

    SafeString html(Prose prose, Marks marks) {
        return page.html(prose, marks);
    }

    ProseWriter writer(Prose prose, Marks marks) {
        return page.writer(prose, marks);
    }

    /** Counts sources as cited here though no mark stands in the text. */
    SafeString cite(List<Slug> sources) {
        return page.cite(sources);
    }
}
