package gloss.publish;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.zip.CRC32C;

/**
 * What Gloss knows of a folder that it published: which site it is, and of each file the digest of its bytes with the size and
 * time by which it is seen that nobody has written to it since. So a later build need not read the files.
 *
 * @param site names all that the site was made of; empty if that is not known
 */
record Receipt(String site, Map<String, Line> files) {

    /** Of a folder of which nothing is known. */
    static final Receipt NONE = new Receipt("", Map.of());

    /** Stands for the digest of a file that was copied. */
    private static final String UNKNOWN = "-";

    private static final String HEAD = "gloss-receipt 1 ";

    Receipt {
        files = Map.copyOf(files);
    }

    /**
     * A file.
     *
     * @param modified nanoseconds since 1970
     */
    record Line(String digest, long size, long modified) {

        static Line of(String digest, BasicFileAttributes attributes) {
            return new Line(
                    digest, attributes.size(), attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS));
        }

        boolean isOf(BasicFileAttributes attributes) {
            return attributes.isRegularFile() && equals(of(digest, attributes));
        }
    }

    /** The digest of the bytes of a file in the folder, if it is still as it was left. */
    Optional<String> digest(String path, Path file) {
        Line line = files.get(path);
        if (line == null) {
            return Optional.empty();
        }
        try {
            return line.isOf(Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS))
                    ? Optional.of(line.digest())
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Whether a folder holds just these files, as they were left. */
    boolean isOf(Path folder) throws IOException {
        if (files.isEmpty() || !Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        int[] same = {0};
        boolean[] other = {false};
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                Line line = files.get(folder.relativize(file).toString().replace('\\', '/'));
                if (line == null || !line.isOf(attributes)) {
                    other[0] = true;
                    return FileVisitResult.TERMINATE;
                }
                same[0]++;
                return FileVisitResult.CONTINUE;
            }
        });
        return !other[0] && same[0] == files.size();
    }

    /**
     * Of a folder that was published just now.
     *
     * @param digests of its files, as far as they are known
     */
    static Receipt of(Path folder, String site, Map<String, String> digests) throws IOException {
        Map<String, Line> files = new HashMap<>();
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                String path = folder.relativize(file).toString().replace('\\', '/');
                files.put(path, Line.of(digests.getOrDefault(path, UNKNOWN), attributes));
                return FileVisitResult.CONTINUE;
            }
        });
        return new Receipt(site, files);
    }

    /** The receipt that a file holds; {@link #NONE} if there is no such file, or not all of it. */
    static Receipt read(Path file) {
        try {
            List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
            String end = lines.get(lines.size() - 1);
            String body = String.join("\n", lines.subList(0, lines.size() - 1)) + "\n";
            if (!lines.get(0).startsWith(HEAD) || !end.equals(checksum(body))) {
                return NONE;
            }
            Map<String, Line> files = new HashMap<>();
            for (String line : lines.subList(1, lines.size() - 1)) {
                String[] fields = line.split(" ", 4);
                files.put(fields[3], new Line(fields[0], Long.parseLong(fields[1]), Long.parseLong(fields[2])));
            }
            return new Receipt(lines.get(0).substring(HEAD.length()), files);
        } catch (IOException | RuntimeException e) {
            return NONE;
        }
    }

    /** Writes it; a receipt that cannot be kept is missed by nobody. */
    void write(Path file) {
        StringBuilder body = new StringBuilder(HEAD).append(site).append('\n');
        files.forEach((path, line) -> body.append(line.digest())
                .append(' ')
                .append(line.size())
                .append(' ')
                .append(line.modified())
                .append(' ')
                .append(path)
                .append('\n'));
        Path fresh = file.resolveSibling(
                file.getFileName() + "." + ProcessHandle.current().pid() + ".new");
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(fresh, body + checksum(body.toString()) + "\n");
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            // The next build reads the files instead.
        }
    }

    private static String checksum(String body) {
        CRC32C sum = new CRC32C();
        sum.update(body.getBytes(StandardCharsets.UTF_8));
        return "end " + Long.toHexString(sum.getValue());
    }
}
