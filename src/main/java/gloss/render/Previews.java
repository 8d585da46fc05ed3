package gloss.render;

import gloss.model.Address;
import gloss.model.Person;
import gloss.model.Site;
import gloss.model.Term;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What every person and term of a site is, in a line, to be shown before a link to them is followed. */
final class Previews {

    /** Characters of a definition; the glossary has the rest. */
    private static final int LONGEST = 180;

    private final Map<Address, Views.Preview> all = new HashMap<>();

    Previews(Site site) {
        site.people().values().forEach(person -> all.put(Address.person(person.slug()), of(person)));
        site.terms().values().forEach(term -> all.put(Address.term(term.slug()), of(term)));
    }

    private static Views.Preview of(Person person) {
        return new Views.Preview(
                "",
                person.name(),
                person.nativeName().map(name -> name.text()).orElse(""),
                person.nativeName().map(name -> name.language()).orElse(""),
                person.role());
    }

    private static Views.Preview of(Term term) {
        return new Views.Preview(
                "", term.term(), "", "", Shortened.to(LONGEST, term.definition().plain()));
    }

    /** The preview of what stands at an address, for the links to it on a page. */
    Optional<Views.Preview> of(Address address, String href) {
        return Optional.ofNullable(all.get(address))
                .map(p -> new Views.Preview(href, p.name(), p.nativeName(), p.nativeLanguage(), p.text()));
    }
}
