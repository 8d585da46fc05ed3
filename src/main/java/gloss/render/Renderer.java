package gloss.render;

import gloss.annotate.WovenSite;
import gloss.diagnostic.Diagnostic;
import gloss.diagnostic.Outcome;
import gloss.memo.Memo;
import gloss.model.Address;
import gloss.model.Article;
import gloss.model.Issue;
import gloss.model.Person;
import gloss.model.SearchEngine;
import gloss.model.Site;
import gloss.model.StandingPage;
import io.pebbletemplates.pebble.error.PebbleException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes every page of a site: a view for its template, and the template's text around it. */
public final class Renderer {

    /** What stands on a page until its text is known: the link to the words of a passage. */
    private static final Pattern TEXT_LINK = Pattern.compile("(?<=href=\")#text-([a-z0-9-]+)(?=\")");

    private final WovenSite woven;
    private final Site site;
    private final Predicate<Address> isWanted;
    private final Templates templates;
    private final ArticleData data;
    private final PageViews views;
    private final ListViews lists;
    private final Frames frames;
    private final Previews previews;
    private final SearchViews search;
    private final List<SearchIndex.Listed> listed = new ArrayList<>();
    private final List<Page> pages = new ArrayList<>();
    private final Map<String, byte[]> files = new HashMap<>();
    private final List<Diagnostic> found = new ArrayList<>();

    private Renderer(WovenSite woven, Theme theme, Optional<String> baseUrl, Predicate<Address> isWanted, Memo memo) {
        this.woven = woven;
        this.site = woven.site();
        this.isWanted = isWanted;
        this.templates = Templates.of(theme, memo);
        Gathering gathering = new Gathering(woven);
        this.data = new ArticleData(site, gathering, baseUrl);
        TimelineDrawing drawing = new TimelineDrawing(site);
        this.views = new PageViews(woven, gathering, data, drawing);
        this.lists = new ListViews(site, gathering, drawing);
        this.frames = new Frames(site, baseUrl);
        this.previews = new Previews(site);
        this.search = new SearchViews(site, gathering);
    }

    /**
     * Renders all pages.
     *
     * @param baseUrl where the site will stand, if that is known
     * @param copies files that are published as they are, by their path on the site
     */
    public static Outcome<Rendered> render(
            WovenSite woven, Theme theme, Optional<String> baseUrl, Map<String, Path> copies) {
        return render(woven, theme, baseUrl, copies, path -> {}, new Memo());
    }

    /** The same, but templates that were read before are not read again, and {@code before} each page something is done. */
    public static Outcome<Rendered> render(
            WovenSite woven,
            Theme theme,
            Optional<String> baseUrl,
            Map<String, Path> copies,
            Consumer<Address> before,
            Memo memo) {
        Predicate<Address> all = address -> {
            before.accept(address);
            return true;
        };
        Renderer renderer = new Renderer(woven, theme, baseUrl, all, memo);
        renderer.files.putAll(assets(woven, theme));
        renderer.all();
        renderer.index();
        return new Outcome<>(new Rendered(renderer.pages, renderer.files, copies), renderer.found);
    }

    /** One page alone, just as it is among all; absent if there is none at this path, or if it cannot be made. */
    public static Optional<Page> page(WovenSite woven, Theme theme, Optional<String> baseUrl, String path, Memo memo) {
        Renderer renderer =
                new Renderer(woven, theme, baseUrl, address -> address.page().equals(path), memo);
        renderer.all();
        return renderer.pages.stream().findFirst();
    }

    /** The files besides pages that come with the theme of a site, or follow from its settings alone. */
    public static Map<String, byte[]> assets(WovenSite woven, Theme theme) {
        SearchEngine engine = woven.site().info().search().engine();
        Map<String, byte[]> assets = SearchViews.assets(theme.assets(), engine);
        assets.put("_headers", Policy.headers(engine).getBytes(StandardCharsets.UTF_8));
        return assets;
    }

    private void all() {
        String siteFile = "content/site.yml";
        page("index.peb", Address.INDEX, site.info().title(), site.info().tagline(), siteFile, views::index);
        for (Article article : site.articles().values()) {
            ViewMaker make = page(
                    "article.peb",
                    Address.article(article.slug()),
                    article.headline(),
                    article.summary(),
                    article.file(),
                    view -> views.article(view, article));
            if (!isWanted.test(Address.article(article.slug()))) {
                continue;
            }
            data.citing(article).files().forEach(this::file);
            if (found.isEmpty()) {
                export(article, make);
            }
        }
        page(
                "issues.peb",
                Address.ISSUES,
                "Issues",
                "What it is about, and what came of each",
                siteFile,
                views::issues);
        for (Issue issue : site.issues().values()) {
            page(
                    "issue.peb",
                    Address.issue(issue.slug()),
                    issue.title(),
                    issue.question(),
                    issue.file(),
                    make -> views.issue(make, issue));
            if (isWanted.test(Address.issue(issue.slug()))) {
                data.citing(issue).files().forEach(this::file);
            }
        }
        page(
                "who-said-what.peb",
                Address.QUOTATIONS,
                "Who said what",
                "Every quotation, by speaker and issue",
                "content/quotations.yml",
                lists::quotations);
        page(
                "commitments.peb",
                Address.COMMITMENTS,
                "Commitments",
                "What was promised, and what came of it",
                "content/commitments.yml",
                lists::commitments);
        page(
                "timeline.peb",
                Address.TIMELINE,
                "Timeline",
                "What happened when",
                "content/timeline.yml",
                lists::timeline);
        page("people.peb", Address.PEOPLE, "People", "Who acts and who speaks", siteFile, lists::people);
        for (Person person : site.people().values()) {
            page(
                    "person.peb",
                    Address.person(person.slug()),
                    person.name(),
                    person.role(),
                    person.file(),
                    make -> lists.person(make, person));
        }
        page(
                "glossary.peb",
                Address.GLOSSARY,
                "Glossary",
                "Words that need explaining",
                "content/glossary.yml",
                lists::glossary);
        page("sources.peb", Address.SOURCES, "Sources", "Whom this site cites", "content/sources.yml", lists::sources);
        page(
                "how-we-know.peb",
                Address.HOW_WE_KNOW,
                "How we know",
                "What each issue rests on",
                siteFile,
                views::howWeKnow);
        page(
                "corrections.peb",
                Address.CORRECTIONS,
                "Corrections",
                "What was changed after publication",
                "content/corrections.yml",
                views::corrections);
        page(
                "about.peb",
                Address.ABOUT,
                site.about().title(),
                site.about().summary(),
                site.about().file(),
                make -> views.standing(make, site.about()));
        for (StandingPage page : site.pages()) {
            page(
                    "standing.peb",
                    page.address(),
                    page.title(),
                    page.summary(),
                    page.file(),
                    make -> views.standing(make, page));
        }
        page(
                "404.peb",
                Address.NOT_FOUND,
                "Page not found",
                "There is nothing at this address",
                siteFile,
                views::notFound);
        if (site.info().search().engine() != SearchEngine.NONE) {
            page(
                    "search.peb",
                    Address.SEARCH,
                    "Search",
                    "Every page, note, quotation, person and term",
                    siteFile,
                    search::page);
        }
    }

    /** What the search page searches, if a script of the site itself does. */
    private void index() {
        if (site.info().search().engine() == SearchEngine.MINISEARCH) {
            List<SearchIndex.Listed> searched = listed.stream()
                    .filter(page -> !page.address().equals(Address.NOT_FOUND)
                            && !page.address().equals(Address.SEARCH))
                    .toList();
            files.put(SearchIndex.FILE, SearchIndex.of(woven, searched).getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Puts the text fragments into the finished page of an article, and its notes into a file beside it. */
    private void export(Article article, ViewMaker make) {
        Page page = pages.remove(pages.size() - 1);
        PageText text = new PageText(page.html());
        String html = TEXT_LINK
                .matcher(page.html())
                .replaceAll(link ->
                        Matcher.quoteReplacement(text.fragment(link.group(1)).orElse("#passage-" + link.group(1))));
        pages.add(new Page(page.path(), html, page.source(), page.links()));
        Address address = Address.article(article.slug());
        String canonical = data.canonical(address);
        file(
                "articles/" + article.slug() + ArticleData.EXPORT,
                Json.of(data.annotations(
                        woven.article(article.slug()),
                        canonical.isEmpty() ? article.slug() + ".html" : canonical,
                        text,
                        make)));
    }

    private void file(String path, String text) {
        files.put(path, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Renders a page; gives what made its views, which knows how its sources are numbered. */
    private ViewMaker page(
            String template,
            Address address,
            String title,
            String description,
            String source,
            Function<ViewMaker, Map<String, Object>> content) {
        listed.add(new SearchIndex.Listed(address, title, description));
        PageContext context = new PageContext(woven, address);
        ViewMaker make = new ViewMaker(woven, context);
        if (!isWanted.test(address)) {
            return make;
        }
        Map<String, Object> view = new HashMap<>(content.apply(make));
        view.put("references", make.references());
        view.put("title", title);
        view.put("description", description);
        view.put("path", address.page());
        view.put("canonical", data.canonical(address));
        view.put("previews", make.previews(previews));
        view.put("frame", frames.around(address));
        try {
            pages.add(new Page(address.page(), templates.render(template, view), source, context.links()));
        } catch (PebbleException e) {
            found.add(TemplateFault.of(template, e, view.keySet()));
        }
        return make;
    }
}
