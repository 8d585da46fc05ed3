package gloss.desk;

import gloss.annotate.Landing;
import gloss.annotate.WovenSite;
import gloss.diagnostic.Diagnostic;
import gloss.diagnostic.Severity;
import gloss.model.Annotation;
import gloss.model.Article;
import gloss.model.Commitment;
import gloss.model.Event;
import gloss.model.Issue;
import gloss.model.Quotation;
import gloss.model.Site;
import gloss.model.Slug;
import gloss.parse.Draft;
import gloss.parse.Draft.Document;
import gloss.pipeline.OpenSite;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What there is on the desk: drafts, notes, promises, and how much of everything. */
public final class Inventory {

    private final OpenSite open;

    public Inventory(OpenSite open) {
        this.open = open;
    }

    /** Everything that is left out of the site, with its title. */
    public Table drafts() {
        Draft draft = open.draft();
        List<List<Object>> rows = new ArrayList<>();
        draft.articles().stream()
                .filter(d -> isDraft(d, Draft.ArticleHeader::draft))
                .forEach(d -> rows.add(List.of(d.file(), d.header().headline())));
        draft.issues().stream()
                .filter(d -> isDraft(d, Draft.IssueHeader::draft))
                .forEach(d -> rows.add(List.of(d.file(), d.header().title())));
        draft.people().stream()
                .filter(d -> isDraft(d, Draft.PersonHeader::draft))
                .forEach(d -> rows.add(List.of(d.file(), d.header().name().value())));
        return new Table(List.of("file", "title"), rows);
    }

    private static <H> boolean isDraft(Document<H> document, Function<H, Optional<Boolean>> draft) {
        return draft.apply(document.header()).orElse(false);
    }

    /** Every note, in the order of the files, and whether it stands. */
    public Table notes() {
        List<List<Object>> rows = new ArrayList<>();
        for (Landing landing : landings()) {
            Annotation note = landing.annotation();
            rows.add(List.of(
                    place(note),
                    note.id().value(),
                    note.kind().token(),
                    note.issues().stream().map(Slug::value).collect(Collectors.joining(",")),
                    landing.stands() ? "stands" : code(landing),
                    note.title().plain()));
        }
        return new Table(List.of("place", "id", "kind", "issues", "passage", "title"), rows);
    }

    /** The notes that do not stand on their passage, and why. */
    public Table orphans() {
        List<List<Object>> rows = new ArrayList<>();
        for (Landing landing : landings()) {
            landing.fault()
                    .ifPresent(fault -> rows.add(List.of(
                            place(landing.annotation()),
                            landing.annotation().id().value(),
                            fault.code().token(),
                            fault.message())));
        }
        return new Table(List.of("place", "id", "code", "message"), rows);
    }

    /** What was promised and where it stands, the one that is due for the longest first. */
    public Table commitments(LocalDate today) {
        List<List<Object>> rows = new ArrayList<>();
        site().map(Site::commitments).map(Map::values).orElse(List.of()).stream()
                .sorted(Comparator.comparing(
                        commitment -> commitment.freshUntil().orElse(LocalDate.MAX)))
                .forEach(commitment -> rows.add(List.of(
                        commitment.id().value(),
                        commitment.lastStep().status().token(),
                        commitment.lastStep().date().toString(),
                        commitment.freshUntil().map(LocalDate::toString).orElse(""),
                        commitment.isDue(today) ? "due" : "",
                        commitment.promise().plain())));
        return new Table(List.of("id", "status", "last-step", "review-after", "due", "promise"), rows);
    }

    /** How much there is of everything; drafts are counted apart. */
    public Table holdings() {
        Draft draft = open.draft();
        int articles = count(draft.articles(), Draft.ArticleHeader::draft);
        int issues = count(draft.issues(), Draft.IssueHeader::draft);
        int people = count(draft.people(), Draft.PersonHeader::draft);
        List<Landing> landings = landings();
        List<List<Object>> rows = new ArrayList<>();
        rows.add(List.of("articles", draft.articles().size() - articles, articles));
        rows.add(List.of("notes", landings.size(), 0));
        rows.add(List.of(
                "passages", (int) landings.stream().filter(Landing::stands).count(), 0));
        rows.add(List.of("issues", draft.issues().size() - issues, issues));
        rows.add(List.of("people", draft.people().size() - people, people));
        rows.add(List.of("pages", draft.pages().size(), 0));
        rows.add(List.of("quotations", draft.quotations().size(), 0));
        rows.add(List.of("sources", draft.sources().size(), 0));
        rows.add(List.of("commitments", draft.commitments().size(), 0));
        rows.add(List.of("events", draft.events().size(), 0));
        rows.add(List.of("terms", draft.terms().size(), 0));
        rows.add(List.of("corrections", draft.corrections().size(), 0));
        rows.add(List.of("assets", open.files().assets().size(), 0));
        return new Table(List.of("what", "published", "drafts"), rows);
    }

    private static <H> int count(Collection<Document<H>> documents, Function<H, Optional<Boolean>> draft) {
        return (int) documents.stream().filter(d -> isDraft(d, draft)).count();
    }

    /** What each issue gathers. */
    public Table issues() {
        List<List<Object>> rows = new ArrayList<>();
        site().ifPresent(site -> {
            Map<Slug, Integer> notes = tally(site.articles().values().stream()
                    .flatMap(article -> article.annotations().stream())
                    .map(Annotation::issues));
            Map<Slug, Integer> quotations =
                    tally(site.quotations().values().stream().map(Quotation::issues));
            Map<Slug, Integer> commitments =
                    tally(site.commitments().values().stream().map(Commitment::issues));
            Map<Slug, Integer> events = tally(site.events().stream().map(Event::issues));
            for (Issue issue : site.issues().values()) {
                Slug slug = issue.slug();
                rows.add(List.of(
                        slug.value(),
                        issue.outcome().token(),
                        notes.getOrDefault(slug, 0),
                        quotations.getOrDefault(slug, 0),
                        commitments.getOrDefault(slug, 0),
                        events.getOrDefault(slug, 0)));
            }
        });
        return new Table(List.of("issue", "outcome", "notes", "quotations", "commitments", "events"), rows);
    }

    /** How many things are on each issue, given the issues that each of them is on. */
    private static Map<Slug, Integer> tally(Stream<List<Slug>> things) {
        return things.flatMap(issues -> issues.stream().distinct())
                .collect(Collectors.toMap(issue -> issue, issue -> 1, Integer::sum));
    }

    /** What keeps the site from being published, or should be looked at. */
    public Table faults() {
        List<List<Object>> rows = new ArrayList<>();
        for (Severity severity : List.of(Severity.ERROR, Severity.WARNING)) {
            int many = (int) open.diagnostics().stream()
                    .map(Diagnostic::severity)
                    .filter(severity::equals)
                    .count();
            rows.add(List.of(severity == Severity.ERROR ? "errors" : "warnings", many));
        }
        return new Table(List.of("faults", "count"), rows);
    }

    /** Why the lists cannot be complete; absent if they are. */
    public Optional<String> gap() {
        return open.woven().isEmpty()
                ? Optional.of("content/site.yml is missing or has an error; `gloss check` shows it")
                : Optional.empty();
    }

    private Optional<Site> site() {
        return open.woven().map(WovenSite::site);
    }

    private List<Landing> landings() {
        List<Landing> landings = new ArrayList<>();
        open.woven().ifPresent(woven -> {
            for (Article article : woven.site().articles().values()) {
                landings.addAll(woven.article(article.slug()).landings());
            }
        });
        return landings;
    }

    private static String place(Annotation note) {
        return note.location().file() + ":" + note.location().line();
    }

    private static String code(Landing landing) {
        return landing.fault().map(fault -> fault.code().token()).orElse("");
    }
}
