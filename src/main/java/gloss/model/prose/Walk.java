package gloss.model.prose;

import java.util.List;

/**
 * Goes through prose from its first block to its last inline, in the order in which it is read. Whoever wants something of
 * it overrides the methods for that, and calls the one here to go further in.
 */
public abstract class Walk implements Block.Visitor, Inline.Visitor {

    public final void blocks(List<Block> blocks) {
        blocks.forEach(block -> block.accept(this));
    }

    public final void inlines(List<Inline> inlines) {
        inlines.forEach(inline -> inline.accept(this));
    }

    @Override
    public void paragraph(Block.Paragraph paragraph) {
        inlines(paragraph.inlines());
    }

    @Override
    public void line(Block.Line line) {
        inlines(line.inlines());
    }

    @Override
    public void heading(Block.Heading heading) {
        inlines(heading.inlines());
    }

    @Override
    public void quote(Block.Quote quote) {
        blocks(quote.blocks());
    }

    @Override
    public void items(Block.Items items) {
        items.items().forEach(item -> blocks(item.blocks()));
    }

    @Override
    public void codeLines(Block.CodeLines code) {}

    @Override
    public void figure(Block.Figure figure) {
        figure.image().accept(this);
        inlines(figure.caption());
    }

    @Override
    public void rule(Block.Rule rule) {}

    @Override
    public void table(Block.Table table) {
        inlines(table.caption());
        table.head().forEach(this::row);
        table.body().forEach(this::row);
    }

    private void row(Block.Row row) {
        row.cells().forEach(this::cell);
    }

    protected void cell(Block.Cell cell) {
        inlines(cell.inlines());
    }

    @Override
    public void footnotes(Block.Footnotes footnotes) {
        footnotes.notes().forEach(note -> blocks(note.blocks()));
    }

    @Override
    public void text(Inline.Text text) {}

    @Override
    public void code(Inline.Code code) {}

    @Override
    public void lineBreak(Inline.Break lineBreak) {}

    @Override
    public void styled(Inline.Styled styled) {
        inlines(styled.inlines());
    }

    @Override
    public void link(Inline.Link link) {
        inlines(link.inlines());
    }

    @Override
    public void image(Inline.Image image) {}

    @Override
    public void citation(Inline.Citation citation) {}

    @Override
    public void footnoteMark(Inline.FootnoteMark mark) {}
}
