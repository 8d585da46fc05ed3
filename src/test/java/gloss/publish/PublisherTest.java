package gloss.publish;

import static org.assertj.core.api.Assertions.assertThat;

import gloss.diagnostic.Diagnostic;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PublisherTest {

    private static final FileTime LONG_AGO = FileTime.fromMillis(1_000_000_000_000L);

    @TempDir
    private Path folder;

    private Path site;
    private Path output;

    @BeforeEach
    void a_site() throws IOException {
        site = Files.createDirectories(folder.resolve("site"));
        Files.createDirectories(site.resolve("content"));
        output = site.resolve("site-output");
    }

    @Test
    void writes_pages_and_files_and_a_list_of_them() throws IOException {
        publish(Map.of("index.html", "home", "issues/a.html", "A"));

        assertThat(files())
                .containsOnlyKeys(".gloss-output", "assets/a.css", "index.html", "issues/a.html")
                .containsEntry("index.html", "home");
        assertThat(files().get(".gloss-output")).endsWith("assets/a.css\nindex.html\nissues/a.html\n");
    }

    @Test
    void a_page_that_is_gone_takes_its_file_with_it() throws IOException {
        publish(Map.of("index.html", "home", "issues/a.html", "A"));
        publish(Map.of("index.html", "home"));

        assertThat(files()).doesNotContainKey("issues/a.html");
        assertThat(output.resolve("issues")).doesNotExist();
    }

    @Test
    void a_foreign_file_stays_and_is_named() throws IOException {
        publish(Map.of("index.html", "home"));
        Files.writeString(output.resolve("CNAME"), "example.org");

        List<Diagnostic> warnings = publish(Map.of("index.html", "new"));

        assertThat(files()).containsEntry("CNAME", "example.org").containsEntry("index.html", "new");
        assertThat(warnings).extracting(d -> d.location().file()).containsExactly("site-output/CNAME");
    }

    @Test
    void the_same_site_again_touches_nothing() throws IOException {
        publish(Map.of("index.html", "home"));
        Files.setLastModifiedTime(output.resolve("index.html"), LONG_AGO);

        publish(Map.of("index.html", "home"));

        assertThat(Files.getLastModifiedTime(output.resolve("index.html"))).isEqualTo(LONG_AGO);
    }

    @Test
    void a_file_that_has_not_changed_keeps_its_time_and_one_that_has_gets_another() throws IOException {
        Path picture = Files.writeString(folder.resolve("tram.png"), "a tram");
        publish(Map.of("index.html", "home", "issues/a.html", "A"), Map.of("tram.png", picture));
        Files.writeString(output.resolve("CNAME"), "example.org");
        for (String name : files().keySet()) {
            Files.setLastModifiedTime(output.resolve(name), LONG_AGO);
        }
        Object inode = inode("issues/a.html");

        publish(Map.of("index.html", "news", "issues/a.html", "A"), Map.of("tram.png", picture));

        assertThat(files()).containsEntry("index.html", "news").containsEntry("issues/a.html", "A");
        assertThat(files().keySet().stream().filter(this::isOfLongAgo))
                .containsExactly(".gloss-output", "CNAME", "assets/a.css", "issues/a.html", "tram.png");
        assertThat(inode("issues/a.html")).as("the file was not written again").isEqualTo(inode);
    }

    @Test
    void a_file_of_the_same_length_with_other_bytes_is_written() throws IOException {
        Path picture = Files.writeString(folder.resolve("tram.png"), "one tram");
        publish(Map.of("index.html", "old"), Map.of("tram.png", picture));
        Files.writeString(picture, "two cars");

        publish(Map.of("index.html", "new"), Map.of("tram.png", picture));

        assertThat(files()).containsEntry("index.html", "new").containsEntry("tram.png", "two cars");
    }

    @Test
    void a_second_name_of_a_file_elsewhere_is_never_written_into() throws IOException {
        publish(Map.of("index.html", "old", "a.html", "A"));
        Path backup = Files.createDirectories(folder.resolve("backup"));
        for (String name : List.of("index.html", "a.html", ".gloss-output")) {
            Files.createLink(backup.resolve(name), output.resolve(name));
        }
        String manifest = Files.readString(backup.resolve(".gloss-output"));

        publish(Map.of("index.html", "new", "a.html", "A"));
        publish(Map.of("index.html", "newer", "b.html", "B"));

        assertThat(backup.resolve("index.html")).hasContent("old");
        assertThat(backup.resolve("a.html")).hasContent("A");
        assertThat(backup.resolve(".gloss-output")).hasContent(manifest);
    }

    @Test
    void where_a_file_cannot_have_two_names_it_is_copied_with_its_time() throws IOException {
        Path page = Files.writeString(folder.resolve("a.html"), "A");
        Files.setLastModifiedTime(page, LONG_AGO);
        try (FileSystem zip = FileSystems.newFileSystem(folder.resolve("site.zip"), Map.of("create", "true"))) {
            Disk.carry(page, zip.getPath("a.html"));

            assertThat(zip.getPath("a.html")).hasContent("A");
            assertThat(Files.getLastModifiedTime(zip.getPath("a.html"))).isEqualTo(LONG_AGO);
        }
    }

    @Test
    void a_link_of_somebody_else_s_stays_a_link() throws IOException {
        publish(Map.of("index.html", "old"));
        Files.createSymbolicLink(output.resolve("current"), Path.of("index.html"));

        publish(Map.of("index.html", "new"));

        assertThat(Files.readSymbolicLink(output.resolve("current"))).isEqualTo(Path.of("index.html"));
    }

    @Test
    void a_run_that_is_killed_at_any_time_leaves_one_whole_site_or_the_other() throws Exception {
        publish(TwoSites.pages(0));
        Random random = new Random(7);
        for (int kill = 0; kill < 8; kill++) {
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-XX:TieredStopAtLevel=1",
                            "-cp",
                            System.getProperty("java.class.path"),
                            TwoSites.class.getName(),
                            output.toString())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            assertThat(process.getInputStream().read()).as("it has begun").isPositive();
            Thread.sleep(random.nextInt(60));
            process.destroyForcibly().waitFor();

            assertThat(refusal(output)).isEmpty();
            Map<String, String> found = files();
            found.remove(".gloss-output");
            found.remove("assets/a.css");
            assertThat(found).isIn(TwoSites.pages(0), TwoSites.pages(1));
        }
    }

    /** Publishes one site and the other in turn until it is killed. They share half of their pages. */
    static final class TwoSites {

        public static void main(String[] arguments) {
            System.out.println("begins");
            for (int turn = 1; true; turn++) {
                publish(Path.of(arguments[0]), pages(turn % 2), Map.of());
            }
        }

        static Map<String, String> pages(int site) {
            Map<String, String> pages = new TreeMap<>();
            for (int page = 0; page < 40; page++) {
                pages.put("people/" + page + ".html", page % 2 == 0 ? "the same" : "site " + site);
            }
            pages.put("site-" + site + ".html", "only here");
            return pages;
        }
    }

    @Test
    void a_run_that_was_killed_between_the_two_renames_is_undone() throws IOException {
        publish(Map.of("index.html", "old"));
        Files.move(output, site.resolve(".site-output.gloss-old"));
        Files.createDirectories(site.resolve(".site-output.gloss-new"));

        assertThat(refusal(output)).isEmpty();

        assertThat(files()).containsEntry("index.html", "old");
        assertThat(site.resolve(".site-output.gloss-new")).doesNotExist();
    }

    @Test
    void a_run_that_was_killed_after_the_renames_is_finished() throws IOException {
        publish(Map.of("index.html", "new"));
        Files.createDirectories(site.resolve(".site-output.gloss-old"));
        Files.writeString(site.resolve(".site-output.gloss-old/index.html"), "old");

        assertThat(refusal(output)).isEmpty();

        assertThat(files()).containsEntry("index.html", "new");
        assertThat(site.resolve(".site-output.gloss-old")).doesNotExist();
    }

    @Test
    void a_failure_while_writing_leaves_the_old_site() throws IOException {
        publish(Map.of("index.html", "old"));
        Map<String, Path> gone = Map.of("gone.png", folder.resolve("no-such-file.png"));

        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> publish(Map.of("index.html", "new"), gone)))
                .hasMessageContaining("cannot write");

        assertThat(files()).containsEntry("index.html", "old");
        assertThat(site.resolve(".site-output.gloss-new")).doesNotExist();
    }

    @Test
    void refuses_the_root_the_home_folder_and_the_folders_of_the_site() {
        assertThat(List.of(
                        Path.of("/"),
                        Path.of(System.getProperty("user.home")),
                        site,
                        folder,
                        site.resolve("content"),
                        site.resolve("content/articles"),
                        site.resolve("templates")))
                .allSatisfy(path -> assertThat(refusal(path)).as("%s", path).isPresent());
    }

    @Test
    void refuses_a_folder_with_files_that_gloss_did_not_make() throws IOException {
        Files.createDirectories(output);
        Files.writeString(output.resolve("thesis.doc"), "years of work");

        assertThat(refusal(output).orElseThrow().message()).contains("was not made by gloss");
    }

    @Test
    void refuses_a_file_and_a_symbolic_link() throws IOException {
        Path file = Files.writeString(site.resolve("file"), "x");
        Path elsewhere = Files.createDirectories(folder.resolve("elsewhere"));
        Path link = Files.createSymbolicLink(site.resolve("link"), elsewhere);

        assertThat(refusal(file).orElseThrow().message()).contains("it is a file");
        assertThat(refusal(link).orElseThrow().message()).contains("symbolic link");
    }

    @Test
    void takes_an_empty_folder_and_one_that_does_not_exist() throws IOException {
        Files.createDirectories(output);

        assertThat(refusal(output)).isEmpty();
        assertThat(refusal(site.resolve("deep/er"))).isEmpty();
    }

    private Optional<Diagnostic> refusal(Path path) {
        return Publisher.refusal(site, path);
    }

    private List<Diagnostic> publish(Map<String, String> pages) {
        return publish(pages, Map.of());
    }

    private List<Diagnostic> publish(Map<String, String> pages, Map<String, Path> copies) {
        return publish(output, pages, copies);
    }

    private static List<Diagnostic> publish(Path output, Map<String, String> pages, Map<String, Path> copies) {
        try (Publisher publisher = Publisher.open(output, Optional.empty())) {
            pages.forEach((path, html) -> publisher.take(path, html.getBytes(StandardCharsets.UTF_8)));
            publisher.take("assets/a.css", "p{}".getBytes(StandardCharsets.UTF_8));
            return publisher.publish(copies, "");
        }
    }

    private boolean isOfLongAgo(String name) {
        try {
            return Files.getLastModifiedTime(output.resolve(name)).equals(LONG_AGO);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Object inode(String name) throws IOException {
        return Files.readAttributes(output.resolve(name), BasicFileAttributes.class)
                .fileKey();
    }

    private Map<String, String> files() throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        try (Stream<Path> walked = Files.walk(output)) {
            for (Path file : walked.filter(Files::isRegularFile).sorted().toList()) {
                files.put(output.relativize(file).toString().replace('\\', '/'), Files.readString(file));
            }
        }
        return files;
    }
}
