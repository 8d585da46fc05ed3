package gloss.cli;

import static org.assertj.core.api.Assertions.assertThat;

import gloss.diagnostic.Code;
import gloss.testing.Golden;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What Gloss says of its codes is made from the folders of faults: their {@code meaning.md} (a paragraph on what the code
 * means, one on how to mend it), the file that is wrong, and {@code expected.txt}. {@code -Dgolden=rewrite} writes it anew.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ExplainTest {

    private static final Path PAGE = Path.of("src/readme/diagnostics.md");
    private static final Path FAULTS = Path.of("src/test/sites/faults");
    private static final String HEAD = """
            # What Gloss says

            Every message ends with a code. `gloss explain CODE` shows what is written here: what the code means, an example, and how to
            mend it. An error stops the build, a warning does not, and a hint is only said by `gloss check`.
            """;
    private static final int AROUND = 2;
    private static final int LONGEST_LINE = 100;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void the_page_says_what_the_folders_of_faults_say() throws IOException {
        StringBuilder page = new StringBuilder(HEAD);
        for (Code code : Arrays.stream(Code.values())
                .sorted(Comparator.comparing(Code::token))
                .toList()) {
            page.append(section(code));
        }
        if (Golden.REWRITE) {
            Files.writeString(PAGE, page);
        }
        assertThat(page.toString()).isEqualTo(Files.readString(PAGE));
    }

    @ParameterizedTest
    @EnumSource(Code.class)
    void every_code_is_explained(Code code) {
        Explanation explanation = Objects.requireNonNull(Explanation.all().get(code.token()));

        assertThat(explanation.lines())
                .anyMatch(line -> line.startsWith(
                        "**" + code.severity().name().toLowerCase(Locale.ROOT) + ":** " + explanation.meaning()));
        assertThat(explanation.meaning()).endsWith(".");
        assertThat(explanation.remedy()).isNotBlank();
        assertThat(explanation.lines()).anyMatch(line -> line.contains("[" + code.token() + "]"));
    }

    @Test
    void a_code_is_explained_with_an_example_and_a_remedy() {
        assertThat(gloss("explain", "[duplicate-field]")).isZero();
        assertThat(out.toString()).isEqualTo("""
                duplicate-field

                error: The same field stands twice in one front matter or entry; which of the two counts would be a
                guess.

                For example in `content/people/nora-quill.md`:

                    4 | aliases: [Quill]
                    5 | role: director of the tram company
                    6 | name: Nora
                    7 | ---
                    8 |\s

                Gloss says:

                    content/people/nora-quill.md:6:1: error: `name` stands twice [duplicate-field]
                        name: Nora
                        ^
                      keep one of them; the other is on line 2

                To mend it: Keep one of them.

                """);
    }

    @Test
    void running_text_is_filled_to_the_width_of_standard_output() {
        Terminal terminal = new Terminal(true, false, 200, 50);
        assertThat(Cli.run(
                        terminal, new PrintWriter(out, true), new PrintWriter(err, true), "explain", "duplicate-field"))
                .isZero();
        assertThat(out.toString().lines().filter(line -> !line.startsWith("    ")))
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(50));
    }

    @Test
    void without_a_code_all_are_listed() {
        assertThat(gloss("explain")).isZero();
        assertThat(out.toString().lines()).hasSize(Code.values().length);
        assertThat(out.toString())
                .contains("site-missing                   error    Gloss was run in a folder that has no")
                .doesNotContain("`search.\n");
        assertThat(out.toString().lines())
                .allSatisfy(line -> assertThat(line)
                        .as("no sentence is cut within backticks")
                        .endsWith(".")
                        .matches("[^`]*(`[^`]*`[^`]*)*"));
    }

    @Test
    void a_misspelt_code_is_wrong_usage_and_the_nearest_is_named() {
        assertThat(gloss("explain", "duplicate-feild")).isEqualTo(2);
        assertThat(err.toString()).startsWith("there is no code `duplicate-feild`; did you mean `duplicate-field`?");
    }

    private static String section(Code code) throws IOException {
        Path folder = FAULTS.resolve(code.token());
        assertThat(folder.resolve("meaning.md"))
                .as("the folder of every code says what it means")
                .exists();
        List<String> meaning =
                List.of(Files.readString(folder.resolve("meaning.md")).strip().split("\n\n", -1));
        assertThat(meaning)
                .as("%s: what it means, a blank line, how to mend it", code.token())
                .hasSize(2);
        String said = saidOf(code, Files.readString(folder.resolve("expected.txt")));
        return "\n## " + code.token() + "\n\n**" + code.severity().name().toLowerCase(Locale.ROOT) + ":** "
                + meaning.get(0).replace('\n', ' ') + "\n" + example(folder, said) + "\nGloss says:\n\n~~~text\n" + said
                + "\n~~~\n\n" + Explanation.MEND + meaning.get(1).replace('\n', ' ') + "\n";
    }

    /** The first message of a fault that has its code. */
    private static String saidOf(Code code, String expected) {
        return Arrays.stream(expected.split("\n\n", -1))
                .filter(message -> message.lines().findFirst().orElse("").endsWith("[" + code.token() + "]"))
                .findFirst()
                .orElseThrow();
    }

    /** The lines around the place that the message names, if it is one of the files that make the fault. */
    private static String example(Path folder, String said) throws IOException {
        Matcher place = Pattern.compile("^(.+?):([0-9]+):[0-9]+: ").matcher(said);
        assertThat(place.find()).isTrue();
        Path file = folder.resolve(place.group(1));
        if (!Files.isRegularFile(file)) {
            return "";
        }
        int at = Integer.parseInt(place.group(2));
        List<String> lines;
        try {
            lines = Files.readAllLines(file);
        } catch (CharacterCodingException e) {
            return "";
        }
        List<String> shown = new ArrayList<>();
        for (int n = Math.max(1, at - AROUND); n <= Math.min(lines.size(), at + AROUND); n++) {
            String line = lines.get(n - 1);
            shown.add(n + " | " + (line.length() <= LONGEST_LINE ? line : line.substring(0, LONGEST_LINE) + "…"));
        }
        return "\nFor example in `" + place.group(1) + "`:\n\n~~~text\n" + String.join("\n", shown) + "\n~~~\n";
    }

    private int gloss(String... arguments) {
        return Cli.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }
}
