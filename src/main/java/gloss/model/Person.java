package gloss.model;

import java.util.List;
import java.util.Optional;

/** Somebody or something that acts: a person, an organisation, a state, a place. {@code role} is the one at the time. */
public record Person(
        Slug slug,
        String file,
        String name,
        PersonKind kind,
        Optional<String> fullName,
        List<String> aliases,
        String role,
        Optional<String> affiliation,
        Optional<NativeName> nativeName,
        List<Slug> sources,
        boolean linkMentions,
        Prose prose) {

    public Person {
        aliases = List.copyOf(aliases);
        sources = List.copyOf(sources);
    }
}
