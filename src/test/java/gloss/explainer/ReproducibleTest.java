package gloss.explainer;

import static org.assertj.core.api.Assertions.assertThat;

import gloss.cache.Cache;
import gloss.pipeline.Build;
import gloss.pipeline.BuildRequest;
import gloss.testing.Folders;
import gloss.work.Watch;
import gloss.work.Workers;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same content gives the same bytes, wherever and whenever it is built. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ReproducibleTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 8})
    void another_path_zone_locale_and_number_of_processors_change_no_byte(int processors) throws Exception {
        Path copy = folder.resolve("another place/site");
        Folders.copy(RealSite.SOURCE.resolve("content"), copy.resolve("content"));
        Folders.copy(RealSite.SOURCE.resolve("templates"), copy.resolve("templates"));

        int exit = gloss(
                Map.of("TZ", "Pacific/Auckland", "LC_ALL", "C"),
                List.of(
                        "-XX:ActiveProcessorCount=" + processors,
                        "-Duser.language=tr",
                        "-Duser.country=TR",
                        "-Dsun.jnu.encoding=UTF-8"),
                copy);

        assertThat(exit).isZero();
        assertThat(Folders.files(copy.resolve("site-output")))
                .isEqualTo(Folders.files(RealSite.built().file("")))
                .hasSizeGreaterThan(50);
    }

    @Test
    void what_an_earlier_build_has_remembered_changes_no_byte() {
        Path copy = folder.resolve("site");
        Folders.copy(RealSite.SOURCE.resolve("content"), copy.resolve("content"));
        Folders.copy(RealSite.SOURCE.resolve("templates"), copy.resolve("templates"));
        build(copy, "first");

        Cache cache = build(copy, "second");

        assertThat(cache.made()).as("what is said of a site, in the end").isLessThan(2);
        assertThat(cache.found()).isGreaterThan(80);
        assertThat(Folders.files(copy.resolve("second")))
                .isEqualTo(Folders.files(RealSite.built().file("")))
                .hasSizeGreaterThan(50);
    }

    /** Builds into a folder of which nothing is known. */
    private static Cache build(Path site, String output) {
        Cache cache = Cache.in(site.resolve(Cache.FOLDER));
        Build.run(
                new BuildRequest(
                        site, Optional.of(site.resolve(output)), Optional.empty(), false, true, Optional.empty()),
                Workers.all(),
                Watch.NONE,
                cache);
        return cache;
    }

    private static int gloss(Map<String, String> environment, List<String> options, Path site)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "gloss.Gloss", "build", "--site", "."));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(site.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().putAll(environment);
        return builder.start().waitFor();
    }
}
