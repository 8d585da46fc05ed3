package gloss.render;

import gloss.annotate.Backlink;
import gloss.annotate.Marks;
import gloss.annotate.Passage;
import gloss.annotate.WovenSite;
import gloss.diagnostic.Location;
import gloss.model.Address;
import gloss.model.Image;
import gloss.model.Prose;
import gloss.model.Reference;
import gloss.model.Size;
import gloss.model.Slug;
import gloss.work.Watch;
import io.pebbletemplates.pebble.extension.escaper.SafeString;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One page in the making: it writes prose with its links as seen from here, numbers the sources in the order in which
 * the page cites them, and links each person and term where it comes first.
 */
final class PageContext implements Layers {

    private final WovenSite site;
    private final Paging paging;
    private final String path;
    private final Watch watch;
    private final Foreign foreign;
    private final PassageMarks passages;
    private final Map<Slug, Integer> sources = new LinkedHashMap<>();
    private final Set<String> mentioned = new HashSet<>();
    private final List<Address> mentions = new ArrayList<>();
    private final Map<String, List<Location>> links = new HashMap<>();
    private int images;

    PageContext(WovenSite site, Paging paging, Address page, Watch watch) {
        this.site = site;
        this.paging = paging;
        this.path = page.page();
        this.watch = watch;
        this.foreign = new Foreign(site.site().info().language());
        this.passages = new PassageMarks(site.site());
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

    /** Where something really stands: lists have pages of their own past a number of entries. */
    Address home(Address address) {
        return paging.home(address);
    }

    /** The places that speak of something, if they have pages of their own. */
    Optional<Paged<Backlink>> places(Address entry) {
        return paging.places(entry);
    }

    String href(Address address) {
        return home(address).from(path);
    }

    SafeString html(Prose prose) {
        return html(prose, site.marks(prose));
    }

    SafeString html(Prose prose, Marks marks) {
        ProseWriter writer = writer(prose, marks);
        return new SafeString(marks.scope().isPresent() ? writer.withIds() : writer.all());
    }

    /** Writes a prose block by block. */
    ProseWriter writer(Prose prose, Marks marks) {
        watch.written(path, prose);
        return new ProseWriter(prose, marks, this);
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

    @Override
    public void words(String words, StringBuilder html) {
        foreign.write(words, html);
    }

    @Override
    public String mention(Address owner, StringBuilder html) {
        String to = owner.from("");
        if (!mentioned.add(to) || home(owner).from("").startsWith(path + "#")) {
            return "";
        }
        mentions.add(owner);
        html.append("<a class=\"mention\"");
        Html.attribute("href", href(owner), html);
        html.append('>');
        return "</a>";
    }

    @Override
    public String link(Reference reference, String title, StringBuilder html) {
        if (reference instanceof Reference.Internal internal) {
            return link("", href(internal.address()), title, internal.location(), html);
        } else if (reference instanceof Reference.File file) {
            return link("", Address.relative(path, file.path()), title, file.location(), html);
        } else if (reference instanceof Reference.External external) {
            open("external", external.url(), title, html);
            return "</a>";
        }
        return "";
    }

    private String link(String kind, String href, String title, Location location, StringBuilder html) {
        links.computeIfAbsent(href, h -> new ArrayList<>()).add(location);
        open(kind, href, title, html);
        return "</a>";
    }

    private static void open(String kind, String href, String title, StringBuilder html) {
        html.append("<a");
        if (!kind.isEmpty()) {
            Html.attribute("class", kind, html);
        }
        Html.attribute("href", href, html);
        title(title, html);
        html.append('>');
    }

    private static void title(String title, StringBuilder html) {
        if (!title.isEmpty()) {
            Html.attribute("title", title, html);
        }
    }

    @Override
    public void image(Reference reference, String alt, String title, StringBuilder html) {
        if (reference instanceof Reference.File file) {
            String src = Address.relative(path, file.path());
            links.computeIfAbsent(src, h -> new ArrayList<>()).add(file.location());
            image(src, alt, title, file.size(), html);
        }
    }

    SafeString image(Image image) {
        StringBuilder html = new StringBuilder();
        image(Address.relative(path, image.path()), image.alt(), "", image.size(), html);
        return new SafeString(html.toString());
    }

    /** The first image of a page is loaded at once, the others when a reader comes near; none moves the text when it comes. */
    private void image(String src, String alt, String title, Optional<Size> size, StringBuilder html) {
        html.append("<img");
        Html.attribute("src", src, html);
        Html.attribute("alt", alt, html);
        title(title, html);
        size.ifPresent(s -> {
            Html.attribute("width", String.valueOf(s.width()), html);
            Html.attribute("height", String.valueOf(s.height()), html);
        });
        html.append(images++ == 0 ? ">" : " loading=\"lazy\">");
    }

    @Override
    public void citation(Reference reference, StringBuilder html) {
        if (reference instanceof Reference.Citation citation) {
            citation.cited().forEach(cited -> html.append(mark(cited.source(), cited.locator())));
        }
    }

    @Override
    public void passage(String words, List<Passage> here, List<Passage> first, StringBuilder html) {
        passages.mark(here, first, html);
        words(words, html);
        html.append("</mark>");
    }

    @Override
    public void noteLink(Passage passage, StringBuilder html) {
        passages.noteLink(passage, html);
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
