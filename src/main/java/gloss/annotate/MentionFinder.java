package gloss.annotate;

import gloss.model.Address;
import gloss.model.Reference;
import gloss.model.Text;
import gloss.reading.Names;
import gloss.reading.Quoted;
import gloss.reading.Reading;
import gloss.reading.Reading.Part;
import gloss.reading.Sentences;
import gloss.reading.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds the names of people and terms in prose, and for each of them, and for each source, the sentences that speak of it. */
final class MentionFinder {

    /** A place that speaks of something. */
    record Mention(Address owner, Backlink place) {}

    private final Reading reading;
    private final Text text;

    MentionFinder(Reading reading, Text text) {
        this.reading = reading;
        this.text = text;
    }

    /** The names that may become links. */
    List<Marks.Named> links() {
        List<Marks.Named> links = new ArrayList<>();
        if (!text.links()) {
            return links;
        }
        for (int p = 0; p < reading.parts().size(); p++) {
            Part part = reading.parts().get(p);
            List<Names.Hit> hits = reading.names(p);
            List<Span> quoted = hits.isEmpty() ? List.of() : Quoted.in(part.text());
            for (Names.Hit hit : hits) {
                Span span = new Span(
                        part.start() + hit.span().start(),
                        part.start() + hit.span().end());
                if (mayLink(part, span)
                        && quoted.stream()
                                .noneMatch(q -> q.start() < hit.span().end()
                                        && hit.span().start() < q.end())) {
                    links.add(new Marks.Named(span, hit.owner()));
                }
            }
        }
        return links;
    }

    private static boolean mayLink(Part part, Span span) {
        return part.pieces().stream()
                .anyMatch(piece -> piece.mayLink() && piece.start() <= span.start() && span.end() <= piece.end());
    }

    /** What the text speaks of, in its order; nothing if nobody can be sent to it. */
    List<Mention> mentions() {
        List<Mention> mentions = new ArrayList<>();
        if (text.page().isEmpty()) {
            return mentions;
        }
        for (int p = 0; p < reading.parts().size(); p++) {
            if (text.kind() != Text.Kind.TITLE) {
                names(p, mentions);
            }
            citations(p, mentions);
        }
        return mentions;
    }

    private void names(int p, List<Mention> mentions) {
        Set<Address> seen = new HashSet<>();
        for (Names.Hit hit : reading.names(p)) {
            if (seen.add(hit.owner())) {
                mentions.add(mention(hit.owner(), p, hit.span()));
            }
        }
    }

    private void citations(int p, List<Mention> mentions) {
        for (Reading.Cite cite : reading.parts().get(p).cites()) {
            if (text.prose().references().get(cite.reference()) instanceof Reference.Citation citation) {
                int end = Math.max(0, cite.offset() - 1);
                citation.cited()
                        .forEach(cited -> mentions.add(mention(Address.source(cited.source()), p, new Span(end, end))));
            }
        }
    }

    private Mention mention(Address owner, int p, Span span) {
        Part part = reading.parts().get(p);
        String words = part.text();
        Span sentence = Sentences.around(reading.sentences(p), words.length(), span.start(), span.end());
        return new Mention(
                owner,
                new Backlink(
                        text.place(part.top()),
                        text.title(),
                        words.substring(sentence.start(), span.start()),
                        words.substring(span.start(), span.end()),
                        words.substring(span.end(), sentence.end())));
    }
}
