package gloss.parse;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.HtmlBlock;
import com.vladsch.flexmark.ast.HtmlCommentBlock;
import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.ast.HtmlInlineComment;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.html.HtmlWriter;
import com.vladsch.flexmark.html.renderer.NodeRenderer;
import com.vladsch.flexmark.html.renderer.NodeRendererContext;
import com.vladsch.flexmark.html.renderer.NodeRenderingHandler;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.ast.TextCollectingVisitor;
import com.vladsch.flexmark.util.data.DataKey;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import com.vladsch.flexmark.util.sequence.Escaping;
import gloss.diagnostic.Code;
import gloss.diagnostic.Diagnostic;
import gloss.parse.DraftProse.DraftReference;
import gloss.parse.DraftProse.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Renders whatever points somewhere as a tag of {@code Prose}, and an author's own HTML through the safelist. */
final class ProseRenderer implements NodeRenderer {

    /** What the renderer of one document writes down beside the HTML. */
    record Notes(Lines lines, List<DraftReference> references, Consumer<Diagnostic> found) {
        static final DataKey<Notes> KEY = new DataKey<>(
                "GLOSS_NOTES", new Notes(new Lines("", new gloss.diagnostic.Location("-", 1, 1)), List.of(), d -> {}));

        Notes(Lines lines, Consumer<Diagnostic> found) {
            this(lines, new ArrayList<>(), found);
        }

        /** The index of a new reference. */
        int refer(Kind kind, String written, Node node) {
            references.add(new DraftReference(kind, written, lines.at(node.getStartOffset())));
            return references.size() - 1;
        }
    }

    @Override
    public Set<NodeRenderingHandler<?>> getNodeRenderingHandlers() {
        return Set.of(
                new NodeRenderingHandler<>(Link.class, this::link),
                new NodeRenderingHandler<>(LinkRef.class, this::linkRef),
                new NodeRenderingHandler<>(AutoLink.class, this::autoLink),
                new NodeRenderingHandler<>(MailLink.class, this::mailLink),
                new NodeRenderingHandler<>(Image.class, this::image),
                new NodeRenderingHandler<>(ImageRef.class, this::imageRef),
                new NodeRenderingHandler<>(HtmlInline.class, this::html),
                new NodeRenderingHandler<>(HtmlBlock.class, this::html),
                new NodeRenderingHandler<>(HtmlInlineComment.class, (node, context, html) -> {}),
                new NodeRenderingHandler<>(HtmlCommentBlock.class, (node, context, html) -> {}));
    }

    private void link(Link node, NodeRendererContext context, HtmlWriter html) {
        link(node, node.getUrl(), node.getTitle(), context, html);
    }

    private void linkRef(LinkRef node, NodeRendererContext context, HtmlWriter html) {
        String label = node.getReference().toString();
        if (!node.isDefined() && label.startsWith("@") && node.getText().isEmpty()) {
            int ref = notes(context).refer(Kind.CITATION, label, node);
            html.raw("<gloss-cite ref=\"" + ref + "\"></gloss-cite>");
        } else if (node.isDefined()) {
            Reference reference = definition(node, context);
            link(node, reference.getUrl(), reference.getTitle(), context, html);
        } else {
            context.delegateRender();
        }
    }

    private void link(Node node, BasedSequence url, BasedSequence title, NodeRendererContext context, HtmlWriter html) {
        int ref = notes(context).refer(Kind.LINK, url.unescape(), node);
        html.raw("<gloss-link ref=\"" + ref + "\"" + title(title) + ">");
        context.renderChildren(node);
        html.raw("</gloss-link>");
    }

    private void autoLink(AutoLink node, NodeRendererContext context, HtmlWriter html) {
        int ref = notes(context).refer(Kind.LINK, node.getText().toString(), node);
        html.raw("<gloss-link ref=\"" + ref + "\">").text(node.getText()).raw("</gloss-link>");
    }

    private void mailLink(MailLink node, NodeRendererContext context, HtmlWriter html) {
        int ref = notes(context).refer(Kind.LINK, "mailto:" + node.getText(), node);
        html.raw("<gloss-link ref=\"" + ref + "\">").text(node.getText()).raw("</gloss-link>");
    }

    private void image(Image node, NodeRendererContext context, HtmlWriter html) {
        image(node, node.getUrl(), node.getTitle(), context, html);
    }

    private void imageRef(ImageRef node, NodeRendererContext context, HtmlWriter html) {
        if (node.isDefined()) {
            Reference reference = definition(node, context);
            image(node, reference.getUrl(), reference.getTitle(), context, html);
        } else {
            context.delegateRender();
        }
    }

    private void image(
            Node node, BasedSequence url, BasedSequence title, NodeRendererContext context, HtmlWriter html) {
        int ref = notes(context).refer(Kind.IMAGE, url.unescape(), node);
        String alt = new TextCollectingVisitor().collectAndGetText(node);
        html.raw("<gloss-image ref=\"" + ref + "\" alt=\"" + Escaping.escapeHtml(alt, false) + "\"" + title(title)
                + "></gloss-image>");
    }

    private void html(Node node, NodeRendererContext context, HtmlWriter html) {
        Notes notes = notes(context);
        // The characters of a block are those of its file, with the markers of a quotation or list before its lines.
        String written = node instanceof HtmlBlock block
                ? String.join("", block.getContentLines())
                : node.getChars().toString();
        String filtered = RawHtml.filter(
                written,
                tag -> notes.found()
                        .accept(new Diagnostic(
                                Code.HTML_NOT_ALLOWED,
                                notes.lines().at(node.getStartOffset()),
                                "this HTML is shown as text: " + tag,
                                "use Markdown instead, or put code in backticks")));
        html.raw(node instanceof HtmlBlock ? "<p>" + filtered.strip() + "</p>\n" : filtered);
    }

    private static Reference definition(RefNode node, NodeRendererContext context) {
        return node.getReferenceNode(context.getDocument());
    }

    private static String title(BasedSequence title) {
        return title.isNull() || title.isEmpty()
                ? ""
                : " title=\"" + Escaping.escapeHtml(title.unescape(), false) + "\"";
    }

    private static Notes notes(NodeRendererContext context) {
        return Notes.KEY.get(context.getDocument());
    }
}
