package gloss.annotate;

import gloss.model.Prose;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Document.OutputSettings;
import org.jsoup.nodes.Element;

/** The tree of a piece of prose: how it is made, what its blocks are called, and how it is written again. */
final class ProseRoot {

    private ProseRoot() {}

    static Element of(Prose prose) {
        Document document = Jsoup.parseBodyFragment(prose.html());
        document.outputSettings(new OutputSettings().prettyPrint(false));
        return document.body();
    }

    static List<Heading> headings(Element root) {
        return root.select("> h2[id]").stream()
                .map(heading -> new Heading(heading.id(), heading.text()))
                .toList();
    }

    /** Makes the sections of a text that is part of a page those of a part of it. */
    static void lowerHeadings(Element root) {
        for (int level = 5; level > 1; level--) {
            root.select("h" + level).tagName("h" + (level + 1));
        }
    }

    /** Gives every block below the root an id, so that a reader can be sent to it. */
    static void numberBlocks(Element root, String scope) {
        int n = 0;
        for (Element block : root.children()) {
            n++;
            if (!block.hasAttr("id")) {
                block.attr("id", scope + "p-" + n);
            }
        }
    }

    /** The HTML of a woven prose, without the line numbers that only messages need. */
    static String finished(Element root) {
        root.select("[gloss-line]").forEach(element -> element.removeAttr("gloss-line"));
        return root.html();
    }
}
