package gloss.cli;

import static org.assertj.core.api.Assertions.assertThat;

import gloss.testing.Folders;
import gloss.work.Timings;
import gloss.work.Watch.Stage;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code gloss build --timings}. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TimingsReportTest {

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void a_little_site() {
        Folders.copy(Folders.BASE, folder);
    }

    @Test
    void columns_are_aligned() {
        AtomicLong clock = new AtomicLong();
        Timings timings = new Timings(clock::get, clock::get);
        timings.stage(Stage.PARSE);
        timings.parsed("content/about.md", passed(clock, 12_340_000));
        timings.parsed("content/issues/fares.md", passed(clock, 1_000_000));
        timings.stage(Stage.SEARCH_PROGRAM);
        clock.addAndGet(1_986_660_000);
        timings.end();

        new TimingsReport(timings, "site/", 7).print(new PrintWriter(out, true), 80);

        assertThat(out.toString().lines().toList()).containsExactly("""

                        STAGE           SECONDS  PERCENT
                        parse             0.013        1
                        search program    1.987       99

                        MILLISECONDS  PARSE  WEAVE  PAGE  FILE
                                12.3   12.3    0.0   0.0  site/content/about.md
                                 1.0    1.0    0.0   0.0  site/content/issues/fares.md

                        2.000 seconds, 2 texts parsed, 0 pages made, 7 from the cache""".split("\n", -1));
    }

    private static long passed(AtomicLong clock, long nanos) {
        return clock.getAndAdd(nanos);
    }

    @Test
    void a_build_of_nothing_that_took_no_time_has_no_share() {
        Timings timings = new Timings(() -> 0, () -> 0);
        timings.stage(Stage.READ);
        timings.end();

        assertThat(new TimingsReport(timings, "", 0).json().toString()).contains("percent=0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"human", "sarif", "github"})
    void people_read_them_below_what_was_found(String format) {
        assertThat(gloss("build", "--timings", "--quiet", "--format", format)).isZero();

        assertThat(err.toString().lines())
                .contains("STAGE    SECONDS  PERCENT")
                .anyMatch(line -> line.matches("render +[0-9]+[.][0-9]{3} +[0-9]+"))
                .anyMatch(line -> line.matches("[0-9. ]+ " + folder + "/content/articles/fares/article[.]md"))
                .anyMatch(line ->
                        line.matches("[0-9.]+ seconds, [0-9]+ texts parsed, [0-9]+ pages made, [0-9]+ from the cache"));
        assertThat(out.toString()).doesNotContain("SECONDS");
    }

    @Test
    void programs_find_them_in_the_report() throws IOException {
        assertThat(gloss("check", "--timings", "--format", "json")).isZero();
        JsonNode report = new JsonMapper().readTree(out.toString());
        JsonNode timings = report.get("timings");

        assertThat(err.toString()).isEmpty();
        assertThat(timings.get("seconds").isNumber()).isTrue();
        assertThat(timings.get("pages").asInt()).isEqualTo(report.get("pages").asInt());
        assertThat(timings.get("stages").findValuesAsString("stage"))
                .containsExactly("read", "parse", "resolve", "weave", "gather", "render", "check");
        assertThat(timings.get("slowest")).hasSize(10);
        assertThat(timings.get("slowest").get(0).propertyNames())
                .containsExactly("milliseconds", "parse", "weave", "page", "file");
    }

    @Test
    void who_does_not_ask_gets_the_same_site_and_no_word_of_it() throws IOException {
        gloss("build", "--format", "json");
        String silent = out.toString();
        Map<String, String> site = Folders.files(folder.resolve("site-output"));
        deleteOutput();
        gloss("build", "--timings");

        assertThat(silent).doesNotContain("timings");
        assertThat(Folders.files(folder.resolve("site-output"))).isEqualTo(site).isNotEmpty();
    }

    private void deleteOutput() throws IOException {
        Files.move(folder.resolve("site-output"), folder.resolve("before"));
    }

    @Test
    void a_build_with_errors_says_how_far_it_came() throws IOException {
        Folders.copy(Path.of("src/test/sites/faults/unknown-field"), folder);

        assertThat(gloss("build", "--timings", "--format", "json")).isEqualTo(1);
        assertThat(new JsonMapper()
                        .readTree(out.toString())
                        .get("timings")
                        .get("stages")
                        .findValuesAsString("stage"))
                .contains("parse")
                .doesNotContain("render");
    }

    private int gloss(String command, String... options) {
        String[] all = new String[options.length + 4];
        all[0] = command;
        all[1] = "--no-frozen";
        all[2] = "--site";
        all[3] = folder.toString();
        System.arraycopy(options, 0, all, 4, options.length);
        return Cli.run(new PrintWriter(out, true), new PrintWriter(err, true), all);
    }
}
