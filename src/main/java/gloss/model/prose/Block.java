package gloss.model.prose;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** A part of prose that stands below the one before it. */
public sealed interface Block {

    /** The line of its file on which it begins. */
    int line();

    void accept(Visitor visitor);

    record Paragraph(List<Inline> inlines, int line) implements Block {
        public Paragraph {
            inlines = List.copyOf(inlines);
        }

        @Override
        public void accept(Visitor visitor) {
            visitor.paragraph(this);
        }
    }

    /** Text that is no paragraph: a title, or what an item of a tight list says. */
    record Line(List<Inline> inlines, int line) implements Block {
        public Line {
            inlines = List.copyOf(inlines);
        }

        @Override
        public void accept(Visitor visitor) {
            visitor.line(this);
        }
    }

    /** {@code ## What was agreed}, of level 2. */
    record Heading(int level, String id, List<Inline> inlines, int line) implements Block {
        public Heading {
            inlines = List.copyOf(inlines);
        }

        @Override
        public void accept(Visitor visitor) {
            visitor.heading(this);
        }
    }

    /** {@code > What somebody wrote}. */
    record Quote(List<Block> blocks, int line) implements Block {
        public Quote {
            blocks = List.copyOf(blocks);
        }

        @Override
        public void accept(Visitor visitor) {
            visitor.quote(this);
        }
    }

    /**
     * {@code - one}, or {@code 1. one}.
     *
     * @param start the first number; empty if it has none
     */
    record Items(OptionalInt start, List<Item> items, int line) implements Block {
        public Items {
            items = List.copyOf(items);
        }

        @Override
        public void accept(Visitor visitor) {
            visitor.items(this);
        }
    }

    /** An item of a list. */
    record Item(List<Block> blocks, int line) {
        public Item {
            blocks = List.copyOf(blocks);
        }
    }

    /**
     * Lines that stand as they are.
     *
     * @param language empty if it is not said
     */
    record CodeLines(String language, String text, int line) implements Block {
        @Override
        public void accept(Visitor visitor) {
            visitor.codeLines(this);
        }
    }

    /**
     * A paragraph that is nothing but an image, whose title stands below it: {@code ![The house](house.jpg "Filoli")}.
     *
     * @param image without a title
     * @param caption empty if it has none
     */
    record Figure(Inline.Image image, List<Inline> caption, int line) implements Block {
        public Figure {
            caption = List.copyOf(caption);
        }

        @Override
        public void accept(Visitor visitor) {
            visitor.figure(this);
        }
    }

    /** {@code ---}. */
    record Rule(int line) implements Block {
        @Override
        public void accept(Visitor visitor) {
            visitor.rule(this);
        }
    }

    record Table(List<Row> head, List<Row> body, List<Inline> caption, int line) implements Block {
        public Table {
            head = List.copyOf(head);
            body = List.copyOf(body);
            caption = List.copyOf(caption);
        }

        @Override
        public void accept(Visitor visitor) {
            visitor.table(this);
        }
    }

    record Row(List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    record Cell(boolean isHead, Optional<Side> align, List<Inline> inlines, int line) {
        public Cell {
            inlines = List.copyOf(inlines);
        }
    }

    /** To which side the words of a cell are set. */
    enum Side {
        LEFT,
        CENTER,
        RIGHT
    }

    /** The footnotes of a prose, at its end. */
    record Footnotes(List<Footnote> notes, int line) implements Block {
        public Footnotes {
            notes = List.copyOf(notes);
        }

        @Override
        public void accept(Visitor visitor) {
            visitor.footnotes(this);
        }
    }

    /**
     * What a footnote says.
     *
     * @param marks how many lead to it
     */
    record Footnote(FootnoteId id, int marks, List<Block> blocks, int line) {
        public Footnote {
            blocks = List.copyOf(blocks);
        }
    }

    /** One method for each kind. */
    interface Visitor {
        void paragraph(Paragraph paragraph);

        void line(Line line);

        void heading(Heading heading);

        void quote(Quote quote);

        void items(Items items);

        void codeLines(CodeLines code);

        void figure(Figure figure);

        void rule(Rule rule);

        void table(Table table);

        void footnotes(Footnotes footnotes);
    }
}
