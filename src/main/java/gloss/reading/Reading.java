package gloss.reading;

import gloss.model.Prose;
import gloss.model.prose.Block;
import gloss.model.prose.Inline;
import gloss.model.prose.Style;
import gloss.model.prose.Walk;
import gloss.reading.Attribution.Voice;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A piece of prose as it is read: its words as a reader sees them, its sentences, who speaks in them, and whom they name. Its
 * parts are a blank line apart. Footnote marks are no words. What nobody asks for is not made; it is for one thread.
 */
public final class Reading {

    private static final String BETWEEN_BLOCKS = "\n\n";

    /** In these a name does not become a link. */
    private static final Set<Style> NOT_LINKED = Set.of(Style.Q, Style.CITE);

    /**
     * Words of one kind that stand together.
     *
     * @param start where in the text they begin
     * @param mayLink whether a name in them may become a link
     * @param isAside whether they stand in emphasis or code: quotation marks there do not quote
     */
    public record Run(int start, int end, boolean mayLink, boolean isAside) {}

    /**
     * A citation.
     *
     * @param reference its index among the references of the prose
     * @param offset how many characters of its block stand before it
     */
    public record Cite(int reference, int offset) {}

    /**
     * The words that stand directly in one paragraph, heading, item or cell.
     *
     * @param top the index, among the blocks of the prose, of the one that holds it
     * @param isQuoted whether it stands in a block quotation
     * @param line of the file on which it begins
     */
    public record Part(
            int top, boolean isQuoted, List<Run> pieces, List<Cite> cites, String text, int start, int line) {
        public int end() {
            return start + text.length();
        }
    }

    private final List<Part> parts = new ArrayList<>();
    private final String text;
    /** Where each stretch of words begins, in the order of the tree; that of one without words is -1. */
    private final List<Integer> starts = new ArrayList<>();

    private final Reader reader;
    private final List<List<Span>> sentences = new ArrayList<>();
    private final List<List<Voice>> voices = new ArrayList<>();
    /** Whom a pronoun may mean in the first part whose voices nobody has asked for. */
    private Set<String> spoke;

    private final List<List<Names.Hit>> names = new ArrayList<>();
    private @Nullable NormalText normal;

    Reading(Prose prose, Reader reader, Set<String> subjects) {
        this.reader = reader;
        this.spoke = subjects;
        Collector collector = new Collector();
        for (Block block : prose.blocks()) {
            collector.top(block);
        }
        this.text = collector.text.toString();
    }

    public List<Part> parts() {
        return parts;
    }

    public String text() {
        return text;
    }

    /** The text as words are compared in it. */
    public NormalText normal() {
        NormalText made = normal;
        if (made == null) {
            made = NormalText.of(text);
            normal = made;
        }
        return made;
    }

    /** The sentences of a part, by its index, in its own text. */
    public List<Span> sentences(int part) {
        for (int i = sentences.size(); i <= part; i++) {
            sentences.add(Sentences.of(parts.get(i).text(), reader.language()));
        }
        return sentences.get(part);
    }

    /** Who speaks in each sentence of a part; whom a pronoun means may have been said in a part above. */
    public List<Voice> voices(int part) {
        for (int i = voices.size(); i <= part; i++) {
            List<Voice> here = reader.attribution().voices(parts.get(i).text(), sentences(i), spoke);
            voices.add(here);
            spoke = after(here, spoke);
        }
        return voices.get(part);
    }

    private static Set<String> after(List<Voice> voices, Set<String> before) {
        Set<String> last = before;
        for (Voice voice : voices) {
            Set<String> speaker = voice.speaker();
            last = speaker.size() == 1 ? speaker : last;
        }
        return last;
    }

    /** The people and terms that a part names, from left to right. */
    public List<Names.Hit> names(int part) {
        for (int i = names.size(); i <= part; i++) {
            names.add(reader.names().in(parts.get(i).text()));
        }
        return names.get(part);
    }

    /** The index of the part that holds an offset of the text. */
    public int indexAt(int offset) {
        int low = 0;
        int high = parts.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) / 2;
            if (parts.get(middle).start() <= offset) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    /** Where in the text the words of each {@code Inline.Text} and code begin, in the order of the tree. */
    public int[] starts() {
        return starts.stream().mapToInt(Integer::intValue).toArray();
    }

    /** The part that holds an offset of the text. */
    public Part partAt(int offset) {
        return parts.get(indexAt(offset));
    }

    private final class Collector extends Walk {
        private int top = -1;
        private int quotes;
        private int links;
        private int asides;
        private final List<Run> pieces = new ArrayList<>();
        private final List<Cite> cites = new ArrayList<>();
        private final StringBuilder text = new StringBuilder();
        private final StringBuilder words = new StringBuilder();

        void top(Block block) {
            top++;
            block.accept(this);
        }

        /** Reads a part; what is blank is none. */
        private void part(int line, Runnable inside) {
            int first = starts.size();
            int start = text.length() + (parts.isEmpty() ? 0 : BETWEEN_BLOCKS.length());
            inside.run();
            if (words.toString().isBlank()) {
                for (int i = first; i < starts.size(); i++) {
                    starts.set(i, -1);
                }
            } else {
                text.append(parts.isEmpty() ? "" : BETWEEN_BLOCKS);
                List<Run> its = pieces.stream()
                        .map(p -> new Run(start + p.start(), start + p.end(), p.mayLink(), p.isAside()))
                        .toList();
                for (int i = first; i < starts.size(); i++) {
                    starts.set(i, start + starts.get(i));
                }
                parts.add(new Part(top, quotes > 0, its, List.copyOf(cites), words.toString(), start, line));
                text.append(words);
            }
            pieces.clear();
            cites.clear();
            words.setLength(0);
        }

        private void words(String more, boolean isCode) {
            int start = words.length();
            starts.add(start);
            words.append(more);
            pieces.add(new Run(start, words.length(), links == 0 && quotes == 0 && !isCode, asides > 0 || isCode));
        }

        @Override
        public void paragraph(Block.Paragraph paragraph) {
            part(paragraph.line(), () -> super.paragraph(paragraph));
        }

        @Override
        public void line(Block.Line line) {
            part(line.line(), () -> super.line(line));
        }

        @Override
        public void heading(Block.Heading heading) {
            links++;
            part(heading.line(), () -> super.heading(heading));
            links--;
        }

        @Override
        public void quote(Block.Quote quote) {
            quotes++;
            super.quote(quote);
            quotes--;
        }

        @Override
        public void figure(Block.Figure figure) {
            part(figure.line(), () -> super.figure(figure));
        }

        @Override
        public void codeLines(Block.CodeLines code) {
            part(code.line(), () -> words(code.text(), true));
        }

        @Override
        public void table(Block.Table table) {
            if (!table.caption().isEmpty()) {
                part(table.line(), () -> inlines(table.caption()));
            }
            table.head().forEach(row -> row.cells().forEach(this::cell));
            table.body().forEach(row -> row.cells().forEach(this::cell));
        }

        @Override
        protected void cell(Block.Cell cell) {
            part(cell.line(), () -> super.cell(cell));
        }

        @Override
        public void text(Inline.Text more) {
            words(more.text(), false);
        }

        @Override
        public void code(Inline.Code code) {
            words(code.text(), true);
        }

        @Override
        public void styled(Inline.Styled styled) {
            boolean noLink = NOT_LINKED.contains(styled.style());
            boolean aside = styled.style() == Style.EM;
            links += noLink ? 1 : 0;
            asides += aside ? 1 : 0;
            super.styled(styled);
            links -= noLink ? 1 : 0;
            asides -= aside ? 1 : 0;
        }

        @Override
        public void link(Inline.Link link) {
            links++;
            super.link(link);
            links--;
        }

        @Override
        public void citation(Inline.Citation citation) {
            cites.add(new Cite(citation.reference(), words.length()));
        }
    }
}
