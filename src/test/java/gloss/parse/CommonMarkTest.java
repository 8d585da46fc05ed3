package gloss.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import gloss.diagnostic.Location;
import gloss.render.PlainHtml;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/**
 * The examples of the CommonMark specification, 0.30, through our own configuration. Where we deviate on purpose the example
 * is listed in {@code commonmark-deviations.txt} with the reason; a deviation that is not listed, or no longer one, fails.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CommonMarkTest {

    private static final Path DEVIATIONS = Path.of("src/test/resources/commonmark-deviations.txt");
    private static final Pattern EXAMPLE = Pattern.compile("(?ms)^`{32} example\n(.*?)^\\.\n(.*?)^`{32}$");

    private record Example(int number, String markdown, String html) {}

    @Test
    void every_example_is_rendered_as_specified_or_deviates_for_a_reason() throws IOException {
        Map<Integer, String> reasons = reasons();
        Map<Integer, String> deviations = new TreeMap<>();
        List<Example> examples = examples();
        for (Example example : examples) {
            String ours = normalised(rendered(example.markdown()));
            String theirs = normalised(Jsoup.parseBodyFragment(example.html()));
            if (!ours.equals(theirs)) {
                deviations.put(
                        example.number(), example.markdown() + "--- expected\n" + theirs + "\n--- but was\n" + ours);
            }
        }

        assertThat(examples).hasSize(652);
        deviations.forEach((number, difference) -> {
            if (!reasons.containsKey(number)) {
                fail("example %d deviates, and no reason is listed:\n%s", number, difference);
            }
        });
        assertThat(deviations.keySet()).as("listed, and still a deviation").containsAll(reasons.keySet());
        assertThat(reasons.values()).allSatisfy(reason -> assertThat(reason).isNotBlank());
    }

    private static List<Example> examples() throws IOException {
        String spec;
        try (InputStream in = CommonMarkTest.class.getResourceAsStream("/spec.0.30.txt")) {
            assertThat(in).isNotNull();
            spec = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        Matcher example = EXAMPLE.matcher(spec);
        List<Example> examples = new java.util.ArrayList<>();
        while (example.find()) {
            examples.add(new Example(
                    examples.size() + 1,
                    example.group(1).replace('→', '\t'),
                    example.group(2).replace('→', '\t')));
        }
        return examples;
    }

    /** Lines such as {@code 21 raw HTML is shown as text}. */
    private static Map<Integer, String> reasons() throws IOException {
        Map<Integer, String> reasons = new TreeMap<>();
        for (String line : Files.readAllLines(DEVIATIONS)) {
            if (!line.isBlank() && !line.startsWith("#")) {
                int blank = line.indexOf(' ');
                reasons.put(Integer.valueOf(line.substring(0, blank)), line.substring(blank + 1));
            }
        }
        return reasons;
    }

    /** Our HTML with links and images as a browser would have them, and each figure as the paragraph that it was. */
    private static Document rendered(String markdown) {
        DraftProse prose = new Markdown().blocks(markdown, new Location("spec.md", 1, 1), "", diagnostic -> {});
        List<String> written = prose.references().stream()
                .map(DraftProse.DraftReference::written)
                .toList();
        Document html = Jsoup.parseBodyFragment(PlainHtml.of(prose.blocks(), written));
        for (Element figure : html.select("figure")) {
            figure.select("figcaption").forEach(caption -> {
                figure.expectFirst("img").attr("title", caption.text());
                caption.remove();
            });
            figure.tagName("p");
        }
        html.select("h1, h2, h3, h4, h5, h6").forEach(heading -> heading.removeAttr("id"));
        return html;
    }

    /** The same for documents that only differ in white space, the order of attributes or the spelling of addresses. */
    private static String normalised(Document html) {
        html.outputSettings().prettyPrint(false);
        for (String attribute : List.of("href", "src")) {
            for (Element element : html.select("[" + attribute + "]")) {
                String decoded = element.attr(attribute).replace("+", "%2B").replaceAll("%(?![0-9A-Fa-f]{2})", "%25");
                element.attr(attribute, URLDecoder.decode(decoded, StandardCharsets.UTF_8));
            }
        }
        html.body().traverse((node, depth) -> {
            if (node instanceof TextNode text && !isPreformatted(text)) {
                text.text(text.getWholeText().replaceAll("\\s+", " "));
            }
            if (node instanceof Element element) {
                List<org.jsoup.nodes.Attribute> attributes = element.attributes().asList().stream()
                        .sorted(java.util.Comparator.comparing(org.jsoup.nodes.Attribute::getKey))
                        .toList();
                element.clearAttributes();
                attributes.forEach(a -> element.attr(a.getKey(), a.getValue()));
            }
        });
        return html.body()
                .html()
                .replaceAll("\\s*(</?(p|li|ul|ol|blockquote|h[1-6]|hr|pre|div|br)\\b[^>]*>)\\s*", "$1")
                .strip();
    }

    private static boolean isPreformatted(Node node) {
        for (Node at = node; at != null; at = at.parent()) {
            if (at.nodeName().equals("pre")) {
                return true;
            }
        }
        return false;
    }
}
