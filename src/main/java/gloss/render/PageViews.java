package gloss.render;

import gloss.annotate.Passage;
import gloss.annotate.WovenArticle;
import gloss.annotate.WovenSite;
import gloss.model.Address;
import gloss.model.Article;
import gloss.model.Commitment;
import gloss.model.CommitmentStatus;
import gloss.model.Correction;
import gloss.model.Event;
import gloss.model.Issue;
import gloss.model.Person;
import gloss.model.Quotation;
import gloss.model.Site;
import gloss.model.Slug;
import io.pebbletemplates.pebble.extension.escaper.SafeString;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** For each kind of page what its template is given, by name. Views are made in the order in which they are read. */
final class PageViews {

    private final WovenSite woven;
    private final Site site;
    private final Gathering gathering;
    private final List<Issue> issues;

    PageViews(WovenSite woven, Gathering gathering) {
        this.woven = woven;
        this.site = woven.site();
        this.gathering = gathering;
        this.issues = List.copyOf(site.issues().values());
    }

    Map<String, Object> index(ViewMaker make) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("articles", site.articles().values().stream().map(make::teaser).toList());
        view.put("issues", cards(make));
        view.put(
                "promises",
                site.commitments().values().stream().map(make::promise).toList());
        view.put("statuses", statuses());
        view.put("newest", newest(make));
        return view;
    }

    /** The newest corrections and steps are what a returning reader looks for. */
    private List<Views.Fix> newest(ViewMaker make) {
        return site.corrections().stream()
                .sorted(Comparator.comparing(Correction::date).reversed())
                .limit(1)
                .map(c -> make.fix(c, titleOf(c)))
                .toList();
    }

    /** How many commitments have each status, in the order in which a commitment goes through them. */
    private List<Map<String, Object>> statuses() {
        List<Map<String, Object>> counts = new ArrayList<>();
        for (CommitmentStatus status : CommitmentStatus.values()) {
            long count = site.commitments().values().stream()
                    .filter(c -> statusOf(c) == status)
                    .count();
            if (count > 0) {
                counts.add(Map.of("status", ViewMaker.tag(status), "count", count));
            }
        }
        return counts;
    }

    private static CommitmentStatus statusOf(Commitment commitment) {
        return commitment.history().get(commitment.history().size() - 1).status();
    }

    Map<String, Object> issues(ViewMaker make) {
        return Map.of("issues", cards(make));
    }

    private List<Map<String, Object>> cards(ViewMaker make) {
        return issues.stream()
                .map(issue -> Map.<String, Object>of(
                        "issue", make.issue(issue.slug()),
                        "question", issue.question(),
                        "answer", make.html(issue.answer()),
                        "passages", gathering.on(issue.slug()).passages().size(),
                        "quotations", gathering.on(issue.slug()).quotations().size()))
                .toList();
    }

    Map<String, Object> article(ViewMaker make, Article article) {
        WovenArticle wovenArticle = woven.article(article.slug());
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("headline", article.headline());
        view.put("summary", article.summary());
        view.put("byline", article.byline());
        view.put("dateline", article.dateline());
        view.put("published", make.moment(Optional.of(article.published())));
        view.put("updated", make.moment(article.updated()));
        view.put(
                "image",
                article.image()
                        .map(image -> List.of(Map.of(
                                "src",
                                        Address.relative(
                                                Address.article(article.slug()).page(), image.path()),
                                "alt", image.alt(),
                                "credit", image.credit())))
                        .orElse(List.of()));
        view.put("issues", make.issues(article.issues()));
        view.put("groups", groups(make, wovenArticle));
        view.put("corrections", corrections(make, article.file()));
        view.put("people", article.people().stream().map(make::person).toList());
        view.put("notes", wovenArticle.passages().size());
        make.cite(article.sources());
        return view;
    }

    private static List<Views.Group> groups(ViewMaker make, WovenArticle article) {
        List<Views.Group> groups = new ArrayList<>();
        SafeString head = Views.NOTHING;
        List<Views.Note> notes = List.of();
        List<SafeString> following = new ArrayList<>();
        boolean open = false;
        for (WovenArticle.Block block : article.blocks()) {
            SafeString html = make.html(block.html(), article.article().prose().references());
            if (open && block.notes().isEmpty()) {
                following.add(html);
                continue;
            }
            if (open) {
                groups.add(new Views.Group(head, notes, List.copyOf(following)));
                following.clear();
            }
            open = true;
            head = html;
            List<Views.Note> made = new ArrayList<>();
            for (Passage passage : block.notes()) {
                made.add(make.note(article.article(), passage));
            }
            notes = made;
        }
        if (open) {
            groups.add(new Views.Group(head, notes, List.copyOf(following)));
        }
        return groups;
    }

    private List<Views.Fix> corrections(ViewMaker make, String file) {
        return gathering.correctionsOf(file).stream()
                .map(c -> make.fix(c, titleOf(c)))
                .toList();
    }

    private String titleOf(Correction correction) {
        String page = correction.page().page();
        for (Article article : site.articles().values()) {
            if (Address.article(article.slug()).page().equals(page)) {
                return article.headline();
            }
        }
        for (Issue issue : issues) {
            if (Address.issue(issue.slug()).page().equals(page)) {
                return issue.title();
            }
        }
        return page.replace(".html", "");
    }

    Map<String, Object> issue(ViewMaker make, Issue issue) {
        Gathering.OnIssue on = gathering.on(issue.slug());
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("issue", make.issue(issue.slug()));
        view.put("question", issue.question());
        view.put("answer", make.html(issue.answer()));
        view.put("updated", make.moment(issue.updated()));
        view.put("sides", issue.positions().stream().map(make::side).toList());
        view.put("prose", make.html(issue.prose()));
        view.put("corrections", corrections(make, issue.file()));
        view.put(
                "notes",
                on.passages().stream()
                        .map(p -> make.note(p.article(), p.passage()))
                        .toList());
        view.put("quotations", on.quotations().stream().map(make::quote).toList());
        view.put("promises", on.commitments().stream().map(make::promise).toList());
        view.put("events", on.events().stream().map(make::happening).toList());
        view.put(
                "terms",
                on.terms().stream()
                        .map(term -> make.link(term.term(), Address.term(term.slug())))
                        .toList());
        view.put("related", make.issues(issue.related()));
        int at = issues.indexOf(issue);
        view.put("previous", at > 0 ? make.issues(List.of(issues.get(at - 1).slug())) : List.of());
        view.put(
                "next",
                at < issues.size() - 1 ? make.issues(List.of(issues.get(at + 1).slug())) : List.of());
        make.cite(issue.sources());
        return view;
    }

    Map<String, Object> quotations(ViewMaker make) {
        List<Views.IssueLink> columns =
                make.issues(issues.stream().map(Issue::slug).toList());
        List<Views.Row> rows =
                gathering.speakers().stream().map(speaker -> row(make, speaker)).toList();
        boolean others = rows.stream()
                .anyMatch(row ->
                        !row.cells().get(row.cells().size() - 1).quotations().isEmpty());
        return Map.of("issues", columns, "rows", rows, "others", others);
    }

    /** Each quotation stands once, under the first of its issues; the last cell is for those that have none. */
    private Views.Row row(ViewMaker make, Slug speaker) {
        Map<String, List<Views.Quote>> cells = new LinkedHashMap<>();
        issues.forEach(issue -> cells.put(issue.slug().value(), new ArrayList<>()));
        cells.put("", new ArrayList<>());
        for (Quotation quotation : gathering.saidBy(speaker)) {
            String issue =
                    quotation.issues().stream().findFirst().map(Slug::value).orElse("");
            cells.getOrDefault(issue, new ArrayList<>()).add(make.quote(quotation));
        }
        return new Views.Row(
                make.person(speaker),
                site.person(speaker).role(),
                cells.entrySet().stream()
                        .map(cell -> new Views.Cell(cell.getKey(), cell.getValue()))
                        .toList());
    }

    Map<String, Object> commitments(ViewMaker make) {
        return Map.of(
                "statuses", statuses(),
                "promises",
                        site.commitments().values().stream().map(make::promise).toList());
    }

    Map<String, Object> timeline(ViewMaker make) {
        Map<Integer, List<Views.Happening>> years = new LinkedHashMap<>();
        for (Event event : site.events()) {
            years.computeIfAbsent(event.date().firstDay().getYear(), y -> new ArrayList<>())
                    .add(make.happening(event));
        }
        return Map.of(
                "issues", make.issues(issues.stream().map(Issue::slug).toList()),
                "years",
                        years.entrySet().stream()
                                .map(year -> new Views.Year(String.valueOf(year.getKey()), year.getValue()))
                                .toList());
    }

    Map<String, Object> people(ViewMaker make) {
        Map<String, List<Views.Actor>> kinds = new LinkedHashMap<>();
        Arrays.stream(gloss.model.PersonKind.values()).forEach(kind -> kinds.put(kind.token(), new ArrayList<>()));
        site.people()
                .values()
                .forEach(p ->
                        kinds.getOrDefault(p.kind().token(), new ArrayList<>()).add(make.actor(p)));
        return Map.of("kinds", kinds);
    }

    Map<String, Object> person(ViewMaker make, Person person) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("person", make.actor(person));
        view.put(
                "quotations",
                gathering.saidBy(person.slug()).stream().map(make::quote).toList());
        view.put(
                "promises",
                gathering.promisedBy(person.slug()).stream().map(make::promise).toList());
        view.put(
                "events",
                gathering.eventsWith(person.slug()).stream()
                        .map(make::happening)
                        .toList());
        view.put("mentions", make.mentions(Address.person(person.slug())));
        return view;
    }

    Map<String, Object> glossary(ViewMaker make) {
        return Map.of("words", site.terms().values().stream().map(make::word).toList());
    }

    Map<String, Object> sources(ViewMaker make) {
        return Map.of(
                "sources",
                site.sources().values().stream()
                        .map(source -> make.reference(source, 0, make.mentions(Address.source(source.id()))))
                        .toList());
    }

    Map<String, Object> corrections(ViewMaker make) {
        return Map.of(
                "corrections",
                site.corrections().stream().map(c -> make.fix(c, titleOf(c))).toList());
    }

    Map<String, Object> about(ViewMaker make) {
        return Map.of(
                "heading", site.about().title(),
                "summary", site.about().summary(),
                "prose", make.html(site.about().prose()));
    }

    Map<String, Object> notFound(ViewMaker make) {
        return Map.of("issues", make.issues(issues.stream().map(Issue::slug).toList()));
    }
}
