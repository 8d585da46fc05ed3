package gloss.cli;

import static org.assertj.core.api.Assertions.assertThat;

import gloss.testing.BigSite;
import gloss.testing.Folders;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** That several processes do the work of one. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WarmTest {

    private static final int PARTS = 4;

    @TempDir
    private Path folder;

    @Test
    void four_processes_in_four_folders_of_which_one_is_killed_and_one_cache_is_damaged_make_the_site_of_one()
            throws IOException, InterruptedException {
        Path alone = site("alone");
        assertThat(run("build", "--site", alone.toString(), "--no-cache")).contains("0 warnings");
        List<Process> working = new ArrayList<>();
        for (int part = 1; part <= PARTS; part++) {
            working.add(warm(site("part" + part), part));
        }
        working.get(1).waitFor(700, TimeUnit.MILLISECONDS);
        working.get(1).destroyForcibly();
        for (Process process : working) {
            process.waitFor();
        }
        assertThat(warm(folder.resolve("part2"), 2).waitFor()).isZero();
        assertThat(working.get(0).exitValue()).isZero();
        damage(folder.resolve("part3"));

        Path joined = site("joined");
        for (int part = 1; part <= PARTS; part++) {
            merge(folder.resolve("part" + part), joined);
        }
        String said = run("build", "--site", joined.toString(), "--timings");

        assertThat(output(joined)).isEqualTo(output(alone));
        // All but what was damaged, the lists and the texts that are in no article.
        int made = Integer.parseInt(said.replaceAll("(?s).* parsed, ([0-9]+) pages? made.*", "$1"));
        assertThat(made).as(said).isLessThan(60);
    }

    @Test
    void what_no_part_has_done_is_done_by_the_build_that_joins_them() throws IOException {
        Path alone = site("alone");
        run("build", "--site", alone.toString(), "--no-cache");
        Path joined = site("joined");
        assertThat(run("build", "--site", joined.toString(), "--warm", "2/3")).contains(" of 40 remembered");

        run("build", "--site", joined.toString());

        assertThat(output(joined)).isEqualTo(output(alone));
    }

    @ParameterizedTest
    @CsvSource({
        "9/8, --warm must be a part such as 3/8",
        "0/8, --warm must be a part such as 3/8",
        "half, --warm must be a part such as 3/8"
    })
    void a_part_that_is_none_is_told(String part, String message) {
        assertThat(run("build", "--warm", part)).contains(message);
    }

    @Test
    void it_writes_no_site_and_needs_the_cache() {
        assertThat(run("build", "--warm", "1/2", "--output", "x")).contains("--warm writes no site");
        assertThat(run("build", "--warm", "1/2", "--no-cache")).contains("--no-cache does without");
    }

    private Path site(String name) throws IOException {
        Path site = Files.createDirectories(folder.resolve(name));
        BigSite.write(site, 40);
        return site;
    }

    private static String run(String... arguments) {
        StringWriter said = new StringWriter();
        PrintWriter out = new PrintWriter(said, true);
        Cli.run(out, out, arguments);
        return said.toString();
    }

    private static Process warm(Path site, int part) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "gloss.Gloss",
                        "build",
                        "--site",
                        site.toString(),
                        "--warm",
                        part + "/" + PARTS)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static List<Path> entries(Path site) throws IOException {
        try (Stream<Path> walked = Files.walk(site.resolve(".gloss/cache"))) {
            return walked.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static void damage(Path site) throws IOException {
        List<Path> entries = entries(site);
        for (int i = 0; i < entries.size(); i += 5) {
            byte[] bytes = Files.readAllBytes(entries.get(i));
            bytes[bytes.length / 2] ^= 1;
            Files.write(entries.get(i), bytes);
        }
    }

    private static void merge(Path from, Path to) throws IOException {
        for (Path entry : entries(from)) {
            Path there = to.resolve(from.relativize(entry));
            Files.createDirectories(there.getParent());
            if (!Files.exists(there)) {
                Files.copy(entry, there);
            }
        }
    }

    private static Map<String, String> output(Path site) {
        return Folders.files(site.resolve("site-output"));
    }
}
