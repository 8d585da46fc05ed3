package gloss.resolve;

import gloss.diagnostic.Code;
import gloss.diagnostic.Diagnostic;
import gloss.model.Address;
import gloss.model.Annotation;
import gloss.model.Article;
import gloss.model.Image;
import gloss.model.Issue;
import gloss.model.Lock;
import gloss.model.Method;
import gloss.model.NativeName;
import gloss.model.Person;
import gloss.model.Point;
import gloss.model.Position;
import gloss.model.Slug;
import gloss.model.StandingPage;
import gloss.parse.Draft;
import gloss.parse.Draft.AnnotationDraft;
import gloss.parse.Draft.ArticleHeader;
import gloss.parse.Draft.Document;
import gloss.parse.Draft.IssueHeader;
import gloss.parse.Draft.MethodHeader;
import gloss.parse.Draft.PersonHeader;
import gloss.parse.Located;
import gloss.work.Memo;
import gloss.work.Memo.Same;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Articles with their notes, issues and people: what an editor writes as Markdown with front matter. */
final class DocumentResolver {

    private final Directory all;
    private final Draft draft;
    private final Memo memo;
    private final Same contents;

    /** {@code all} must be complete: what is looked up in it is remembered. */
    DocumentResolver(Directory all, Draft draft, Memo memo) {
        this(all, draft, memo, new Same(memo.of(all.contents(), Object.class, Object::new)));
    }

    private DocumentResolver(Directory all, Draft draft, Memo memo, Same contents) {
        this.all = all;
        this.draft = draft;
        this.memo = memo;
        this.contents = contents;
    }

    private record Key(Same document, Optional<Same> method, Same notes, Same lock, Same contents) {}

    /** An article with its notes, and what was wrong with its references. */
    private record Resolved(Article article, List<Diagnostic> found) {}

    /** Looks up all that an article names, unless neither it nor what there is has changed. */
    Article article(Document<ArticleHeader> document) {
        List<AnnotationDraft> notes = draft.annotations().getOrDefault(document.slug(), List.of());
        Lock lock = draft.locks().getOrDefault(document.slug(), Lock.NONE);
        Optional<Document<MethodHeader>> method =
                Optional.ofNullable(draft.methods().get(document.slug()));
        Key key = new Key(new Same(document), method.map(Same::new), new Same(notes), new Same(lock), contents);
        Resolved resolved = memo.of(key, Resolved.class, () -> {
            Directory its = new Directory(all);
            Article article = new DocumentResolver(its, draft, memo, contents).article(document, method, notes, lock);
            return new Resolved(article, its.found());
        });
        resolved.found().forEach(all::report);
        return resolved.article();
    }

    StandingPage page(Document<Draft.PageHeader> page, Address address) {
        return new StandingPage(
                address,
                page.file(),
                page.header().title(),
                page.header().summary(),
                all.prose(page.prose(), page.file()));
    }

    private Article article(
            Document<ArticleHeader> document,
            Optional<Document<MethodHeader>> method,
            List<AnnotationDraft> notes,
            Lock lock) {
        ArticleHeader header = document.header();
        String file = document.file();
        return new Article(
                document.slug(),
                file,
                header.headline(),
                header.summary(),
                header.points().stream()
                        .map(point -> new Point(all.prose(point.value(), file), point.location()))
                        .toList(),
                header.byline(),
                header.dateline(),
                header.published(),
                header.updated(),
                all.issues.all(header.issues()),
                all.people.all(header.people()),
                all.sources.all(header.sources()),
                header.image().flatMap(image -> image(image, file)),
                header.linkMentions().orElse(true),
                all.prose(document.prose(), file),
                method.map(this::method),
                notesOn(document.slug(), notes),
                lock);
    }

    private Method method(Document<MethodHeader> document) {
        return new Method(document.file(), document.header().title(), all.prose(document.prose(), document.file()));
    }

    private Optional<Image> image(Draft.ImageField field, String file) {
        String wanted = Links.below(Links.folder(file), field.src().value());
        if (all.links.isAsset(wanted)) {
            return Optional.of(new Image(Links.published(wanted), all.links.size(wanted), field.alt(), field.credit()));
        }
        all.report(
                Code.IMAGE_NOT_FOUND,
                field.src().location(),
                "there is no image `" + field.src().value() + "`",
                "put it beside the article");
        return Optional.empty();
    }

    private List<Annotation> notesOn(Slug article, List<AnnotationDraft> notes) {
        String file = "content/articles/" + article + "/annotations.md";
        Registry ids = new Registry("note", file, false, all::report);
        List<Annotation> resolved = new ArrayList<>();
        for (AnnotationDraft note : notes) {
            if (ids.add(new Located<>(note.id(), note.location()), true)) {
                resolved.add(new Annotation(
                        note.id(),
                        all.prose(note.title(), file),
                        note.kind(),
                        all.issues.all(note.issues()),
                        all.people.one(note.speaker()),
                        all.sources.all(note.sources()),
                        all.quotations.one(note.quotation()),
                        note.basis(),
                        note.target(),
                        all.prose(note.body(), file),
                        note.location()));
            }
        }
        return resolved;
    }

    List<Issue> issues(List<Document<IssueHeader>> documents) {
        Map<Integer, String> orders = new HashMap<>();
        List<Issue> ordered = new ArrayList<>();
        for (Document<IssueHeader> document : documents) {
            Located<Integer> order = document.header().order();
            String other = orders.putIfAbsent(order.value(), document.file());
            if (other != null) {
                all.report(
                        Code.DUPLICATE_ORDER,
                        order.location(),
                        "two issues have the order " + order.value(),
                        "change this one or that of `" + other + "`");
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
                all.prose(header.answer(), file),
                header.outcome(),
                header.positions().stream()
                        .map(p -> new Position(p.side(), all.prose(p.text(), file), all.sources.all(p.source())))
                        .toList(),
                all.issues.all(header.related()),
                header.colour(),
                all.sources.all(header.sources()),
                header.updated(),
                header.linkMentions().orElse(true),
                all.prose(document.prose(), file));
    }

    Person person(Document<PersonHeader> document) {
        PersonHeader header = document.header();
        return new Person(
                document.slug(),
                document.file(),
                header.name().value(),
                header.kind(),
                header.fullName().map(Located::value),
                header.aliases().stream().map(Located::value).toList(),
                header.role(),
                header.affiliation(),
                header.nativeName()
                        .map(n -> new NativeName(n.text(), n.language().toLanguageTag())),
                all.sources.all(header.sources()),
                header.linkMentions().orElse(true),
                all.prose(document.prose(), document.file()));
    }
}
