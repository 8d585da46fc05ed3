package gloss.reading;

import gloss.model.Address;
import gloss.model.Name;
import gloss.model.Person;
import gloss.model.Site;
import gloss.model.Term;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * All names of people and all terms with their aliases, to be found in running text. The longest one that fits wins.
 */
public final class Names {

    private record Entry(String text, boolean asWritten, Address owner) {}

    /** A name in a text. */
    public record Hit(Span span, Address owner) {}

    private static final Comparator<Entry> LONGEST_FIRST = Comparator.comparingInt(
                    (Entry name) -> name.text().length())
            .reversed()
            .thenComparing(Entry::text);

    private static final int HASHES = 1 << 14;

    private final Map<String, List<Entry>> byFirstWord = new HashMap<>();
    /** Most words begin no name, and need not be looked up. */
    private final BitSet mayBegin = new BitSet(HASHES);

    private Names(Collection<Person> people, Collection<Term> terms) {
        for (Person person : people) {
            Address page = Address.person(person.slug());
            add(person.name(), page);
            person.fullName().ifPresent(name -> add(name, page));
            person.aliases().forEach(alias -> add(alias, page));
        }
        for (Term term : terms) {
            Address place = Address.term(term.slug());
            add(term.term(), place);
            term.aliases().forEach(alias -> add(alias, place));
        }
        byFirstWord.values().forEach(names -> names.sort(LONGEST_FIRST));
    }

    /** Of people and terms, which are linked where they are mentioned. */
    public static Names of(Site site) {
        return new Names(site.people().values(), site.terms().values());
    }

    /** Of people alone, who can speak. */
    public static Names of(Collection<Person> people) {
        return new Names(people, List.of());
    }

    private void add(String text, Address owner) {
        boolean asWritten = new Name(text).isMatchedAsWritten();
        int end = wordEnd(text, 0);
        String first = text.substring(0, end).toLowerCase(Locale.ROOT);
        byFirstWord.computeIfAbsent(first, word -> new ArrayList<>()).add(new Entry(text, asWritten, owner));
        mayBegin.set(hash(first, 0, first.length()));
    }

    /** Every name in a text, from left to right; a line may end within one. */
    public List<Hit> in(String written) {
        if (byFirstWord.isEmpty()) {
            return List.of();
        }
        String text = written.replace('\n', ' ');
        List<Hit> hits = new ArrayList<>();
        for (int at = 0; at < text.length(); ) {
            int c = Letters.at(text, at);
            if (!Character.isLetterOrDigit(c)) {
                at += Character.charCount(c);
                continue;
            }
            int end = wordEnd(text, at);
            Optional<Hit> hit = mayBegin.get(hash(text, at, end)) ? startingAt(text, at, end) : Optional.empty();
            hit.ifPresent(hits::add);
            at = hit.map(h -> h.span().end()).orElse(end);
        }
        return hits;
    }

    private Optional<Hit> startingAt(String text, int at, int wordEnd) {
        String first = text.substring(at, wordEnd).toLowerCase(Locale.ROOT);
        for (Entry name : byFirstWord.getOrDefault(first, List.of())) {
            int end = at + name.text().length();
            boolean fits = text.regionMatches(
                    !name.asWritten(), at, name.text(), 0, name.text().length());
            if (fits && (end == text.length() || !Character.isLetterOrDigit(text.codePointAt(end)))) {
                return Optional.of(new Hit(new Span(at, end), name.owner()));
            }
        }
        return Optional.empty();
    }

    /** Where the letters and digits from here on end. */
    private static int wordEnd(String text, int from) {
        int end = from;
        while (end < text.length()) {
            int c = Letters.at(text, end);
            if (!Character.isLetterOrDigit(c)) {
                break;
            }
            end += Character.charCount(c);
        }
        return end;
    }

    /** A small number that words have in common only if they may be the same but for their case. */
    private static int hash(String text, int from, int to) {
        int hash = 0;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + withoutCase(text.charAt(i));
        }
        return hash & (HASHES - 1);
    }

    private static char withoutCase(char c) {
        if (c < 0x80) {
            return c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c;
        }
        return Character.toLowerCase(Character.toUpperCase(c));
    }
}
