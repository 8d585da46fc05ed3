package gloss.parse;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * An article as somebody has saved its page: what the page says of it in JSON-LD, else in {@code meta} tags, else in the text,
 * and its prose as Markdown. What it does not say is empty.
 *
 * @param published as the page writes it, as {@code updated} is
 * @param dropped what of the page did not become part of the prose
 */
public record ArticlePage(
        String headline,
        String summary,
        List<String> authors,
        String dateline,
        String published,
        String updated,
        String markdown,
        List<String> dropped) {

    private static final Set<String> TYPES = Set.of(
            "Article",
            "NewsArticle",
            "ReportageNewsArticle",
            "AnalysisNewsArticle",
            "BackgroundNewsArticle",
            "OpinionNewsArticle",
            "BlogPosting");

    private static final Pattern DATELINE =
            Pattern.compile("^(\\p{Lu}[\\p{Lu} .,'’-]{2,40})(?: \\(\\p{L}+\\))? [—–-] ");

    public ArticlePage {
        authors = List.copyOf(authors);
        dropped = List.copyOf(dropped);
    }

    /** Reads a page in the encoding that it says it has; absent if no article can be found on it. */
    public static Optional<ArticlePage> read(byte[] html) {
        Document page = document(html);
        Map<?, ?> data = data(page);
        String address =
                first(page.select("link[rel=canonical]").attr("href"), meta(page, "og:url"), text(data.get("url")));
        page.setBaseUri(address);
        String headline = first(
                text(data.get("headline")),
                page.select("article h1, main h1, h1").text(),
                meta(page, "og:title"),
                page.title());
        List<String> dropped = new ArrayList<>();
        Optional<Element> body = PageProse.find(page);
        if (body.isEmpty() || headline.isEmpty()) {
            return Optional.empty();
        }
        PageProse prose = new PageProse(body.get(), headline, dropped::add);
        String markdown = prose.markdown();
        String dateline = text(data.get("dateline"));
        Matcher place = DATELINE.matcher(markdown);
        if (place.find()) {
            dateline = first(dateline, place.group(1).strip());
            markdown = markdown.substring(place.end());
            dropped.add("dateline at the beginning: " + place.group().strip());
        }
        return Optional.of(new ArticlePage(
                headline,
                first(text(data.get("description")), meta(page, "og:description"), meta(page, "description")),
                authors(data, page),
                dateline,
                first(
                        text(data.get("datePublished")),
                        meta(page, "article:published_time"),
                        page.select("time[datetime]").attr("datetime")),
                first(text(data.get("dateModified")), meta(page, "article:modified_time")),
                markdown,
                dropped));
    }

    private static Document document(byte[] html) {
        try {
            return Jsoup.parse(new ByteArrayInputStream(html), null, "");
        } catch (IOException e) {
            throw new IllegalStateException("nothing is read from a disk here", e);
        }
    }

    private static List<String> authors(Map<?, ?> data, Document page) {
        List<String> authors = new ArrayList<>();
        Object author = data.get("author");
        for (Object one : author instanceof List<?> several ? several : author == null ? List.of() : List.of(author)) {
            authors.add(one instanceof Map<?, ?> person ? text(person.get("name")) : text(one));
        }
        authors.removeIf(String::isBlank);
        if (authors.isEmpty()) {
            String one = first(
                    meta(page, "author"),
                    page.select("[rel=author], [itemprop=author], .byline").text());
            authors.addAll(one.isEmpty() ? List.of() : List.of(one.replaceFirst("(?i)^by ", "")));
        }
        return authors;
    }

    /** What the page says of its article in JSON-LD; empty if it says nothing. */
    private static Map<?, ?> data(Document page) {
        for (Element script : page.select("script[type=application/ld+json]")) {
            try {
                Optional<Map<?, ?>> article = article(JsonTree.read(script.data()));
                if (article.isPresent()) {
                    return article.get();
                }
            } catch (JacksonException e) {
                // Pages have broken data; what they say in their tags is still there.
            }
        }
        return Map.of();
    }

    private static Optional<Map<?, ?>> article(@Nullable Object node) {
        if (node instanceof List<?> list) {
            return list.stream().flatMap(item -> article(item).stream()).findFirst();
        } else if (node instanceof Map<?, ?> map) {
            Object type = map.get("@type");
            boolean isArticle = type instanceof List<?> types
                    ? types.stream().anyMatch(TYPES::contains)
                    : type != null && TYPES.contains(type);
            return isArticle ? Optional.of(map) : article(map.get("@graph"));
        }
        return Optional.empty();
    }

    private static String meta(Document page, String name) {
        return page.select("meta[property=" + name + "], meta[name=" + name + "]")
                .attr("content")
                .strip();
    }

    private static String text(@Nullable Object value) {
        return value instanceof String text ? Jsoup.parse(text).text().strip() : "";
    }

    private static String first(String... texts) {
        for (String text : texts) {
            if (!text.isBlank()) {
                return text.strip();
            }
        }
        return "";
    }
}
