package gloss.annotate;

import gloss.model.Address;
import gloss.model.Prose;
import gloss.model.prose.BlockId;
import gloss.reading.Reading.Part;
import java.util.Optional;
import java.util.Set;

/**
 * Where a piece of prose was written, and where it will be read.
 *
 * @param links whether names in it may become links
 * @param subjects whom its pronouns may mean before anybody is named
 * @param page where a reader finds it
 * @param scope stands before the ids of the places that its blocks have there; absent if they have none
 */
record Setting(String file, String title, boolean links, Set<String> subjects, Address page, Optional<String> scope) {

    Setting {
        subjects = Set.copyOf(subjects);
    }

    Address place(Prose prose, Part part) {
        return scope.map(s -> page.at(BlockId.of(prose.blocks(), part.top(), s)))
                .orElse(page);
    }
}
