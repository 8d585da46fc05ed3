package gloss.annotate;

import gloss.diagnostic.Location;
import gloss.model.Annotation;
import gloss.model.Article;
import gloss.model.Slug;
import gloss.model.Target;
import gloss.reading.Reader;
import gloss.reading.Reading;
import gloss.reading.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Words that an editor selected in an article, to write a note on them: where they are, and how the note must quote them. */
public final class Selection {

    /** How many words may be needed to tell a passage from others. */
    private static final int MOST_CONTEXT = 60;

    /** A longer passage is quoted by its first and last words. */
    private static final int LONGEST = 240;

    private static final int ENDS = 6;

    private final Article article;
    private final List<Landing> landings;
    private final Reading prose;
    private final Anchor anchor;
    private final Remedies remedies;

    /**
     * A place that fits.
     *
     * @param target how a note quotes it, with as little before and after as tells it from other places
     * @param where an editor finds it: {@code content/articles/fares/article.md:12}
     * @param after the note that comes before it in reading order, behind which its own belongs; absent for the first
     */
    public record Fit(Target target, String where, Optional<Slug> after) {}

    /**
     * What became of the words.
     *
     * @param places one if it is clear what is meant
     * @param hint what an editor can do if there is none
     */
    public record Found(List<Fit> places, String hint) {
        public Found {
            places = List.copyOf(places);
        }
    }

    private Selection(WovenSite site, Article article) {
        this.article = article;
        this.landings = site.article(article.slug()).landings();
        this.prose = new Reader(site.site()).read(article.prose());
        this.anchor = new Anchor(prose.text());
        this.remedies = new Remedies(article, prose, anchor, new Outline(prose));
    }

    /** Every place of an article that the words fit, and what is given of the words around them. */
    public static Found of(WovenSite site, Article article, Target words) {
        return new Selection(site, article).find(words);
    }

    private Found find(Target words) {
        List<Anchor.Candidate> fitting = anchor.candidates(words);
        List<Fit> places = fitting.stream()
                .map(Anchor.Candidate::span)
                .filter(anchor::keepsWordsWhole)
                .map(this::place)
                .toList();
        String hint = !places.isEmpty()
                ? ""
                : fitting.isEmpty() ? remedies.forMissing(words) : "they begin or end within a word; give whole words";
        return new Found(places, hint);
    }

    private Fit place(Span span) {
        return new Fit(quoted(span), remedies.place(span), before(span));
    }

    /** The last note of the file of those that stand nearest before a stretch. */
    private Optional<Slug> before(Span span) {
        Optional<Landing> nearest = Optional.empty();
        Comparator<Landing> byStart = Comparator.comparingInt(
                landing -> landing.span().map(Span::start).orElse(-1));
        for (Landing landing : landings) {
            boolean isBefore =
                    landing.span().filter(s -> s.start() <= span.start()).isPresent();
            if (isBefore && nearest.filter(n -> byStart.compare(n, landing) > 0).isEmpty()) {
                nearest = Optional.of(landing);
            }
        }
        return nearest.map(Landing::annotation).map(Annotation::id);
    }

    /** The fewest words before and after that leave one place only, of the same blocks if those will do. */
    private Target quoted(Span span) {
        Span blocks = new Span(
                prose.partAt(span.start()).start(), prose.partAt(span.end() - 1).end());
        return quoted(span, blocks)
                .or(() -> quoted(span, new Span(0, prose.text().length())))
                .orElseGet(() -> target(span.start(), span, span.end()));
    }

    private Optional<Target> quoted(Span span, Span within) {
        List<Integer> starts = starts(span.start(), within.start());
        List<Integer> ends = ends(span.end(), within.end());
        for (int words = 0; words <= MOST_CONTEXT; words++) {
            for (int before = Math.min(words, starts.size() - 1); before >= 0; before--) {
                if (words - before < ends.size()) {
                    Target target = target(starts.get(before), span, ends.get(words - before));
                    if (isSettled(target, span)) {
                        return Optional.of(target);
                    }
                }
            }
        }
        return Optional.empty();
    }

    private Target target(int from, Span span, int to) {
        String text = prose.text();
        return new Target(
                fold(text.substring(from, span.start())),
                shortened(Outline.folded(text.substring(span.start(), span.end()))),
                fold(text.substring(span.end(), to)),
                Location.of(article.file()));
    }

    /** White space folded, but the blank towards the passage kept. */
    private static String fold(String text) {
        return text.replaceAll("\\s+", " ");
    }

    private boolean isSettled(Target target, Span span) {
        List<Span> whole = anchor.candidates(target).stream()
                .map(Anchor.Candidate::span)
                .filter(anchor::keepsWordsWhole)
                .toList();
        return whole.equals(List.of(span));
    }

    /** Where the passage begins, and every word before it, the nearest first. */
    private List<Integer> starts(int start, int from) {
        List<Integer> starts = new ArrayList<>(List.of(start));
        for (int at = start; at > from && starts.size() <= MOST_CONTEXT; ) {
            at = Math.max(from, Remedies.wordBefore(prose.text(), at));
            starts.add(at);
        }
        return starts;
    }

    private List<Integer> ends(int end, int to) {
        List<Integer> ends = new ArrayList<>(List.of(end));
        for (int at = end; at < to && ends.size() <= MOST_CONTEXT; ) {
            at = Math.min(to, Remedies.wordAfter(prose.text(), at));
            ends.add(at);
        }
        return ends;
    }

    private static String shortened(String passage) {
        if (passage.length() <= LONGEST || passage.contains("…") || passage.contains("...")) {
            return passage;
        }
        List<String> words = List.of(passage.split(" ", -1));
        return words.size() <= 2 * ENDS + 1
                ? passage
                : String.join(" ", words.subList(0, ENDS)) + " … "
                        + String.join(" ", words.subList(words.size() - ENDS, words.size()));
    }
}
