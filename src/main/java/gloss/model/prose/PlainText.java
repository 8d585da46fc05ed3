package gloss.model.prose;

import java.util.List;

/** The words of prose alone, its blocks each on a line of its own; the numbers of footnotes are no words. */
public final class PlainText extends Walk {

    private final StringBuilder text = new StringBuilder();

    private PlainText() {}

    public static String of(List<Block> blocks) {
        PlainText plain = new PlainText();
        plain.blocks(blocks);
        return plain.text.toString();
    }

    public static String ofInlines(List<Inline> inlines) {
        PlainText plain = new PlainText();
        plain.inlines(inlines);
        return plain.text.toString();
    }

    private void next() {
        if (text.length() > 0 && text.charAt(text.length() - 1) != '\n') {
            text.append('\n');
        }
    }

    @Override
    public void paragraph(Block.Paragraph paragraph) {
        next();
        super.paragraph(paragraph);
    }

    @Override
    public void line(Block.Line line) {
        next();
        super.line(line);
    }

    @Override
    public void heading(Block.Heading heading) {
        next();
        super.heading(heading);
    }

    @Override
    public void figure(Block.Figure figure) {
        next();
        super.figure(figure);
    }

    @Override
    public void codeLines(Block.CodeLines code) {
        next();
        text.append(code.text());
    }

    @Override
    protected void cell(Block.Cell cell) {
        next();
        super.cell(cell);
    }

    @Override
    public void text(Inline.Text words) {
        text.append(words.text());
    }

    @Override
    public void code(Inline.Code code) {
        text.append(code.text());
    }
}
