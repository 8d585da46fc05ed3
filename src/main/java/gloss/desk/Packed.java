package gloss.desk;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The texts that come in the jar. */
final class Packed {

    private static final String FOLDER = "/gloss/";

    private Packed() {}

    /** A text by its path below the folder of resources: {@code new/article.md}. */
    static String text(String path) {
        try (InputStream in = Objects.requireNonNull(Packed.class.getResourceAsStream(FOLDER + path), path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + path + " in the jar: " + e.getMessage(), e);
        }
    }

    /** The files of a site that was just begun, by their paths below its folder. */
    static List<String> firstSite() {
        return List.of(
                "README.md",
                "content/about.md",
                "content/articles/pool-and-ferry/annotations.lock",
                "content/articles/pool-and-ferry/annotations.md",
                "content/articles/pool-and-ferry/article.md",
                "content/commitments.yml",
                "content/glossary.yml",
                "content/issues/ferry.md",
                "content/issues/pool.md",
                "content/people/friends-of-the-pool.md",
                "content/people/ines-calder.md",
                "content/people/tobias-wren.md",
                "content/quotations.yml",
                "content/site.yml",
                "content/sources.yml",
                "content/timeline.yml");
    }
}
