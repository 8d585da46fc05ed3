package gloss.desk;

import gloss.content.ContentWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Begins a site: a small complete one about a town that does not exist, to be looked at, built and replaced. */
public final class FirstSite {

    private static final List<String> EMPTY = List.of("README.md", "content/about.md", "content/site.yml");

    private FirstSite() {}

    /** Why a folder cannot become a site; absent if it can. */
    public static Optional<String> refusal(Path folder) {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        if (!Files.isDirectory(folder)) {
            return Optional.of(folder + " is not a folder");
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.findAny().isEmpty()
                    ? Optional.empty()
                    : Optional.of(folder + " is not empty; name a folder that does not exist yet");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + folder + ": " + e.getMessage(), e);
        }
    }

    /**
     * Writes the files of a small complete site.
     *
     * @return their paths below the folder
     */
    public static List<String> write(Path folder) {
        for (String path : Packed.firstSite()) {
            ContentWriter.create(folder, path, Packed.text("init/" + path));
        }
        return Packed.firstSite();
    }

    /**
     * Writes the files of a site without articles.
     *
     * @param today the day up to which it is current
     * @return their paths below the folder
     */
    public static List<String> writeEmpty(Path folder, LocalDate today) {
        for (String path : EMPTY) {
            ContentWriter.create(folder, path, NewFile.filled("empty/" + path, Map.of("date", today.toString())));
        }
        return EMPTY;
    }
}
