package gloss.render;

import gloss.work.Memo;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The templates and assets of a site: those that come with Gloss, and over them, file by file, the site's own. All are read
 * once; a template can include nothing that is not in this map, whatever its name says.
 *
 * @param templates Pebble templates by name: {@code article.peb}, {@code partials/note.peb}
 * @param assets by their path on the site; the style sheets are one file, {@code assets/gloss.css}
 */
public record Theme(Map<String, String> templates, Map<String, byte[]> assets) {

    private static final String BUILT_IN = "theme/";
    private static final String ASSETS = "assets/";
    private static final String TEMPLATE = ".peb";
    private static final String BUNDLE = "assets/gloss.css";
    private static final String LAYERS = "assets/tokens.css";
    private static final Pattern STYLE_SHEET = Pattern.compile("assets/[^/]+\\.css");

    /** The key of what comes with Gloss, which nothing changes while it runs. */
    private record Own() {}

    /** The files of the theme that comes with Gloss. */
    private record BuiltIn(Map<String, byte[]> files) {}

    public Theme {
        templates = Collections.unmodifiableMap(new TreeMap<>(templates));
        assets = Collections.unmodifiableMap(new TreeMap<>(assets));
    }

    /**
     * The theme of a site whose own templates, if any, are in the given folder.
     *
     * @param memo holds what comes with Gloss, if that was read before
     * @throws UncheckedIOException if a file of it cannot be read
     */
    public static Theme load(Path ownTemplates, Memo memo) {
        Map<String, byte[]> files =
                new TreeMap<>(memo.of(new Own(), BuiltIn.class, Theme::builtIn).files());
        try {
            if (Files.isDirectory(ownTemplates, LinkOption.NOFOLLOW_LINKS)) {
                folder(ownTemplates, files);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the theme cannot be read: " + e.getMessage(), e);
        }
        Map<String, String> templates = new TreeMap<>();
        Map<String, byte[]> assets = new TreeMap<>();
        files.forEach((name, bytes) -> {
            if (name.endsWith(TEMPLATE)) {
                templates.put(name, new String(bytes, StandardCharsets.UTF_8).replace("\r\n", "\n"));
            } else if (name.startsWith(ASSETS)) {
                assets.put(name, bytes);
            }
        });
        bundle(assets);
        return new Theme(templates, assets);
    }

    /**
     * Makes one style sheet of those in {@code assets/}, because a reader waits for each request. Their cascade layers say which
     * rule wins, so that their order does not: only the file that names the layers comes first.
     */
    private static void bundle(Map<String, byte[]> assets) {
        List<String> sheets =
                assets.keySet().stream().filter(STYLE_SHEET.asMatchPredicate()).toList();
        StringBuilder all = new StringBuilder();
        Stream.concat(
                        Stream.of(LAYERS).filter(sheets::contains),
                        sheets.stream().filter(name -> !name.equals(LAYERS)))
                .forEach(name -> all.append(new String(assets.get(name), StandardCharsets.UTF_8)));
        sheets.forEach(assets::remove);
        assets.put(BUNDLE, all.toString().replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8));
    }

    private static BuiltIn builtIn() {
        Map<String, byte[]> files = new TreeMap<>();
        try {
            builtIn(files);
        } catch (IOException e) {
            throw new UncheckedIOException("the theme cannot be read: " + e.getMessage(), e);
        }
        return new BuiltIn(files);
    }

    private static void builtIn(Map<String, byte[]> files) throws IOException {
        URL url = Theme.class.getClassLoader().getResource(BUILT_IN + "layout.peb");
        if (url == null) {
            throw new IllegalStateException("this Gloss was built without its theme");
        }
        if (url.openConnection() instanceof JarURLConnection connection) {
            JarFile jar = connection.getJarFile();
            for (JarEntry entry : Collections.list(jar.entries())) {
                if (entry.getName().startsWith(BUILT_IN) && !entry.isDirectory()) {
                    try (InputStream in = jar.getInputStream(entry)) {
                        files.put(entry.getName().substring(BUILT_IN.length()), in.readAllBytes());
                    }
                }
            }
        } else {
            folder(Path.of(URI.create(url.toString())).resolveSibling(""), files);
        }
    }

    /** Reads a folder without following a symbolic link, which could lead out of it. */
    private static void folder(Path folder, Map<String, byte[]> files) throws IOException {
        List<Path> found;
        try (Stream<Path> walked = Files.walk(folder, new FileVisitOption[0])) {
            found = walked.filter(path -> Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS))
                    .toList();
        }
        for (Path file : found) {
            String name = folder.relativize(file).toString().replace('\\', '/');
            files.put(name, Files.readAllBytes(file));
        }
    }
}
