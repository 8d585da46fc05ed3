package gloss.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Whole folders: copied over each other, and read to be compared. */
public final class Folders {

    /** The little site that other sites of the tests are made from. */
    public static final Path BASE = Path.of("src/test/sites/base");

    private Folders() {}

    /**
     * Makes the site of a case: the base site with the files of the case over it, without those that its {@code removed.txt}
     * names, and with those of its {@code repeat.txt} filled with so many letters.
     */
    public static Path site(Path folder, Path changes) {
        copy(BASE, folder);
        copy(changes, folder);
        try {
            for (String name : lines(changes.resolve("removed.txt"))) {
                Files.delete(folder.resolve(name));
            }
            for (String recipe : lines(changes.resolve("repeat.txt"))) {
                String[] nameAndLength = recipe.split(" ", -1);
                Files.writeString(folder.resolve(nameAndLength[0]), "a".repeat(Integer.parseInt(nameAndLength[1])));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return folder;
    }

    private static List<String> lines(Path file) throws IOException {
        return Files.exists(file) ? Files.readAllLines(file) : List.of();
    }

    /** Copies a folder over another; symbolic links stay links. */
    public static void copy(Path from, Path to) {
        try (Stream<Path> walked = Files.walk(from)) {
            for (Path source : walked.toList()) {
                Path target = to.resolve(from.relativize(source).toString());
                if (Files.isDirectory(source, LinkOption.NOFOLLOW_LINKS)) {
                    Files.createDirectories(target);
                } else {
                    Files.createDirectories(target.getParent());
                    Files.copy(source, target, LinkOption.NOFOLLOW_LINKS, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every file below a folder with its content, byte for byte as Latin-1; empty if there is no such folder. */
    public static Map<String, String> files(Path folder) {
        Map<String, String> files = new TreeMap<>();
        if (!Files.exists(folder)) {
            return files;
        }
        try (Stream<Path> walked = Files.walk(folder)) {
            for (Path file : walked.filter(Files::isRegularFile).toList()) {
                files.put(
                        folder.relativize(file).toString().replace('\\', '/'),
                        Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    /** The text of a file as {@link #files} reads it. */
    public static String utf8(String bytes) {
        return new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    /** Writes files as {@link #files} reads them. */
    public static void write(Map<String, String> files, Path folder) {
        files.forEach((name, content) -> {
            try {
                Files.createDirectories(folder.resolve(name).getParent());
                Files.writeString(folder.resolve(name), content, StandardCharsets.ISO_8859_1);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** Takes a file away, if it is there. */
    public static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
