package gloss.cache;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;

/** What a value depends on besides its key: the program that makes it, and the Java that runs this. */
final class ProgramVersion {

    private ProgramVersion() {}

    /**
     * Says the same for the same program on any machine.
     *
     * @throws UncheckedIOException if the program cannot be read
     */
    static String current() {
        CRC32 classes = new CRC32();
        for (String part : System.getProperty("java.class.path", "").split(File.pathSeparator, -1)) {
            Path path = Path.of(part);
            try {
                if (Files.isDirectory(path)) {
                    folder(path, classes);
                } else if (Files.isRegularFile(path)) {
                    jar(path, classes);
                }
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read " + path + ": " + e.getMessage(), e);
            }
        }
        // Names of months and zones come with Java, and are others in another one.
        return Long.toHexString(classes.getValue()) + "-" + Runtime.version();
    }

    private static void jar(Path path, CRC32 classes) throws IOException {
        try (JarFile jar = new JarFile(path.toFile())) {
            List<String> entries = new ArrayList<>();
            for (Enumeration<? extends ZipEntry> all = jar.entries(); all.hasMoreElements(); ) {
                ZipEntry entry = all.nextElement();
                entries.add(entry.getName() + " " + entry.getCrc());
            }
            add(entries, classes);
        }
    }

    private static void folder(Path folder, CRC32 classes) throws IOException {
        List<String> entries = new ArrayList<>();
        try (Stream<Path> walked = Files.walk(folder)) {
            for (Path file : walked.filter(Files::isRegularFile).toList()) {
                CRC32 sum = new CRC32();
                sum.update(Files.readAllBytes(file));
                entries.add(folder.relativize(file) + " " + sum.getValue());
            }
        }
        add(entries, classes);
    }

    private static void add(List<String> entries, CRC32 classes) {
        entries.stream().sorted().forEach(entry -> classes.update(entry.getBytes(StandardCharsets.UTF_8)));
    }
}
