package gloss.content;

import gloss.diagnostic.Code;
import gloss.diagnostic.Diagnostic;
import gloss.diagnostic.Location;
import gloss.diagnostic.Outcome;
import gloss.work.Workers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads {@code content/} below a site's folder. Every file is either text of a known kind, an asset beside an article, or
 * named in a warning: nothing is passed over in silence but dot files and {@code README.md}.
 */
public final class SiteReader {

    /**
     * How many bytes of a text are read; a longer one is left out. That is larger than any article, and small enough that no
     * Markdown makes the parser run for minutes.
     */
    public static final int LONGEST_TEXT = 512 * 1024;

    private static final Pattern TEXT = Pattern.compile(
            "content/("
                    + "(site|quotations|sources|commitments|timeline|glossary|corrections)\\.yml"
                    + "|about\\.md|(issues|people|pages)/[^/]+\\.md|articles/[^/]+/((article|method)\\.md|annotations\\.(md|lock)))");
    private static final Pattern ASSET =
            Pattern.compile("content/articles/[^/]+/.+\\.(avif|gif|jpe?g|png|svg|webp|mp4|webm|mp3|pdf|csv)");
    private static final Pattern NOT_OURS = Pattern.compile(".*/(README\\.md|\\.[^/]*|[^/]*~)");

    /** What a decoder gives for bytes that are not UTF-8. */
    private static final char REPLACEMENT = '\uFFFD';

    private static final String FILE_KINDS = """
            a site has content/site.yml, about.md, articles/<slug>/article.md with annotations.md, method.md and images beside it,
            issues/<slug>.md, people/<slug>.md, pages/<slug>.md, and quotations, sources, commitments, timeline, glossary, corrections (.yml)""";

    private final Path site;
    private final Shelf shelf;
    private final Workers workers;
    private final SortedMap<String, ContentFile> texts = new TreeMap<>();
    private final List<Asset> assets = new ArrayList<>();
    private final List<Diagnostic> found = new ArrayList<>();

    private SiteReader(Path site, Shelf shelf, Workers workers) {
        this.site = site;
        this.shelf = shelf;
        this.workers = workers;
    }

    /**
     * Reads all files of a site.
     *
     * @throws UncheckedIOException if the disk fails; a file that cannot be used is a diagnostic
     */
    public static Outcome<SiteFiles> read(Path site) {
        return read(site, new Shelf(), Workers.of(1));
    }

    /** The same, folders side by side, but one that is on the shelf is not read again. */
    public static Outcome<SiteFiles> read(Path site, Shelf shelf, Workers workers) {
        SiteReader reader = new SiteReader(site, shelf, workers);
        Path content = site.resolve("content");
        if (Files.isDirectory(content, LinkOption.NOFOLLOW_LINKS)) {
            reader.folders(List.of(content));
        }
        return new Outcome<>(new SiteFiles(reader.texts, reader.assets), reader.found);
    }

    /** Reads folders, each with all that is below it before the next one. */
    private void folders(List<Path> folders) {
        List<Shelf.Folder> read = workers.map(folders, folder -> shelf.folder(pathOf(folder), () -> list(folder)));
        for (Shelf.Folder folder : read) {
            folder.texts().forEach(text -> texts.put(text.path(), text));
            assets.addAll(folder.assets());
            found.addAll(folder.found());
            folders(folder.folders());
        }
    }

    /** What lies directly in a folder. */
    private Shelf.Folder list(Path folder) {
        Shelf.Folder read = new Shelf.Folder();
        try (Stream<Path> listed = Files.list(folder)) {
            listed.sorted(Comparator.comparing(path -> path.getFileName().toString()))
                    .toList()
                    .forEach(entry -> entry(entry, read));
        } catch (IOException e) {
            report(folder, Code.FILE_UNREADABLE, "cannot be listed: " + e.getMessage(), "check its permissions", read);
        }
        return read;
    }

    private void entry(Path entry, Shelf.Folder into) {
        BasicFileAttributes attributes;
        try {
            attributes = Files.readAttributes(entry, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        } catch (IOException e) {
            report(entry, Code.FILE_UNREADABLE, "cannot be read: " + e.getMessage(), "check its permissions", into);
            return;
        }
        String path = pathOf(entry);
        if (NOT_OURS.matcher(path).matches()) {
            return;
        }
        boolean isText = TEXT.matcher(path).matches();
        if (attributes.isSymbolicLink()) {
            report(entry, Code.FILE_IS_LINK, "a symbolic link is not followed", "put the file itself here", into);
        } else if (attributes.isDirectory() && !isText) {
            into.folders().add(entry);
        } else if (!attributes.isRegularFile()) {
            report(entry, Code.FILE_UNREADABLE, "not a regular file", "put a text file here, or take it away", into);
        } else if (isText) {
            text(entry, path, attributes.size(), into);
        } else if (ASSET.matcher(path).matches()) {
            into.assets().add(new Asset(path, entry, ImageSize.of(entry)));
        } else {
            report(
                    entry,
                    Code.FILE_NOT_PUBLISHED,
                    "this file has no place in a site, and is left out",
                    FILE_KINDS,
                    into);
        }
    }

    private void text(Path file, String path, long size, Shelf.Folder into) {
        if (size > LONGEST_TEXT) {
            report(
                    file,
                    Code.FILE_TOO_LARGE,
                    String.format(Locale.ROOT, "%,d bytes; a text has %,d at most", size, LONGEST_TEXT),
                    "divide it, or publish it as an asset",
                    into);
            return;
        }
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(file);
        } catch (IOException e) {
            report(file, Code.FILE_UNREADABLE, "cannot be read: " + e.getMessage(), "check its permissions", into);
            return;
        }
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (text.indexOf(REPLACEMENT) >= 0) {
            Optional<Diagnostic> fault = notInUtf8(path, bytes);
            if (fault.isPresent()) {
                into.found().add(fault.get());
                return;
            }
        }
        into.texts().add(new ContentFile(path, unified(text)));
        if (text.indexOf('\0') >= 0) {
            report(
                    file,
                    Code.FILE_NOT_TEXT,
                    "a zero byte: this is not a text in UTF-8",
                    "save it as UTF-8 (without zero bytes)",
                    into);
        }
    }

    /** Where a file is not UTF-8; nothing if it only has the character that stands for what is not. */
    private static Optional<Diagnostic> notInUtf8(String path, byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        try {
            StandardCharsets.UTF_8.newDecoder().decode(buffer);
            return Optional.empty();
        } catch (CharacterCodingException e) {
            int line = 1;
            for (int i = 0; i < buffer.position(); i++) {
                line += bytes[i] == '\n' ? 1 : 0;
            }
            return Optional.of(new Diagnostic(
                    Code.FILE_NOT_TEXT,
                    new Location(path, line, 1),
                    "byte " + (buffer.position() + 1) + " of the file is not UTF-8",
                    "save the file in the encoding UTF-8"));
        }
    }

    static String unified(String text) {
        String body = text.startsWith("\uFEFF") ? text.substring(1) : text;
        return body.indexOf('\r') < 0 ? body : body.replace("\r\n", "\n").replace('\r', '\n');
    }

    private void report(Path file, Code code, String message, String remedy, Shelf.Folder into) {
        into.found().add(new Diagnostic(code, Location.of(pathOf(file)), message, remedy));
    }

    private String pathOf(Path file) {
        return site.relativize(file).toString().replace('\\', '/');
    }
}
