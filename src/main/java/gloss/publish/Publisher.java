package gloss.publish;

import gloss.diagnostic.Code;
import gloss.diagnostic.Diagnostic;
import gloss.diagnostic.Location;
import gloss.render.Sink;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Writes a site as a whole, or not at all. Everything is written to a folder beside the output; then the output is renamed
 * away and the new folder takes its place. If that is interrupted, the next run finds the old folder and puts it back. A file
 * whose bytes have not changed keeps its time, so that whatever brings the site to its host sees what is new; a file that Gloss
 * did not write is carried over as it is. What Gloss wrote stands in {@code .gloss-output}; a folder that has files but not
 * this list is not ours, and is refused.
 */
public final class Publisher implements Sink, AutoCloseable {

    private static final String MANIFEST = ".gloss-output";
    private static final String MANIFEST_HEAD =
            "# Written by gloss. It may replace and delete the files that are named here.\n";

    private final Path output;
    private final Path staging;
    private final Path retired;
    private final Set<String> names = ConcurrentHashMap.newKeySet();
    /** Those of the new site that are there; most files lie in one of a few. */
    private final Set<Path> folders = ConcurrentHashMap.newKeySet();

    private final AtomicBoolean changes = new AtomicBoolean();
    private final Optional<Path> receiptFile;
    private final Receipt receipt;
    private final Map<String, String> digests = new ConcurrentHashMap<>();

    private Publisher(Path output, Optional<Path> receiptFile) {
        this.receiptFile = receiptFile;
        this.receipt = receiptFile.map(Receipt::read).orElse(Receipt.NONE);
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
        Publisher publisher = new Publisher(output.toAbsolutePath().normalize(), Optional.empty());
        try {
            publisher.recover();
            return publisher.refusal(site.toAbsolutePath().normalize());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + output + ": " + e.getMessage(), e);
        }
    }

    /**
     * Whether a folder holds the site of that name, and nobody has written to it since it was published.
     *
     * @param receipt the file that says what is known of the folder
     * @throws UncheckedIOException if the disk fails
     */
    public static boolean isPublished(Path output, String site, Path receipt) {
        Publisher publisher = new Publisher(output.toAbsolutePath().normalize(), Optional.of(receipt));
        try {
            return publisher.receipt.site().equals(site) && publisher.receipt.isOf(publisher.output);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + output + ": " + e.getMessage(), e);
        }
    }

    /**
     * Begins a new site for a folder, which stays as it is until {@link #publish}.
     *
     * @param receipt the file that says what is known of the folder, and then what is known of it when the site is published
     * @throws UncheckedIOException if the disk fails
     */
    public static Publisher open(Path output, Optional<Path> receipt) {
        Publisher publisher = new Publisher(output.toAbsolutePath().normalize(), receipt);
        publisher.writing(() -> {
            Disk.delete(publisher.staging);
            Files.createDirectories(publisher.staging);
        });
        return publisher;
    }

    /**
     * Writes a file of the new site.
     *
     * @throws UncheckedIOException if the disk fails
     */
    @Override
    public void take(String path, byte[] bytes) {
        writing(() -> {
            Path old = output.resolve(path);
            boolean isThere = Files.isRegularFile(old, LinkOption.NOFOLLOW_LINKS)
                    && Files.size(old) == bytes.length
                    && Arrays.equals(Files.readAllBytes(old), bytes);
            if (isThere) {
                Disk.carry(old, place(path));
            } else {
                Files.write(place(path), bytes, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                changes.set(true);
            }
            names.add(path);
            if (receiptFile.isPresent()) {
                digests.put(path, Sink.digest(bytes));
            }
        });
    }

    @Override
    public boolean takeKnown(String path, String digest) {
        Path old = output.resolve(path);
        if (receipt.digest(path, old).filter(digest::equals).isEmpty()) {
            return false;
        }
        writing(() -> {
            Disk.carry(old, place(path));
            names.add(path);
            digests.put(path, digest);
        });
        return true;
    }

    /**
     * Replaces what Gloss wrote to the folder before with what was taken since. If nothing has changed, nothing is touched.
     *
     * @param copies files that are published as they lie on disk, by their path on the site
     * @param site names all that the site was made of; empty if that is not known
     * @return a warning for each file in the folder that is not from Gloss
     * @throws UncheckedIOException if the disk fails; the folder is then as it was
     */
    public List<Diagnostic> publish(Map<String, Path> copies, String site) {
        List<Diagnostic> warnings = new ArrayList<>();
        writing(() -> {
            for (Map.Entry<String, Path> copy : copies.entrySet()) {
                copy(copy.getValue(), copy.getKey());
            }
            Set<String> before = listed();
            boolean isSame = names.equals(before);
            String manifest = MANIFEST_HEAD + String.join("\n", new TreeSet<>(names)) + "\n";
            take(MANIFEST, manifest.getBytes(StandardCharsets.UTF_8));
            for (String name : foreign(before)) {
                Disk.carry(output.resolve(name), place(name));
                warnings.add(new Diagnostic(
                        Code.OUTPUT_FOREIGN_FILE,
                        Location.of(output.getFileName() + "/" + name),
                        "gloss did not write this file, and leaves it",
                        "delete it if it does not belong to the site"));
            }
            if (!isSame || changes.get()) {
                Disk.flush(staging);
                swap();
            }
            if (receiptFile.isPresent()) {
                Receipt.of(output, site, digests).write(receiptFile.get());
            }
        });
        return warnings;
    }

    /** Takes the new site away, unless it was published. */
    @Override
    public void close() {
        writing(() -> Disk.delete(staging));
    }

    private void writing(Disk.Writing writing) {
        try {
            writing.run();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + output + ": " + e.getMessage(), e);
        }
    }

    private void copy(Path file, String path) throws IOException {
        Path old = output.resolve(path);
        if (Files.isRegularFile(old, LinkOption.NOFOLLOW_LINKS) && Files.mismatch(old, file) < 0) {
            Disk.carry(old, place(path));
        } else {
            Files.copy(file, place(path));
            changes.set(true);
        }
        names.add(path);
    }

    private void recover() throws IOException {
        if (Files.isDirectory(retired, LinkOption.NOFOLLOW_LINKS)) {
            if (Files.exists(output, LinkOption.NOFOLLOW_LINKS)) {
                Disk.delete(retired);
            } else {
                Files.move(retired, output);
            }
        }
        Disk.delete(staging);
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
        } else if (Files.isDirectory(output) && !Files.exists(output.resolve(MANIFEST)) && !Disk.isEmpty(output)) {
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

    /** The files that the last run wrote. */
    private Set<String> listed() throws IOException {
        Path manifest = output.resolve(MANIFEST);
        return Files.exists(manifest)
                ? new TreeSet<>(Files.readAllLines(manifest, StandardCharsets.UTF_8).stream()
                        .filter(line -> !line.startsWith("#"))
                        .toList())
                : Set.of();
    }

    private List<String> foreign(Set<String> before) throws IOException {
        return everything().stream()
                .filter(name -> !before.contains(name) && !names.contains(name))
                .toList();
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

    /** Where a file of the new site belongs. */
    private Path place(String name) throws IOException {
        Path place = staging.resolve(name);
        Path folder = place.getParent();
        if (!folders.contains(folder)) {
            Files.createDirectories(folder);
            folders.add(folder);
        }
        return place;
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
        Disk.delete(retired);
    }
}
