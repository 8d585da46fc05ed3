package gloss.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import gloss.testing.Folders;
import gloss.testing.SmallSite;
import gloss.testing.SmallSite.Built;
import gloss.work.Store;
import gloss.work.Timings;
import gloss.work.Timings.StageTime;
import gloss.work.Watch.Stage;
import gloss.work.Workers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Our part of a search with Pagefind, which a shell script stands for: what it is given, and what becomes of what it makes. */
@DisabledOnOs(OS.WINDOWS)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PagefindTest {

    /** Notes its arguments and the pages that it found, as a real one would index them. */
    private static final String PROGRAM = """
            #!/bin/sh
            mkdir -p pagefind/index
            echo "export {}" > pagefind/pagefind.js
            echo "$*" > pagefind/index/arguments
            find . -name '*.html' | sort > pagefind/index/pages
            echo unused > pagefind/pagefind-ui.js
            echo unused > pagefind/pagefind-worker.js
            """;

    @TempDir
    private Path folder;

    @Test
    void it_is_given_every_page_but_those_that_nobody_searches_for() throws IOException {
        Map<String, String> files = build(PROGRAM);

        assertThat(files.getOrDefault("pagefind/index/pages", ""))
                .contains("./articles/fares.html\n", "./index.html\n", "./people/nora-quill.html\n")
                .doesNotContain("404.html", "search.html");
        assertThat(files.getOrDefault("pagefind/index/arguments", ""))
                .startsWith("--site . --output-subdir pagefind --root-selector main ");
    }

    @Test
    void what_it_makes_is_published_and_listed_as_the_pages_are() throws IOException {
        Map<String, String> files = build(PROGRAM);

        assertThat(files).containsKeys("pagefind/pagefind.js", "assets/search-pagefind.js", "search.html");
        assertThat(files)
                .doesNotContainKeys(
                        "pagefind/pagefind-ui.js",
                        "pagefind/pagefind-worker.js",
                        "search-index.js",
                        "assets/search-minisearch.js",
                        "assets/vendor/minisearch/minisearch.js");
        assertThat(files.getOrDefault(".gloss-output", "").lines())
                .contains("pagefind/index/pages", "pagefind/pagefind.js")
                .doesNotContain("pagefind/pagefind-ui.js");
    }

    @Test
    void what_it_no_longer_makes_is_taken_away() throws IOException {
        build(PROGRAM);
        Map<String, String> files = build(PROGRAM.replace("index/arguments", "other"));

        assertThat(files).containsKey("pagefind/other").doesNotContainKey("pagefind/index/arguments");

        files = Folders.files(built("minisearch").folder().resolve("site-output"));
        assertThat(files.keySet()).contains("search-index.js").noneMatch(name -> name.startsWith("pagefind/"));
    }

    @Test
    void a_program_that_makes_nothing_leaves_the_site_as_it_was() throws IOException {
        Map<String, String> before = build(PROGRAM);
        write("#!/bin/sh\nexit 0\n");

        Built built = built("pagefind");

        assertThat(built.report().published()).isFalse();
        assertThat(built.diagnostics())
                .singleElement()
                .satisfies(d -> assertThat(d.message()).endsWith("indexes the pages, wrote no `pagefind.js`"));
        assertThat(Folders.files(folder.resolve("site-output"))).isEqualTo(before);
    }

    @Test
    void no_link_leads_out_of_what_it_made() throws IOException {
        Map<String, String> files = build(PROGRAM + "ln -s /etc/hostname pagefind/host\n");

        assertThat(files).doesNotContainKey("pagefind/host");
    }

    @Test
    void its_time_is_told_apart_from_that_of_gloss() throws IOException {
        build(PROGRAM);
        Timings timings = new Timings(() -> 0, () -> 0);
        Build.run(
                new BuildRequest(folder, Optional.empty(), Optional.empty(), false, false, Optional.empty()),
                Workers.of(1),
                timings,
                Store.NONE);
        timings.end();

        assertThat(timings.stages()).extracting(StageTime::stage).contains(Stage.CHECK, Stage.SEARCH_PROGRAM);
    }

    private Map<String, String> build(String program) throws IOException {
        write(program);
        Built built = built("pagefind");
        assertThat(built.diagnostics()).isEmpty();
        return Folders.files(built.folder().resolve("site-output"));
    }

    private void write(String program) throws IOException {
        Path file = folder.resolve("tools/pagefind");
        Files.createDirectories(file.getParent());
        Files.writeString(file, program);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private Built built(String engine) throws IOException {
        String header = Files.readString(Folders.BASE.resolve("content/site.yml"));
        return SmallSite.in(folder)
                .with("content/site.yml", header + "search:\n  engine: " + engine + "\n  pagefind: tools/pagefind\n")
                .build();
    }
}
