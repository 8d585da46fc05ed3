package gloss.annotate;

import gloss.diagnostic.Code;
import gloss.diagnostic.Diagnostic;
import gloss.diagnostic.Location;
import gloss.model.Address;
import gloss.model.Person;
import gloss.model.Site;
import gloss.model.Term;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * All names of people and all terms with their aliases, to be found in running text. The longest one that fits wins. A name
 * with a capital after its first letter is matched as it is written, any other in upper or lower case.
 */
final class Names {

    private record Name(String text, boolean asWritten, Address owner) {}

    /** A name in a text. */
    record Hit(Span span, Address owner) {}

    private final Map<String, List<Name>> byFirstWord = new HashMap<>();
    private final Map<String, Address> owners = new HashMap<>();
    private final Consumer<Diagnostic> found;

    Names(Site site, Consumer<Diagnostic> found) {
        this.found = found;
        for (Person person : site.people().values()) {
            Address page = Address.person(person.slug());
            add(person.name(), page, person.file());
            person.fullName().ifPresent(name -> add(name, page, person.file()));
            person.aliases().forEach(alias -> add(alias, page, person.file()));
        }
        for (Term term : site.terms().values()) {
            Address place = Address.term(term.slug());
            add(term.term(), place, "content/glossary.yml");
            term.aliases().forEach(alias -> add(alias, place, "content/glossary.yml"));
        }
        byFirstWord
                .values()
                .forEach(names -> names.sort(
                        Comparator.comparingInt((Name name) -> name.text().length())
                                .reversed()
                                .thenComparing(Name::text)));
    }

    private void add(String text, Address owner, String file) {
        boolean asWritten = text.length() > 1 && text.codePoints().skip(1).anyMatch(Character::isUpperCase);
        Address other = owners.putIfAbsent(asWritten ? text : text.toLowerCase(Locale.ROOT), owner);
        if (other == null) {
            byFirstWord
                    .computeIfAbsent(firstWord(text, 0), word -> new ArrayList<>())
                    .add(new Name(text, asWritten, owner));
        } else if (!other.equals(owner)) {
            found.accept(new Diagnostic(
                    Code.AMBIGUOUS_NAME,
                    Location.of(file),
                    "`" + text + "` is the name of two: " + other.from("") + " and " + owner.from(""),
                    "take the alias from one of them"));
        }
    }

    /** Every name in a text, from left to right. */
    List<Hit> in(String text) {
        List<Hit> hits = new ArrayList<>();
        for (int at = 0; at < text.length(); ) {
            int c = text.codePointAt(at);
            if (!Character.isLetterOrDigit(c)) {
                at += Character.charCount(c);
                continue;
            }
            Optional<Hit> hit = startingAt(text, at);
            hit.ifPresent(hits::add);
            at = hit.map(h -> h.span().end()).orElse(at + firstWord(text, at).length());
        }
        return hits;
    }

    private Optional<Hit> startingAt(String text, int at) {
        for (Name name : byFirstWord.getOrDefault(firstWord(text, at), List.of())) {
            int end = at + name.text().length();
            boolean fits = text.regionMatches(
                    !name.asWritten(), at, name.text(), 0, name.text().length());
            if (fits && (end == text.length() || !Character.isLetterOrDigit(text.codePointAt(end)))) {
                return Optional.of(new Hit(new Span(at, end), name.owner()));
            }
        }
        return Optional.empty();
    }

    /** The letters and digits from here on, in lower case. */
    private static String firstWord(String text, int from) {
        int end = from;
        while (end < text.length() && Character.isLetterOrDigit(text.codePointAt(end))) {
            end += Character.charCount(text.codePointAt(end));
        }
        return text.substring(from, end).toLowerCase(Locale.ROOT);
    }
}
