package gloss.annotate;

import gloss.annotate.Anchor.Candidate;
import gloss.annotate.Approximate.Match;
import gloss.diagnostic.Code;
import gloss.diagnostic.Diagnostic;
import gloss.model.Annotation;
import gloss.model.Article;
import gloss.model.Lock.Place;
import gloss.model.PassageState;
import gloss.model.Slug;
import gloss.model.Target;
import gloss.reading.Attribution;
import gloss.reading.HardWords;
import gloss.reading.Reading;
import gloss.reading.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Decides where each note of an article stands. Words that are there once, and where the lock has them, are taken; anything
 * else is a question to the editor. What is like the words is offered only where nothing speaks against it: not another
 * speaker, not another number, date, name or a lost "not", and the sentences around it are the same.
 */
final class Finder {

    /** The share of a passage and its context that may have been edited for it to be offered again. */
    private static final double FARTHEST = 0.3;

    /** From how many percent of its words on a sentence has a twin, with which it could be confused. */
    private static final int TWIN = 75;

    /** How many places are looked at more closely. */
    private static final int MOST = 5;

    /** How much less alike, as a share of the passage, every other new place must be than the one offered. */
    private static final double MARGIN = 0.1;

    private final Article article;
    private final Reading prose;
    private final Anchor anchor;
    private final Outline outline;
    private final Remedies remedies;
    private final Changes changes;

    /** A place that may be meant, and how alike its words are: 1 for the same. */
    private record Offer(Span span, double score) {}

    Finder(Article article, Reading prose) {
        this.article = article;
        this.prose = prose;
        this.anchor = new Anchor(prose.text(), prose.normal());
        this.outline = new Outline(prose);
        this.remedies = new Remedies(article, prose, anchor, outline);
        this.changes = new Changes(remedies);
    }

    Outline outline() {
        return outline;
    }

    Landing land(Annotation note) {
        Optional<Place> locked = Optional.ofNullable(article.lock().notes().get(note.id()));
        List<Candidate> fitting = anchor.candidates(note.target());
        List<Candidate> whole = fitting.stream()
                .filter(candidate -> anchor.keepsWordsWhole(candidate.span()))
                .toList();
        if (whole.size() > 1) {
            return fault(
                    note,
                    PassageState.AMBIGUOUS,
                    Code.PASSAGE_AMBIGUOUS,
                    "this passage fits " + whole.size() + " places of the article",
                    remedies.forAmbiguous(whole));
        } else if (whole.isEmpty() && !fitting.isEmpty()) {
            return fault(
                    note,
                    PassageState.ORPHAN,
                    Code.PASSAGE_CUTS_WORD,
                    "this passage begins or ends within a word of the article",
                    "quote whole words");
        } else if (whole.isEmpty()) {
            return locked.filter(place -> quotes(note, place))
                    .flatMap(place -> offered(note, place))
                    .orElseGet(() -> missing(note, locked));
        }
        Span span = whole.get(0).span();
        Place now = place(span, whole.get(0).state());
        if (locked.isEmpty() || isInPlace(locked.get(), now, span)) {
            // Most places are as the lock has them, and need not be held twice.
            Optional<Place> place = locked.filter(now::equals).or(() -> Optional.of(now));
            return new Landing(note, now.state(), Optional.of(span), place, Optional.empty());
        }
        boolean sameSentence = locked.get().sentence().equals(now.sentence());
        boolean byOthers = isSaidByOthers(locked.get(), now.said());
        Diagnostic fault = byOthers
                ? changes.otherSpeaker(note, locked.get(), span, now)
                : changes.moved(note, locked.get(), span);
        return proposal(note, PassageState.MOVED, sameSentence && !byOthers, locked.get(), span, now, fault);
    }

    private static Landing fault(Annotation note, PassageState state, Code code, String message, String remedy) {
        return Landing.of(note, state, new Diagnostic(code, note.target().location(), message, remedy));
    }

    /** Whether a note still quotes what its lock has; if not, it is the quotation that was edited and not the article. */
    private static boolean quotes(Annotation note, Place locked) {
        String exact = Anchor.normal(note.target().exact());
        String words = Anchor.normal(locked.words());
        int elided = exact.indexOf(Anchor.ELLIPSIS);
        return elided < 0
                ? words.equals(exact)
                : words.startsWith(exact.substring(0, elided).strip())
                        && words.endsWith(
                                exact.substring(exact.lastIndexOf(Anchor.ELLIPSIS) + Anchor.ELLIPSIS.length()));
    }

    private Landing missing(Annotation note, Optional<Place> locked) {
        Optional<Place> was = locked.filter(place -> quotes(note, place));
        String others = was.flatMap(place -> alike(place).stream()
                        .max(Comparator.comparingDouble(Offer::score))
                        .flatMap(
                                best -> Changes.otherFacts(place, outline.place(best.span(), PassageState.CHANGED, 0))))
                .orElse("");
        return fault(
                note,
                PassageState.ORPHAN,
                Code.PASSAGE_NOT_FOUND,
                "this passage is not in the article" + (was.isPresent() ? " any more" : ""),
                remedies.like(note.target()).map(like -> like + others + "\n").orElse("") + remedies.forLost(note));
    }

    private Landing proposal(
            Annotation note, PassageState state, boolean isSame, Place was, Span span, Place now, Diagnostic fault) {
        Landing.Proposal proposal = new Landing.Proposal(
                remedies.settled(span), isSame && !now.said().isEmpty(), was, now);
        return new Landing(note, state, Optional.of(span), Optional.of(now), Optional.of(fault), Optional.of(proposal));
    }

    /** Whether a note stands where its lock says, though the text around it may have been edited. */
    private boolean isInPlace(Place locked, Place now, Span span) {
        boolean sameParagraph = locked.paragraph().equals(now.paragraph())
                && locked.start() == now.start()
                && locked.end() == now.end();
        boolean above = locked.above().equals(now.above());
        boolean below = locked.below().equals(now.below());
        if (sameParagraph && above) {
            // Nothing was edited here: at most the site knows other people by now.
            return true;
        } else if (isSaidByOthers(locked, now.said())) {
            return false;
        } else if (locked.sentence().equals(now.sentence())) {
            return sameParagraph || above || below;
        }
        boolean around = locked.prefix().equals(now.prefix()) && locked.suffix().equals(now.suffix());
        return !wasAnother(locked, span) && ((above && below) || (around && (above || below)));
    }

    /** Whether a stretch lies in a sentence that was there before, beside the one that the note was on. */
    private boolean wasAnother(Place locked, Span span) {
        return !locked.sentence().equals(outline.sentenceMark(span))
                && outline.sentenceMarks(span).stream().anyMatch(article.lock()::hasSentence);
    }

    /** Whether the words are certainly in somebody else's mouth; those of {@code people/} count before other names. */
    private static boolean isSaidByOthers(Place locked, List<String> said) {
        List<String> was = speakers(locked.said());
        List<String> is = speakers(said);
        return Collections.disjoint(was, is) && !was.isEmpty() && !is.isEmpty();
    }

    private static List<String> speakers(List<String> said) {
        List<String> known = said.stream().filter(Attribution::isKnown).toList();
        return known.isEmpty() ? said : known;
    }

    /** The place whose words have taken the place of those in the lock, if there is one that nothing speaks against. */
    private Optional<Landing> offered(Annotation note, Place locked) {
        Target bare = new Target("", locked.words(), "", note.target().location());
        List<Offer> offers = new ArrayList<>();
        for (Candidate same : anchor.candidates(bare)) {
            if (anchor.keepsWordsWhole(same.span())) {
                offers.add(new Offer(same.span(), 1));
            }
        }
        if (offers.isEmpty()) {
            offers.addAll(alike(locked));
        }
        Optional<Offer> best = offers.stream()
                .filter(offer -> isPossible(offer, note, locked))
                .max(Comparator.comparingDouble(Offer::score));
        return best.map(offer -> {
            Place now = place(offer.span(), PassageState.CHANGED);
            Diagnostic fault = changes.changed(note, locked, offer.span(), offer.score());
            boolean isSafe = locked.runnerUp() < TWIN && !hasRival(offer, locked);
            return proposal(note, PassageState.CHANGED, isSafe, locked, offer.span(), now, fault);
        });
    }

    /** Whether there is another new place that is hardly less like the words than the one offered. */
    private boolean hasRival(Offer best, Place locked) {
        String words = Anchor.normal(locked.words());
        int furthest = (int) (words.length() * (1 - best.score() + MARGIN));
        return new Approximate(words)
                .in(anchor.normal(), furthest, MOST).stream()
                        .map(match -> anchor.wholeWords(match.span()))
                        .anyMatch(span -> !wasAnother(locked, span)
                                && (span.end() <= best.span().start()
                                        || best.span().end() <= span.start()));
    }

    /** The places that are like the words in the lock and what stood around them, each cut to the words alone. */
    private List<Offer> alike(Place locked) {
        String words = Anchor.normal(locked.words());
        String before = locked.prefix().isEmpty() ? "" : Anchor.normal(locked.prefix()) + " ";
        String after = locked.suffix().isEmpty() ? "" : " " + Anchor.normal(locked.suffix());
        Approximate context = new Approximate(before + words + after);
        Span inContext = new Span(before.length(), before.length() + words.length());
        int furthest = (int) ((before.length() + words.length() + after.length()) * FARTHEST);
        List<Offer> offers = new ArrayList<>();
        for (Span region : outline.between(locked.above(), locked.below())) {
            int from = region.start();
            Anchor here = new Anchor(prose.text().substring(from, region.end()));
            for (Match match : context.in(here.normal(), furthest, MOST)) {
                int start = match.span().start();
                Span place = context.counterpart(
                        inContext, here.normal().substring(start, match.span().end()));
                if (place.start() < place.end()) {
                    Span span = here.wholeWords(new Span(start + place.start(), start + place.end()));
                    Span inArticle = new Span(from + span.start(), from + span.end());
                    int distance = new Approximate(words).distance(Anchor.normal(remedies.text(inArticle)));
                    offers.add(new Offer(inArticle, Math.max(0, 1 - (double) distance / words.length())));
                }
            }
        }
        return offers;
    }

    private boolean isPossible(Offer offer, Annotation note, Place locked) {
        Span span = offer.span();
        String words = prose.text().substring(span.start(), span.end());
        boolean oneBlock = outline.block(span) == outline.block(new Span(span.end() - 1, span.end()));
        Place now = outline.place(span, PassageState.CHANGED, 0);
        boolean above = locked.above().equals(now.above());
        boolean below = locked.below().equals(now.below());
        boolean sameSentence = locked.sentence().equals(now.sentence());
        boolean around = sameSentence ? above || below : above && below;
        boolean losesSpeaker = note.speaker()
                .map(Slug::value)
                .filter(who -> locked.said().contains(who) && !now.said().contains(who))
                .isPresent();
        return oneBlock
                && around
                && !losesSpeaker
                && !wasAnother(locked, span)
                && !isSaidByOthers(locked, now.said())
                && locked.facts().equals(now.facts())
                && HardWords.of(words).equals(HardWords.of(locked.words()));
    }

    private Place place(Span span, PassageState state) {
        return outline.place(span, state, outline.runnerUp(span));
    }
}
