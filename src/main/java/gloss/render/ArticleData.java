package gloss.render;

import gloss.annotate.Passage;
import gloss.annotate.WovenArticle;
import gloss.model.Address;
import gloss.model.Annotation;
import gloss.model.Article;
import gloss.model.Correction;
import gloss.model.Issue;
import gloss.model.Moment;
import gloss.model.Site;
import io.pebbletemplates.pebble.extension.escaper.SafeString;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What machines are told of an article: schema.org data in its page, and its notes in the W3C Web Annotation model. */
final class ArticleData {

    /** How the file with an article's notes ends. */
    static final String EXPORT = ".annotations.jsonld";

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
        Address page = Address.article(article.slug());
        return Citing.of(
                page,
                article.byline(),
                article.headline(),
                site.info().title(),
                article.updated().orElse(article.published()).date(),
                canonical(page));
    }

    /** An issue page has no byline: its author is the publisher. */
    Citing citing(Issue issue) {
        Address page = Address.issue(issue.slug());
        return Citing.of(
                page,
                site.info().publisher(),
                issue.title(),
                site.info().title(),
                issue.updated().map(Moment::date).orElse(site.info().asOf().lastDay()),
                canonical(page));
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

    /**
     * The notes of an article as an AnnotationPage.
     *
     * @param page the address of the article's page; its name if it is not known where the site will stand
     * @param text the finished page
     */
    Map<String, Object> annotations(WovenArticle article, String page, PageText text, ViewMaker make) {
        List<Map<String, Object>> items = new ArrayList<>();
        for (Passage passage : article.passages()) {
            text.place(passage.annotation().id().value())
                    .ifPresent(place -> items.add(annotation(article, passage.annotation(), page, place, make)));
        }
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("@context", "http://www.w3.org/ns/anno.jsonld");
        data.put("id", page.substring(0, page.length() - ".html".length()) + EXPORT);
        data.put("type", "AnnotationPage");
        data.put("items", items);
        return data;
    }

    private Map<String, Object> annotation(
            WovenArticle article, Annotation note, String page, PageText.Place place, ViewMaker make) {
        List<Map<String, Object>> bodies = new ArrayList<>();
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", "TextualBody");
        body.put("value", make.html(note.body(), article.note(note.id())).toString());
        body.put("format", "text/html");
        body.put("language", site.info().language().toLanguageTag());
        body.put("purpose", motivation(note));
        bodies.add(body);
        note.issues().forEach(issue -> bodies.add(tag(site.issue(issue).title())));
        Map<String, Object> quote = new LinkedHashMap<>();
        quote.put("type", "TextQuoteSelector");
        quote.put("exact", place.exact());
        quote.put("prefix", place.prefix());
        quote.put("suffix", place.suffix());
        Map<String, Object> position = new LinkedHashMap<>();
        position.put("type", "TextPositionSelector");
        position.put("start", place.start());
        position.put("end", place.end());
        Map<String, Object> target = new LinkedHashMap<>();
        target.put("source", page);
        target.put("selector", List.of(quote, position));
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("id", page + "#note-" + note.id());
        data.put("type", "Annotation");
        data.put("motivation", motivation(note));
        data.put("creator", organization("type", site.info().publisher()));
        data.put("body", bodies);
        data.put("target", target);
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

    private static Map<String, Object> tag(String title) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("type", "TextualBody");
        data.put("value", title);
        data.put("purpose", "tagging");
        return data;
    }

    /** One of the motivations of the W3C Web Annotation vocabulary. */
    private static String motivation(Annotation note) {
        return switch (note.kind()) {
            case CONTEXT, FOLLOW_UP -> "commenting";
            case QUOTATION -> "identifying";
            case DEFINITION -> "describing";
            case CLAIM, DISCREPANCY -> "assessing";
            case CORRECTION -> "editing";
        };
    }
}
