package gloss.outputs;

import gloss.annotate.Passage;
import gloss.annotate.WovenArticle;
import gloss.annotate.WovenSite;
import gloss.model.Annotation;
import gloss.model.Article;
import gloss.model.Site;
import gloss.render.ArticleData;
import gloss.render.FreshPage;
import gloss.render.Json;
import gloss.render.Output;
import gloss.render.PageText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The notes of each article in the W3C Web Annotation model: {@code articles/fares.annotations.jsonld}. */
final class Annotations implements Output {

    private final WovenSite woven;
    private final Site site;

    Annotations(WovenSite woven) {
        this.woven = woven;
        this.site = woven.site();
    }

    @Override
    public void beside(FreshPage page, Files files) {
        if (page.about() instanceof Article article) {
            String address = page.canonical().isEmpty() ? article.slug() + ".html" : page.canonical();
            files.text(ArticleData.EXPORT, () -> Json.of(annotations(woven.article(article.slug()), address, page)));
        }
    }

    /**
     * The notes of an article as an AnnotationPage.
     *
     * @param page the address of the article's page; its name if it is not known where the site will stand
     */
    private Map<String, Object> annotations(WovenArticle article, String page, FreshPage fresh) {
        List<Map<String, Object>> items = new ArrayList<>();
        for (Passage passage : article.passages()) {
            fresh.place(passage.annotation().id())
                    .ifPresent(place -> items.add(annotation(article, passage.annotation(), page, place, fresh)));
        }
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("@context", "http://www.w3.org/ns/anno.jsonld");
        data.put("id", page.substring(0, page.length() - ".html".length()) + ArticleData.EXPORT);
        data.put("type", "AnnotationPage");
        data.put("items", items);
        return data;
    }

    private Map<String, Object> annotation(
            WovenArticle article, Annotation note, String page, PageText.Selectors place, FreshPage fresh) {
        List<Map<String, Object>> bodies = new ArrayList<>();
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", "TextualBody");
        body.put("value", fresh.html(note.body(), article.note(note.id())));
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
        data.put("creator", organization(site.info().publisher()));
        data.put("body", bodies);
        data.put("target", target);
        return data;
    }

    private static Map<String, Object> organization(String name) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("type", "Organization");
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
