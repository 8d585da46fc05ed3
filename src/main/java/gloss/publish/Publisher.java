package gloss.publish;

import gloss.diagnostic.Code;
import gloss.diagnostic.Diagnostic;
import gloss.diagnostic.Location;
import gloss.render.Page;
import gloss.render.Rendered;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Writes a site as a whole, or not at all. Everything is written to a folder beside the output; then the output is renamed
 * away and the new folder takes its place. If that is interrupted, the next run finds the old folder and puts it back. A file
 * whose bytes have not changed keeps its time, so that whatever brings the site to its host sees what is new; a file that Gloss
 * did not write is carried over as it is. What Gloss wrote stands in {@code .gloss-output}; a folder that has files but not
 * this list is not ours, and is refused.
 */
public final class Publisher {

    private static final String MANIFEST = ".gloss-output";
    private static final String MANIFEST_HEAD =
            "# Written by gloss. It may replace and delete the files that are named here.\n";

    private final Path output;
    private final Path staging;
    private final Path retired;

    private Publisher(Path output) {
        this.output = output;
        this.staging = output.resolveSibling("." + output.getFileName() + ".gloss-new");
        this.retired = output.resolveSibling("." + output.getFileName() + ".gloss-old");
    }

    /**
     * Says why a folder cannot be the output of a site, if it cannot. A run that was interrupted is first undone.
     *
     * @throws UncheckedIOException if the disk fails
     */
    public static Optional<Diagnostic> refusal(Path site, Path output) {
        Publisher publisher = new Publisher(output.toAbsolutePath().normalize());
        try {
            publisher.recover();
            return publisher.refusal(site.toAbsolutePath().normalize());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + output + ": " + e.getMessage(), e);
        }
    }

    /**
     * Replaces what Gloss wrote to the folder before. If nothing has changed, nothing is touched.
     *
     * @return a warning for each file in the folder that is not from Gloss
     * @throws UncheckedIOException if the disk fails; the folder is then as it was
     */
    public static List<Diagnostic> publish(Path output, Rendered site) {
        Publisher publisher = new Publisher(output.toAbsolutePath().normalize());
        try {
            return publisher.replace(site);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + output + ": " + e.getMessage(), e);
        }
    }

    private void recover() throws IOException {
        if (Files.isDirectory(retired, LinkOption.NOFOLLOW_LINKS)) {
            if (Files.exists(output, LinkOption.NOFOLLOW_LINKS)) {
                delete(retired);
            } else {
                Files.move(retired, output);
            }
        }
        delete(staging);
    }

    private Optional<Diagnostic> refusal(Path site) throws IOException {
        Path home =
                Path.of(System.getProperty("user.home", "/")).toAbsolutePath().normalize();
        Path content = site.resolve("content");
        if (output.getParent() == null || output.equals(home)) {
            return refused("it is the root of the disk or a home folder");
        } else if (site.startsWith(output)
                || output.startsWith(content)
                || output.startsWith(site.resolve("templates"))) {
            return refused("the site itself is in it, or it is in the site's own content or templates");
        } else if (Files.isSymbolicLink(output)) {
            return refused("it is a symbolic link");
        } else if (Files.exists(output) && !Files.isDirectory(output)) {
            return refused("it is a file");
        } else if (Files.isDirectory(output) && !Files.exists(output.resolve(MANIFEST)) && !isEmpty(output)) {
            return refused("it has files in it and was not made by gloss");
        }
        return Optional.empty();
    }

    private Optional<Diagnostic> refused(String reason) {
        return Optional.of(new Diagnostic(
                Code.OUTPUT_REFUSED,
                Location.of(String.valueOf(output.getFileName() == null ? output : output.getFileName())),
                "this folder is not written to: " + reason,
                "name an empty folder, or one that does not exist yet, with --output"));
    }

    private List<Diagnostic> replace(Rendered site) throws IOException {
        Map<String, byte[]> files = new TreeMap<>(site.files());
        for (Page page : site.pages()) {
            files.put(page.path(), page.html().getBytes(StandardCharsets.UTF_8));
        }
        Set<String> names = new TreeSet<>(files.keySet());
        names.addAll(site.copies().keySet());
        files.put(MANIFEST, (MANIFEST_HEAD + String.join("\n", names) + "\n").getBytes(StandardCharsets.UTF_8));
        Set<String> before = listed();
        List<String> foreign = foreign(before, files, site.copies());
        Set<String> kept = unchanged(files, site.copies());
        boolean isSame = names.equals(before) && kept.contains(MANIFEST) && kept.containsAll(names);
        if (!isSame) {
            kept.addAll(foreign);
            stage(files, site.copies(), kept);
            swap();
        }
        return foreign.stream()
                .map(name -> new Diagnostic(
                        Code.OUTPUT_FOREIGN_FILE,
                        Location.of(output.getFileName() + "/" + name),
                        "gloss did not write this file, and leaves it",
                        "delete it if it does not belong to the site"))
                .toList();
    }

    /** The files that the last run wrote. */
    private Set<String> listed() throws IOException {
        Path manifest = output.resolve(MANIFEST);
        return Files.exists(manifest)
                ? new TreeSet<>(Files.readAllLines(manifest, StandardCharsets.UTF_8).stream()
                        .filter(line -> !line.startsWith("#"))
                        .toList())
                : Set.of();
    }

    private List<String> foreign(Set<String> before, Map<String, byte[]> files, Map<String, Path> copies)
            throws IOException {
        List<String> foreign = new ArrayList<>();
        for (String name : everything()) {
            if (!before.contains(name) && !files.containsKey(name) && !copies.containsKey(name)) {
                foreign.add(name);
            }
        }
        return foreign;
    }

    private List<String> everything() throws IOException {
        List<String> names = new ArrayList<>();
        if (Files.isDirectory(output, LinkOption.NOFOLLOW_LINKS)) {
            try (var walked = Files.walk(output)) {
                walked.filter(path -> !Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
                        .forEach(path ->
                                names.add(output.relativize(path).toString().replace('\\', '/')));
            }
        }
        names.sort(null);
        return names;
    }

    /** The files of the site that lie in the output already, byte for byte. */
    private Set<String> unchanged(Map<String, byte[]> files, Map<String, Path> copies) throws IOException {
        Set<String> unchanged = new TreeSet<>();
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path old = output.resolve(file.getKey());
            if (Files.isRegularFile(old, LinkOption.NOFOLLOW_LINKS)
                    && Files.size(old) == file.getValue().length
                    && Arrays.equals(Files.readAllBytes(old), file.getValue())) {
                unchanged.add(file.getKey());
            }
        }
        for (Map.Entry<String, Path> copy : copies.entrySet()) {
            Path old = output.resolve(copy.getKey());
            if (Files.isRegularFile(old, LinkOption.NOFOLLOW_LINKS) && Files.mismatch(old, copy.getValue()) < 0) {
                unchanged.add(copy.getKey());
            }
        }
        return unchanged;
    }

    /** Makes the new site beside the old one, which keeps every file that it has. */
    private void stage(Map<String, byte[]> files, Map<String, Path> copies, Set<String> kept) throws IOException {
        delete(staging);
        Files.createDirectories(staging);
        try {
            for (String name : kept) {
                carry(output.resolve(name), place(name));
            }
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                if (!kept.contains(file.getKey())) {
                    Files.write(
                            place(file.getKey()),
                            file.getValue(),
                            StandardOpenOption.CREATE_NEW,
                            StandardOpenOption.WRITE);
                }
            }
            for (Map.Entry<String, Path> copy : copies.entrySet()) {
                if (!kept.contains(copy.getKey())) {
                    Files.copy(copy.getValue(), place(copy.getKey()));
                }
            }
            flush(staging);
        } catch (IOException e) {
            delete(staging);
            throw e;
        }
    }

    /** Where a file of the new site belongs. */
    private Path place(String name) throws IOException {
        Path place = staging.resolve(name);
        Files.createDirectories(place.getParent());
        return place;
    }

    /**
     * Gives a file a second place with all that it has, its time too. Where the disk can, it is one file with two names until the
     * old site goes, so nothing may be written into it: whoever has other bytes writes another file.
     */
    static void carry(Path from, Path to) throws IOException {
        if (!Files.isSymbolicLink(from)) {
            try {
                Files.createLink(to, from);
                return;
            } catch (UnsupportedOperationException | FileSystemException e) {
                // A disk without hard links, or a file of somebody else's, which not every system lets us link.
            }
        }
        Files.copy(from, to, LinkOption.NOFOLLOW_LINKS, StandardCopyOption.COPY_ATTRIBUTES);
    }

    private void swap() throws IOException {
        boolean replaces = Files.exists(output, LinkOption.NOFOLLOW_LINKS);
        if (replaces) {
            Files.move(output, retired);
        }
        try {
            Files.move(staging, output);
        } catch (IOException e) {
            if (replaces) {
                Files.move(retired, output);
            }
            throw e;
        }
        delete(retired);
    }

    /** Asks the disk to have the folder's entries before the rename; where folders cannot be opened it does without. */
    private static void flush(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException ignored) {
            // Windows opens no folders; the rename is atomic there all the same.
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (var entries = Files.list(folder)) {
            return entries.findAny().isEmpty();
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path done, java.io.IOException failure) throws IOException {
                Files.delete(done);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
