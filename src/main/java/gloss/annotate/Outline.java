package gloss.annotate;

import gloss.model.Lock.Place;
import gloss.model.PassageState;
import gloss.reading.HardWords;
import gloss.reading.Letters;
import gloss.reading.Reading;
import gloss.reading.Span;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** An article sentence by sentence, with who says each of them: what tells one place of it from another. */
final class Outline {

    private static final String BLANKS = " \t\n\u000B\f\r";
    private static final int BYTES = 4;

    /** How many sentences a passage may have become part of. */
    private static final int FARTHEST_APART = 8;

    /**
     * One sentence.
     *
     * @param block the index of its block
     * @param number its index among the sentences of its block
     * @param span in the article's text
     * @param mark tells it from other sentences, whatever the white space
     * @param words of which it is made, each by its number among those of the article
     */
    record Sentence(int block, int number, Span span, String mark, BitSet words) {}

    /** How many characters of what stands around a passage the lock keeps on either side. */
    private static final int CONTEXT = 32;

    private final Reading reading;
    private final MessageDigest sha = sha();
    private final List<Sentence> sentences = new ArrayList<>();

    Outline(Reading reading) {
        this.reading = reading;
        Map<String, Integer> vocabulary = new HashMap<>();
        for (int p = 0; p < reading.parts().size(); p++) {
            Reading.Part part = reading.parts().get(p);
            List<Span> spans = reading.sentences(p);
            for (int i = 0; i < spans.size(); i++) {
                Span span = spans.get(i);
                String text = part.text().substring(span.start(), span.end());
                BitSet words = new BitSet();
                Letters.words(
                        text.toLowerCase(Locale.ROOT),
                        word -> words.set(vocabulary.computeIfAbsent(word, w -> vocabulary.size())));
                Span inArticle = new Span(part.start() + span.start(), part.start() + span.end());
                sentences.add(new Sentence(p, i, inArticle, mark(text), words));
            }
        }
    }

    List<Sentence> sentences() {
        return sentences;
    }

    /** The index of the sentence that holds an offset, or of the last one before it. */
    int at(int offset) {
        int low = 0;
        int high = sentences.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) / 2;
            if (sentences.get(middle).span().start() <= offset) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    /** The mark of a sentence; empty before the first and after the last. */
    String mark(int index) {
        return index < 0 || index >= sentences.size()
                ? ""
                : sentences.get(index).mark();
    }

    /**
     * The stretches between two sentences, with them: where an edited passage must be looked for.
     *
     * @param above the mark of the first; empty for the beginning of the article
     * @param below the mark of the last; empty for its end
     */
    List<Span> between(String above, String below) {
        List<Span> stretches = new ArrayList<>();
        for (int first = -1; first < sentences.size(); first++) {
            if (!mark(first).equals(above)) {
                continue;
            }
            for (int last = first + 2; last <= Math.min(first + 1 + FARTHEST_APART, sentences.size()); last++) {
                if (mark(last).equals(below)) {
                    stretches.add(new Span(
                            sentences.get(Math.max(0, first)).span().start(),
                            sentences
                                    .get(Math.min(last, sentences.size() - 1))
                                    .span()
                                    .end()));
                }
            }
        }
        return stretches;
    }

    /** Everybody who speaks in the sentences of a stretch. */
    Set<String> speakers(Span span) {
        Set<String> speakers = new TreeSet<>();
        for (int i = at(span.start()); i <= at(span.end() - 1); i++) {
            Sentence sentence = sentences.get(i);
            speakers.addAll(
                    reading.voices(sentence.block()).get(sentence.number()).speaker());
        }
        return speakers;
    }

    /** The marks of all sentences, in order. */
    Set<String> marks() {
        Set<String> marks = new LinkedHashSet<>();
        sentences.forEach(sentence -> marks.add(sentence.mark()));
        return marks;
    }

    /** The stretch of the sentences that a stretch lies in. */
    Span whole(Span span) {
        return new Span(
                sentences.get(at(span.start())).span().start(),
                sentences.get(at(span.end() - 1)).span().end());
    }

    /** The mark of the sentences that a stretch lies in, taken together. */
    String sentenceMark(Span span) {
        int first = at(span.start());
        int last = at(span.end() - 1);
        if (first == last) {
            return mark(first);
        }
        Span whole = whole(span);
        return mark(reading.text().substring(whole.start(), whole.end()));
    }

    /** The marks of the sentences that a stretch lies in, one by one. */
    List<String> sentenceMarks(Span span) {
        return sentences.subList(at(span.start()), at(span.end() - 1) + 1).stream()
                .map(Sentence::mark)
                .toList();
    }

    /** How much, in percent of their words, another sentence is like one of those that a stretch lies in. */
    int runnerUp(Span span) {
        int first = at(span.start());
        int last = at(span.end() - 1);
        int most = 0;
        for (int own = first; own <= last; own++) {
            for (int other = 0; other < sentences.size(); other++) {
                if (other < first || other > last) {
                    most = Math.max(most, alike(sentences.get(own), sentences.get(other)));
                }
            }
        }
        return most;
    }

    private static int alike(Sentence one, Sentence other) {
        int some = one.words().cardinality();
        int others = other.words().cardinality();
        if (Math.min(some, others) * 2 < Math.max(some, others)) {
            return 0;
        }
        BitSet both = (BitSet) one.words().clone();
        both.and(other.words());
        int shared = both.cardinality();
        return 100 * shared / Math.max(1, some + others - shared);
    }

    /** How many different words two texts share. */
    static int shared(String some, String others) {
        return (int) words(some).stream().filter(words(others)::contains).count();
    }

    /** The words of a text in lower case. */
    static Set<String> words(String text) {
        Set<String> words = new HashSet<>();
        Letters.words(text.toLowerCase(Locale.ROOT), words::add);
        return words;
    }

    int block(Span span) {
        return sentences.get(at(span.start())).block();
    }

    /** The mark of the block in which a stretch begins. */
    String blockMark(Span span) {
        return mark(reading.parts().get(block(span)).text());
    }

    /** Four bytes of SHA-256 of a text with its white space folded, in hexadecimal. */
    private String mark(String text) {
        return HexFormat.of().formatHex(sha.digest(folded(text).getBytes(StandardCharsets.UTF_8)), 0, BYTES);
    }

    private static MessageDigest sha() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** The text without white space at its ends, and with one blank for any other. */
    static String folded(String text) {
        String stripped = text.strip();
        StringBuilder folded = new StringBuilder(stripped.length());
        boolean wasBlank = false;
        for (int i = 0; i < stripped.length(); i++) {
            char c = stripped.charAt(i);
            boolean isBlank = BLANKS.indexOf(c) >= 0;
            if (!isBlank) {
                folded.append(c);
            } else if (!wasBlank) {
                folded.append(' ');
            }
            wasBlank = isBlank;
        }
        return folded.toString();
    }

    /** What the lock keeps of a place: where it is, what is said there and what stands around it. */
    Place place(Span span, PassageState state, int runnerUp) {
        Reading.Part block = reading.parts().get(block(span));
        String text = reading.text();
        int before = text.codePointCount(block.start(), span.start());
        int from = text.offsetByCodePoints(span.start(), -Math.min(CONTEXT, before));
        int blockEnd = Math.max(span.end(), reading.partAt(span.end() - 1).end());
        int after = Math.min(CONTEXT, text.codePointCount(span.end(), blockEnd));
        int first = at(span.start());
        int last = at(span.end() - 1);
        return new Place(
                state,
                block(span) + 1,
                before,
                before + text.codePointCount(span.start(), span.end()),
                folded(text.substring(span.start(), span.end())),
                folded(text.substring(from, span.start())),
                folded(text.substring(span.end(), text.offsetByCodePoints(span.end(), after))),
                blockMark(span),
                sentenceMark(span),
                mark(first - 1),
                mark(last + 1),
                runnerUp,
                List.copyOf(speakers(span)),
                facts(span));
    }

    private List<String> facts(Span span) {
        Span whole = whole(span);
        List<String> facts = new ArrayList<>();
        HardWords.of(reading.text().substring(whole.start(), whole.end()))
                .forEach((word, times) -> facts.addAll(Collections.nCopies(times, word)));
        return facts;
    }
}
