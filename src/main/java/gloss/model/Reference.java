package gloss.model;

import gloss.diagnostic.Location;
import java.util.List;
import java.util.Optional;

/** What a piece of prose points at. */
public sealed interface Reference {

    /** Where the author wrote it. */
    Location location();

    /** A place on this site: {@code [Taiwan](../../issues/taiwan.md)}. */
    record Internal(Address address, Location location) implements Reference {}

    /** A file that is published beside the pages, such as an image, and how large that is if it is known. */
    record File(String path, Optional<Size> size, Location location) implements Reference {}

    /** A page elsewhere, by {@code http}, {@code https} or {@code mailto}. */
    record External(String url, Location location) implements Reference {}

    /** Sources: {@code [@wh-readout, p. 2; @xinhua-arms]}. */
    record Citation(List<Cited> cited, Location location) implements Reference {
        public Citation {
            cited = List.copyOf(cited);
        }
    }

    /**
     * One source of a citation.
     *
     * @param locator the place in it, as written: {@code p. 2}; may be empty
     */
    record Cited(Slug source, String locator) {}

    /** Something that could not be resolved or is left out as a draft: only the text of the link remains. */
    record Dead(Location location) implements Reference {}
}
