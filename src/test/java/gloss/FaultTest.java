package gloss;

import static org.assertj.core.api.Assertions.assertThat;

import gloss.cli.Cli;
import gloss.diagnostic.Code;
import gloss.diagnostic.Severity;
import gloss.testing.Folders;
import gloss.testing.Golden;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * For each code a folder of {@code src/test/sites/faults}: the files that make the base site go wrong, and in
 * {@code expected.txt} what the command line says to it. {@code -Dgolden=rewrite} writes the expectations anew.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FaultTest {

    private static final Path FAULTS = Path.of("src/test/sites/faults");

    @TempDir
    private Path folder;

    private final StringWriter err = new StringWriter();

    @ParameterizedTest
    @EnumSource(Code.class)
    void a_fault_is_reported_as_expected(Code code) throws IOException {
        Path fault = FAULTS.resolve(code.token());
        Path site = Folders.site(folder, fault);
        Map<String, String> before = Folders.files(site.resolve("site-output"));

        int exit = build(site);

        String said = err.toString().replaceAll(", [0-9]+[.,][0-9] seconds", "");
        Path expected = fault.resolve("expected.txt");
        if (Golden.REWRITE) {
            Files.writeString(expected, said);
        }
        assertThat(said).isEqualTo(Files.readString(expected)).contains("[" + code.token() + "]");
        if (code.severity() == Severity.ERROR) {
            assertThat(exit).isEqualTo(1);
            assertThat(Folders.files(site.resolve("site-output"))).isEqualTo(before);
        } else {
            assertThat(exit).isZero();
            boolean isOnlyChecked = Files.exists(site.resolve("check.txt"));
            assertThat(Files.exists(site.resolve("site-output/index.html"))).isNotEqualTo(isOnlyChecked);
        }
    }

    @Test
    void every_folder_belongs_to_a_code() throws IOException {
        try (Stream<Path> folders = Files.list(FAULTS)) {
            assertThat(folders.map(path -> path.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(
                            Arrays.stream(Code.values()).map(Code::token).toList());
        }
    }

    @Test
    void the_base_site_has_no_fault() throws IOException {
        Folders.copy(Folders.BASE, folder);

        assertThat(build(folder)).isZero();
        assertThat(err.toString()).startsWith("16 pages, 2 passages, 2 notes, 0 warnings, ");
    }

    @Test
    void all_faults_of_all_files_are_found_in_one_run_in_the_order_of_files_and_lines() throws IOException {
        Folders.copy(Folders.BASE, folder);
        for (String code :
                List.of("unknown-field", "invalid-value", "passage-not-found", "link-scheme", "duplicate-field")) {
            Folders.copy(FAULTS.resolve(code).resolve("content"), folder.resolve("content"));
        }

        assertThat(build(folder)).isEqualTo(1);
        assertThat(err.toString()
                        .lines()
                        .filter(line -> line.contains(": error: "))
                        .map(line -> line.replaceAll(" .*", "")))
                .containsExactly(
                        "content/articles/fares/annotations.md:9:1:",
                        "content/articles/fares/article.md:14:57:",
                        "content/commitments.yml:9:15:",
                        "content/issues/fares.md:4:1:",
                        "content/people/nora-quill.md:6:1:",
                        "content/site.yml:10:12:");
    }

    /** As on the command line in the site's own folder, where paths need no prefix. */
    private int build(Path site) {
        // Whatever the machine's CI says, a fault folder tells itself whether its locks are frozen.
        String command = Files.exists(site.resolve("check.txt")) ? "check" : "build";
        String frozen = Files.exists(site.resolve("frozen.txt")) ? "--frozen" : "--no-frozen";
        List<String> arguments = new ArrayList<>(List.of(command, frozen, "--site", site.toString()));
        if (Files.exists(site.resolve("external.txt"))) {
            arguments.addAll(List.of("--external", "--link-cache", site + "/links"));
        }
        int exit = Cli.run(
                new PrintWriter(new StringWriter()), new PrintWriter(err, true), arguments.toArray(String[]::new));
        String said = err.toString().replace(site + "/", "");
        err.getBuffer().setLength(0);
        err.write(said);
        return exit;
    }
}
