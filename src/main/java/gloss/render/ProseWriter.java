package gloss.render;

import gloss.annotate.Marks;
import gloss.model.Prose;
import gloss.model.prose.Block;
import gloss.model.prose.BlockId;
import gloss.model.prose.FootnoteId;
import gloss.model.prose.Inline;
import gloss.model.prose.Walk;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Writes prose as HTML, with what is marked over it. Every block begins a line. */
final class ProseWriter extends Walk {

    private static final int LOWEST = 6;

    private final Prose prose;
    private final String scope;
    private final Layers layers;
    private final MarkWriter marks;
    private final StringBuilder html = new StringBuilder();
    private Optional<String> id = Optional.empty();

    /** Begins to write a prose. */
    ProseWriter(Prose prose, Marks marks, Layers layers) {
        this.prose = prose;
        this.scope = marks.scope().orElse("");
        this.layers = layers;
        this.marks = new MarkWriter(marks, layers);
    }

    /** A prose without an id at its blocks. */
    String all() {
        lines(prose.blocks());
        return html.toString();
    }

    /** A prose whose blocks have an id each. */
    String withIds() {
        for (int i = 0; i < prose.blocks().size(); i++) {
            html.append(i == 0 ? "" : "\n");
            write(i);
        }
        return html.toString();
    }

    /** The block at an index, with its id. They must be written in their order, each once. */
    String block(int index) {
        html.setLength(0);
        write(index);
        return html.toString();
    }

    private void write(int index) {
        id = Optional.of(BlockId.of(prose.blocks(), index, scope));
        prose.blocks().get(index).accept(this);
    }

    private void lines(List<Block> blocks) {
        for (int i = 0; i < blocks.size(); i++) {
            html.append(i == 0 ? "" : "\n");
            blocks.get(i).accept(this);
        }
    }

    private void open(String element) {
        html.append('<').append(element);
        id.ifPresent(name -> Html.attribute("id", name, html));
        id = Optional.empty();
        html.append('>');
    }

    private void close(String element) {
        html.append("</").append(element).append('>');
    }

    @Override
    public void paragraph(Block.Paragraph paragraph) {
        open("p");
        super.paragraph(paragraph);
        close("p");
    }

    @Override
    public void heading(Block.Heading heading) {
        // The sections of a text that is part of a page are those of a part of it.
        String element = "h" + Math.min(LOWEST, heading.level() + (scope.isEmpty() ? 0 : 1));
        id = Optional.of(heading.id());
        open(element);
        super.heading(heading);
        close(element);
    }

    @Override
    public void quote(Block.Quote quote) {
        open("blockquote");
        html.append('\n');
        lines(quote.blocks());
        html.append(quote.blocks().isEmpty() ? "" : "\n");
        close("blockquote");
    }

    @Override
    public void items(Block.Items items) {
        String element = items.start().isPresent() ? "ol" : "ul";
        html.append('<').append(element);
        if (items.start().orElse(1) != 1) {
            Html.attribute("start", String.valueOf(items.start().getAsInt()), html);
        }
        id.ifPresent(name -> Html.attribute("id", name, html));
        id = Optional.empty();
        html.append(">\n");
        items.items().forEach(item -> {
            html.append("<li>");
            item(item.blocks());
            html.append("</li>\n");
        });
        close(element);
    }

    private void item(List<Block> blocks) {
        if (blocks.isEmpty()) {
            return;
        }
        html.append(blocks.get(0) instanceof Block.Line ? "" : "\n");
        lines(blocks);
        html.append(blocks.get(blocks.size() - 1) instanceof Block.Line ? "" : "\n");
    }

    @Override
    public void codeLines(Block.CodeLines code) {
        open("pre");
        html.append("<code");
        if (!code.language().isEmpty()) {
            Html.attribute("class", "language-" + code.language(), html);
        }
        html.append('>');
        marks.words(code.text(), html);
        html.append("</code></pre>");
    }

    @Override
    public void figure(Block.Figure figure) {
        open("figure");
        figure.image().accept(this);
        if (!figure.caption().isEmpty()) {
            html.append("<figcaption>");
            inlines(figure.caption());
            html.append("</figcaption>");
        }
        close("figure");
    }

    @Override
    public void rule(Block.Rule rule) {
        open("hr");
    }

    @Override
    public void table(Block.Table table) {
        open("table");
        html.append('\n');
        if (!table.caption().isEmpty()) {
            html.append("<caption>");
            inlines(table.caption());
            html.append("</caption>\n");
        }
        rows("thead", table.head());
        rows("tbody", table.body());
        close("table");
    }

    private void rows(String element, List<Block.Row> rows) {
        html.append('<').append(element).append('>');
        html.append(rows.isEmpty() ? "" : "\n");
        rows.forEach(row -> {
            html.append("<tr>");
            row.cells().forEach(this::cell);
            html.append("</tr>\n");
        });
        close(element);
        html.append('\n');
    }

    @Override
    protected void cell(Block.Cell cell) {
        String element = cell.isHead() ? "th" : "td";
        html.append('<').append(element);
        cell.align()
                .ifPresent(
                        side -> Html.attribute("class", "align-" + side.name().toLowerCase(Locale.ROOT), html));
        html.append('>');
        super.cell(cell);
        close(element);
    }

    @Override
    public void footnotes(Block.Footnotes footnotes) {
        html.append("<div class=\"footnotes\"");
        id.ifPresent(name -> Html.attribute("id", name, html));
        id = Optional.empty();
        html.append(">\n<hr>\n<ol>\n");
        for (Block.Footnote note : footnotes.notes()) {
            html.append("<li");
            Html.attribute("id", note.id().note(), html);
            html.append(">\n");
            lines(note.blocks());
            html.append('\n');
            for (int nth = 0; nth < note.marks(); nth++) {
                back(note.id(), nth);
            }
            html.append("</li>\n");
        }
        html.append("</ol>\n</div>");
    }

    private void back(FootnoteId note, int nth) {
        html.append("<a");
        Html.attribute("href", "#" + note.mark(nth), html);
        html.append(" class=\"footnote-backref\" role=\"doc-backlink\"");
        Html.attribute("aria-label", "Back to footnote mark " + note.number(), html);
        html.append(">↩</a>\n");
    }

    @Override
    public void text(Inline.Text text) {
        marks.words(text.text(), html);
    }

    @Override
    public void code(Inline.Code code) {
        html.append("<code>");
        marks.words(code.text(), html);
        html.append("</code>");
    }

    @Override
    public void lineBreak(Inline.Break lineBreak) {
        html.append(lineBreak.mayBe() ? "<wbr>" : "<br>");
    }

    @Override
    public void styled(Inline.Styled styled) {
        String element = styled.style().element();
        html.append('<').append(element);
        styled.attributes().forEach((name, value) -> Html.attribute(name, value, html));
        html.append('>');
        super.styled(styled);
        close(element);
    }

    @Override
    public void link(Inline.Link link) {
        String end = layers.link(prose.references().get(link.reference()), link.title(), html);
        marks.beginLink();
        super.link(link);
        html.append(end);
        marks.endLink(html);
    }

    @Override
    public void image(Inline.Image image) {
        layers.image(prose.references().get(image.reference()), image.alt(), image.title(), html);
    }

    @Override
    public void citation(Inline.Citation citation) {
        layers.citation(prose.references().get(citation.reference()), html);
    }

    @Override
    public void footnoteMark(Inline.FootnoteMark mark) {
        html.append("<sup");
        Html.attribute("id", mark.id(), html);
        html.append("><a class=\"footnote-ref\"");
        Html.attribute("href", "#" + mark.note().note(), html);
        html.append(" role=\"doc-noteref\"");
        Html.attribute("aria-label", "Footnote " + mark.note().number(), html);
        html.append('>').append(mark.note().number()).append("</a></sup>");
    }
}
