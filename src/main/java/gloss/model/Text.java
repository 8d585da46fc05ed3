package gloss.model;

import gloss.model.prose.BlockId;
import java.util.Optional;
import java.util.Set;

/**
 * A prose of the site, where it was written, and where it will be read.
 *
 * @param owner what of the model it belongs to: an {@link Issue}, or one {@link Position} in it
 * @param title what readers call the page or note that it is in
 * @param page where a reader finds it; absent if no page shows it
 * @param links whether names in it may become links
 * @param subjects whom its pronouns may mean before anybody is named
 * @param scope stands before the ids of the places that its blocks have there; absent if they have none
 */
public record Text(
        Record owner,
        Kind kind,
        Prose prose,
        String file,
        String title,
        Optional<Address> page,
        boolean links,
        Set<String> subjects,
        Optional<String> scope) {

    /** What a text is of its file. */
    public enum Kind {
        /** All that follows the front matter, with headings of its own. */
        PAGE,
        /** A field, or what stands under a heading. */
        PART,
        /** A heading: it is about what the text below it speaks of, and says who and what that is no second time. */
        TITLE
    }

    public Text {
        subjects = Set.copyOf(subjects);
    }

    /** Where a reader finds a block of it, by its index. Not to be asked of a text that no page shows. */
    public Address place(int block) {
        Address there = page.orElseThrow();
        return scope.map(s -> there.at(BlockId.of(prose.blocks(), block, s))).orElse(there);
    }
}
