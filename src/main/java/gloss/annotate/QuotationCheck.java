package gloss.annotate;

import gloss.diagnostic.Code;
import gloss.diagnostic.Diagnostic;
import gloss.diagnostic.Location;
import gloss.diagnostic.Outcome;
import gloss.model.Prose;
import gloss.model.Quotation;
import gloss.model.Reference;
import gloss.model.Site;
import gloss.model.Slug;
import gloss.model.Text;
import gloss.reading.Attribution;
import gloss.reading.Attribution.Voice;
import gloss.reading.Quoted;
import gloss.reading.Reading;
import gloss.reading.Reading.Part;
import gloss.reading.Span;
import gloss.reading.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Holds every direct quotation to the record: its words must be those of an entry in {@code quotations.yml}, said by whom the
 * sentence says. Quoted words that are no quotation, such as a title, stand in emphasis: {@code *“The Long Road”*}.
 */
final class QuotationCheck {

    /** Fewer words in quotation marks are a term, not a quotation. */
    private static final int FEWEST = 4;

    private final Site site;
    private final OnRecord record;

    /** A stretch in quotation marks, or a block quotation. */
    private record Direct(Span span, String words) {}

    QuotationCheck(Site site, OnRecord record) {
        this.site = site;
        this.record = record;
    }

    /** Checks a text; gives the quotations that it takes words from. */
    Outcome<Set<Slug>> check(Reading reading, Text text) {
        Set<Slug> used = new TreeSet<>();
        List<Diagnostic> found = new ArrayList<>();
        for (int p = 0; p < reading.parts().size(); p++) {
            Part part = reading.parts().get(p);
            for (Direct direct : quotations(part)) {
                List<Quotation> matches = record.with(Words.of(direct.words()));
                Voice voice = voice(direct, reading.sentences(p), reading.voices(p), text.subjects());
                fault(direct, part, text, matches, voice).ifPresent(found::add);
                matches.forEach(quotation -> used.add(quotation.id()));
            }
        }
        return new Outcome<>(used, found);
    }

    private static List<Direct> quotations(Part part) {
        List<Direct> quotations = new ArrayList<>();
        if (part.isQuoted()) {
            quotations.add(new Direct(new Span(0, part.text().length()), part.text()));
            return quotations;
        }
        for (Span span : Quoted.in(part.text())) {
            String words = part.text().substring(span.start(), span.end());
            if (Words.of(words).count() >= FEWEST && !isNoQuotation(part, span)) {
                quotations.add(new Direct(span, words));
            }
        }
        return quotations;
    }

    /** Whether the words stand in emphasis or code, and their quotation marks with them. */
    private static boolean isNoQuotation(Part part, Span span) {
        int first = part.start() + span.start();
        return part.pieces().stream()
                .filter(piece -> piece.start() <= first && first < piece.end())
                .findFirst()
                .filter(Reading.Run::isAside)
                .isPresent();
    }

    /** Who speaks in the sentences that a quotation lies in, taken together. */
    private static Voice voice(Direct direct, List<Span> sentences, List<Voice> voices, Set<String> subjects) {
        Set<String> said = new TreeSet<>();
        Set<String> named = new TreeSet<>(subjects);
        Set<String> before = new TreeSet<>();
        for (int i = 0; i < sentences.size(); i++) {
            Span sentence = sentences.get(i);
            if (sentence.start() < direct.span().end() && direct.span().start() < sentence.end()) {
                said.addAll(voices.get(i).direct());
                named.addAll(voices.get(i).named());
                before.addAll(voices.get(i).before());
            }
        }
        return new Voice(said, named, before, false);
    }

    /** What is wrong with quoted words, which are those of {@code matches}. */
    private Optional<Diagnostic> fault(Direct direct, Part part, Text text, List<Quotation> matches, Voice voice) {
        if (matches.isEmpty()) {
            return Optional.of(diagnostic(
                    Code.QUOTATION_NOT_ON_RECORD,
                    part,
                    direct,
                    text.file(),
                    "these words are not in quotations.yml",
                    nearest(direct)));
        }
        Set<Slug> cited = cited(part, direct, text.prose());
        if (matches.stream().anyMatch(quotation -> isSaidBy(quotation, voice, cited))) {
            return Optional.empty();
        }
        Quotation quotation = matches.get(0);
        Set<String> said = voice.direct().isEmpty() ? voice.speaker() : voice.direct();
        return Optional.of(diagnostic(
                Code.QUOTATION_OTHER_SPEAKER,
                part,
                direct,
                text.file(),
                said.isEmpty()
                        ? "nobody is named who says these words"
                        : "these words are not from " + String.join(", ", said),
                "they are from " + quotation.speaker() + ", by `" + quotation.id()
                        + "` in quotations.yml; name the speaker in the sentence, or cite the source"));
    }

    /** A verb of speech decides; where there is none, a name, a pronoun or the source that is cited will do. */
    private boolean isSaidBy(Quotation quotation, Voice voice, Set<Slug> cited) {
        if (!site.people().containsKey(quotation.speaker())) {
            // A draft that is left out, which is reported where the quotation stands.
            return true;
        }
        Set<String> speakers = new TreeSet<>(Set.of(quotation.speaker().value()));
        quotation.via().ifPresent(via -> speakers.add(via.value()));
        if (voice.direct().stream().anyMatch(speakers::contains)) {
            return true;
        }
        boolean byKnown = voice.direct().stream().anyMatch(Attribution::isKnown);
        boolean isCited = quotation.sources().stream().anyMatch(cited::contains);
        if (byKnown) {
            return false;
        } else if (!voice.direct().isEmpty()) {
            return isCited;
        }
        return isCited
                || voice.named().stream().anyMatch(speakers::contains)
                || voice.before().stream().anyMatch(speakers::contains);
    }

    /** The sources of the first citation after a quotation. */
    private static Set<Slug> cited(Part part, Direct direct, Prose prose) {
        Set<Slug> cited = new TreeSet<>();
        int first = -1;
        for (Reading.Cite cite : part.cites()) {
            boolean next = cite.offset() >= direct.span().end() - 1 && (first < 0 || cite.offset() == first);
            Reference reference = prose.references().get(cite.reference());
            if (next && reference instanceof Reference.Citation citation) {
                first = cite.offset();
                citation.cited().forEach(source -> cited.add(source.source()));
            }
        }
        return cited;
    }

    private String nearest(Direct direct) {
        return record.nearest(direct.words())
                .map(nearest -> "`" + nearest.quotation().id() + "` has: "
                        + WordDiff.of(nearest.words(), direct.words().replaceAll("^[“\"«„]|[.,]?[”\"»]$", ""))
                        + "\nwrite the words as they are on record, or correct the record in `content/quotations.yml`, or"
                        + " take the quotation marks away")
                .orElse(
                        "add them to `content/quotations.yml` with their speaker and source, or take the quotation marks"
                                + " away; what nobody said, such as a title, stands in emphasis: *“a title”*");
    }

    private static Diagnostic diagnostic(
            Code code, Part part, Direct direct, String file, String message, String remedy) {
        long below = part.text()
                .substring(0, direct.span().start())
                .chars()
                .filter(c -> c == '\n')
                .count();
        return new Diagnostic(
                code,
                new Location(file, (int) (part.line() + below), 1),
                message + ": " + shortened(direct.words()),
                remedy);
    }

    private static String shortened(String words) {
        String folded = Outline.folded(words);
        return folded.length() <= 70 ? folded : folded.substring(0, folded.lastIndexOf(' ', 60)) + " …”";
    }
}
