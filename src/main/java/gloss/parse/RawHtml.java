package gloss.parse;

import com.vladsch.flexmark.util.sequence.Escaping;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.safety.Safelist;

/**
 * What of an author's HTML is let through: a few elements of running text with harmless attributes, written anew. Everything
 * else is shown as the text that it is. {@link #SAFELIST} then holds for the whole of a prose, ours and theirs, so that a
 * mistake here or in Flexmark publishes no script.
 */
final class RawHtml {

    private static final Pattern TAG =
            Pattern.compile("<(/?)([A-Za-z][A-Za-z0-9-]*)((?:[^<>\"']|\"[^\"]*\"|'[^']*')*)>");
    private static final Pattern ATTRIBUTE =
            Pattern.compile("\\s+([A-Za-z-]+)\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\\s\"'=<>`]+))");
    private static final Pattern COMMENT = Pattern.compile("(?s)<!--.*?-->");

    private static final Map<String, Set<String>> ALLOWED = Map.ofEntries(
            Map.entry("abbr", Set.of("title", "lang")),
            Map.entry("b", Set.of()),
            Map.entry("bdi", Set.of("dir", "lang")),
            Map.entry("br", Set.of()),
            Map.entry("cite", Set.of("lang")),
            Map.entry("del", Set.of()),
            Map.entry("dfn", Set.of("lang")),
            Map.entry("em", Set.of("lang")),
            Map.entry("i", Set.of("lang")),
            Map.entry("ins", Set.of()),
            Map.entry("kbd", Set.of()),
            Map.entry("q", Set.of("lang")),
            Map.entry("s", Set.of()),
            Map.entry("small", Set.of()),
            Map.entry("span", Set.of("lang", "dir")),
            Map.entry("strong", Set.of("lang")),
            Map.entry("sub", Set.of()),
            Map.entry("sup", Set.of()),
            Map.entry("time", Set.of("datetime")),
            Map.entry("wbr", Set.of()));

    static final Safelist SAFELIST = safelist();

    private RawHtml() {}

    /** The HTML that may stand; the tag of everything that may not is handed to {@code refused}. */
    static String filter(String html, Consumer<String> refused) {
        StringBuilder kept = new StringBuilder();
        String visible = COMMENT.matcher(html).replaceAll("");
        Matcher tag = TAG.matcher(visible);
        int done = 0;
        while (tag.find()) {
            kept.append(Escaping.escapeHtml(visible.substring(done, tag.start()), false));
            String name = tag.group(2).toLowerCase(Locale.ROOT);
            boolean allowed = ALLOWED.containsKey(name) && attributesAllowed(name, tag.group(3));
            if (allowed) {
                kept.append(tag.group(1).isEmpty() ? "<" + name + attributes(tag.group(3)) + ">" : "</" + name + ">");
            } else {
                kept.append(Escaping.escapeHtml(tag.group(), false));
                if (tag.group(1).isEmpty()) {
                    refused.accept(tag.group());
                }
            }
            done = tag.end();
        }
        String rest = visible.substring(done);
        if (done == 0 && rest.stripLeading().startsWith("<")) {
            refused.accept(rest.strip().lines().findFirst().orElse("<"));
        }
        return kept.append(Escaping.escapeHtml(rest, false)).toString();
    }

    private static boolean attributesAllowed(String element, String attributes) {
        Matcher attribute = ATTRIBUTE.matcher(attributes);
        while (attribute.find()) {
            if (!ALLOWED.getOrDefault(element, Set.of())
                    .contains(attribute.group(1).toLowerCase(Locale.ROOT))) {
                return false;
            }
        }
        String rest = ATTRIBUTE.matcher(attributes).replaceAll("").strip();
        return rest.isEmpty() || rest.equals("/");
    }

    private static String attributes(String written) {
        StringBuilder safe = new StringBuilder();
        Matcher attribute = ATTRIBUTE.matcher(written);
        while (attribute.find()) {
            String value = attribute.group(2) != null
                    ? attribute.group(2)
                    : attribute.group(3) != null ? attribute.group(3) : attribute.group(4);
            safe.append(' ')
                    .append(attribute.group(1).toLowerCase(Locale.ROOT))
                    .append("=\"")
                    .append(Escaping.escapeHtml(value, false))
                    .append('"');
        }
        return safe.toString();
    }

    private static Safelist safelist() {
        Safelist safelist = new Safelist()
                .addTags("p", "blockquote", "ul", "ol", "li", "pre", "code", "hr", "h1", "h2", "h3", "h4", "h5", "h6")
                .addTags(
                        "table",
                        "thead",
                        "tbody",
                        "tr",
                        "th",
                        "td",
                        "div",
                        "figure",
                        "figcaption",
                        "a",
                        "gloss-link",
                        "gloss-image",
                        "gloss-cite")
                .addAttributes(":all", "gloss-line")
                .addAttributes("gloss-link", "ref", "title")
                .addAttributes("gloss-image", "ref", "alt", "title")
                .addAttributes("gloss-cite", "ref")
                .addAttributes("ol", "start")
                .addAttributes("code", "class")
                .addAttributes("div", "class")
                .addAttributes("th", "class")
                .addAttributes("td", "class")
                .addAttributes("sup", "id")
                .addAttributes("li", "id")
                .addAttributes("a", "class", "href", "aria-label", "role")
                .addProtocols("a", "href", "#");
        for (String heading : new String[] {"h1", "h2", "h3", "h4", "h5", "h6"}) {
            safelist.addAttributes(heading, "id");
        }
        ALLOWED.forEach((element, attributes) -> {
            safelist.addTags(element);
            if (!attributes.isEmpty()) {
                safelist.addAttributes(element, attributes.toArray(String[]::new));
            }
        });
        return safelist;
    }
}
