package gloss.annotate;

import gloss.annotate.ProseText.Block;
import gloss.annotate.ProseText.Piece;
import gloss.memo.Lazy;
import gloss.model.Address;
import gloss.model.Prose;
import gloss.model.Reference;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Marks the names of people and terms in prose as mentions, and notes for each of them, and for each source that is cited,
 * the sentences that speak of it.
 */
final class MentionWeaver {

    private static final Set<String> NOT_LINKED =
            Set.of("gloss-link", "a", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "q", "code", "pre", "cite");

    private final Names names;
    private final Locale language;

    /** A place that speaks of something. */
    record Mention(Address owner, Backlink place) {}

    MentionWeaver(Names names, Locale language) {
        this.names = names;
        this.language = language;
    }

    /**
     * Marks the mentions in a piece of prose, and gives them in its order.
     *
     * @param links whether they may become links here; they are given anyhow
     * @param place where a reader finds a block
     * @param title what that place is called
     */
    List<Mention> weave(ProseText text, Prose prose, boolean links, Function<Block, Address> place, String title) {
        List<Mention> mentions = new ArrayList<>();
        for (Block block : text.blocks()) {
            Set<Address> seen = new HashSet<>();
            List<Names.Hit> hits = names.in(block.text());
            Lazy<List<Span>> sentences = new Lazy<>(() -> Sentences.of(block.text(), language));
            for (Names.Hit hit : hits) {
                if (seen.add(hit.owner())) {
                    mentions.add(mention(hit.owner(), place.apply(block), title, block.text(), sentences, hit.span()));
                }
            }
            mentions.addAll(citations(block, prose, place.apply(block), title, sentences));
            if (links) {
                List<Span> quoted = Quoted.in(block.text());
                // From the last to the first, so that the offsets of those before stay as they are.
                for (int i = hits.size() - 1; i >= 0; i--) {
                    mark(block, hits.get(i), quoted);
                }
            }
        }
        return mentions;
    }

    private static Mention mention(
            Address owner, Address place, String title, String text, Lazy<List<Span>> sentences, Span span) {
        Span sentence = Sentences.around(sentences.get(), text.length(), span.start(), span.end());
        return new Mention(
                owner,
                new Backlink(
                        place,
                        title,
                        text.substring(sentence.start(), span.start()),
                        text.substring(span.start(), span.end()),
                        text.substring(span.end(), sentence.end())));
    }

    private void mark(Block block, Names.Hit hit, List<Span> quoted) {
        int start = block.start() + hit.span().start();
        int end = block.start() + hit.span().end();
        for (Piece piece : block.pieces()) {
            boolean within = piece.start() <= start && end <= piece.end();
            if (within
                    && quoted.stream()
                            .noneMatch(q ->
                                    q.start() < hit.span().end() && hit.span().start() < q.end())
                    && mayLink(piece.node())) {
                TextNode words = cut(piece.node(), start - piece.start(), end - piece.start());
                words.wrap("<gloss-mention to=\"" + hit.owner().from("") + "\"></gloss-mention>");
            }
        }
    }

    private static boolean mayLink(Node node) {
        for (Node at = node.parent(); at instanceof Element element; at = element.parent()) {
            if (NOT_LINKED.contains(element.normalName())) {
                return false;
            }
        }
        return true;
    }

    /** The part of a text node between two offsets, as a node of its own; the part before stays in the given node. */
    static TextNode cut(TextNode node, int start, int end) {
        if (end < node.getWholeText().length()) {
            node.splitText(end);
        }
        return start == 0 ? node : node.splitText(start);
    }

    private static List<Mention> citations(
            Block block, Prose prose, Address place, String title, Lazy<List<Span>> sentences) {
        List<Mention> mentions = new ArrayList<>();
        for (ProseText.Cite cite : block.cites()) {
            Reference reference =
                    prose.references().get(Integer.parseInt(cite.element().attr("ref")));
            if (reference instanceof Reference.Citation citation) {
                int end = Math.max(0, cite.offset() - 1);
                citation.cited()
                        .forEach(cited -> mentions.add(mention(
                                Address.source(cited.source()),
                                place,
                                title,
                                block.text(),
                                sentences,
                                new Span(end, end))));
            }
        }
        return mentions;
    }
}
