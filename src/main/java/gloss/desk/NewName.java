package gloss.desk;

import gloss.model.Slug;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The name under which something new is to stand in a site, and what it was wanted to be made of. */
record NewName(Optional<Slug> slug, Optional<String> wanted, String title) {

    /** The name as it is {@code wanted}, else made of the title. */
    static NewName of(Optional<String> wanted, String title) {
        return new NewName(wanted.map(Slug::parse).orElseGet(() -> Slug.from(title)), wanted, title);
    }

    /** Why nothing new can be put into a folder; absent if it holds a site. */
    static Optional<String> refusal(Path site) {
        return Files.isRegularFile(site.resolve("content/site.yml"))
                ? Optional.empty()
                : Optional.of("there is no content/site.yml in this folder; `gloss init DIR` begins a site");
    }

    /** Why there is no such name, for where there is none. */
    String fault() {
        return wanted.map(name -> "`" + name + "` is no address: write lower-case letters, digits and single hyphens")
                .orElse("`" + title + "` gives no address; name one with --slug, of lower-case letters, digits and"
                        + " single hyphens");
    }
}
