package gloss.render;

import gloss.annotate.Marks;
import gloss.annotate.Passage;
import gloss.diagnostic.Location;
import gloss.model.Address;
import gloss.model.Prose;
import gloss.model.Reference;
import gloss.model.prose.Block;
import java.util.List;
import java.util.Optional;

/** Prose as HTML without a page: a link leads to what the author wrote, a citation is not shown. */
public final class PlainHtml implements Layers {

    private static final Location NOWHERE = new Location("-", 1, 1);

    private PlainHtml() {}

    /** The HTML of some blocks, with the addresses that their references were written with. */
    public static String of(List<Block> blocks, List<String> written) {
        List<Reference> references = written.stream()
                .map(address -> (Reference) new Reference.External(address, NOWHERE))
                .toList();
        return new ProseWriter(new Prose(blocks, references), Marks.none(Optional.empty()), new PlainHtml()).all();
    }

    @Override
    public void words(String words, StringBuilder html) {
        Html.text(words, html);
    }

    @Override
    public String link(Reference reference, String title, StringBuilder html) {
        html.append("<a");
        address("href", reference, html);
        title(title, html);
        html.append('>');
        return "</a>";
    }

    @Override
    public void image(Reference reference, String alt, String title, StringBuilder html) {
        html.append("<img");
        address("src", reference, html);
        Html.attribute("alt", alt, html);
        title(title, html);
        html.append('>');
    }

    private static void address(String attribute, Reference reference, StringBuilder html) {
        if (reference instanceof Reference.External external) {
            Html.attribute(attribute, external.url(), html);
        }
    }

    private static void title(String title, StringBuilder html) {
        if (!title.isEmpty()) {
            Html.attribute("title", title, html);
        }
    }

    @Override
    public void citation(Reference reference, StringBuilder html) {}

    @Override
    public String mention(Address owner, StringBuilder html) {
        return "";
    }

    @Override
    public void passage(String words, List<Passage> here, List<Passage> first, StringBuilder html) {
        words(words, html);
    }

    @Override
    public void noteLink(Passage passage, StringBuilder html) {}
}
