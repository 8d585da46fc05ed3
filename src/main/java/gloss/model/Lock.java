package gloss.model;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Where the notes of an article stood when somebody last agreed to it, and what the article claimed then: {@code
 * annotations.lock}.
 *
 * @param notes by the id of the note
 * @param sentences the marks of all sentences of the article, a blank between two: one that was there before is no edited form of
 *     another. An archive has millions of them, which are too many to be strings of their own
 */
public record Lock(Map<Slug, Place> notes, String sentences, Optional<Claims> claims) {

    public static final Lock NONE = new Lock(Map.of(), "", Optional.empty());

    public Lock {
        notes = Collections.unmodifiableMap(new TreeMap<>(notes));
    }

    /** Whether a sentence with this mark was in the article. */
    public boolean hasSentence(String mark) {
        return (" " + sentences + " ").contains(" " + mark + " ");
    }

    /**
     * Where one note stood. Sentences and blocks are named by marks, which are the same whatever the white space.
     *
     * @param block the index of its block, from 1
     * @param start where it begins in the block, in code points
     * @param end where it ends; in a later block if the passage goes on there, but still counted from the start of the first
     * @param words of the passage, white space folded
     * @param prefix what stands before it
     * @param suffix what stands after it
     * @param paragraph the mark of its block
     * @param sentence the mark of its sentence or sentences
     * @param above the mark of the sentence before its own; empty if there is none
     * @param below the mark of the sentence after its own; empty if there is none
     * @param runnerUp how much, in percent of their words, another sentence is like its own
     * @param said by whom, as far as the article tells
     * @param facts the numbers, dates, negations and names of its sentence
     */
    public record Place(
            PassageState state,
            int block,
            int start,
            int end,
            String words,
            String prefix,
            String suffix,
            String paragraph,
            String sentence,
            String above,
            String below,
            int runnerUp,
            List<String> said,
            List<String> facts) {
        public Place {
            said = List.copyOf(said);
            facts = List.copyOf(facts);
        }
    }

    /**
     * What a reader may hold the article to. Where it changes, the article says so.
     *
     * @param updated when it was last said to be changed; empty if never
     * @param corrections how many there are
     */
    public record Claims(
            String updated, int corrections, List<String> quotations, List<String> names, List<String> numbers) {
        public Claims {
            quotations = List.copyOf(quotations);
            names = List.copyOf(names);
            numbers = List.copyOf(numbers);
        }
    }
}
