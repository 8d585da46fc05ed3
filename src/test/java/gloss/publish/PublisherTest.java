package gloss.publish;

import static org.assertj.core.api.Assertions.assertThat;

import gloss.diagnostic.Diagnostic;
import gloss.render.Page;
import gloss.render.Rendered;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PublisherTest {

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
        FileTime longAgo = FileTime.fromMillis(1_000_000_000_000L);
        Files.setLastModifiedTime(output.resolve("index.html"), longAgo);

        publish(Map.of("index.html", "home"));

        assertThat(Files.getLastModifiedTime(output.resolve("index.html"))).isEqualTo(longAgo);
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
        Rendered broken = new Rendered(
                List.of(page("index.html", "new")), Map.of(), Map.of("gone.png", folder.resolve("no-such-file.png")));

        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> Publisher.publish(output, broken)))
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
        List<Page> finished = new TreeMap<>(pages)
                .entrySet().stream().map(e -> page(e.getKey(), e.getValue())).toList();
        return Publisher.publish(
                output,
                new Rendered(finished, Map.of("assets/a.css", "p{}".getBytes(StandardCharsets.UTF_8)), Map.of()));
    }

    private static Page page(String path, String html) {
        return new Page(path, html, "content/site.yml", Map.of());
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
