package gloss.render;

import gloss.annotate.WovenSite;
import gloss.diagnostic.Diagnostic;
import gloss.diagnostic.Outcome;
import gloss.memo.Memo;
import gloss.model.Address;
import gloss.model.Article;
import gloss.model.Issue;
import gloss.model.Person;
import gloss.model.Site;
import gloss.model.SiteInfo;
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
    private final Optional<String> baseUrl;
    private final ArticleData data;
    private final PageViews views;
    private final ListViews lists;
    private final List<Page> pages = new ArrayList<>();
    private final Map<String, byte[]> files = new HashMap<>();
    private final List<Diagnostic> found = new ArrayList<>();

    private Renderer(WovenSite woven, Theme theme, Optional<String> baseUrl, Predicate<Address> isWanted, Memo memo) {
        this.woven = woven;
        this.site = woven.site();
        this.isWanted = isWanted;
        this.templates = Templates.of(theme, memo);
        this.baseUrl = baseUrl;
        Gathering gathering = new Gathering(woven);
        this.data = new ArticleData(site, gathering, baseUrl);
        this.views = new PageViews(woven, gathering, data);
        this.lists = new ListViews(site, gathering);
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
        renderer.files.putAll(theme.assets());
        renderer.all();
        return new Outcome<>(new Rendered(renderer.pages, renderer.files, copies), renderer.found);
    }

    /** One page alone, just as it is among all; absent if there is none at this path, or if it cannot be made. */
    public static Optional<Page> page(WovenSite woven, Theme theme, Optional<String> baseUrl, String path, Memo memo) {
        Renderer renderer =
                new Renderer(woven, theme, baseUrl, address -> address.page().equals(path), memo);
        renderer.all();
        return renderer.pages.stream().findFirst();
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
            if (found.isEmpty() && isWanted.test(Address.article(article.slug()))) {
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
        files.put(
                "articles/" + article.slug() + ArticleData.EXPORT,
                Json.of(data.annotations(
                                woven.article(article.slug()),
                                canonical.isEmpty() ? article.slug() + ".html" : canonical,
                                text,
                                make))
                        .getBytes(StandardCharsets.UTF_8));
    }

    /** Renders a page; gives what made its views, which knows how its sources are numbered. */
    private ViewMaker page(
            String template,
            Address address,
            String title,
            String description,
            String source,
            Function<ViewMaker, Map<String, Object>> content) {
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
        view.put("frame", frame(make, address));
        try {
            pages.add(new Page(address.page(), templates.render(template, view), source, context.links()));
        } catch (PebbleException e) {
            found.add(Templates.fault(template, e, view.keySet()));
        }
        return make;
    }

    private Views.Frame frame(ViewMaker make, Address address) {
        SiteInfo info = site.info();
        boolean absolute = address.equals(Address.NOT_FOUND) && baseUrl.isPresent();
        String root = absolute
                ? baseUrl.orElseThrow().replaceAll("/$", "") + "/"
                : Address.relative(address.page(), Address.INDEX.page()).replace("index.html", "");
        List<Views.Nav> navigation = new ArrayList<>();
        for (Article article : site.articles().values().stream().limit(1).toList()) {
            navigation.add(nav("The article", Address.article(article.slug()), address, root));
        }
        navigation.add(nav("Issues", Address.ISSUES, address, root));
        navigation.add(nav("Who said what", Address.QUOTATIONS, address, root));
        navigation.add(nav("Commitments", Address.COMMITMENTS, address, root));
        navigation.add(nav("Timeline", Address.TIMELINE, address, root));
        List<Views.Nav> more = List.of(
                nav("People", Address.PEOPLE, address, root),
                nav("Glossary", Address.GLOSSARY, address, root),
                nav("Sources", Address.SOURCES, address, root),
                nav("How we know", Address.HOW_WE_KNOW, address, root),
                nav("Corrections", Address.CORRECTIONS, address, root),
                nav("About", Address.ABOUT, address, root));
        return new Views.Frame(
                info.title(),
                info.tagline(),
                info.language().toLanguageTag(),
                root,
                new Views.Link(info.title(), root + "index.html"),
                navigation,
                more,
                make.date(info.asOf()),
                info.publisher(),
                new Views.Link(info.textLicence().name(), info.textLicence().url()));
    }

    private static Views.Nav nav(String text, Address to, Address here, String root) {
        return new Views.Nav(text, root + to.page(), to.equals(here));
    }
}
