package gloss.parse;

import gloss.model.prose.Inline;
import gloss.model.prose.Style;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/**
 * What of an author's HTML is let through: a few elements of running text with harmless attributes. Everything else is shown
 * as the text that it is.
 */
final class RawHtml {

    private static final Pattern TAG =
            Pattern.compile("<(/?)([A-Za-z][A-Za-z0-9-]*)((?:[^<>\"']|\"[^\"]*\"|'[^']*')*)>");
    private static final Pattern ATTRIBUTE =
            Pattern.compile("\\s+([A-Za-z-]+)\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\\s\"'=<>`]+))");
    private static final Pattern COMMENT = Pattern.compile("(?s)<!--.*?-->");
    /** Those that hold nothing. */
    private static final Set<String> BREAKS = Set.of("br", "wbr");

    /** A tag that opens an element, with its name in lower case. */
    record Tag(String name, Map<String, String> attributes) {}

    private RawHtml() {}

    /** Adds what may stand of some HTML to a line; the tag of everything that may not is handed to {@code refused}. */
    static void read(String html, InlineMaker line, Consumer<String> refused) {
        String visible = COMMENT.matcher(html).replaceAll("");
        Matcher tag = TAG.matcher(visible);
        int done = 0;
        while (tag.find()) {
            line.text(visible.substring(done, tag.start()));
            String name = tag.group(2).toLowerCase(Locale.ROOT);
            boolean closes = !tag.group(1).isEmpty();
            Optional<Map<String, String>> attributes = attributes(name, tag.group(3));
            if (attributes.isEmpty()) {
                line.text(tag.group());
                if (!closes) {
                    refused.accept(tag.group());
                }
            } else if (BREAKS.contains(name)) {
                line.add(new Inline.Break(name.equals("wbr")));
            } else if (closes) {
                line.close(name);
            } else {
                line.open(new Tag(name, attributes.get()));
            }
            done = tag.end();
        }
        String rest = visible.substring(done);
        if (done == 0 && rest.stripLeading().startsWith("<")) {
            refused.accept(rest.strip().lines().findFirst().orElse("<"));
        }
        line.text(rest);
    }

    /** The attributes of an element; absent if it may not stand, or not with these. */
    private static Optional<Map<String, String>> attributes(String element, String written) {
        Optional<Style> style = Style.of(element);
        if (style.isEmpty() && !BREAKS.contains(element)) {
            return Optional.empty();
        }
        Set<String> allowed = style.map(Style::attributes).orElse(Set.of());
        Map<String, String> attributes = new LinkedHashMap<>();
        Matcher attribute = ATTRIBUTE.matcher(written);
        while (attribute.find()) {
            String name = attribute.group(1).toLowerCase(Locale.ROOT);
            if (!allowed.contains(name)) {
                return Optional.empty();
            }
            String value = attribute.group(2) != null
                    ? attribute.group(2)
                    : attribute.group(3) != null ? attribute.group(3) : attribute.group(4);
            attributes.putIfAbsent(name, Parser.unescapeEntities(value, true));
        }
        String rest = ATTRIBUTE.matcher(written).replaceAll("").strip();
        return rest.isEmpty() || rest.equals("/") ? Optional.of(attributes) : Optional.empty();
    }
}
