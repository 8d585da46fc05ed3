package gloss.parse;

import com.vladsch.flexmark.ext.footnotes.FootnoteExtension;
import com.vladsch.flexmark.ext.gfm.strikethrough.StrikethroughExtension;
import com.vladsch.flexmark.ext.typographic.TypographicExtension;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.parser.core.ReferencePreProcessorFactory;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.data.MutableDataSet;
import gloss.diagnostic.Code;
import gloss.diagnostic.Diagnostic;
import gloss.diagnostic.Location;
import gloss.model.prose.Block;
import gloss.model.prose.Inline;
import gloss.model.prose.PlainText;
import gloss.parse.DraftProse.DraftReference;
import gloss.work.Watch;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * CommonMark 0.30 with tables, footnotes, strikethrough and typographic quotes, as draft prose.
 */
final class Markdown {

    private static final DataHolder OPTIONS = new MutableDataSet()
            .set(
                    Parser.EXTENSIONS,
                    List.of(
                            new Tables(),
                            FootnoteExtension.create(),
                            StrikethroughExtension.create(),
                            TypographicExtension.create()))
            .set(TypographicExtension.ENABLE_SMARTS, true)
            .toImmutable();

    /** A line that opens more lists and quotations than anybody reads; the parser's work grows with their square. */
    private static final Pattern TOO_DEEP =
            Pattern.compile("(?m)^(?:[ \\t]*(?:>|[-+*]|[0-9]{1,9}[.)])(?=[ \\t>])){100}+");

    /** What stands in lines without markup besides letters and digits. */
    private static final String NO_MARKUP = " .,;:?()/%$-’“”‘–—";

    private static final Parser PARSER = Parser.builder(OPTIONS)
            .customInlineParserFactory(LabelParser::new)
            .paragraphPreProcessorFactory(new ReferencePreProcessorFactory())
            .build();

    private final Watch watch;

    Markdown() {
        this(Watch.NONE);
    }

    /** {@code watch} is told how much is parsed. */
    Markdown(Watch watch) {
        this.watch = watch;
    }

    /** The syntax tree of a Markdown text, whose nodes know their offsets in it; none of one that is too deep to be parsed. */
    Optional<Document> tree(String text, Lines lines, Consumer<Diagnostic> found) {
        Matcher deep = TOO_DEEP.matcher(text);
        if (deep.find()) {
            found.accept(new Diagnostic(
                    Code.PROSE_TOO_DEEP,
                    lines.at(deep.start()),
                    "more than a hundred lists and quotations within each other",
                    "take markers away, or put a `\\` before the first if they are no markers"));
            return Optional.empty();
        }
        watch.markdown(lines.file(), text.length());
        return Optional.of(PARSER.parse(text));
    }

    /**
     * Prose of any length.
     *
     * @param start where in its file the text begins
     * @param scope put before every id, so that several pieces of prose can share a page; may be empty
     */
    DraftProse blocks(String text, Location start, String scope, Consumer<Diagnostic> found) {
        Lines lines = new Lines(text, start);
        return tree(text, lines, found)
                .map(tree -> new TreeMaker(tree, lines, scope, found).make())
                .orElse(DraftProse.EMPTY);
    }

    /** Prose for a place that takes one line of text: no paragraphs, lists or headings. */
    DraftProse inline(String text, Location start, Consumer<Diagnostic> found) {
        String stripped = text.strip();
        if (isPlain(stripped)) {
            return line(List.of(new Inline.Text(stripped)), start, List.of());
        }
        DraftProse prose = blocks(stripped, start, "", found);
        if (prose.blocks().size() == 1 && prose.blocks().get(0) instanceof Block.Paragraph paragraph) {
            return line(paragraph.inlines(), start, prose.references());
        }
        if (prose.blocks().size() == 1 && prose.blocks().get(0) instanceof Block.Figure figure) {
            String title = PlainText.ofInlines(figure.caption());
            Inline image =
                    new Inline.Image(figure.image().reference(), figure.image().alt(), title);
            return line(List.of(image), start, prose.references());
        }
        if (!text.isBlank()) {
            found.accept(
                    new Diagnostic(
                            Code.NOT_INLINE,
                            start,
                            "only a line of text can stand here: no lists, headings, tables or second paragraph",
                            "write it as one paragraph; a line that begins with `#`, `-`, `>` or a number needs a `\\` before it"));
        }
        return prose;
    }

    /** The words of a text as a reader sees them; {@code ==} is no markup. */
    String words(String text, Location start) {
        String stripped = text.strip();
        boolean isPlain = isPlain(stripped.replace("==", "")) && !stripped.contains(". .");
        return isPlain ? stripped : blocks(text, start, "", d -> {}).plain();
    }

    /** Most lines have no markup at all, and need no parser to find that out. */
    private static boolean isPlain(String line) {
        if (line.isEmpty() || !Character.isLetter(line.charAt(0))) {
            return false;
        }
        for (int i = 1; i < line.length(); i++) {
            char c = line.charAt(i);
            boolean isDouble = (c == '.' || c == '-') && line.charAt(i - 1) == c;
            if (isDouble || !(Character.isLetterOrDigit(c) || NO_MARKUP.indexOf(c) >= 0)) {
                return false;
            }
        }
        return true;
    }

    private static DraftProse line(List<Inline> words, Location start, List<DraftReference> references) {
        return new DraftProse(List.of(new Block.Line(words, start.line())), references);
    }
}
