package gloss.parse;

import com.vladsch.flexmark.ext.footnotes.FootnoteExtension;
import com.vladsch.flexmark.ext.gfm.strikethrough.StrikethroughExtension;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.ext.typographic.TypographicExtension;
import com.vladsch.flexmark.html.AttributeProvider;
import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.html.IndependentAttributeProviderFactory;
import com.vladsch.flexmark.html.renderer.LinkResolverContext;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.parser.core.ReferencePreProcessorFactory;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.data.MutableDataSet;
import gloss.diagnostic.Code;
import gloss.diagnostic.Diagnostic;
import gloss.diagnostic.Location;
import gloss.model.Slug;
import gloss.parse.ProseRenderer.Notes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document.OutputSettings;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.safety.Cleaner;

/**
 * CommonMark 0.30 with tables, footnotes, strikethrough and typographic quotes, as draft prose. The HTML that comes out has
 * been through a safelist as a whole.
 */
final class Markdown {

    private static final DataHolder OPTIONS = new MutableDataSet()
            .set(
                    Parser.EXTENSIONS,
                    List.of(
                            TablesExtension.create(),
                            FootnoteExtension.create(),
                            StrikethroughExtension.create(),
                            TypographicExtension.create()))
            .set(HtmlRenderer.RENDER_HEADER_ID, false)
            .set(HtmlRenderer.GENERATE_HEADER_ID, false)
            .set(FootnoteExtension.FOOTNOTE_BACK_REF_STRING, "↩")
            .set(TypographicExtension.ENABLE_SMARTS, true)
            .toImmutable();

    /** A line that opens more lists and quotations than anybody reads; the parser's work grows with their square. */
    private static final Pattern TOO_DEEP =
            Pattern.compile("(?m)^(?:[ \\t]*(?:>|[-+*]|[0-9]{1,9}[.)])(?=[ \\t>])){100}+");

    /** Most lines have no markup at all, and need no parser to find that out. */
    private static final Pattern PLAIN =
            Pattern.compile("\\s*\\p{L}(?:[\\p{L}\\p{N} ,;:?()/%$’“”‘–—]|[.](?![.])|-(?!-))*");

    private static final Parser PARSER = Parser.builder(OPTIONS)
            .customInlineParserFactory(LabelParser::new)
            .paragraphPreProcessorFactory(new ReferencePreProcessorFactory())
            .build();

    private static final HtmlRenderer RENDERER = HtmlRenderer.builder(OPTIONS)
            .nodeRendererFactory(options -> new ProseRenderer())
            .attributeProviderFactory(new LineNumbers())
            .build();

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
                .map(tree -> prose(tree, new Notes(lines, found), scope))
                .orElse(DraftProse.EMPTY);
    }

    private static DraftProse prose(Document tree, Notes notes, String scope) {
        tree.set(Notes.KEY, notes);
        org.jsoup.nodes.Document html = Jsoup.parseBodyFragment(RENDERER.render(tree));
        html.outputSettings(new OutputSettings().prettyPrint(false));
        List<String> ids = finish(html.body(), scope);
        org.jsoup.nodes.Document clean = new Cleaner(RawHtml.SAFELIST).clean(html);
        clean.outputSettings(new OutputSettings().prettyPrint(false));
        return new DraftProse(clean.body().html().strip(), notes.references(), ids);
    }

    /** Prose for a place that takes one line of text: no paragraphs, lists or headings. */
    DraftProse inline(String text, Location start, Consumer<Diagnostic> found) {
        if (PLAIN.matcher(text).matches()) {
            return new DraftProse(text.strip(), List.of(), List.of());
        }
        DraftProse prose = blocks(text.strip(), start, "", found);
        org.jsoup.nodes.Document html = Jsoup.parseBodyFragment(prose.html());
        html.outputSettings(new OutputSettings().prettyPrint(false));
        Element body = html.body();
        boolean oneParagraph =
                body.childrenSize() == 1 && body.child(0).normalName().equals("p");
        if (!oneParagraph && !text.isBlank()) {
            found.accept(
                    new Diagnostic(
                            Code.NOT_INLINE,
                            start,
                            "only a line of text can stand here: no lists, headings, tables or second paragraph",
                            "write it as one paragraph; a line that begins with `#`, `-`, `>` or a number needs a `\\` before it"));
        }
        String line = oneParagraph ? body.child(0).html() : prose.html();
        return new DraftProse(line, prose.references(), List.of());
    }

    /** Gives headings their ids, moves citations up to their word, and mends what Flexmark writes in old HTML. */
    private static List<String> finish(Element body, String scope) {
        Set<String> taken = new HashSet<>();
        Map<String, Integer> again = new HashMap<>();
        List<String> ids = new ArrayList<>();
        for (Element heading : body.select("h1, h2, h3, h4, h5, h6")) {
            String base = scope + "section-"
                    + Slug.from(heading.text()).map(Slug::value).orElse("x");
            String id = base;
            while (!taken.add(id)) {
                id = base + "-" + again.merge(base, 2, (n, one) -> n + 1);
            }
            heading.attr("id", id);
            ids.add(id);
        }
        for (Element cell : body.select("th[align], td[align]")) {
            cell.addClass("align-" + cell.attr("align")).removeAttr("align");
        }
        for (Element note : body.select("sup[id^=fnref], .footnotes li[id]")) {
            note.attr("id", scope + note.id());
        }
        for (Element link : body.select("a[href^=#fn]")) {
            link.attr("href", "#" + scope + link.attr("href").substring(1));
            boolean back = link.hasClass("footnote-backref");
            link.attr("role", back ? "doc-backlink" : "doc-noteref");
            link.attr(
                    "aria-label",
                    (back ? "Back to footnote mark " : "Footnote ")
                            + link.attr("href").replaceAll(".*-", ""));
        }
        for (Element cite : body.select("gloss-cite")) {
            Node before = cite.previousSibling();
            if (before instanceof TextNode text) {
                text.text(text.getWholeText().stripTrailing());
            }
        }
        return ids;
    }

    /** Writes on every block the line of the file on which it begins. */
    private static final class LineNumbers extends IndependentAttributeProviderFactory {
        @Override
        public AttributeProvider apply(LinkResolverContext context) {
            Notes notes = Notes.KEY.get(context.getDocument());
            return (node, part, attributes) -> {
                if (node instanceof Block || node instanceof com.vladsch.flexmark.ext.tables.TableCell) {
                    attributes.replaceValue(
                            "gloss-line",
                            String.valueOf(
                                    notes.lines().at(node.getStartOffset()).line()));
                }
            };
        }
    }
}
