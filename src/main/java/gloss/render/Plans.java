package gloss.render;

import gloss.annotate.WovenSite;
import gloss.model.Address;
import gloss.model.Article;
import gloss.model.Issue;
import gloss.model.Person;
import gloss.model.SearchEngine;
import gloss.model.Site;
import gloss.model.StandingPage;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** All pages that a site has, in the order in which they are made. */
final class Plans {

    /** What stands on a page until its text is known: the link to the words of a passage. */
    private static final Pattern TEXT_LINK = Pattern.compile("href=\"" + PageNotes.TEXT_LINK + "([a-z0-9-]+)\"");

    private final WovenSite woven;
    private final Site site;
    private final ArticleData data;
    private final PageViews views;
    private final ListViews lists;
    private final SearchViews search;
    private final Map<String, Plan> plans = new LinkedHashMap<>();

    private Plans(WovenSite woven, ArticleData data, Gathering gathering) {
        this.woven = woven;
        this.site = woven.site();
        this.data = data;
        TimelineDrawing drawing = new TimelineDrawing(site);
        this.views = new PageViews(woven, gathering, data, drawing);
        this.lists = new ListViews(site, gathering, drawing);
        this.search = new SearchViews(site, gathering);
    }

    /** The plans of a site's pages, by their path. */
    static Map<String, Plan> of(WovenSite woven, ArticleData data, Gathering gathering) {
        Plans plans = new Plans(woven, data, gathering);
        plans.all();
        return plans.plans;
    }

    private void all() {
        String siteFile = "content/site.yml";
        plan("index.peb", Address.INDEX, site.info().title(), site.info().tagline(), siteFile, views::index);
        for (Article article : site.articles().values()) {
            plan(new Plan(
                    "article.peb",
                    Address.article(article.slug()),
                    article.headline(),
                    article.summary(),
                    article.file(),
                    make -> views.article(make, article),
                    (html, text, make, files) -> export(article, html, text, make, files)));
        }
        plan(
                "issues.peb",
                Address.ISSUES,
                "Issues",
                "What it is about, and what came of each",
                siteFile,
                views::issues);
        for (Issue issue : site.issues().values()) {
            plan(new Plan(
                    "issue.peb",
                    Address.issue(issue.slug()),
                    issue.title(),
                    issue.question(),
                    issue.file(),
                    make -> views.issue(make, issue),
                    (html, text, make, files) -> {
                        files.putAll(data.citing(issue).files());
                        return html;
                    }));
        }
        plan(
                "who-said-what.peb",
                Address.QUOTATIONS,
                "Who said what",
                "Every quotation, by speaker and issue",
                "content/quotations.yml",
                lists::quotations);
        plan(
                "commitments.peb",
                Address.COMMITMENTS,
                "Commitments",
                "What was promised, and what came of it",
                "content/commitments.yml",
                lists::commitments);
        plan(
                "timeline.peb",
                Address.TIMELINE,
                "Timeline",
                "What happened when",
                "content/timeline.yml",
                lists::timeline);
        plan("people.peb", Address.PEOPLE, "People", "Who acts and who speaks", siteFile, lists::people);
        for (Person person : site.people().values()) {
            plan(
                    "person.peb",
                    Address.person(person.slug()),
                    person.name(),
                    person.role(),
                    person.file(),
                    make -> lists.person(make, person));
        }
        plan(
                "glossary.peb",
                Address.GLOSSARY,
                "Glossary",
                "Words that need explaining",
                "content/glossary.yml",
                lists::glossary);
        plan("sources.peb", Address.SOURCES, "Sources", "Whom this site cites", "content/sources.yml", lists::sources);
        plan(
                "how-we-know.peb",
                Address.HOW_WE_KNOW,
                "How we know",
                "What each issue rests on",
                siteFile,
                views::howWeKnow);
        plan(
                "corrections.peb",
                Address.CORRECTIONS,
                "Corrections",
                "What was changed after publication",
                "content/corrections.yml",
                views::corrections);
        plan(
                "about.peb",
                Address.ABOUT,
                site.about().title(),
                site.about().summary(),
                site.about().file(),
                make -> views.standing(make, site.about()));
        for (StandingPage page : site.pages()) {
            plan(
                    "standing.peb",
                    page.address(),
                    page.title(),
                    page.summary(),
                    page.file(),
                    make -> views.standing(make, page));
        }
        plan(
                "404.peb",
                Address.NOT_FOUND,
                "Page not found",
                "There is nothing at this address",
                siteFile,
                views::notFound);
        if (site.info().search().engine() != SearchEngine.NONE) {
            plan(
                    "search.peb",
                    Address.SEARCH,
                    "Search",
                    "Every page, note, quotation, person and term",
                    siteFile,
                    search::page);
        }
    }

    private void plan(
            String template,
            Address address,
            String title,
            String description,
            String source,
            Function<ViewMaker, Map<String, Object>> content) {
        plan(new Plan(template, address, title, description, source, content, (html, text, make, files) -> html));
    }

    private void plan(Plan plan) {
        plans.put(plan.address().page(), plan);
    }

    /** Puts the text fragments into the page of an article, and its notes into a file beside it. */
    private String export(
            Article article, String html, PageText text, ViewMaker make, Map<String, Supplier<String>> files) {
        files.putAll(data.citing(article).files());
        String canonical = data.canonical(Address.article(article.slug()));
        files.put(
                "articles/" + article.slug() + ArticleData.EXPORT,
                () -> Json.of(data.annotations(
                        woven.article(article.slug()),
                        canonical.isEmpty() ? article.slug() + ".html" : canonical,
                        text,
                        make)));
        return TEXT_LINK
                .matcher(html)
                .replaceAll(link -> Matcher.quoteReplacement(
                        "href=\"" + text.fragment(link.group(1)).orElse("#passage-" + link.group(1)) + "\""));
    }
}
