package gloss.parse;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.BulletList;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.HtmlBlock;
import com.vladsch.flexmark.ast.HtmlCommentBlock;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ast.ListItem;
import com.vladsch.flexmark.ast.OrderedList;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.ThematicBreak;
import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import com.vladsch.flexmark.ext.footnotes.FootnoteExtension;
import com.vladsch.flexmark.ext.footnotes.internal.FootnoteRepository;
import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.ext.tables.TableCaption;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.ext.tables.TableHead;
import com.vladsch.flexmark.ext.tables.TableRow;
import com.vladsch.flexmark.ext.tables.TableSeparator;
import com.vladsch.flexmark.parser.ListOptions;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.ast.NodeVisitor;
import com.vladsch.flexmark.util.ast.VisitHandler;
import gloss.diagnostic.Diagnostic;
import gloss.model.Slug;
import gloss.model.prose.Block;
import gloss.model.prose.FootnoteId;
import gloss.model.prose.Inline;
import gloss.model.prose.PlainText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;

/** Makes our tree of Flexmark's, in one walk. */
final class TreeMaker {

    private static final Visit<TreeMaker> KINDS = new Visit<TreeMaker>()
            .on(Paragraph.class, TreeMaker::paragraph)
            .on(com.vladsch.flexmark.ast.Heading.class, TreeMaker::heading)
            .on(BlockQuote.class, TreeMaker::quote)
            .on(BulletList.class, (maker, list) -> maker.items(list, OptionalInt.empty()))
            .on(OrderedList.class, (maker, list) -> maker.items(list, OptionalInt.of(list.getStartNumber())))
            .on(FencedCodeBlock.class, TreeMaker::fenced)
            .on(IndentedCodeBlock.class, TreeMaker::indented)
            .on(ThematicBreak.class, (maker, rule) -> maker.blocks.add(new Block.Rule(maker.line(rule))))
            .on(TableBlock.class, TreeMaker::table)
            .on(HtmlBlock.class, TreeMaker::html)
            .on(HtmlCommentBlock.class, (maker, comment) -> {})
            .on(FootnoteBlock.class, (maker, footnote) -> {});

    private final Document document;
    private final Lines lines;
    private final String scope;
    private final ListOptions listOptions;
    private final InlineTree inlines;
    private final Set<String> taken = new HashSet<>();
    private final Map<String, Integer> again = new HashMap<>();
    private List<Block> blocks = new ArrayList<>();

    /**
     * Begins a tree.
     *
     * @param scope put before every id
     */
    TreeMaker(Document document, Lines lines, String scope, Consumer<Diagnostic> found) {
        this.document = document;
        this.lines = lines;
        this.scope = scope;
        this.listOptions = ListOptions.get(document);
        this.inlines = new InlineTree(document, lines, scope, found);
    }

    DraftProse make() {
        FootnoteRepository footnotes = FootnoteExtension.FOOTNOTES.get(document);
        footnotes.resolveFootnoteOrdinals();
        KINDS.inside(this, document);
        if (!footnotes.getReferencedFootnoteBlocks().isEmpty()) {
            List<Block.Footnote> notes = new ArrayList<>();
            for (FootnoteBlock note : footnotes.getReferencedFootnoteBlocks()) {
                FootnoteId id = new FootnoteId(scope, note.getFootnoteOrdinal());
                notes.add(new Block.Footnote(id, note.getFootnoteReferences(), inside(note), line(note)));
            }
            blocks.add(new Block.Footnotes(notes, notes.get(0).line()));
        }
        return new DraftProse(blocks, inlines.references());
    }

    /** Prose of some blocks alone of a document without footnotes. */
    DraftProse make(List<Node> nodes) {
        nodes.forEach(node -> KINDS.node(this, node));
        return new DraftProse(blocks, inlines.references());
    }

    /** The blocks below a node. */
    private List<Block> inside(Node node) {
        List<Block> outside = blocks;
        blocks = new ArrayList<>();
        KINDS.inside(this, node);
        List<Block> inside = blocks;
        blocks = outside;
        return inside;
    }

    private void paragraph(Paragraph node) {
        List<Inline> text = inlines.of(node);
        if (text.isEmpty()) {
            return;
        }
        if (text.size() == 1 && text.get(0) instanceof Inline.Image image) {
            blocks.add(figure(image, line(node)));
            return;
        }
        boolean isTight = node.getParent() instanceof ListItem && listOptions.isInTightListItem(node);
        blocks.add(isTight ? new Block.Line(text, line(node)) : new Block.Paragraph(text, line(node)));
    }

    private static Block.Figure figure(Inline.Image image, int line) {
        String caption = image.title().strip();
        return new Block.Figure(
                new Inline.Image(image.reference(), image.alt(), ""),
                caption.isEmpty() ? List.of() : List.of(new Inline.Text(caption)),
                line);
    }

    private void heading(com.vladsch.flexmark.ast.Heading node) {
        List<Inline> text = inlines.of(node);
        String base = scope + "section-"
                + Slug.from(PlainText.ofInlines(text)).map(Slug::value).orElse("x");
        String id = base;
        while (!taken.add(id)) {
            id = base + "-" + again.merge(base, 2, (n, one) -> n + 1);
        }
        blocks.add(new Block.Heading(node.getLevel(), id, text, line(node)));
    }

    private void quote(BlockQuote node) {
        blocks.add(new Block.Quote(inside(node), line(node)));
    }

    private void items(Node list, OptionalInt start) {
        List<Block.Item> items = new ArrayList<>();
        for (Node item : list.getChildren()) {
            items.add(new Block.Item(inside(item), line(item)));
        }
        blocks.add(new Block.Items(start, items, line(list)));
    }

    private void fenced(FencedCodeBlock node) {
        String language = node.getInfo().isBlank()
                ? ""
                : node.getInfo().unescape().strip().split("[ \\t]", 2)[0];
        blocks.add(new Block.CodeLines(language, node.getContentChars().normalizeEOL(), line(node)));
    }

    private void indented(IndentedCodeBlock node) {
        blocks.add(new Block.CodeLines(
                "", node.getContentChars().trimTailBlankLines().normalizeEndWithEOL(), line(node)));
    }

    private void html(HtmlBlock node) {
        // The characters of a block are those of its file, with the markers of a quotation or list before its lines.
        List<Inline> text = inlines.ofHtml(node, String.join("", node.getContentLines()));
        if (!text.isEmpty()) {
            blocks.add(new Block.Paragraph(text, line(node)));
        }
    }

    private void table(TableBlock node) {
        List<Block.Row> head = new ArrayList<>();
        List<Block.Row> body = new ArrayList<>();
        List<Inline> caption = new ArrayList<>();
        new NodeVisitor(
                        new VisitHandler<>(
                                TableRow.class,
                                row -> (row.getParent() instanceof TableHead ? head : body).add(row(row))),
                        new VisitHandler<>(TableSeparator.class, line -> {}),
                        new VisitHandler<>(TableCaption.class, c -> caption.addAll(inlines.of(c))))
                .visitChildren(node);
        blocks.add(new Block.Table(head, body, caption, line(node)));
    }

    private Block.Row row(TableRow row) {
        List<Block.Cell> cells = new ArrayList<>();
        for (Node node : row.getChildren()) {
            if (node instanceof TableCell cell) {
                cells.add(cell(cell));
            }
        }
        return new Block.Row(cells);
    }

    private Block.Cell cell(TableCell cell) {
        Optional<Block.Side> align = Optional.ofNullable(cell.getAlignment())
                .map(side -> Block.Side.valueOf(side.name().toUpperCase(Locale.ROOT)));
        return new Block.Cell(cell.isHeader(), align, inlines.of(cell), line(cell));
    }

    private int line(Node node) {
        return lines.at(node.getStartOffset()).line();
    }
}
