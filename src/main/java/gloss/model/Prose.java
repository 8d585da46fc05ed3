package gloss.model;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Running text as safe HTML. It does not know on which page it will stand, so whatever depends on that is a tag of its own:
 *
 * <ul>
 *   <li>{@code <gloss-link ref="0">Taiwan</gloss-link>} a link, by its index in the references
 *   <li>{@code <gloss-image ref="1" alt="The house"></gloss-image>} an image
 *   <li>{@code <gloss-cite ref="2"></gloss-cite>} a citation
 *   <li>{@code <gloss-mention to="people/xi-jinping.html">Xi</gloss-mention>} a name or term that may become a link
 * </ul>
 *
 * No author can write these tags: raw HTML passes a safelist that has none of them. Block elements carry the line of the
 * file that they come from as {@code gloss-line}, until {@code annotate} takes it away.
 */
public record Prose(String html, List<Reference> references) {

    public static final Prose EMPTY = new Prose("", List.of());

    private static final Pattern TAG = Pattern.compile("<[^>]*>");

    public Prose {
        references = List.copyOf(references);
    }

    public boolean isEmpty() {
        return html.isBlank();
    }

    /** The words alone, for places that take no markup. */
    public String plain() {
        return TAG.matcher(html)
                .replaceAll("")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&nbsp;", "\u00A0")
                .replace("&amp;", "&");
    }
}
