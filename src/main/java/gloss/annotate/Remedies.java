package gloss.annotate;

import gloss.annotate.Anchor.Candidate;
import gloss.model.Annotation;
import gloss.model.Article;
import gloss.model.Target;
import gloss.reading.Reading;
import gloss.reading.Sentences;
import gloss.reading.Span;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Says what an editor can do about a quotation that fits no place of the article, or several. */
final class Remedies {

    private static final int MOST_WORDS = 12;
    private static final double ALIKE = 0.5;

    private final Article article;
    private final Reading prose;
    private final Anchor anchor;
    private final Outline outline;

    Remedies(Article article, Reading prose, Anchor anchor, Outline outline) {
        this.article = article;
        this.prose = prose;
        this.anchor = anchor;
        this.outline = outline;
    }

    /** Each place, quoted with as many words before or after as tell it from the others. */
    String forAmbiguous(List<Candidate> candidates) {
        return candidates.stream()
                .map(candidate -> place(candidate.span()) + ": > " + settled(candidate.span()))
                .collect(Collectors.joining("\n", "it fits these places; quote one of them so:\n", ""));
    }

    /** What is like words that are not there, or else where to look for them. */
    String forMissing(Target target) {
        return like(target).orElse("quote the words as they stand in `" + article.file() + "`");
    }

    /** What an editor does with a note whose passage is gone. */
    String forLost(Annotation note) {
        return "below the heading of `" + note.id() + "` in `"
                + note.target().location().file() + "`, quote other words of the article, or delete the note";
    }

    /** The place where the words stand though not what should be around them, or the sentence that is most like them. */
    Optional<String> like(Target target) {
        Target bare = new Target("", target.exact(), "", target.location());
        List<Candidate> elsewhere = anchor.candidates(bare).stream()
                .filter(candidate -> anchor.keepsWordsWhole(candidate.span()))
                .toList();
        if (!elsewhere.isEmpty()) {
            return Optional.of(elsewhere.stream()
                    .map(candidate -> place(candidate.span()) + ": > " + settled(candidate.span()))
                    .collect(Collectors.joining(
                            "\n", "the words are there, but not what stands around them; quote so:\n", "")));
        }
        return closest(target.exact())
                .map(span -> "the closest sentence is at " + place(span) + ":\n> "
                        + Outline.folded(prose.text().substring(span.start(), span.end())));
    }

    /** Where an editor finds a stretch of the article: {@code content/articles/fares/article.md:12}. */
    String place(Span span) {
        Reading.Part block = prose.partAt(span.start());
        long below = block.text()
                .substring(0, span.start() - block.start())
                .chars()
                .filter(c -> c == '\n')
                .count();
        return article.file() + ":" + (block.line() + below);
    }

    /** A stretch as the quotation of a note, with as much around it as tells it from other places. */
    String settled(Span span) {
        Reading.Part block = prose.partAt(span.start());
        String text = block.text();
        int start = span.start() - block.start();
        int end = Math.min(span.end() - block.start(), text.length());
        int from = start;
        int to = end;
        for (int words = 0; words < MOST_WORDS && anchor.count(text.substring(from, to)) > 1; words++) {
            if (from > 0) {
                from = wordBefore(text, from);
            } else {
                to = wordAfter(text, to);
            }
        }
        String passage = text.substring(start, end);
        return Outline.folded(text.substring(from, start) + "==" + shortened(passage) + "==" + text.substring(end, to));
    }

    /** The words of a stretch, white space folded. */
    String text(Span span) {
        return Outline.folded(prose.text().substring(span.start(), span.end()));
    }

    /** The sentences of a stretch, with the stretch marked. */
    String sentence(Span span) {
        Reading.Part block = prose.partAt(span.start());
        int end = Math.min(span.end(), block.end());
        Span whole = Sentences.around(
                prose.sentences(prose.indexAt(span.start())),
                block.text().length(),
                span.start() - block.start(),
                end - block.start());
        String text = prose.text();
        return Outline.folded(text.substring(block.start() + whole.start(), span.start()) + "=="
                + text.substring(span.start(), end) + "==" + text.substring(end, block.start() + whole.end()));
    }

    private static String shortened(String passage) {
        return passage.length() <= 160
                ? passage
                : passage.substring(0, passage.indexOf(' ', 60)) + " … "
                        + passage.substring(passage.lastIndexOf(' ', passage.length() - 40) + 1);
    }

    static int wordBefore(String text, int at) {
        int i = at;
        while (i > 0 && Character.isWhitespace(text.charAt(i - 1))) {
            i--;
        }
        while (i > 0 && !Character.isWhitespace(text.charAt(i - 1))) {
            i--;
        }
        return i;
    }

    static int wordAfter(String text, int at) {
        int i = at;
        while (i < text.length() && Character.isWhitespace(text.charAt(i))) {
            i++;
        }
        while (i < text.length() && !Character.isWhitespace(text.charAt(i))) {
            i++;
        }
        return i;
    }

    /** The sentence that shares most words with a quotation, if it shares half of them. */
    private Optional<Span> closest(String quoted) {
        Set<String> wanted = Outline.words(quoted);
        return outline.sentences().stream()
                .max(Comparator.comparingDouble((Outline.Sentence sentence) -> likeness(wanted, words(sentence)))
                        .thenComparing(Comparator.comparingInt((Outline.Sentence sentence) ->
                                        sentence.span().start())
                                .reversed()))
                .filter(sentence -> likeness(wanted, words(sentence)) >= ALIKE)
                .map(Outline.Sentence::span);
    }

    private Set<String> words(Outline.Sentence sentence) {
        return Outline.words(text(sentence.span()));
    }

    /** The share of the wanted words that are there, a little less for every other word that is there too. */
    private static double likeness(Set<String> wanted, Set<String> there) {
        long shared = wanted.stream().filter(there::contains).count();
        return wanted.isEmpty() ? 0 : (double) shared / wanted.size() - 0.0001 * there.size();
    }
}
