package gloss.pipeline;

import gloss.diagnostic.Code;
import gloss.diagnostic.Diagnostic;
import gloss.diagnostic.Outcome;
import gloss.model.Address;
import gloss.model.Search;
import gloss.model.SearchEngine;
import gloss.render.Rendered;
import gloss.render.Sink;
import gloss.work.Watch;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Lets the Pagefind of a site index its finished pages. It works on a copy in a folder of its own, and what it makes becomes
 * part of the site before that is published: so it is published with the pages, or not at all, and is listed as they are.
 */
final class Pagefind implements AutoCloseable {

    private static final String BUNDLE = "pagefind/";
    private static final Set<String> NOT_SEARCHED = Set.of(Address.SEARCH.page(), Address.NOT_FOUND.page());

    /** Numbers of notes and sources, and what only leads elsewhere. */
    private static final String NOT_PROSE = ".note-ref,.cite,.more,.note-links,.references";

    /** What the search page does not use: Pagefind's own user interfaces, and its worker. */
    private static final Pattern UNUSED = Pattern.compile("pagefind-(.*ui|highlight|worker)\\.(js|css)");

    private static final Pattern CONTROL = Pattern.compile("\u001b\\[[0-9;]*m|[\\p{Cntrl}&&[^\n]]");
    private static final int LINES_TOLD = 5;
    private static final int LONGEST_MINUTES = 10;

    private final Path site;
    private final Search search;
    private Optional<Path> folder = Optional.empty();

    /** {@code site} is the folder below which a program with a {@code /} in its name lies. */
    Pagefind(Path site, Search search) {
        this.site = site;
        this.search = search;
    }

    /** Hands the files of a site on, and keeps a copy of its pages if they are to be searched with Pagefind. */
    Sink before(Sink next) {
        if (search.engine() != SearchEngine.PAGEFIND) {
            return next;
        }
        return (path, bytes) -> {
            next.take(path, bytes);
            if (path.endsWith(".html") && !NOT_SEARCHED.contains(path)) {
                copy(path, bytes);
            }
        };
    }

    private void copy(String path, byte[] bytes) {
        try {
            Path file = pages().resolve(path);
            Files.createDirectories(file.getParent());
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot index the pages: " + e.getMessage(), e);
        }
    }

    private synchronized Path pages() throws IOException {
        if (folder.isEmpty()) {
            folder = Optional.of(Files.createTempDirectory("gloss-pagefind"));
        }
        return Files.createDirectories(folder.get().resolve("site"));
    }

    /**
     * A site with what Pagefind made of its pages, which lies on disk until this is closed; the same site if it does not use
     * Pagefind.
     *
     * @throws UncheckedIOException if the disk fails
     */
    Outcome<Rendered> index(Rendered rendered, Watch watch) {
        if (search.engine() != SearchEngine.PAGEFIND) {
            return new Outcome<>(rendered, List.of());
        }
        watch.stage(Watch.Stage.SEARCH_PROGRAM);
        try {
            Path pages = pages();
            Optional<Diagnostic> fault = run(pages, pages.resolveSibling("said.txt"));
            return fault.isPresent()
                    ? new Outcome<>(rendered, List.of(fault.get()))
                    : new Outcome<>(with(rendered, pages), List.of());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot index the pages: " + e.getMessage(), e);
        }
    }

    private Optional<Diagnostic> run(Path pages, Path said) throws IOException {
        boolean isFile = search.program().contains("/") || search.program().contains("\\");
        String program =
                isFile ? site.resolve(search.program()).toAbsolutePath().toString() : search.program();
        ProcessBuilder builder = new ProcessBuilder(
                        program,
                        "--site",
                        ".",
                        "--output-subdir",
                        BUNDLE.replace("/", ""),
                        "--root-selector",
                        "main",
                        "--exclude-selectors",
                        NOT_PROSE,
                        "--keep-index-url")
                .directory(pages.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile());
        Process process;
        try {
            process = builder.start();
        } catch (IOException e) {
            return Optional.of(new Diagnostic(
                    Code.SEARCH_PROGRAM_MISSING,
                    search.location(),
                    "there is no program `" + search.program() + "` that can be run to index the pages",
                    "install Pagefind and name its program in `search.pagefind`, or set `engine: minisearch`"));
        }
        Optional<String> failure = failure(process)
                .or(() -> Files.isRegularFile(pages.resolve(BUNDLE + "pagefind.js"))
                        ? Optional.empty()
                        : Optional.of("wrote no `pagefind.js`"));
        return failure.isEmpty() ? Optional.empty() : Optional.of(failed(failure.get(), told(said, pages)));
    }

    private static Optional<String> failure(Process process) throws IOException {
        try {
            if (!process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES)) {
                return Optional.of("was not done after " + LONGEST_MINUTES + " minutes");
            }
            int exit = process.exitValue();
            return exit == 0 ? Optional.empty() : Optional.of("ended with " + exit);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted");
        } finally {
            process.destroyForcibly();
        }
    }

    private Diagnostic failed(String how, List<String> told) {
        List<String> remedy = new ArrayList<>();
        if (!told.isEmpty()) {
            remedy.add("it said:");
            told.forEach(line -> remedy.add("  " + line));
        }
        remedy.add("correct that, or set `engine: minisearch`");
        return new Diagnostic(
                Code.SEARCH_PROGRAM_FAILED,
                search.location(),
                "the program `" + search.program() + "`, which indexes the pages, " + how,
                String.join("\n", remedy));
    }

    /** The last lines that the program printed, without the name of a folder that nobody else has. */
    private static List<String> told(Path said, Path pages) throws IOException {
        String all = new String(Files.readAllBytes(said), StandardCharsets.UTF_8).replace("\r\n", "\n");
        List<String> lines = CONTROL.matcher(all)
                .replaceAll("")
                .replace(pages.toString(), ".")
                .lines()
                .filter(line -> !line.isBlank())
                .toList();
        return lines.subList(Math.max(0, lines.size() - LINES_TOLD), lines.size());
    }

    private static Rendered with(Rendered rendered, Path pages) throws IOException {
        Map<String, Path> copies = new TreeMap<>(rendered.copies());
        try (Stream<Path> walked = Files.walk(pages.resolve(BUNDLE))) {
            walked.filter(path -> Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS))
                    .filter(path ->
                            !UNUSED.matcher(path.getFileName().toString()).matches())
                    .forEach(
                            path -> copies.put(pages.relativize(path).toString().replace('\\', '/'), path));
        }
        return rendered.with(copies);
    }

    /** Takes the folder away; one that will not go, in the machine's place for such folders, is no reason to fail. */
    @Override
    public void close() {
        folder.ifPresent(work -> {
            try (Stream<Path> walked = Files.walk(work)) {
                for (Path path : walked.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            } catch (IOException ignored) {
                // The machine clears it in time.
            }
        });
    }
}
