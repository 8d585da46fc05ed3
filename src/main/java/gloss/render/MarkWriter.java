package gloss.render;

import gloss.annotate.Marks;
import gloss.annotate.Passage;
import gloss.model.Address;
import gloss.reading.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Writes the words of a prose with the names and passages that are marked over them. */
final class MarkWriter {

    private final Marks marks;
    private final Layers layers;
    /** By the numbers of their notes. */
    private final Set<Integer> begun = new HashSet<>();

    private final List<Passage> waiting = new ArrayList<>();
    private int stretch;
    private int name;
    private int links;

    MarkWriter(Marks marks, Layers layers) {
        this.marks = marks;
        this.layers = layers;
    }

    /** The number of a note stands after the link that its passage ends in: no link may stand within a link. */
    void beginLink() {
        links++;
    }

    void endLink(StringBuilder html) {
        links--;
        flush(html);
    }

    /** Writes the next stretch of words. */
    void words(String words, StringBuilder html) {
        if (marks.isEmpty()) {
            layers.words(words, html);
            return;
        }
        int start = marks.start(stretch++);
        if (start < 0) {
            layers.words(words, html);
            return;
        }
        int end = start + words.length();
        int at = start;
        while (name < marks.names().size() && marks.names().get(name).span().start() < end) {
            Marks.Named next = marks.names().get(name++);
            passages(words, start, at, next.span().start(), html);
            named(words, start, next, html);
            at = next.span().end();
        }
        passages(words, start, at, end, html);
    }

    private void named(String words, int start, Marks.Named named, StringBuilder html) {
        Address owner = named.owner();
        String close = layers.mention(owner, html);
        beginLink();
        passages(words, start, named.span().start(), named.span().end(), html);
        html.append(close);
        endLink(html);
    }

    /** Writes what stands between two offsets of the text, without a name in it. */
    private void passages(String words, int start, int from, int to, StringBuilder html) {
        int at = from;
        while (at < to) {
            int end = to;
            List<Passage> here = new ArrayList<>();
            for (Passage passage : marks.passages()) {
                Span span = passage.span();
                if (span.start() <= at && at < span.end()) {
                    here.add(passage);
                    end = Math.min(end, span.end());
                } else if (span.start() > at) {
                    end = Math.min(end, span.start());
                }
            }
            String run = words.substring(at - start, end - start);
            if (here.isEmpty()) {
                layers.words(run, html);
            } else {
                mark(run, here, end, html);
            }
            at = end;
        }
    }

    private void mark(String run, List<Passage> here, int end, StringBuilder html) {
        List<Passage> first = new ArrayList<>(here);
        first.removeIf(passage -> !begun.add(passage.number()));
        layers.passage(run, here, first, html);
        for (Passage passage : here) {
            if (passage.span().end() == end) {
                waiting.add(passage);
            }
        }
        flush(html);
    }

    private void flush(StringBuilder html) {
        if (links == 0) {
            waiting.forEach(passage -> layers.noteLink(passage, html));
            waiting.clear();
        }
    }
}
