package gloss.annotate;

import gloss.annotate.Passage.Excerpt;
import gloss.annotate.ProseText.Block;
import gloss.annotate.ProseText.Piece;
import gloss.model.Annotation;
import gloss.model.Article;
import gloss.model.Colour;
import gloss.model.Lock;
import gloss.model.PassageState;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Wraps the words of an article that its notes are about in {@code <mark>}. Where passages overlap, each run of text is
 * wrapped once and names all its notes. After the last word of a passage stands the link to its note.
 */
// Two elements with the same content are not the same place.
@SuppressWarnings("ReferenceEquality")
final class PassageWeaver {

    private static final Pattern HEADING = Pattern.compile("h[1-6]");
    private static final Span NOWHERE = new Span(0, 0);

    /** A note that was found; {@code span} is in the article's text. */
    private record Found(Annotation annotation, Span span, PassageState state) {}

    /** A blank of no width. Without it a browser that looks for the last word of a passage finds {@code invasion39}. */
    private static final String WORD_ENDS = "\u200B";

    private final Article article;
    private final Element root;
    private final ProseText prose;
    private final List<Landing> landings;
    private final Lock lock;
    private final Locale language;
    private final Function<Annotation, List<Colour>> colours;

    PassageWeaver(
            Article article,
            Element root,
            ProseText prose,
            List<Landing> landings,
            Lock lock,
            Locale language,
            Function<Annotation, List<Colour>> colours) {
        this.article = article;
        this.root = root;
        this.prose = prose;
        this.landings = landings;
        this.lock = lock;
        this.language = language;
        this.colours = colours;
    }

    /** The article without its notes. */
    WovenArticle weave(List<Heading> headings) {
        List<Found> notes = standing();
        List<Passage> passages = new ArrayList<>();
        for (int i = 0; i < notes.size(); i++) {
            Found note = notes.get(i);
            passages.add(new Passage(note.annotation(), i + 1, note.state(), note.span(), excerpts(note.span())));
        }
        List<Element> tops = new ArrayList<>(root.children());
        List<Element> homes = notes.stream()
                .map(note -> prose.blockAt(note.span().end() - 1).top())
                .toList();
        mark(notes, passages);
        root.select("[gloss-line]").forEach(element -> element.removeAttr("gloss-line"));
        IdentityHashMap<Element, Span> spans = spans();
        List<WovenArticle.Block> blocks = new ArrayList<>();
        for (Element top : tops) {
            List<Passage> here = new ArrayList<>();
            for (int i = 0; i < notes.size(); i++) {
                if (homes.get(i) == top) {
                    here.add(passages.get(i));
                }
            }
            blocks.add(new WovenArticle.Block(
                    top.outerHtml(),
                    HEADING.matcher(top.normalName()).matches(),
                    spans.getOrDefault(top, NOWHERE),
                    here));
        }
        return new WovenArticle(article, blocks, headings, passages, Map.of(), landings, lock);
    }

    /** Where in the text the words of each element below the root stand. */
    private IdentityHashMap<Element, Span> spans() {
        IdentityHashMap<Element, Span> spans = new IdentityHashMap<>();
        for (Block block : prose.blocks()) {
            spans.merge(
                    block.top(),
                    new Span(block.start(), block.end()),
                    (first, last) -> new Span(first.start(), last.end()));
        }
        return spans;
    }

    /** The notes that stand, in the order in which readers come to their numbers. */
    private List<Found> standing() {
        List<Found> notes = new ArrayList<>();
        for (Landing landing : landings) {
            if (landing.stands()) {
                notes.add(new Found(landing.annotation(), landing.span().orElseThrow(), landing.state()));
            }
        }
        notes.sort(Comparator.comparingInt((Found note) -> note.span().end())
                .thenComparing(Comparator.comparingInt(note -> -note.span().start()))
                .thenComparing(note -> note.annotation().id()));
        return notes;
    }

    private List<Excerpt> excerpts(Span span) {
        List<Excerpt> excerpts = new ArrayList<>();
        for (Block block : prose.blocks()) {
            int start = Math.max(span.start(), block.start()) - block.start();
            int end = Math.min(span.end(), block.end()) - block.start();
            if (start < end) {
                Span sentence = Sentences.around(block.text(), start, end, language);
                excerpts.add(new Excerpt(
                        block.text().substring(sentence.start(), start),
                        block.text().substring(start, end),
                        block.text().substring(end, sentence.end())));
            }
        }
        return excerpts;
    }

    private void mark(List<Found> notes, List<Passage> passages) {
        List<Element> lastRun = new ArrayList<>();
        List<Boolean> started = new ArrayList<>();
        notes.forEach(note -> {
            lastRun.add(root);
            started.add(false);
        });
        for (Block block : prose.blocks()) {
            for (Piece piece : block.pieces()) {
                TextNode rest = piece.node();
                int at = piece.start();
                int pieceEnd = piece.end();
                for (int end : cuts(notes, at, pieceEnd)) {
                    List<Integer> here = covering(notes, at, end);
                    TextNode run = rest;
                    TextNode after = end < pieceEnd ? run.splitText(end - at) : run;
                    if (!here.isEmpty()) {
                        Element mark = wrap(run, here, notes, started);
                        here.forEach(i -> lastRun.set(i, mark));
                    }
                    rest = after;
                    at = end;
                }
            }
        }
        for (int i = notes.size() - 1; i >= 0; i--) {
            outermostLink(lastRun.get(i)).after(noteLink(passages.get(i)));
        }
    }

    /** Where the set of covering passages changes within a stretch of text, and its end. */
    private static Collection<Integer> cuts(List<Found> notes, int start, int end) {
        TreeSet<Integer> cuts = new TreeSet<>();
        for (Found note : notes) {
            if (note.span().start() > start && note.span().start() < end) {
                cuts.add(note.span().start());
            }
            if (note.span().end() > start && note.span().end() < end) {
                cuts.add(note.span().end());
            }
        }
        cuts.add(end);
        return cuts;
    }

    private static List<Integer> covering(List<Found> notes, int start, int end) {
        List<Integer> covering = new ArrayList<>();
        for (int i = 0; i < notes.size(); i++) {
            if (notes.get(i).span().start() <= start
                    && end <= notes.get(i).span().end()) {
                covering.add(i);
            }
        }
        return covering;
    }

    private Element wrap(TextNode run, List<Integer> here, List<Found> notes, List<Boolean> started) {
        Element mark = new Element("mark");
        run.replaceWith(mark);
        mark.appendChild(run);
        mark.addClass("passage");
        LinkedHashSet<Colour> shown = new LinkedHashSet<>();
        LinkedHashSet<String> groups = new LinkedHashSet<>();
        for (int i : here) {
            Annotation annotation = notes.get(i).annotation();
            shown.addAll(colours.apply(annotation));
            groups.addAll(Passage.groups(annotation, colours.apply(annotation)));
        }
        Iterator<String> line = List.of("colour-", "also-", "third-").iterator();
        shown.stream().limit(3).forEach(colour -> mark.addClass(line.next() + colour.token()));
        groups.forEach(mark::addClass);
        mark.attr(
                "data-notes",
                here.stream().map(i -> notes.get(i).annotation().id().value()).collect(Collectors.joining(" ")));
        for (int i : here) {
            if (!started.get(i)) {
                started.set(i, true);
                String id = "passage-" + notes.get(i).annotation().id();
                if (mark.hasAttr("id")) {
                    mark.before(new Element("span").attr("class", "anchor").attr("id", id));
                } else {
                    mark.attr("id", id);
                }
            }
        }
        return mark;
    }

    private Element noteLink(Passage passage) {
        String id = passage.annotation().id().value();
        Element link = new Element("a")
                .attr("href", "#note-" + id)
                .attr("id", "ref-" + id)
                .attr("role", "doc-noteref")
                .attr(
                        "aria-label",
                        "Note " + passage.number() + ": "
                                + passage.annotation().title().plain());
        List<Colour> shown = colours.apply(passage.annotation());
        shown.forEach(colour -> link.appendElement("span").addClass("sign").addClass("colour-" + colour.token()));
        link.appendText(String.valueOf(passage.number()));
        Element mark =
                new Element("sup").addClass("note-ref").appendText(WORD_ENDS).appendChild(link);
        Passage.groups(passage.annotation(), shown).forEach(mark::addClass);
        return mark;
    }

    /** The link or mention around a run, because no link may stand in a link; else the run itself. */
    private Node outermostLink(Element run) {
        Element outermost = run;
        for (Element at = run; at != root && at.parent() != null; at = at.parent()) {
            if (at.normalName().equals("gloss-link") || at.normalName().equals("gloss-mention")) {
                outermost = at;
            }
        }
        return outermost;
    }
}
