package gloss.render;

import gloss.model.Address;
import gloss.model.Article;
import gloss.model.Correction;
import gloss.model.Issue;
import gloss.model.Site;
import io.pebbletemplates.pebble.extension.escaper.SafeString;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What the page of an article or an issue tells machines: schema.org data, where it stands on the web, and how to cite it. */
public final class ArticleData {

    /** How the file beside it with an article's notes ends. */
    public static final String EXPORT = ".annotations.jsonld";

    private final Site site;
    private final Gathering gathering;
    private final Optional<String> baseUrl;

    ArticleData(Site site, Gathering gathering, Optional<String> baseUrl) {
        this.site = site;
        this.gathering = gathering;
        this.baseUrl = baseUrl;
    }

    /** Where the site will stand, if that is known. */
    Optional<String> root() {
        return baseUrl;
    }

    /** The full address of a page; empty if it is not known where the site will stand. */
    String canonical(Address address) {
        return baseUrl.map(url -> url + address.page()).orElse("");
    }

    Citing citing(Article article) {
        return Citing.of(article, site.info(), canonical(Address.article(article.slug())));
    }

    Citing citing(Issue issue) {
        return Citing.of(issue, site.info(), canonical(Address.issue(issue.slug())));
    }

    /** A schema.org {@code NewsArticle} with a {@code CorrectionComment} for each correction. */
    SafeString article(Article article) {
        Address page = Address.article(article.slug());
        Map<String, Object> data = work("NewsArticle", article.headline(), article.summary(), page, article.file());
        data.put("datePublished", article.published().toString());
        data.put("dateModified", article.updated().orElse(article.published()).toString());
        article.dateline().ifPresent(place -> data.put("dateline", place));
        data.put("author", organization("@type", article.byline()));
        data.put(
                "about",
                article.issues().stream().map(slug -> site.issue(slug).title()).toList());
        return new SafeString(Json.inHtml(data));
    }

    /** A schema.org {@code WebPage}, with its corrections too. */
    SafeString issue(Issue issue) {
        Map<String, Object> data =
                work("WebPage", issue.title(), issue.question(), Address.issue(issue.slug()), issue.file());
        issue.updated().ifPresent(updated -> data.put("dateModified", updated.toString()));
        return new SafeString(Json.inHtml(data));
    }

    private Map<String, Object> work(String type, String headline, String description, Address page, String file) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("@context", "https://schema.org");
        data.put("@type", type);
        data.put("headline", headline);
        data.put("description", description);
        data.put("publisher", organization("@type", site.info().publisher()));
        data.put("inLanguage", site.info().language().toLanguageTag());
        data.put("license", site.info().textLicence().url());
        if (baseUrl.isPresent()) {
            data.put("mainEntityOfPage", canonical(page));
        }
        data.put(
                "correction",
                gathering.correctionsOf(file).stream()
                        .map(ArticleData::correction)
                        .toList());
        return data;
    }

    private static Map<String, Object> correction(Correction correction) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("@type", "CorrectionComment");
        data.put("datePublished", correction.date().toString());
        data.put("text", correction.was().plain() + " → " + correction.now().plain());
        return data;
    }

    private static Map<String, Object> organization(String type, String name) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put(type, "Organization");
        data.put("name", name);
        return data;
    }
}
