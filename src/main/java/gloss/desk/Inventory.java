package gloss.desk;

import gloss.annotate.Landing;
import gloss.annotate.WovenSite;
import gloss.diagnostic.Diagnostic;
import gloss.diagnostic.Location;
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
import gloss.parse.Draft.Draftable;
import gloss.parse.Draft.Entry;
import gloss.parse.DraftProse;
import gloss.pipeline.OpenSite;
import java.time.LocalDate;
import java.util.ArrayList;
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
        addDrafts(rows, draft.articles(), Draft.ArticleHeader::headline);
        addDrafts(rows, draft.issues(), Draft.IssueHeader::title);
        addDrafts(rows, draft.people(), person -> person.name().value());
        addDraftEntries(rows, draft.quotations(), Draft.QuotationEntry::words);
        addDraftEntries(rows, draft.sources(), Draft.SourceEntry::title);
        addDraftEntries(rows, draft.commitments(), c -> plain(c.promise()));
        addDraftEntries(rows, draft.events(), event -> plain(event.text()));
        addDraftEntries(rows, draft.terms(), term -> term.term().value());
        addDraftEntries(rows, draft.corrections(), c -> plain(c.was()));
        return new Table(List.of("file", "title"), rows);
    }

    private static <H extends Draftable> void addDrafts(
            List<List<Object>> rows, List<Document<H>> documents, Function<H, String> title) {
        documents.stream()
                .filter(d -> d.header().isDraft())
                .forEach(d -> rows.add(List.of(d.file(), title.apply(d.header()))));
    }

    private static <E extends Draftable> void addDraftEntries(
            List<List<Object>> rows, List<Entry<E>> entries, Function<E, String> title) {
        entries.stream()
                .filter(e -> e.value().isDraft())
                .forEach(e -> rows.add(List.of(place(e.location()), title.apply(e.value()))));
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
        List<Landing> landings = landings();
        List<List<Object>> rows = new ArrayList<>();
        rows.add(count("articles", draft.articles().stream().map(Document::header)));
        rows.add(List.of("notes", landings.size(), 0));
        rows.add(List.of(
                "passages", (int) landings.stream().filter(Landing::stands).count(), 0));
        rows.add(count("issues", draft.issues().stream().map(Document::header)));
        rows.add(count("people", draft.people().stream().map(Document::header)));
        rows.add(List.of("pages", draft.pages().size(), 0));
        rows.add(count("quotations", draft.quotations().stream().map(Entry::value)));
        rows.add(count("sources", draft.sources().stream().map(Entry::value)));
        rows.add(count("commitments", draft.commitments().stream().map(Entry::value)));
        rows.add(count("events", draft.events().stream().map(Entry::value)));
        rows.add(count("terms", draft.terms().stream().map(Entry::value)));
        rows.add(count("corrections", draft.corrections().stream().map(Entry::value)));
        rows.add(List.of("assets", open.files().assets().size(), 0));
        return new Table(List.of("what", "published", "drafts"), rows);
    }

    private static List<Object> count(String what, Stream<? extends Draftable> things) {
        Map<Boolean, Long> counts =
                things.collect(Collectors.partitioningBy(Draftable::isDraft, Collectors.counting()));
        return List.of(
                what, Math.toIntExact(counts.getOrDefault(false, 0L)), Math.toIntExact(counts.getOrDefault(true, 0L)));
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

    private static String plain(DraftProse prose) {
        return prose.plain();
    }

    private static String place(Annotation note) {
        return place(note.location());
    }

    private static String place(Location location) {
        return location.file() + ":" + location.line();
    }

    private static String code(Landing landing) {
        return landing.fault().map(fault -> fault.code().token()).orElse("");
    }
}
