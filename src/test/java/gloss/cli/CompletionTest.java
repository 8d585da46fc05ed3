package gloss.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code gloss completion}: the scripts by which shells complete commands. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CompletionTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"''", "bash", "zsh"})
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "it is a script for bash")
    void bash_accepts_its_script_which_knows_every_command(String shell) throws Exception {
        String text = script(shell.isEmpty() ? List.of() : List.of(shell));
        assertThat(text).contains("annotate", "reanchor", "--external", "human", "sarif", "passage-ambiguous");
        assertThat(printed("bash", "-n", written(text))).isEmpty();
    }

    @Test
    void the_script_of_fish_knows_commands_options_and_values() {
        assertThat(script(List.of("fish")).lines())
                .contains(
                        "complete -c gloss -n '__gloss_first gloss' -a serve"
                                + " -d 'Shows the site in a browser while you write it'",
                        "complete -c gloss -n '__gloss_at gloss build' -s q -l quiet -d 'Print only what is wrong'",
                        "complete -c gloss -n '__gloss_at gloss build' -l no-frozen -d 'Not --frozen'",
                        "complete -c gloss -n '__gloss_at gloss check' -l format -x -a 'human json sarif github'"
                                + " -d 'How to say what was found'",
                        "complete -c gloss -n '__gloss_at gloss serve' -l port -x -d 'Where to listen'",
                        "complete -c gloss -n '__gloss_at gloss import article' -l site -r -F"
                                + " -d 'The folder that holds content/'",
                        "complete -c gloss -n '__gloss_first gloss new' -a 'article issue person page source quotation"
                                + " event commitment term correction'",
                        "complete -c gloss -n '__gloss_at gloss init' -F");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gloss ch                   | check",
                "gloss new co               | commitment correction",
                "gloss new term co          | ''",
                "gloss import               | article hypothesis",
                "gloss import article --s   | --site --slug",
                "gloss new --s              | --site --slug --speaker",
                "gloss import --s           | ''",
                "gloss check --format s     | sarif",
                "gloss check --ti           | --timings",
                "gloss help rea             | reanchor",
                "gloss explain passage-m    | passage-marks passage-moved",
                "gloss build --site con     | content/",
                "gloss build -q --d         | --drafts",
            })
    void fish_completes(String line, String completions) throws Exception {
        assumeTrue(isThere("fish"), "fish is not installed");
        Files.createDirectories(folder.resolve("content"));
        String spaced = line.equals("gloss import") ? line + " " : line;
        String script = written(script(List.of("fish")));

        assertThat(printed("fish", "--no-config", "-c", "source " + script + "; complete -C '" + spaced + "'")
                        .lines()
                        .map(offer -> offer.replaceAll("\t.*", "")))
                .containsExactlyElementsOf(completions.isEmpty() ? List.of() : List.of(completions.split(" ", -1)));
    }

    @Test
    void the_script_of_fish_knows_what_help_lists_though_there_is_no_fish() {
        StringWriter help = new StringWriter();
        Cli.run(new PrintWriter(help), new PrintWriter(new StringWriter()), "help", "build");
        List<String> options = Pattern.compile("(?m)^ +(?:-[a-zA-Z], )?--(?:\\[no-])?([a-z-]+)")
                .matcher(help.toString())
                .results()
                .map(option -> option.group(1))
                .toList();

        assertThat(options).contains("site", "output", "drafts");
        assertThat(options)
                .allSatisfy(option -> assertThat(script(List.of("fish")))
                        .containsPattern("-n '__gloss_at gloss build' (?:-s \\S+ )*-l " + option + "\\b"));
        assertThat(script(List.of("fish")))
                .contains("-n '__gloss_first gloss' -a serve ", "-n '__gloss_first gloss new' -a 'article");
    }

    private static boolean isThere(String program) {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
                .anyMatch(path -> Files.isExecutable(Path.of(path, program)));
    }

    private String written(String text) throws IOException {
        return Files.writeString(folder.resolve("completion"), text).toString();
    }

    /** What a program says, good and bad, in the folder. */
    private String printed(String... command) throws IOException {
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static String script(List<String> shell) {
        StringWriter out = new StringWriter();
        String[] arguments = shell.isEmpty() ? new String[] {"completion"} : new String[] {"completion", shell.get(0)};
        assertThat(Cli.run(new PrintWriter(out), new PrintWriter(new StringWriter()), arguments))
                .isZero();
        return out.toString();
    }
}
