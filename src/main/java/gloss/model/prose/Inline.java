package gloss.model.prose;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What stands within a line of prose. */
public sealed interface Inline {

    void accept(Visitor visitor);

    /** Words as a reader sees them. */
    record Text(String text) implements Inline {
        @Override
        public void accept(Visitor visitor) {
            visitor.text(this);
        }
    }

    /** {@code `words`} that stand as they are. */
    record Code(String text) implements Inline {
        @Override
        public void accept(Visitor visitor) {
            visitor.code(this);
        }
    }

    /**
     * The end of a line within a paragraph.
     *
     * @param mayBe whether the line only may end here
     */
    record Break(boolean mayBe) implements Inline {
        @Override
        public void accept(Visitor visitor) {
            visitor.lineBreak(this);
        }
    }

    /**
     * {@code *emphasis*}, and the few elements of HTML that authors may write.
     *
     * @param attributes of those that {@link Style#attributes} names, with their values as text
     */
    record Styled(Style style, Map<String, String> attributes, List<Inline> inlines) implements Inline {
        public Styled {
            if (!attributes.isEmpty() && !style.attributes().containsAll(attributes.keySet())) {
                throw new IllegalArgumentException(style + " has no such attribute: " + attributes);
            }
            attributes = attributes.isEmpty() ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
            inlines = List.copyOf(inlines);
        }

        @Override
        public void accept(Visitor visitor) {
            visitor.styled(this);
        }
    }

    /**
     * {@code [Taiwan](../issues/taiwan.md "A title")}.
     *
     * @param reference its index among the references of its prose
     * @param title empty if it has none
     */
    record Link(int reference, String title, List<Inline> inlines) implements Inline {
        public Link {
            inlines = List.copyOf(inlines);
        }

        @Override
        public void accept(Visitor visitor) {
            visitor.link(this);
        }
    }

    /**
     * {@code ![The house](house.jpg "A title")}.
     *
     * @param reference its index among the references of its prose
     * @param title empty if it has none
     */
    record Image(int reference, String alt, String title) implements Inline {
        @Override
        public void accept(Visitor visitor) {
            visitor.image(this);
        }
    }

    /**
     * {@code [@wh-readout, p. 2]}.
     *
     * @param reference its index among the references of its prose
     */
    record Citation(int reference) implements Inline {
        @Override
        public void accept(Visitor visitor) {
            visitor.citation(this);
        }
    }

    /** {@code [^dates]}, the number of a footnote. */
    record FootnoteMark(FootnoteId note, int nth) implements Inline {
        @Override
        public void accept(Visitor visitor) {
            visitor.footnoteMark(this);
        }

        /** The id of its element. */
        public String id() {
            return note.mark(nth);
        }
    }

    /** One method for each kind, in the order of a text. */
    interface Visitor {
        void text(Text text);

        void code(Code code);

        void lineBreak(Break lineBreak);

        void styled(Styled styled);

        void link(Link link);

        void image(Image image);

        void citation(Citation citation);

        void footnoteMark(FootnoteMark mark);
    }
}
