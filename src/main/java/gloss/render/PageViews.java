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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What each kind of page is about. Views are made in the order in which they are read. */
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
    private final Filters filters;

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
        this.filters = new Filters(site);
    }

    PageView.Front index(ViewMaker make) {
        int articles = site.articles().size();
        return new PageView.Front(
                site.newest().map(make::teaser).orElse(Views.Teaser.NONE),
                site.newest().map(Article::points).orElse(List.of()).stream()
                        .map(point -> make.html(point.text()))
                        .toList(),
                cards(make, paging.issues().first().entries()),
                paging.issues().count() > 1
                        ? make.link("All " + issues.size() + " issues", Address.ISSUES)
                        : Views.Link.NONE,
                site.articles().values().stream()
                        .skip(1)
                        .limit(EARLIER)
                        .map(make::teaser)
                        .toList(),
                articles > 1 + EARLIER ? make.link("All " + articles + " articles", Address.ARTICLES) : Views.Link.NONE,
                ledger.totals(),
                ledger.rows(make, paging.size()),
                newest(make),
                site.pages().stream()
                        .map(page -> new Views.Entry(make.link(page.title(), page.address()), page.summary()))
                        .toList());
    }

    /** The newest correction is what a returning reader looks for. */
    private List<Views.Fix> newest(ViewMaker make) {
        return fixes(make, site.corrections().stream().max(Comparator.comparing(Correction::date)).stream());
    }

    PageView.Issues issues(ViewMaker make, List<Issue> issues) {
        return new PageView.Issues(cards(make, issues));
    }

    private List<Views.Card> cards(ViewMaker make, List<Issue> issues) {
        return issues.stream().map(issue -> card(make, issue)).toList();
    }

    private Views.Card card(ViewMaker make, Issue issue) {
        return new Views.Card(
                make.issue(issue.slug()),
                issue.question(),
                make.html(issue.answer()),
                gathering.on(issue.slug()).passages().size(),
                gathering.on(issue.slug()).quotations().size());
    }

    PageView.Article article(ViewMaker make, Article article) {
        WovenArticle wovenArticle = woven.article(article.slug());
        ArticleBody body = new ArticleBody(wovenArticle, make);
        PageView.Article view = new PageView.Article(
                data.article(article),
                article.slug() + ArticleData.EXPORT,
                article.headline(),
                article.summary(),
                article.byline(),
                article.dateline().orElse(""),
                make.moment(Optional.of(article.published())),
                make.moment(article.updated()),
                recordEnds(make, article),
                article.image().stream()
                        .map(image -> new Views.Picture(make.image(image), image.credit()))
                        .toList(),
                make.issues(article.issues()),
                contents(make, article, wovenArticle),
                minutes(article),
                filters.byIssue(wovenArticle.passages()),
                Filters.byKind(wovenArticle.passages()),
                body.opening(),
                body.rest(),
                article.method().map(method -> method(make, method)).orElse(Views.Method.NONE),
                corrections(make, article.file()),
                make.people(article.people()),
                wovenArticle.passages().size(),
                article.issues().stream()
                        .limit(1)
                        .map(slug -> new Views.Onward(
                                make.issue(slug), site.issue(slug).question()))
                        .toList(),
                data.citing(article).view(),
                Strip.of(wovenArticle, site, make));
        make.cite(article.sources());
        return view;
    }

    private static List<Views.Link> contents(ViewMaker make, Article article, WovenArticle wovenArticle) {
        List<Views.Link> contents = new ArrayList<>(make.contents(wovenArticle.headings()));
        article.method().ifPresent(m -> contents.add(new Views.Link(m.title(), "#" + Method.anchor(m.title()))));
        return contents;
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
        String text = article.prose().plain();
        int words = 1;
        for (int i = 0; i < text.length(); i++) {
            boolean beginsGap = isBlank(text.charAt(i)) && (i == 0 || !isBlank(text.charAt(i - 1)));
            words += beginsGap ? 1 : 0;
        }
        return Math.max(1, Math.round(words / 230f));
    }

    private static boolean isBlank(char c) {
        return c == ' ' || (c >= '\t' && c <= '\r');
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

    PageView.Issue issue(ViewMaker make, Issue issue) {
        Gathering.OnIssue on = gathering.on(issue.slug());
        int at = issues.indexOf(issue);
        PageView.Issue view = new PageView.Issue(
                data.issue(issue),
                make.issue(issue.slug()),
                issue.question(),
                make.html(issue.answer()),
                make.moment(issue.updated()),
                evidence.of(issue),
                issue.positions().stream().map(make::side).toList(),
                make.contents(woven.headings(issue.prose())),
                make.html(issue.prose()),
                on.passages().size(),
                notes(make, paging.passages(issue.slug()).first().entries()),
                on.quotations().stream().map(make::quote).toList(),
                on.commitments().stream().map(make::promise).toList(),
                on.events().stream().map(make::happening).toList(),
                drawing.of(make, issue).stream().toList(),
                on.terms().stream()
                        .map(term -> make.link(term.term(), Address.term(term.slug())))
                        .toList(),
                corrections(make, issue.file()),
                make.issues(issue.related()),
                at > 0 ? make.issues(List.of(issues.get(at - 1).slug())) : List.of(),
                at < issues.size() - 1 ? make.issues(List.of(issues.get(at + 1).slug())) : List.of(),
                data.citing(issue).view());
        make.cite(issue.sources());
        return view;
    }

    /** More of the passages on an issue, which do not stand on its own page. */
    PageView.Passages passages(ViewMaker make, Issue issue, List<Gathering.ArticlePassage> passages) {
        return new PageView.Passages(make.issue(issue.slug()), issue.question(), notes(make, passages));
    }

    private static List<Views.Note> notes(ViewMaker make, List<Gathering.ArticlePassage> passages) {
        return passages.stream()
                .map(p -> make.gathered(p.article(), p.passage()))
                .toList();
    }

    PageView.Corrections corrections(ViewMaker make, List<Correction> corrections) {
        return new PageView.Corrections(fixes(make, corrections.stream()));
    }

    PageView.HowWeKnow howWeKnow(ViewMaker make) {
        return evidence.page(make);
    }

    PageView.About about(ViewMaker make) {
        StandingPage page = site.about();
        return new PageView.About(page.title(), page.summary(), make.html(page.prose()));
    }

    PageView.Standing standing(ViewMaker make, StandingPage page) {
        return new PageView.Standing(page.title(), page.summary(), make.html(page.prose()));
    }

    PageView.NotFound notFound(ViewMaker make) {
        return new PageView.NotFound(make.issues(
                paging.issues().first().entries().stream().map(Issue::slug).toList()));
    }
}
