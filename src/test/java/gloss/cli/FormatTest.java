package gloss.cli;

import static org.assertj.core.api.Assertions.assertThat;

import gloss.testing.Folders;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is found, said to people and to programs. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FormatTest {

    private static final Path FAULTS = Path.of("src/test/sites/faults");

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void a_site_with_an_error_and_a_warning() throws IOException {
        Folders.site(folder, FAULTS.resolve("unknown-field"));
        Folders.copy(FAULTS.resolve("html-not-allowed/content"), folder.resolve("content"));
        Files.createDirectories(folder.resolve("content/issues/a b"));
    }

    @Test
    void json_has_every_diagnostic_and_nothing_else_is_said() {
        assertThat(build(Terminal.NONE, "--format", "json")).isEqualTo(1);
        JsonNode report = new JsonMapper().readTree(out.toString());

        assertThat(err.toString()).isEmpty();
        assertThat(report.get("errors").asInt()).isEqualTo(1);
        assertThat(report.get("warnings").asInt()).isEqualTo(1);
        assertThat(report.get("published").asBoolean()).isFalse();
        JsonNode unknown = report.get("diagnostics").get(1);
        assertThat(unknown.get("code").asString()).isEqualTo("unknown-field");
        assertThat(unknown.get("severity").asString()).isEqualTo("error");
        assertThat(unknown.get("file").asString()).isEqualTo(folder + "/content/issues/fares.md");
        assertThat(unknown.get("line").asInt()).isEqualTo(4);
        assertThat(unknown.get("column").asInt()).isEqualTo(1);
        assertThat(unknown.get("message").asString()).isEqualTo("unknown field `qestion`");
        assertThat(unknown.get("remedy").asString()).isEqualTo("did you mean `question`?");
    }

    @Test
    void sarif_names_the_rules_and_places_results_in_files() {
        assertThat(build(Terminal.NONE, "--format", "sarif")).isEqualTo(1);
        JsonNode run = new JsonMapper().readTree(out.toString()).get("runs").get(0);

        JsonNode rules = run.get("tool").get("driver").get("rules");
        JsonNode result = run.get("results").get(0);
        JsonNode rule = rules.get(result.get("ruleIndex").asInt());
        assertThat(rule.get("id").asString())
                .isEqualTo(result.get("ruleId").asString())
                .isEqualTo("html-not-allowed");
        assertThat(rule.get("shortDescription").get("text").asString()).startsWith("HTML in Markdown is shown as text");
        assertThat(result.get("level").asString()).isEqualTo("warning");
        JsonNode place = result.get("locations").get(0).get("physicalLocation");
        assertThat(place.get("artifactLocation").get("uri").asString())
                .isEqualTo("file://" + folder + "/content/articles/fares/article.md");
        assertThat(place.get("region").get("startLine").asInt()).isEqualTo(14);
        assertThat(place.get("region").get("startColumn").asInt()).isEqualTo(8);
    }

    @Test
    void github_gets_one_command_for_each_with_its_characters_escaped() {
        assertThat(build(Terminal.NONE, "--format", "github")).isEqualTo(1);
        assertThat(out.toString().lines())
                .contains("::error file=" + folder + "/content/issues/fares.md,line=4,col=1,title=unknown-field::"
                        + "unknown field `qestion`%0Adid you mean `question`?");
    }

    @Test
    void a_format_that_is_none_is_wrong_usage() {
        assertThat(build(Terminal.NONE, "--format", "xml")).isEqualTo(2);
        assertThat(err.toString()).contains("human", "json", "sarif", "github");
    }

    @Test
    void a_terminal_gets_colour_and_lines_that_fit() {
        assertThat(build(new Terminal(true, true, 60, 60))).isEqualTo(1);
        assertThat(err.toString()).contains("\u001B[").contains("qestion");
        assertThat(plain().lines().filter(line -> line.startsWith("    ")))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(60));
    }

    @Test
    void a_terminal_without_colour_gets_none() {
        build(new Terminal(true, false, 60, 60));
        assertThat(err.toString()).doesNotContain("\u001B");
    }

    @Test
    void no_color_and_dumb_terminals_have_no_colour_and_the_width_is_that_of_the_terminal() {
        assertThat(of("TERM", "xterm", 120)).isEqualTo(new Terminal(true, true, 120, 120));
        assertThat(of("NO_COLOR", "1", 120).hasColour()).isFalse();
        assertThat(of("NO_COLOR", "", 120).hasColour()).isTrue();
        assertThat(of("TERM", "dumb", 120).hasColour()).isFalse();
        assertThat(of("COLUMNS", "70", 120).width()).isEqualTo(70);
        assertThat(of("COLUMNS", "many", 0).width()).isEqualTo(80);
    }

    @Test
    void what_goes_to_no_terminal_has_no_width_whatever_the_other_stream_has() {
        int whole = Terminal.NONE.width();
        assertThat(Terminal.of(Map.of("COLUMNS", "70"), 120, true, false))
                .isEqualTo(new Terminal(true, true, 70, whole));
        assertThat(Terminal.of(Map.of("COLUMNS", "70"), 120, false, true))
                .isEqualTo(new Terminal(false, false, whole, 70));
    }

    private static Terminal of(String variable, String value, int detectedWidth) {
        return Terminal.of(Map.of(variable, value), detectedWidth, true, true);
    }

    private String plain() {
        return err.toString().replaceAll("\u001B\\[[0-9;]*m", "");
    }

    private int build(Terminal terminal, String... options) {
        String[] all = new String[options.length + 4];
        all[0] = "build";
        all[1] = "--no-frozen";
        all[2] = "--site";
        all[3] = folder.toString();
        System.arraycopy(options, 0, all, 4, options.length);
        return Cli.run(terminal, new PrintWriter(out, true), new PrintWriter(err, true), all);
    }
}
