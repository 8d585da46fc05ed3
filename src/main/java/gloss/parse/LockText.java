package gloss.parse;

import gloss.model.Lock;
import gloss.model.PassageState;
import gloss.model.Slug;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads a lock as {@link LockFile#print} writes it, character by character, which takes a small part of the time of YAML: an
 * archive has as many locks as articles. Of a file that somebody has written otherwise it says so, and YAML must be asked.
 */
final class LockText {

    /** Says that a file is not as it would be written. */
    private static final class Otherwise extends Exception {
        private static final long serialVersionUID = 1;

        Otherwise() {
            super("not as it is written", null, false, false);
        }
    }

    private static final int LONGEST_NUMBER = 9;

    private final String text;
    private int at;

    private LockText(String text) {
        this.text = text;
    }

    /** The lock that a file holds; absent if the file is not written as Gloss does. */
    static Optional<Lock> read(String text) {
        try {
            return Optional.of(new LockText(text).lock());
        } catch (Otherwise e) {
            return Optional.empty();
        }
    }

    private Lock lock() throws Otherwise {
        expect(LockFile.HEAD);
        Optional<Lock.Claims> claims = skips("article:\n") ? Optional.of(claims()) : Optional.empty();
        String sentences = "";
        if (skips("sentences: ")) {
            sentences = LockFile.marks(quoted());
            expect("\n");
        }
        expect("notes:\n");
        Map<Slug, Lock.Place> notes = new LinkedHashMap<>();
        while (at < text.length()) {
            expect("- {id: ");
            Slug id = Slug.parse(word()).orElseThrow(Otherwise::new);
            if (notes.put(id, place()) != null) {
                throw new Otherwise();
            }
        }
        return new Lock(notes, sentences, claims);
    }

    private Lock.Claims claims() throws Otherwise {
        String updated = "";
        if (skips("  updated: ")) {
            updated = quoted();
            expect("\n");
        }
        expect("  corrections: ");
        int corrections = number();
        expect("\n  quotations: ");
        List<String> quotations = list();
        expect("\n  names: ");
        List<String> names = list();
        expect("\n  numbers: ");
        List<String> numbers = list();
        expect("\n");
        return new Lock.Claims(updated, corrections, quotations, names, numbers);
    }

    private Lock.Place place() throws Otherwise {
        expect(", state: ");
        PassageState state = state(word());
        expect(", block: ");
        int block = number();
        expect(", start: ");
        int start = number();
        expect(", end: ");
        int end = number();
        expect(", said: ");
        List<String> said = list();
        String prefix = optional(", prefix: ");
        String words = required(", words: ");
        String suffix = optional(", suffix: ");
        expect(", facts: ");
        List<String> facts = list();
        String paragraph = required(", paragraph: ");
        String sentence = required(", sentence: ");
        String above = optional(", above: ");
        String below = optional(", below: ");
        expect(", runner-up: ");
        int runnerUp = number();
        expect("}\n");
        return new Lock.Place(
                state, block, start, end, words, prefix, suffix, paragraph, sentence, above, below, runnerUp, said,
                facts);
    }

    private static PassageState state(String token) throws Otherwise {
        for (PassageState state : PassageState.values()) {
            if (state.token().equals(token)) {
                return state;
            }
        }
        throw new Otherwise();
    }

    private boolean skips(String wanted) {
        boolean isThere = text.startsWith(wanted, at);
        at += isThere ? wanted.length() : 0;
        return isThere;
    }

    private void expect(String wanted) throws Otherwise {
        if (!skips(wanted)) {
            throw new Otherwise();
        }
    }

    private String optional(String name) throws Otherwise {
        return skips(name) ? quoted() : "";
    }

    private String required(String name) throws Otherwise {
        expect(name);
        return quoted();
    }

    private List<String> list() throws Otherwise {
        List<String> list = new ArrayList<>();
        expect("[");
        while (!skips("]")) {
            if (!list.isEmpty()) {
                expect(", ");
            }
            list.add(quoted());
        }
        return list;
    }

    /** What stands before a comma. */
    private String word() {
        int end = at;
        while (end < text.length() && text.charAt(end) != ',') {
            end++;
        }
        String word = text.substring(at, end);
        at = end;
        return word;
    }

    /** A whole number that is not below zero. */
    private int number() throws Otherwise {
        int end = at;
        while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            end++;
        }
        if (end == at || end - at > LONGEST_NUMBER) {
            throw new Otherwise();
        }
        int number = Integer.parseInt(text.substring(at, end));
        at = end;
        return number;
    }

    /** What stands in quotation marks, which is never nothing and never a blank at an end. */
    private String quoted() throws Otherwise {
        expect("\"");
        int end = text.indexOf('"', at);
        if (end < 0) {
            throw new Otherwise();
        }
        String inside = text.substring(at, end);
        at = end + 1;
        if (inside.isEmpty()
                || inside.length() != inside.strip().length()
                || !inside.chars().allMatch(LockText::isPlain)) {
            throw new Otherwise();
        }
        return inside;
    }

    /** Whether a character stands for itself in YAML: it escapes nothing, ends no line and is seen. */
    private static boolean isPlain(int c) {
        return c >= ' ' && c != '\\' && (c < 0x7F || c > 0x9F) && c != 0x2028 && c != 0x2029 && c != 0xFEFF;
    }
}
