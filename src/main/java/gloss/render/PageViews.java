package gloss.render;

import gloss.annotate.WovenArticle;
import gloss.annotate.WovenSite;
import gloss.model.Address;
import gloss.model.Article;
import gloss.model.Correction;
import gloss.model.Issue;
import gloss.model.Method;
import gloss.model.PartialDate;
import gloss.model.Site;
import gloss.model.StandingPage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** For each kind of page what its template is given, by name. Views are made in the order in which they are read. */
final class PageViews {

    /** How many articles the front page names after the newest. */
    private static final int EARLIER = 12;

    private final WovenSite woven;
    private final Site site;
    private final Gathering gathering;
    private final Paging paging;
    private final ArticleData data;
    private final List<Issue> issues;
    private final Map<String, String> titles;
    private final EvidenceViews evidence;
    private final TimelineDrawing drawing;
    private final Ledger ledger;

    PageViews(WovenSite woven, Gathering gathering, Paging paging, ArticleData data) {
        this.woven = woven;
        this.site = woven.site();
        this.gathering = gathering;
        this.paging = paging;
        this.data = data;
        this.issues = List.copyOf(site.issues().values());
        this.titles = titles(site);
        this.evidence = new EvidenceViews(site, gathering);
        this.drawing = new TimelineDrawing(site, site.events());
        this.ledger = new Ledger(site);
    }

    Map<String, Object> index(ViewMaker make) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("lead", site.newest().map(make::teaser).orElse(Views.Teaser.NONE));
        view.put(
                "points",
                site.newest().map(Article::points).orElse(List.of()).stream()
                        .map(point -> make.html(point.text()))
                        .toList());
        view.put("issues", cards(make));
        view.put(
                "earlier",
                site.articles().values().stream()
                        .skip(1)
                        .limit(EARLIER)
                        .map(make::teaser)
                        .toList());
        int articles = site.articles().size();
        view.put(
                "all",
                articles > 1 + EARLIER
                        ? make.link("All " + articles + " articles", Address.ARTICLES)
                        : Views.Link.NONE);
        view.put("statuses", ledger.totals());
        view.put("ledger", ledger.rows(make));
        view.put("newest", newest(make));
        view.put(
                "pages",
                site.pages().stream()
                        .map(page -> new Views.Entry(make.link(page.title(), page.address()), page.summary()))
                        .toList());
        return view;
    }

    /** The newest correction is what a returning reader looks for. */
    private List<Views.Fix> newest(ViewMaker make) {
        return fixes(make, site.corrections().stream().max(Comparator.comparing(Correction::date)).stream());
    }

    Map<String, Object> issues(ViewMaker make) {
        return Map.of("issues", cards(make));
    }

    private List<Map<String, Object>> cards(ViewMaker make) {
        return issues.stream().map(issue -> card(make, issue)).toList();
    }

    private Map<String, Object> card(ViewMaker make, Issue issue) {
        return Map.of(
                "issue", make.issue(issue.slug()),
                "question", issue.question(),
                "answer", make.html(issue.answer()),
                "passages", gathering.on(issue.slug()).passages().size(),
                "quotations", gathering.on(issue.slug()).quotations().size());
    }

    Map<String, Object> article(ViewMaker make, Article article) {
        WovenArticle wovenArticle = woven.article(article.slug());
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("data", data.article(article));
        view.put("annotations", article.slug() + ArticleData.EXPORT);
        view.put("headline", article.headline());
        view.put("summary", article.summary());
        view.put("byline", article.byline());
        view.put("dateline", article.dateline().orElse(""));
        view.put("published", make.moment(Optional.of(article.published())));
        view.put("updated", make.moment(article.updated()));
        view.put("recordEnds", recordEnds(make, article));
        view.put(
                "image",
                article.image()
                        .map(image -> List.of(new Views.Picture(make.image(image), image.credit())))
                        .orElse(List.of()));
        view.put("issues", make.issues(article.issues()));
        List<Views.Link> contents = new ArrayList<>(make.contents(wovenArticle.headings()));
        article.method().ifPresent(m -> contents.add(new Views.Link(m.title(), "#" + Method.anchor(m.title()))));
        view.put("contents", contents);
        view.put("minutes", minutes(article));
        view.put("filters", Filters.byIssue(site, wovenArticle.passages()));
        view.put("kinds", Filters.byKind(wovenArticle.passages()));
        ArticleBody body = new ArticleBody(wovenArticle, make);
        view.put("opening", body.opening());
        view.put("groups", body.rest());
        view.put("method", article.method().map(method -> method(make, method)).orElse(Views.Method.NONE));
        view.put("corrections", corrections(make, article.file()));
        view.put("people", make.people(article.people()));
        view.put("notes", wovenArticle.passages().size());
        view.put(
                "next",
                article.issues().stream()
                        .limit(1)
                        .map(slug -> Map.of(
                                "issue",
                                make.issue(slug),
                                "question",
                                site.issue(slug).question()))
                        .toList());
        view.put("citing", data.citing(article).view());
        view.put("strip", Strip.of(wovenArticle, site, make));
        make.cite(article.sources());
        return view;
    }

    private static Views.Method method(ViewMaker make, Method method) {
        return new Views.Method(Method.anchor(method.title()), method.title(), make.html(method.prose()));
    }

    /** The day up to which the site is current, if the article was published or changed after it. */
    private Views.Date recordEnds(ViewMaker make, Article article) {
        LocalDate last = article.updated().orElse(article.published()).date();
        PartialDate asOf = site.info().asOf();
        return asOf.lastDay().isBefore(last) ? make.date(asOf) : Views.Date.NONE;
    }

    /** At 230 words a minute, the median of silent reading of English non-fiction (Brysbaert 2019 has 238). */
    private static int minutes(Article article) {
        int words = article.prose().plain().split("\\s+", -1).length;
        return Math.max(1, Math.round(words / 230f));
    }

    private List<Views.Fix> corrections(ViewMaker make, String file) {
        return fixes(make, gathering.correctionsOf(file).stream());
    }

    private List<Views.Fix> fixes(ViewMaker make, Stream<Correction> corrections) {
        return corrections.map(c -> make.fix(c, titleOf(c.page()))).toList();
    }

    /** The title of an article, an issue or a person; of other pages their name: {@code who said what}. */
    private String titleOf(Address page) {
        return titles.getOrDefault(page.page(), page.page().replace(".html", "").replace('-', ' '));
    }

    private static Map<String, String> titles(Site site) {
        Map<String, String> titles = new HashMap<>();
        site.articles()
                .values()
                .forEach(a -> titles.put(Address.article(a.slug()).page(), a.headline()));
        site.issues().values().forEach(i -> titles.put(Address.issue(i.slug()).page(), i.title()));
        site.people().values().forEach(p -> titles.put(Address.person(p.slug()).page(), p.name()));
        return titles;
    }

    Map<String, Object> issue(ViewMaker make, Issue issue) {
        Gathering.OnIssue on = gathering.on(issue.slug());
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("data", data.issue(issue));
        view.put("issue", make.issue(issue.slug()));
        view.put("question", issue.question());
        view.put("answer", make.html(issue.answer()));
        view.put("updated", make.moment(issue.updated()));
        view.put("evidence", evidence.of(issue));
        view.put("sides", issue.positions().stream().map(make::side).toList());
        view.put("contents", make.contents(woven.headings(issue.prose())));
        view.put("prose", make.html(issue.prose()));
        view.put("passages", on.passages().size());
        view.put("notes", notes(make, paging.passages(issue.slug()).first().entries()));
        view.put("quotations", on.quotations().stream().map(make::quote).toList());
        view.put("promises", on.commitments().stream().map(make::promise).toList());
        view.put("events", on.events().stream().map(make::happening).toList());
        view.put("pictures", drawing.of(make, issue).stream().toList());
        view.put(
                "terms",
                on.terms().stream()
                        .map(term -> make.link(term.term(), Address.term(term.slug())))
                        .toList());
        view.put("corrections", corrections(make, issue.file()));
        view.put("related", make.issues(issue.related()));
        int at = issues.indexOf(issue);
        view.put("previous", at > 0 ? make.issues(List.of(issues.get(at - 1).slug())) : List.of());
        view.put(
                "next",
                at < issues.size() - 1 ? make.issues(List.of(issues.get(at + 1).slug())) : List.of());
        view.put("citing", data.citing(issue).view());
        make.cite(issue.sources());
        return view;
    }

    /** More of the passages on an issue, which do not stand on its own page. */
    Map<String, Object> passages(ViewMaker make, Issue issue, List<Gathering.Located> passages) {
        return Map.of("issue", make.issue(issue.slug()), "question", issue.question(), "notes", notes(make, passages));
    }

    private static List<Views.Note> notes(ViewMaker make, List<Gathering.Located> passages) {
        return passages.stream()
                .map(p -> make.gathered(p.article(), p.passage()))
                .toList();
    }

    Map<String, Object> corrections(ViewMaker make) {
        return Map.of("corrections", fixes(make, site.corrections().stream()));
    }

    Map<String, Object> howWeKnow(ViewMaker make) {
        return evidence.page(make);
    }

    Map<String, Object> standing(ViewMaker make, StandingPage page) {
        return Map.of("heading", page.title(), "summary", page.summary(), "prose", make.html(page.prose()));
    }

    Map<String, Object> notFound(ViewMaker make) {
        return Map.of("issues", make.issues(issues.stream().map(Issue::slug).toList()));
    }
}
