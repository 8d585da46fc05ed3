package gloss.render;

import gloss.annotate.WovenSite;
import gloss.diagnostic.Location;
import gloss.model.Address;
import gloss.model.Image;
import gloss.model.Prose;
import gloss.model.Reference;
import gloss.model.Size;
import gloss.model.Slug;
import io.pebbletemplates.pebble.extension.escaper.SafeString;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One page in the making: it turns the tags of prose into links as seen from here, numbers the sources in the order in which
 * the page cites them, and links each person and term where it comes first.
 */
final class PageContext {

    private static final Pattern TAG = Pattern.compile(
            "<gloss-(link|image|cite|mention)((?: [a-z]+=\"[^\"]*\")*)>|</gloss-(link|image|cite|mention)>");
    private static final Pattern ATTRIBUTE = Pattern.compile(" ([a-z]+)=\"([^\"]*)\"");

    private final WovenSite site;
    private final String path;
    private final Foreign foreign;
    private final Map<Slug, Integer> sources = new LinkedHashMap<>();
    private final Set<String> mentioned = new HashSet<>();
    private final List<Address> mentions = new ArrayList<>();
    private final Map<String, List<Location>> links = new HashMap<>();
    private int images;

    PageContext(WovenSite site, Address page) {
        this.site = site;
        this.path = page.page();
        this.foreign = new Foreign(site.site().info().language());
        // A page does not link to itself: its own subject counts as mentioned.
        mentioned.add(page.from(""));
    }

    String path() {
        return path;
    }

    /** Where an author wrote each link of the page. */
    Map<String, List<Location>> links() {
        return links;
    }

    /** The sources cited so far, by number from 1. */
    Map<Slug, Integer> cited() {
        return sources;
    }

    /** The people and terms that the page links where it names them, in its order. */
    List<Address> mentions() {
        return mentions;
    }

    String href(Address address) {
        return address.from(path);
    }

    SafeString html(Prose prose) {
        return html(site.html(prose), prose.references());
    }

    SafeString html(String woven, List<Reference> references) {
        if (woven.indexOf("gloss-") < 0) {
            return new SafeString(foreign.marked(woven));
        }
        StringBuilder html = new StringBuilder(woven.length() + 256);
        List<String> closing = new ArrayList<>();
        Matcher tag = TAG.matcher(woven);
        while (tag.find()) {
            if (tag.group(1) == null) {
                tag.appendReplacement(html, closing.remove(closing.size() - 1));
            } else {
                Map<String, String> attributes = attributes(tag.group(2));
                boolean mention = tag.group(1).equals("mention");
                String[] around = mention ? mention(attributes) : reference(attributes, references);
                tag.appendReplacement(html, Matcher.quoteReplacement(around[0]));
                closing.add(around[1]);
            }
        }
        tag.appendTail(html);
        return new SafeString(foreign.marked(html.toString()));
    }

    /** A text that may have words in another script. */
    SafeString text(String text) {
        return foreign.text(text);
    }

    /** The marks of citations, as they stand after a text: {@code [1] [4]}. */
    SafeString cite(List<Slug> cited) {
        StringBuilder marks = new StringBuilder();
        cited.forEach(source -> marks.append(mark(source, "")));
        return new SafeString(marks.toString());
    }

    private static Map<String, String> attributes(String written) {
        Map<String, String> attributes = new HashMap<>();
        Matcher attribute = ATTRIBUTE.matcher(written);
        while (attribute.find()) {
            attributes.put(attribute.group(1), attribute.group(2));
        }
        return attributes;
    }

    private String[] mention(Map<String, String> attributes) {
        String to = attributes.getOrDefault("to", "");
        if (!mentioned.add(to) || to.startsWith(path + "#")) {
            return new String[] {"", ""};
        }
        int hash = to.indexOf('#');
        Address address = hash < 0
                ? Address.page(to)
                : Address.page(to.substring(0, hash)).at(to.substring(hash + 1));
        mentions.add(address);
        return new String[] {"<a class=\"mention\" href=\"" + href(address) + "\">", "</a>"};
    }

    /** What stands before and after the content of a tag that points somewhere. */
    private String[] reference(Map<String, String> attributes, List<Reference> references) {
        Reference reference = references.get(Integer.parseInt(attributes.getOrDefault("ref", "0")));
        String title = attributes.containsKey("title") ? " title=\"" + attributes.get("title") + "\"" : "";
        if (reference instanceof Reference.Internal internal) {
            return new String[] {link(href(internal.address()), title, internal.location()), "</a>"};
        } else if (reference instanceof Reference.External external) {
            return new String[] {"<a class=\"external\" href=\"" + escaped(external.url()) + "\"" + title + ">", "</a>"
            };
        } else if (reference instanceof Reference.File file) {
            String href = escaped(Address.relative(path, file.path()));
            links.computeIfAbsent(href, h -> new ArrayList<>()).add(file.location());
            return attributes.containsKey("alt")
                    ? new String[] {image(href, attributes.getOrDefault("alt", ""), title, file.size()), ""}
                    : new String[] {link(href, title, file.location()), "</a>"};
        } else if (reference instanceof Reference.Citation citation) {
            StringBuilder marks = new StringBuilder();
            citation.cited().forEach(cited -> marks.append(mark(cited.source(), cited.locator())));
            return new String[] {marks.toString(), ""};
        }
        return new String[] {"", ""};
    }

    SafeString image(Image image) {
        return new SafeString(
                image(escaped(Address.relative(path, image.path())), escaped(image.alt()), "", image.size()));
    }

    /** The first image of a page is loaded at once, the others when a reader comes near; none moves the text when it comes. */
    private String image(String src, String alt, String title, Optional<Size> size) {
        String measures = size.map(s -> " width=\"" + s.width() + "\" height=\"" + s.height() + "\"")
                .orElse("");
        return "<img src=\"" + src + "\" alt=\"" + alt + "\"" + title + measures
                + (images++ == 0 ? ">" : " loading=\"lazy\">");
    }

    private String link(String href, String title, Location location) {
        links.computeIfAbsent(href, h -> new ArrayList<>()).add(location);
        return "<a href=\"" + escaped(href) + "\"" + title + ">";
    }

    private String mark(Slug source, String locator) {
        int number = sources.computeIfAbsent(source, s -> sources.size() + 1);
        String place = locator.isEmpty() ? "" : ", " + escaped(locator);
        return "<sup class=\"cite\"><a href=\"#cite-" + number + "\" role=\"doc-biblioref\" aria-label=\"Source "
                + number + place + "\">" + number + place + "</a></sup>";
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("\"", "&quot;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
    }
}
