package gloss.explainer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A stretch of words that follow one another, such as a sentence up to the quotation in it. */
record Words(List<Word> list) {

    /** Stands in a text for something that was taken out, so that no run goes across it. */
    static final char GAP = '\u0000';

    private static final Pattern WORD_OR_GAP = Pattern.compile(GAP + "|[\\p{L}\\p{N}]+(?:['’][\\p{L}\\p{N}]+)*");

    /** A word as it stands in the text, and the line that it stands on. */
    record Word(String text, int line) {

        /** What two words must have in common to be the same one: {@code Beijing’s} and {@code BEIJING'S}. */
        String key() {
            return text.replaceAll("['’]", "").toLowerCase(Locale.ROOT);
        }
    }

    Words {
        list = List.copyOf(list);
    }

    /** The stretches of a text whose first line has this number. */
    static List<Words> in(String text, int firstLine) {
        List<Words> stretches = new ArrayList<>();
        List<Word> current = new ArrayList<>();
        Matcher matcher = WORD_OR_GAP.matcher(text);
        int line = firstLine;
        int counted = 0;
        while (matcher.find()) {
            line += (int) text.substring(counted, matcher.start())
                    .chars()
                    .filter(c -> c == '\n')
                    .count();
            counted = matcher.start();
            if (matcher.group().charAt(0) == GAP) {
                stretches.add(new Words(current));
                current.clear();
            } else {
                current.add(new Word(matcher.group(), line));
            }
        }
        stretches.add(new Words(current));
        return stretches;
    }

    /** Every run of so many words, written with single blanks; the index is that of its first word. */
    List<String> runs(int length) {
        List<String> keys = list.stream().map(Word::key).toList();
        List<String> runs = new ArrayList<>();
        for (int i = 0; i + length <= keys.size(); i++) {
            runs.add(String.join(" ", keys.subList(i, i + length)));
        }
        return runs;
    }
}
