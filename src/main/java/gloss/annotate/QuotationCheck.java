package gloss.annotate;

import gloss.annotate.Attribution.Voice;
import gloss.annotate.ProseText.Block;
import gloss.annotate.ProseText.Piece;
import gloss.diagnostic.Code;
import gloss.diagnostic.Diagnostic;
import gloss.diagnostic.Location;
import gloss.model.Prose;
import gloss.model.Quotation;
import gloss.model.Reference;
import gloss.model.Site;
import gloss.model.Slug;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jsoup.nodes.Element;

/**
 * Holds every direct quotation to the record: its words must be those of an entry in {@code quotations.yml}, said by whom the
 * sentence says. Quoted words that are no quotation, such as a title, stand in emphasis: {@code *“The Long Road”*}.
 */
final class QuotationCheck {

    /** Fewer words in quotation marks are a term, not a quotation. */
    private static final int FEWEST = 4;

    private final Site site;
    private final OnRecord record;
    private final Attribution attribution;
    private final Locale language;
    private final Consumer<Diagnostic> found;

    /** A stretch in quotation marks, or a block quotation. */
    private record Direct(Span span, String words) {}

    QuotationCheck(Site site, Attribution attribution, Consumer<Diagnostic> found) {
        this.site = site;
        this.record = new OnRecord(site.quotations().values());
        this.attribution = attribution;
        this.language = site.info().language();
        this.found = found;
    }

    /**
     * Checks a piece of prose.
     *
     * @param file where it was written
     * @param subjects whom the prose is about, whom its pronouns may mean
     * @return the quotations that it takes words from
     */
    Set<Slug> check(ProseText text, Prose prose, String file, Set<String> subjects) {
        Set<Slug> used = new TreeSet<>();
        Set<String> before = subjects;
        for (Block block : text.blocks()) {
            List<Span> sentences = Sentences.of(block.text(), language);
            List<Voice> voices = attribution.voices(block.text(), sentences, before);
            for (Direct direct : quotations(block)) {
                check(direct, block, prose, file, voice(direct, sentences, voices, subjects), used);
            }
            for (Voice voice : voices) {
                before = voice.speaker().size() == 1 ? voice.speaker() : before;
            }
        }
        return used;
    }

    private static List<Direct> quotations(Block block) {
        List<Direct> quotations = new ArrayList<>();
        if (isWithin(block.element(), "blockquote", "")) {
            quotations.add(new Direct(new Span(0, block.text().length()), block.text()));
            return quotations;
        }
        for (Span span : Quoted.in(block.text())) {
            String words = block.text().substring(span.start(), span.end());
            if (Words.of(words).count() >= FEWEST && !isNoQuotation(block, span)) {
                quotations.add(new Direct(span, words));
            }
        }
        return quotations;
    }

    /** Whether the words stand in emphasis or code, and their quotation marks with them. */
    private static boolean isNoQuotation(Block block, Span span) {
        int first = block.start() + span.start();
        for (Piece piece : block.pieces()) {
            Element parent = piece.node().parent();
            if (piece.start() <= first && first < piece.end() && parent != null) {
                return isWithin(parent, "em", "code");
            }
        }
        return false;
    }

    private static boolean isWithin(Element element, String name, String other) {
        for (Element at = element; at != null; at = at.parent()) {
            if (at.normalName().equals(name) || at.normalName().equals(other)) {
                return true;
            }
        }
        return false;
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

    private void check(Direct direct, Block block, Prose prose, String file, Voice voice, Set<Slug> used) {
        List<Quotation> matches = record.with(Words.of(direct.words()));
        if (matches.isEmpty()) {
            report(
                    Code.QUOTATION_NOT_ON_RECORD,
                    block,
                    direct,
                    file,
                    "these words are not in quotations.yml",
                    nearest(direct));
            return;
        }
        Set<Slug> cited = cited(block, direct, prose);
        if (matches.stream().noneMatch(quotation -> isSaidBy(quotation, voice, cited))) {
            Quotation quotation = matches.get(0);
            Set<String> said = voice.direct().isEmpty() ? voice.speaker() : voice.direct();
            report(
                    Code.QUOTATION_OTHER_SPEAKER,
                    block,
                    direct,
                    file,
                    said.isEmpty()
                            ? "nobody is named who says these words"
                            : "these words are not from " + String.join(", ", said),
                    "they are from " + quotation.speaker() + ", by `" + quotation.id()
                            + "` in quotations.yml; name the speaker in the sentence, or cite the source");
        }
        matches.forEach(quotation -> used.add(quotation.id()));
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
    private static Set<Slug> cited(Block block, Direct direct, Prose prose) {
        Set<Slug> cited = new TreeSet<>();
        int first = -1;
        for (ProseText.Cite cite : block.cites()) {
            boolean next = cite.offset() >= direct.span().end() - 1 && (first < 0 || cite.offset() == first);
            Reference reference =
                    prose.references().get(Integer.parseInt(cite.element().attr("ref")));
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

    private void report(Code code, Block block, Direct direct, String file, String message, String remedy) {
        long below = block.text()
                .substring(0, direct.span().start())
                .chars()
                .filter(c -> c == '\n')
                .count();
        found.accept(new Diagnostic(
                code,
                new Location(file, (int) (block.line() + below), 1),
                message + ": " + shortened(direct.words()),
                remedy));
    }

    private static String shortened(String words) {
        String folded = Outline.folded(words);
        return folded.length() <= 70 ? folded : folded.substring(0, folded.lastIndexOf(' ', 60)) + " …”";
    }
}
