package gloss.render;

import gloss.model.Address;
import gloss.model.Article;
import gloss.model.SearchEngine;
import gloss.model.Site;
import gloss.model.SiteInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What stands around a page: the site's name, the ways through it, and what it says of itself. */
final class Frames {

    private final Site site;
    private final Optional<String> baseUrl;
    private final Views.Date asOf;
    private final String policy;

    Frames(Site site, Optional<String> baseUrl) {
        this.site = site;
        this.baseUrl = baseUrl;
        SiteInfo info = site.info();
        this.asOf =
                new Views.Date(info.asOf().printed(info.language()), info.asOf().toString());
        this.policy = Policy.inPage(info.search().engine());
    }

    Views.Frame around(Address page) {
        SiteInfo info = site.info();
        // A host serves the 404 page at whatever address was asked for, so nothing in it can be relative.
        boolean absolute = page.equals(Address.NOT_FOUND) && baseUrl.isPresent();
        String root = absolute
                ? baseUrl.orElseThrow()
                : Address.relative(page.page(), Address.INDEX.page()).replace("index.html", "");
        List<Views.Nav> navigation = new ArrayList<>();
        if (site.articles().size() > 1) {
            navigation.add(nav("Articles", Address.ARTICLES, page, root));
        } else {
            site.newest()
                    .map(Article::slug)
                    .ifPresent(only -> navigation.add(nav("The article", Address.article(only), page, root)));
        }
        navigation.add(nav("Issues", Address.ISSUES, page, root));
        navigation.add(nav("Who said what", Address.QUOTATIONS, page, root));
        navigation.add(nav("Commitments", Address.COMMITMENTS, page, root));
        navigation.add(nav("Timeline", Address.TIMELINE, page, root));
        Optional<Views.Nav> search = Optional.of(nav("Search", Address.SEARCH, page, root))
                .filter(link -> info.search().engine() != SearchEngine.NONE);
        search.ifPresent(navigation::add);
        List<Views.Nav> more = List.of(
                nav("People", Address.PEOPLE, page, root),
                nav("Glossary", Address.GLOSSARY, page, root),
                nav("Sources", Address.SOURCES, page, root),
                nav("How we know", Address.HOW_WE_KNOW, page, root),
                nav("Corrections", Address.CORRECTIONS, page, root),
                nav("About", Address.ABOUT, page, root));
        return new Views.Frame(
                info.title(),
                info.tagline(),
                info.language().toLanguageTag(),
                root,
                new Views.Link(info.title(), root + "index.html"),
                navigation,
                more,
                search.map(link -> new Views.Link(link.text(), link.href())).orElse(Views.Link.NONE),
                asOf,
                info.publisher(),
                new Views.Link(info.textLicence().name(), info.textLicence().url()),
                policy);
    }

    private static Views.Nav nav(String text, Address to, Address here, String root) {
        return new Views.Nav(text, root + to.page(), to.equals(here));
    }
}
