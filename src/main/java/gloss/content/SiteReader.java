package gloss.content;

import gloss.diagnostic.Code;
import gloss.diagnostic.Diagnostic;
import gloss.diagnostic.Location;
import gloss.diagnostic.Outcome;
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
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads {@code content/} below a site's folder. Every file is either text of a known kind, an asset beside an article, or
 * named in a warning: nothing is passed over in silence but dot files and {@code README.md}.
 */
public final class SiteReader {

    /** Larger than any article, and small enough that no Markdown makes the parser run for minutes. */
    /** How many bytes of a text are read; a longer one is left out. */
    public static final int LONGEST_TEXT = 512 * 1024;

    private static final Pattern TEXT = Pattern.compile(
            "content/("
                    + "(site|quotations|sources|commitments|timeline|glossary|corrections)\\.yml"
                    + "|about\\.md|(issues|people|pages)/[^/]+\\.md|articles/[^/]+/((article|method)\\.md|annotations\\.(md|lock)))");
    private static final Pattern ASSET =
            Pattern.compile("content/articles/[^/]+/.+\\.(avif|gif|jpe?g|png|svg|webp|mp4|webm|mp3|pdf|csv)");
    private static final Pattern NOT_OURS = Pattern.compile(".*/(README\\.md|\\.[^/]*|[^/]*~)");

    private static final String FILE_KINDS = """
            a site has content/site.yml, about.md, articles/<slug>/article.md with annotations.md, method.md and images beside it,
            issues/<slug>.md, people/<slug>.md, pages/<slug>.md, and quotations, sources, commitments, timeline, glossary, corrections (.yml)""";

    private final Path site;
    private final Shelf shelf;
    private final SortedMap<String, ContentFile> texts = new TreeMap<>();
    private final List<Asset> assets = new ArrayList<>();
    private final List<Diagnostic> found = new ArrayList<>();
    private Shelf.Folder current = new Shelf.Folder();

    private SiteReader(Path site, Shelf shelf) {
        this.site = site;
        this.shelf = shelf;
    }

    /**
     * Reads all files of a site.
     *
     * @throws UncheckedIOException if the disk fails; a file that cannot be used is a diagnostic
     */
    public static Outcome<SiteFiles> read(Path site) {
        return read(site, new Shelf());
    }

    /** The same, but a folder that is on the shelf is not read again. */
    public static Outcome<SiteFiles> read(Path site, Shelf shelf) {
        SiteReader reader = new SiteReader(site, shelf);
        Path content = site.resolve("content");
        if (Files.isDirectory(content, LinkOption.NOFOLLOW_LINKS)) {
            reader.folder(content);
        }
        return new Outcome<>(new SiteFiles(reader.texts, reader.assets), reader.found);
    }

    private void folder(Path folder) {
        Shelf.Folder read = shelf.folder(pathOf(folder), () -> {
            current = new Shelf.Folder();
            list(folder);
            return current;
        });
        read.texts().forEach(text -> texts.put(text.path(), text));
        assets.addAll(read.assets());
        found.addAll(read.found());
        read.folders().forEach(this::folder);
    }

    private void list(Path folder) {
        List<Path> entries;
        try (Stream<Path> listed = Files.list(folder)) {
            entries = listed.sorted(
                            Comparator.comparing(path -> path.getFileName().toString()))
                    .toList();
        } catch (IOException e) {
            report(folder, Code.FILE_UNREADABLE, "cannot be listed: " + e.getMessage(), "check its permissions");
            return;
        }
        entries.forEach(this::entry);
    }

    private void entry(Path entry) {
        BasicFileAttributes attributes;
        try {
            attributes = Files.readAttributes(entry, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        } catch (IOException e) {
            report(entry, Code.FILE_UNREADABLE, "cannot be read: " + e.getMessage(), "check its permissions");
            return;
        }
        String path = pathOf(entry);
        if (NOT_OURS.matcher(path).matches()) {
            return;
        }
        if (attributes.isSymbolicLink()) {
            report(entry, Code.FILE_IS_LINK, "a symbolic link is not followed", "put the file itself here");
        } else if (attributes.isDirectory() && !TEXT.matcher(path).matches()) {
            current.folders().add(entry);
        } else if (!attributes.isRegularFile()) {
            report(entry, Code.FILE_UNREADABLE, "not a regular file", "put a text file here, or take it away");
        } else if (TEXT.matcher(path).matches()) {
            text(entry, path, attributes.size());
        } else if (ASSET.matcher(path).matches()) {
            current.assets().add(new Asset(path, entry, ImageSize.of(entry)));
        } else {
            report(entry, Code.FILE_NOT_PUBLISHED, "this file has no place in a site, and is left out", FILE_KINDS);
        }
    }

    private void text(Path file, String path, long size) {
        if (size > LONGEST_TEXT) {
            report(
                    file,
                    Code.FILE_TOO_LARGE,
                    String.format(Locale.ROOT, "%,d bytes; a text has %,d at most", size, LONGEST_TEXT),
                    "divide it, or publish it as an asset");
            return;
        }
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(file);
        } catch (IOException e) {
            report(file, Code.FILE_UNREADABLE, "cannot be read: " + e.getMessage(), "check its permissions");
            return;
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(buffer).toString();
            current.texts().add(new ContentFile(path, unified(text)));
            if (text.indexOf('\0') >= 0) {
                report(
                        file,
                        Code.FILE_NOT_TEXT,
                        "a zero byte: this is not a text in UTF-8",
                        "save it as UTF-8 (without zero bytes)");
            }
        } catch (CharacterCodingException e) {
            int line = 1;
            for (int i = 0; i < buffer.position(); i++) {
                line += bytes[i] == '\n' ? 1 : 0;
            }
            current.found()
                    .add(new Diagnostic(
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

    private void report(Path file, Code code, String message, String remedy) {
        current.found().add(new Diagnostic(code, Location.of(pathOf(file)), message, remedy));
    }

    private String pathOf(Path file) {
        return site.relativize(file).toString().replace('\\', '/');
    }
}
