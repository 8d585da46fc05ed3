package gloss.parse;

import com.vladsch.flexmark.html2md.converter.FlexmarkHtmlConverter;
import com.vladsch.flexmark.util.data.MutableDataSet;
import gloss.diagnostic.Location;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The prose of a saved page: its paragraphs, headings, lists and quotations, without all that stands around and between. */
final class PageProse {

    private static final int FEWEST_LETTERS = 200;
    private static final int EXCERPT = 60;

    /** What is no prose. */
    private static final String NO_PROSE =
            "script, style, noscript, template, iframe, object, embed, form, button, input, select,"
                    + " textarea, nav, aside, header, footer, figure, picture, img, svg, video, audio, canvas, dialog, [hidden],"
                    + " [aria-hidden=true], [role=complementary], [role=navigation], .advertisement, .ad, .related, .newsletter,"
                    + " .share, .social, .comments";

    private static final String KEPT =
            "p, h2, h3, h4, h5, h6, ul, ol, li, blockquote, a, em, i, strong, b, code, pre, br, hr,"
                    + " table, thead, tbody, tr, th, td, sub, sup, del, s";

    private final Element body;
    private final String headline;
    private final Consumer<String> dropped;

    PageProse(Element body, String headline, Consumer<String> dropped) {
        this.body = body;
        this.headline = headline;
        this.dropped = dropped;
    }

    /** The element that holds the prose of a page: the one that says so, or else the one with most text in paragraphs. */
    static Optional<Element> find(Document page) {
        for (String place : List.of("[itemprop=articleBody]", "article", "[role=article]", "main", "[role=main]")) {
            Optional<Element> longest = page.select(place).stream().max(Comparator.comparingInt(PageProse::letters));
            if (longest.filter(e -> letters(e) >= FEWEST_LETTERS).isPresent()) {
                return longest;
            }
        }
        return page.select("body, div, section").stream()
                .filter(e -> letters(e) > 0)
                .max(Comparator.comparingInt((Element e) -> e.children().stream()
                        .filter(child -> child.normalName().equals("p"))
                        .mapToInt(p -> p.text().length())
                        .sum()));
    }

    private static int letters(Element element) {
        return element.select("p").stream().mapToInt(p -> p.text().length()).sum();
    }

    String markdown() {
        dropNoProse();
        links();
        headings();
        body.getAllElements().stream()
                .filter(element ->
                        !element.equals(body) && !element.is(KEPT) && !element.is("div, section, article, main"))
                .toList()
                .forEach(Element::unwrap);
        String wanted = body.text();
        MutableDataSet options = new MutableDataSet();
        options.set(FlexmarkHtmlConverter.SETEXT_HEADINGS, false);
        options.set(FlexmarkHtmlConverter.OUTPUT_ATTRIBUTES_ID, false);
        options.set(FlexmarkHtmlConverter.TYPOGRAPHIC_QUOTES, false);
        options.set(FlexmarkHtmlConverter.TYPOGRAPHIC_SMARTS, false);
        options.set(FlexmarkHtmlConverter.EXTRACT_AUTO_LINKS, false);
        options.set(FlexmarkHtmlConverter.BR_AS_EXTRA_BLANK_LINES, false);
        options.set(FlexmarkHtmlConverter.NBSP_TEXT, "\u00A0");
        String markdown = FlexmarkHtmlConverter.builder(options)
                .build()
                .convert(body.html())
                .strip()
                .replaceAll("\n{3,}", "\n\n")
                .replaceAll("(?m)[ \t]+$", "");
        if (!letters(read(markdown)).equals(letters(wanted))) {
            dropped.accept("some words may read otherwise in Markdown; compare them with the page");
        }
        return markdown;
    }

    private static String read(String markdown) {
        return new Markdown()
                .blocks(markdown, Location.of("content/articles/imported/article.md"), "", d -> {})
                .plain();
    }

    private static String letters(String text) {
        return text.replaceAll("[^\\p{L}\\p{N}]", "");
    }

    /** Takes away what is no prose, and says how much of what, with the first words of what has any. */
    private void dropNoProse() {
        Map<String, Integer> silent = new TreeMap<>();
        for (Element element : body.select(NO_PROSE)) {
            // What stands in something that is gone already is gone with it.
            if (!element.parents().contains(body)) {
                continue;
            }
            String words = element.is("script, style, noscript, template")
                    ? ""
                    : element.text().strip();
            if (words.isEmpty()) {
                silent.merge(element.normalName(), 1, Integer::sum);
            } else {
                dropped.accept(element.normalName() + ": “"
                        + (words.length() <= EXCERPT ? words : words.substring(0, EXCERPT) + "…") + "”");
            }
            element.remove();
        }
        silent.forEach((name, many) -> dropped.accept(name + (many == 1 ? "" : " (" + many + ")")));
    }

    /** Links stay if they lead somewhere from anywhere. */
    private void links() {
        int lost = 0;
        for (Element link : body.select("a")) {
            String address = link.absUrl("href");
            if (address.matches("(?i)(https?|mailto):.+")) {
                link.attr("href", address);
                link.removeAttr("title");
            } else {
                lost += link.hasAttr("href") ? 1 : 0;
                link.unwrap();
            }
        }
        if (lost > 0) {
            dropped.accept("links that lead nowhere from here, whose words stay (" + lost + ")");
        }
    }

    /** The headline is a field; the sections below begin at the second level. */
    private void headings() {
        for (Element title : body.select("h1")) {
            if (letters(title.text()).equals(letters(headline))) {
                title.remove();
            } else {
                title.tagName("h2");
            }
        }
        int highest = body.select("h2, h3, h4, h5, h6").stream()
                .mapToInt(h -> h.normalName().charAt(1) - '0')
                .min()
                .orElse(2);
        body.select("h2, h3, h4, h5, h6").forEach(h -> {
            h.tagName("h" + (h.normalName().charAt(1) - '0' - highest + 2));
            h.attributes().forEach(attribute -> h.removeAttr(attribute.getKey()));
        });
    }
}
