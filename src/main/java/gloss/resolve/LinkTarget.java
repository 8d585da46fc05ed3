package gloss.resolve;

import gloss.model.Address;
import gloss.model.Slug;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A file that links may name. Two that are equal lead to the same places. */
sealed interface LinkTarget {

    /** What the file becomes; absent for a draft that is left out. */
    Optional<Address> page();

    /** The address of a fragment of it, if it has such a place. */
    Optional<Address> place(String fragment);

    /** The fragments that there are, for suggestions. */
    List<String> fragments();

    /** The fragments of what is left out. */
    List<String> drafts();

    /** A Markdown file; its sections have ids, which begin with {@code section}. */
    record MarkdownFile(Optional<Address> page, String section, List<String> ids) implements LinkTarget {

        @Override
        public Optional<Address> place(String fragment) {
            return page.filter(p -> ids.contains(section + fragment)).map(p -> p.at(section + fragment));
        }

        @Override
        public List<String> fragments() {
            return ids.stream().map(id -> id.replace(section, "")).toList();
        }

        @Override
        public List<String> drafts() {
            return List.of();
        }
    }

    /** A file whose entries have a place each on one page, but for those that are drafts. */
    record Entries(Optional<Address> page, List<Slug> ids, List<String> drafts, Function<Slug, Address> at)
            implements LinkTarget {
        @Override
        public Optional<Address> place(String fragment) {
            return Slug.parse(fragment).filter(ids::contains).map(at);
        }

        @Override
        public List<String> fragments() {
            return ids.stream().map(Slug::value).toList();
        }

        /** On one page all entries are of one kind: where they stand follows from their ids. */
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Entries entries
                    && entries.page.equals(page)
                    && entries.ids.equals(ids)
                    && entries.drafts.equals(drafts);
        }

        @Override
        public int hashCode() {
            return Objects.hash(page, ids, drafts);
        }
    }
}
