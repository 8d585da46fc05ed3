package gloss.serve;

import io.methvin.watcher.DirectoryChangeEvent;
import io.methvin.watcher.DirectoryWatcher;
import io.methvin.watcher.visitor.FileTreeVisitor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The files of a site that have changed since somebody last asked. An editor that saves a file may write another, rename it,
 * and write in several steps: a change is told of when nothing more has happened for a moment.
 */
final class ChangedFiles implements AutoCloseable {

    /** How long, in milliseconds, nothing must happen. Longer than between two steps of one save; unnoticeable otherwise. */
    private static final int SETTLING = 15;

    /** After so many of these moments a change is told of though there is always something more. */
    private static final int MOST_MOMENTS = 40;

    /** What editors put beside a file for as long as they need it: Vim, Emacs, JetBrains, Office and others. */
    private static final Pattern TEMPORARY = Pattern.compile(
            "(?:.*/)?(?:\\.[^/]*|[^/]*~|#[^/]*#|4913|[^/]*\\.(?:sw[a-z]|tmp|temp|part|crdownload)|[^/]*___jb_(?:tmp|old)___)");

    private final Path site;
    private final DirectoryWatcher watcher;
    private final TreeSet<String> changed = new TreeSet<>();
    private final TreeSet<String> appeared = new TreeSet<>();
    private final TreeSet<String> unimportant = new TreeSet<>();
    private long events;

    ChangedFiles(Path site) throws IOException {
        this.site = site.toAbsolutePath().normalize();
        this.watcher = DirectoryWatcher.builder()
                .path(this.site)
                .fileTreeVisitor(new OwnFolders(this.site))
                // A rebuild that finds nothing new costs less than reading every file and image at the start.
                .fileHashing(false)
                .listener(this::note)
                .build();
    }

    /** Begins to watch; what changes from now on is told of. */
    void watch() throws IOException {
        CompletableFuture<Void> watching =
                watcher.watchAsync(task -> PreviewServer.daemon(task, "watch").start());
        if (watching.isCompletedExceptionally()) {
            try {
                watching.join();
            } catch (CompletionException e) {
                throw new IOException(e.getCause());
            }
        }
    }

    private void note(DirectoryChangeEvent event) {
        if (event.eventType() == DirectoryChangeEvent.EventType.OVERFLOW) {
            note("content", false);
            return;
        }
        String path = site.relativize(event.path()).toString().replace('\\', '/');
        if (isOurs(path) && TEMPORARY.matcher(path).matches()) {
            setAside(path);
        } else if (isOurs(path)) {
            note(path, event.eventType() == DirectoryChangeEvent.EventType.CREATE);
        }
    }

    /** It is no reason to build, but when something else is, this has changed too. */
    private synchronized void setAside(String path) {
        unimportant.add(path);
    }

    private synchronized void note(String path, boolean appears) {
        // Who waits for things to come to rest is not woken, or a burst of events would be over for it before it is.
        if (changed.isEmpty()) {
            notifyAll();
        }
        changed.add(path);
        if (appears) {
            appeared.add(path);
        }
        events++;
    }

    /**
     * What has changed.
     *
     * @param paths all of it
     * @param named what is worth saying: not what came and went again, and not what only editors need
     */
    record Batch(List<String> paths, List<String> named) {}

    /** Whether something has changed that nobody has been told of. */
    synchronized boolean isWaiting() {
        return !changed.isEmpty();
    }

    /** Waits until something has changed and come to rest. */
    synchronized Batch next() throws InterruptedException {
        while (changed.isEmpty()) {
            wait();
        }
        long before = -1;
        for (int moments = 0; moments < MOST_MOMENTS && before != events; moments++) {
            before = events;
            wait(SETTLING);
        }
        List<String> named = changed.stream()
                .filter(path -> !appeared.contains(path) || Files.exists(site.resolve(path)))
                .toList();
        unimportant.addAll(changed);
        List<String> paths = List.copyOf(unimportant);
        changed.clear();
        appeared.clear();
        unimportant.clear();
        return new Batch(paths, named);
    }

    private static boolean isOurs(String path) {
        return path.matches("(?:content|templates)(?:/.*)?");
    }

    @Override
    public void close() {
        try {
            watcher.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The site's folder has more in it than the site; only these two are looked into. They may come and go. */
    private record OwnFolders(Path site) implements FileTreeVisitor {
        @Override
        public void recursiveVisitFiles(Path start, Callback onFolder, Callback onFile) throws IOException {
            Files.walkFileTree(start, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
                        throws IOException {
                    if (!folder.equals(site) && !isOwn(folder)) {
                        return FileVisitResult.SKIP_SUBTREE;
                    }
                    onFolder.call(folder);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    if (isOwn(file)) {
                        onFile.call(file);
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException gone) {
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException gone) {
                    return FileVisitResult.CONTINUE;
                }
            });
        }

        private boolean isOwn(Path path) {
            return isOurs(site.relativize(path).toString().replace('\\', '/'));
        }
    }
}
