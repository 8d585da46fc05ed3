package gloss.parse;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.Emphasis;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.ast.HtmlInlineComment;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.StrongEmphasis;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ext.footnotes.Footnote;
import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import com.vladsch.flexmark.ext.gfm.strikethrough.Strikethrough;
import com.vladsch.flexmark.ext.typographic.TypographicQuotes;
import com.vladsch.flexmark.ext.typographic.TypographicSmarts;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.ast.TextCollectingVisitor;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import com.vladsch.flexmark.util.sequence.Escaping;
import gloss.diagnostic.Diagnostic;
import gloss.model.prose.FootnoteId;
import gloss.model.prose.Inline;
import gloss.model.prose.Style;
import gloss.parse.DraftProse.DraftReference;
import gloss.parse.DraftProse.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Makes our inlines of Flexmark's, and keeps what they point at. */
final class InlineTree {

    private static final Visit<InlineTree> KINDS = new Visit<InlineTree>()
            .on(Text.class, (tree, text) -> tree.line.text(unescaped(text.getChars())))
            .on(
                    HtmlEntity.class,
                    (tree, entity) -> tree.line.text(entity.getChars().unescape()))
            .on(SoftLineBreak.class, (tree, end) -> tree.line.text("\n"))
            .on(HardLineBreak.class, (tree, end) -> tree.lineBreak())
            .on(TypographicQuotes.class, InlineTree::quotes)
            .on(
                    TypographicSmarts.class,
                    (tree, smarts) -> tree.line.text(Escaping.unescapeHtml(smarts.getTypographicText())))
            .on(Emphasis.class, (tree, node) -> tree.styled(node, Style.EM))
            .on(StrongEmphasis.class, (tree, node) -> tree.styled(node, Style.STRONG))
            .on(Strikethrough.class, (tree, node) -> tree.styled(node, Style.DEL))
            .on(
                    Code.class,
                    (tree, code) -> tree.line.add(new Inline.Code(
                            Escaping.collapseWhitespace(code.getText().toString(), true))))
            .on(Link.class, (tree, node) -> tree.link(node, node.getUrl(), node.getTitle()))
            .on(LinkRef.class, InlineTree::linkRef)
            .on(
                    AutoLink.class,
                    (tree, node) -> tree.bareLink(
                            node, node.getText().toString(), node.getText().toString()))
            .on(
                    MailLink.class,
                    (tree, node) -> tree.bareLink(
                            node, "mailto:" + node.getText(), node.getText().toString()))
            .on(Image.class, (tree, node) -> tree.image(node, node.getUrl(), node.getTitle()))
            .on(ImageRef.class, InlineTree::imageRef)
            .on(Footnote.class, InlineTree::footnote)
            .on(
                    HtmlInline.class,
                    (tree, node) -> tree.html(node, node.getChars().toString()))
            .on(HtmlInlineComment.class, (tree, comment) -> {});

    private final Document document;
    private final Lines lines;
    private final String scope;
    private final Consumer<Diagnostic> found;
    private final List<DraftReference> references = new ArrayList<>();
    private InlineMaker line = new InlineMaker();

    InlineTree(Document document, Lines lines, String scope, Consumer<Diagnostic> found) {
        this.document = document;
        this.lines = lines;
        this.scope = scope;
        this.found = found;
    }

    /** What the inlines so far point at, in the order of their text. */
    List<DraftReference> references() {
        return references;
    }

    /** The inlines below a node. */
    List<Inline> of(Node node) {
        InlineMaker outside = line;
        line = new InlineMaker();
        KINDS.inside(this, node);
        List<Inline> inside = line.done();
        line = outside;
        return inside;
    }

    /** What may stand of a block of HTML. */
    List<Inline> ofHtml(Node node, String written) {
        line = new InlineMaker();
        html(node, written);
        return Trimmed.of(line.done());
    }

    /** What a reader sees of characters in which there may be entities and backslashes before others. */
    private static String unescaped(BasedSequence written) {
        String text = written.toString();
        boolean isPlain = text.indexOf('&') < 0 && text.indexOf('\\') < 0 && text.indexOf('\r') < 0;
        return isPlain ? text : Escaping.normalizeEOL(written.unescape());
    }

    private void lineBreak() {
        line.add(new Inline.Break(false));
        line.text("\n");
    }

    private void quotes(TypographicQuotes node) {
        mark(node.getTypographicOpening());
        KINDS.inside(this, node);
        mark(node.getTypographicClosing());
    }

    private void mark(@Nullable String entity) {
        if (entity != null) {
            line.text(Escaping.unescapeHtml(entity));
        }
    }

    private void styled(Node node, Style style) {
        line.add(new Inline.Styled(style, Map.of(), of(node)));
    }

    private void link(Node node, BasedSequence url, BasedSequence title) {
        int reference = refer(Kind.LINK, url.unescape(), node);
        line.add(new Inline.Link(reference, title(title), of(node)));
    }

    private void linkRef(LinkRef node) {
        String label = node.getReference().toString();
        if (!node.isDefined() && label.startsWith("@") && node.getText().isEmpty()) {
            line.citation(refer(Kind.CITATION, label, node));
        } else if (node.isDefined()) {
            Reference reference = definition(node);
            link(node, reference.getUrl(), reference.getTitle());
        } else if (node.hasChildren()) {
            line.text(node.getChars().prefixOf(node.getChildChars()).unescape());
            KINDS.inside(this, node);
            line.text(node.getChars().suffixOf(node.getChildChars()).unescape());
        } else {
            line.text(node.getChars().unescape());
        }
    }

    private void bareLink(Node node, String url, String words) {
        int reference = refer(Kind.LINK, url, node);
        line.add(new Inline.Link(reference, "", List.of(new Inline.Text(words))));
    }

    private void image(Node node, BasedSequence url, BasedSequence title) {
        int reference = refer(Kind.IMAGE, url.unescape(), node);
        String alt = new TextCollectingVisitor().collectAndGetText(node);
        line.add(new Inline.Image(reference, alt, title(title)));
    }

    private void imageRef(ImageRef node) {
        if (node.isDefined()) {
            Reference reference = definition(node);
            image(node, reference.getUrl(), reference.getTitle());
        } else {
            line.text(node.getChars().unescape());
        }
    }

    private void footnote(Footnote node) {
        FootnoteBlock block = node.getFootnoteBlock();
        if (block == null) {
            line.text("[^");
            KINDS.inside(this, node);
            line.text("]");
        } else {
            line.add(new Inline.FootnoteMark(
                    new FootnoteId(scope, block.getFootnoteOrdinal()), node.getReferenceOrdinal()));
        }
    }

    private void html(Node node, String written) {
        RawHtml.read(
                written,
                line,
                tag -> found.accept(new Diagnostic(
                        gloss.diagnostic.Code.HTML_NOT_ALLOWED,
                        lines.at(node.getStartOffset()),
                        "this HTML is shown as text: " + tag,
                        "use Markdown instead, or put code in backticks")));
    }

    /** The index of a new reference. */
    private int refer(Kind kind, String written, Node node) {
        references.add(new DraftReference(kind, written, lines.at(node.getStartOffset())));
        return references.size() - 1;
    }

    private Reference definition(RefNode node) {
        return node.getReferenceNode(document);
    }

    private static String title(BasedSequence title) {
        return title.isNull() ? "" : title.unescape();
    }
}
