package gloss.model;

import gloss.diagnostic.Location;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Whom we cite: a record of the Citation Style Language, so that reference managers can exchange it.
 *
 * @param type a CSL type such as {@code speech} or {@code article-newspaper}
 * @param container what it appeared in, such as a newspaper
 * @param excerpts the exact words of it that are on record; empty if they were not taken down
 * @param copyOf whose word a copy hands on; absent if that is not one of the others, or for what is no copy
 * @param genre what it calls itself, such as {@code Transcript}
 */
public record Source(
        Slug id,
        String type,
        String title,
        List<Author> authors,
        Optional<String> publisher,
        Optional<String> container,
        Optional<PartialDate> issued,
        Optional<String> url,
        Optional<String> genre,
        Optional<String> note,
        SourceKind kind,
        Optional<SourceKind> copyOf,
        Extent reading,
        List<String> excerpts,
        Location location) {

    public Source {
        authors = List.copyOf(authors);
        excerpts = List.copyOf(excerpts);
    }

    /** Who wrote it, as printed: {@code Ada Park, Millbridge Trams}; empty if nobody is named. */
    public String byline() {
        return authors.stream()
                .map(author -> (author.given() + " " + author.family()).strip())
                .collect(Collectors.joining(", "));
    }

    /** Whose word it is, though a third party may have copied it. */
    public SourceKind origin() {
        return copyOf.orElse(kind);
    }

    /** An author: a person by family and given name, or an institution by its family name alone. */
    public record Author(String family, String given) {}
}
