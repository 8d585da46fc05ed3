package gloss.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/**
 * The words of a piece of prose as a reader sees them, and the text nodes that they stand in. Blocks are a blank line apart.
 * Footnote marks are no words.
 */
final class ProseText {

    private static final String BETWEEN_BLOCKS = "\n\n";
    private static final Set<String> BLOCKS = Set.of(
            "p",
            "li",
            "td",
            "th",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "pre",
            "blockquote",
            "div",
            "figure",
            "figcaption",
            "body");

    /** A text node and where in the text its words begin. */
    record Piece(TextNode node, int start) {
        int end() {
            return start + node.getWholeText().length();
        }
    }

    /** A citation and how many characters of its block stand before it. */
    record Cite(Element element, int offset) {}

    /**
     * The words that stand directly in one block element.
     *
     * @param top its ancestor just below the root, or itself
     */
    record Block(Element element, Element top, List<Piece> pieces, List<Cite> cites, String text, int start) {
        int end() {
            return start + text.length();
        }

        /** The line of the file on which it begins; 1 if that is not known. */
        int line() {
            for (Element e = element; e != null; e = e.parent()) {
                if (e.hasAttr("gloss-line")) {
                    return Integer.parseInt(e.attr("gloss-line"));
                }
            }
            return 1;
        }
    }

    private final List<Block> blocks = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    ProseText(Element root) {
        Collector collector = new Collector(root);
        NodeTraversor.traverse(collector, root);
        collector.close();
    }

    List<Block> blocks() {
        return blocks;
    }

    String text() {
        return text.toString();
    }

    /** The block that holds an offset of the text. */
    Block blockAt(int offset) {
        Block last = blocks.get(0);
        for (Block block : blocks) {
            if (block.start() > offset) {
                break;
            }
            last = block;
        }
        return last;
    }

    // Two elements with the same content are not the same place.
    @SuppressWarnings("ReferenceEquality")
    private final class Collector implements NodeVisitor {
        private final Element root;
        private @Nullable Element current;
        private List<Piece> pieces = new ArrayList<>();
        private List<Cite> cites = new ArrayList<>();
        private StringBuilder words = new StringBuilder();

        Collector(Element root) {
            this.root = root;
        }

        @Override
        public void head(Node node, int depth) {
            if (node instanceof Element element && element.normalName().equals("gloss-cite")) {
                cites.add(new Cite(element, words.length()));
            }
            if (!(node instanceof TextNode textNode) || isFootnoteMark(textNode)) {
                return;
            }
            Element block = blockOf(textNode);
            if (block == root && textNode.isBlank()) {
                return;
            }
            if (block != current) {
                close();
                current = block;
            }
            int start = text.length() + (blocks.isEmpty() ? 0 : BETWEEN_BLOCKS.length()) + words.length();
            pieces.add(new Piece(textNode, start));
            words.append(textNode.getWholeText());
        }

        void close() {
            Element block = current;
            if (block != null && !words.toString().isBlank()) {
                text.append(blocks.isEmpty() ? "" : BETWEEN_BLOCKS);
                blocks.add(new Block(block, top(block), pieces, cites, words.toString(), text.length()));
                text.append(words);
            }
            pieces = new ArrayList<>();
            cites = new ArrayList<>();
            words = new StringBuilder();
        }

        private Element top(Element block) {
            Element top = block;
            for (Element at = block; at != null && at != root; at = at.parent()) {
                top = at;
            }
            return top;
        }

        private Element blockOf(TextNode node) {
            Element block = node.parent();
            while (block != null && block != root && !BLOCKS.contains(block.normalName())) {
                block = block.parent();
            }
            return block == null ? root : block;
        }

        private boolean isFootnoteMark(TextNode node) {
            Element parent = node.parent();
            return parent != null && parent.attr("role").startsWith("doc-");
        }
    }
}
