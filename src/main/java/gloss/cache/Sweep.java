package gloss.cache;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Keeps a folder of entries from growing without end. The time of an entry's file says when it was last asked for, to a week. */
final class Sweep {

    private static final Duration KEPT = Duration.ofDays(21);
    private static final Duration TOUCHED = Duration.ofDays(7);
    private static final Duration PAUSE = Duration.ofDays(1);

    /** What Gloss writes here, half-written files too; everything else is somebody else's. */
    private static final Pattern OURS = Pattern.compile("[0-9a-f]{2}/[0-9a-f]{40}(\\.[0-9]+-[0-9]+\\.new)?");

    private Sweep() {}

    /** Deletes what is old, unless it was {@code asked} for now. What cannot be deleted stays. */
    static void run(Path folder, Set<String> asked, Instant now) {
        Path last = folder.resolve("swept");
        if (!isOlder(last, now, PAUSE)) {
            return;
        }
        try {
            for (Path file : files(folder)) {
                if (asked.contains(file.getFileName().toString())) {
                    if (isOlder(file, now, TOUCHED)) {
                        Files.setLastModifiedTime(file, FileTime.from(now));
                    }
                } else if (isOlder(file, now, KEPT)) {
                    Files.deleteIfExists(file);
                }
            }
            Files.writeString(last, "");
            Files.setLastModifiedTime(last, FileTime.from(now));
        } catch (IOException | UncheckedIOException e) {
            // Another day.
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> walked = Files.walk(folder, 2)) {
            return walked.filter(file -> OURS.matcher(
                                    folder.relativize(file).toString().replace('\\', '/'))
                            .matches())
                    .toList();
        }
    }

    /** Whether a file was last touched longer ago than that; also if it is not there. */
    private static boolean isOlder(Path file, Instant now, Duration age) {
        try {
            return Files.getLastModifiedTime(file, LinkOption.NOFOLLOW_LINKS)
                    .toInstant()
                    .isBefore(now.minus(age));
        } catch (IOException e) {
            return true;
        }
    }
}
