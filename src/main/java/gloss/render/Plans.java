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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;

/** All pages that a site has, in the order in which they are made. */
final class Plans {

    private final Site site;
    private final List<Output> outputs;
    private final Paging paging;
    private final PageViews views;
    private final ListViews lists;
    private final SearchViews search;
    private final Map<String, Plan<?>> plans = new LinkedHashMap<>();

    private Plans(
            WovenSite woven,
            ArticleData data,
            Gathering gathering,
            Paging paging,
            List<Output> outputs,
            Predicate<String> hasAsset) {
        this.site = woven.site();
        this.outputs = outputs;
        this.paging = paging;
        this.views = new PageViews(woven, gathering, paging, data);
        this.lists = new ListViews(site, gathering, paging);
        this.search = new SearchViews(site, gathering, paging.size(), hasAsset);
    }

    /** The plans of a site's pages, by their path; {@code hasAsset} says whether the site has a file of its theme. */
    static Map<String, Plan<?>> of(
            WovenSite woven,
            ArticleData data,
            Gathering gathering,
            Paging paging,
            List<Output> outputs,
            Predicate<String> hasAsset) {
        Plans plans = new Plans(woven, data, gathering, paging, outputs, hasAsset);
        plans.all();
        return plans.plans;
    }

    private void all() {
        String siteFile = "content/site.yml";
        plan(
                PageView.Front.class,
                Address.INDEX,
                site.info().title(),
                site.info().tagline(),
                siteFile,
                views::index);
        for (Article article : site.articles().values()) {
            plan(new Plan<>(
                    PageView.Article.class,
                    Address.article(article.slug()),
                    article.headline(),
                    article.summary(),
                    article.file(),
                    Optional.empty(),
                    new Needs.Itself(article),
                    make -> views.article(make, article),
                    article));
        }
        if (site.articles().size() > 1) {
            list(
                    PageView.Articles.class,
                    paging.articles(),
                    "Articles",
                    "Everything that was published, the newest first",
                    siteFile,
                    lists::articles);
        }
        list(
                PageView.Issues.class,
                paging.issues(),
                "Issues",
                "What it is about, and what came of each",
                siteFile,
                views::issues);
        site.issues().values().forEach(this::issue);
        list(
                PageView.Quotations.class,
                paging.quotations(),
                "Who said what",
                "Every quotation, by speaker and issue",
                "content/quotations.yml",
                lists::quotations);
        list(
                PageView.Commitments.class,
                paging.commitments(),
                "Commitments",
                "What was promised, and what came of it",
                "content/commitments.yml",
                lists::commitments);
        list(
                PageView.Timeline.class,
                paging.timeline(),
                "Timeline",
                "What happened when",
                "content/timeline.yml",
                lists::timeline);
        list(PageView.People.class, paging.people(), "People", "Who acts and who speaks", siteFile, lists::people);
        for (Person person : site.people().values()) {
            plan(
                    PageView.Person.class,
                    Address.person(person.slug()),
                    person.name(),
                    person.role(),
                    person.file(),
                    make -> lists.person(make, person),
                    person);
        }
        list(
                PageView.Glossary.class,
                paging.terms(),
                "Glossary",
                "Words that need explaining",
                "content/glossary.yml",
                lists::glossary);
        list(
                PageView.Sources.class,
                paging.sources(),
                "Sources",
                "Whom this site cites",
                "content/sources.yml",
                lists::sources);
        plan(
                PageView.HowWeKnow.class,
                Address.HOW_WE_KNOW,
                "How we know",
                "What each issue rests on",
                siteFile,
                views::howWeKnow);
        list(
                PageView.Corrections.class,
                paging.corrections(),
                "Corrections",
                "What was changed after publication",
                "content/corrections.yml",
                views::corrections);
        plan(
                PageView.About.class,
                Address.ABOUT,
                site.about().title(),
                site.about().summary(),
                site.about().file(),
                views::about,
                site.about());
        site.pages().forEach(this::standing);
        plan(
                PageView.NotFound.class,
                Address.NOT_FOUND,
                "Page not found",
                "There is nothing at this address",
                siteFile,
                views::notFound);
        new PlacePlans(site, paging, lists).all().forEach(this::plan);
        if (site.info().search().engine() != SearchEngine.NONE) {
            plan(
                    PageView.Search.class,
                    Address.SEARCH,
                    "Search",
                    "Every page, note, quotation, person and term",
                    siteFile,
                    search::page);
        }
        outputs.stream().flatMap(output -> output.pages().stream()).forEach(this::ofOutput);
    }

    private void ofOutput(StandingPage page) {
        if (plans.containsKey(page.address().page())) {
            throw new IllegalStateException("two pages at " + page.address().page());
        }
        standing(page);
    }

    private void standing(StandingPage page) {
        plan(
                PageView.Standing.class,
                page.address(),
                page.title(),
                page.summary(),
                page.file(),
                make -> views.standing(make, page),
                page);
    }

    private void issue(Issue issue) {
        Paged<Gathering.ArticlePassage> passages = paging.passages(issue.slug());
        plan(new Plan<>(
                PageView.Issue.class,
                Address.issue(issue.slug()),
                issue.title(),
                issue.question(),
                issue.file(),
                Optional.of(passages.turn(0)),
                Needs.some(passages.slices().stream()
                        .flatMap(slice -> slice.entries().stream())
                        .map(Gathering.ArticlePassage::article)
                        .toList()),
                make -> views.issue(make, issue),
                issue));
        for (int i = 1; i < passages.count(); i++) {
            Paged.Slice<Gathering.ArticlePassage> slice = passages.slices().get(i);
            plan(new Plan<>(
                    PageView.Passages.class,
                    slice.address(),
                    issue.title(),
                    "Passages on it: " + issue.question(),
                    issue.file(),
                    Optional.of(passages.turn(i)),
                    Needs.some(slice.entries().stream()
                            .map(Gathering.ArticlePassage::article)
                            .toList()),
                    make -> views.passages(make, issue, slice.entries()),
                    site.info()));
        }
    }

    /** Plans every page of a list. One that is not called by its number has its name in its title. */
    private <T, V extends Record & PageView> void list(
            Class<V> view,
            Paged<T> list,
            String title,
            String description,
            String source,
            BiFunction<ViewMaker, List<T>, V> content) {
        for (int i = 0; i < list.count(); i++) {
            Paged.Slice<T> slice = list.slices().get(i);
            plan(new Plan<>(
                    view,
                    slice.address(),
                    i == 0 || slice.label().equals(String.valueOf(i + 1)) ? title : title + ", " + slice.label(),
                    description,
                    source,
                    Optional.of(list.turn(i)),
                    Needs.ALL,
                    make -> content.apply(make, slice.entries()),
                    site.info()));
        }
    }

    private <V extends Record & PageView> void plan(
            Class<V> view,
            Address address,
            String title,
            String description,
            String source,
            Function<ViewMaker, V> content) {
        plan(view, address, title, description, source, content, site.info());
    }

    private <V extends Record & PageView> void plan(
            Class<V> view,
            Address address,
            String title,
            String description,
            String source,
            Function<ViewMaker, V> content,
            Record about) {
        plan(new Plan<>(view, address, title, description, source, Optional.empty(), Needs.ALL, content, about));
    }

    private void plan(Plan<?> plan) {
        plans.put(plan.address().page(), plan);
    }
}
