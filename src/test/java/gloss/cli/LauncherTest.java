package gloss.cli;

import static org.assertj.core.api.Assertions.assertThat;

import gloss.testing.Folders;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The program as a user starts it: the script, the jar and a JVM. */
@Tag("packaged")
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the script is for a POSIX shell")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LauncherTest {

    private static final Path JAR = Path.of("target/gloss.jar").toAbsolutePath();
    private static final Path SCRIPT = Path.of("gloss").toAbsolutePath();

    @TempDir
    private Path folder;

    private String out = "";
    private String err = "";

    @Test
    void the_script_runs_the_jar_and_passes_its_exit_code_on() throws Exception {
        assertThat(gloss("--version")).isZero();
        assertThat(out).matches("gloss [0-9]+\\.[0-9]+\\.[0-9]+\n");
        assertThat(err).isEmpty();

        Folders.copy(Folders.BASE, folder);
        assertThat(gloss("build", "--site", folder.toString())).isZero();
        assertThat(err).startsWith("16 pages, 2 passages, 2 notes, 0 warnings, ");
        assertThat(folder.resolve("site-output/index.html")).content().contains("Millbridge");

        Files.delete(folder.resolve("content/sources.yml"));
        assertThat(gloss("check", "--site", folder.toString())).isEqualTo(1);
        assertThat(gloss("chekc")).isEqualTo(2);
    }

    @Test
    void a_symbolic_link_to_the_script_runs_it_too() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("my gloss"), SCRIPT);

        assertThat(run(Map.of(), link.toString(), "--version")).isZero();
        Files.delete(link);
        assertThat(out).startsWith("gloss ");
    }

    @Test
    void a_disk_that_cannot_be_written_is_a_failure_and_no_stack_trace() throws Exception {
        Folders.copy(Folders.BASE, folder.resolve("site"));
        Path full = Files.writeString(folder.resolve("file"), "in the way");

        int exit = gloss("build", "--site", folder.resolve("site").toString(), "--output", full + "/deeper/site");

        assertThat(exit).isEqualTo(3);
        assertThat(err).startsWith("gloss: cannot ").doesNotContain("\tat ");
    }

    @Test
    @EnabledOnOs(value = OS.LINUX, disabledReason = "only Linux has /dev/full")
    void an_output_stream_that_takes_nothing_is_a_failure() throws Exception {
        assertThat(run(Map.of(), "sh", "-c", "'" + SCRIPT + "' --help >/dev/full"))
                .isEqualTo(3);
    }

    @Test
    void a_server_runs_until_it_is_told_to_end_and_leaves_nothing_behind() throws Exception {
        Path site = folder.resolve("site");
        Folders.copy(Folders.BASE, site);
        Map<String, String> before = Folders.files(folder);
        ProcessBuilder serve = new ProcessBuilder(SCRIPT.toString(), "serve", "--site", site.toString(), "--port", "0");
        serve.environment().put("GLOSS_NO_ARCHIVE", "yes");
        Process process = serve.start();
        try (BufferedReader said = process.errorReader()) {
            String line = said.readLine();
            while (line != null && !line.startsWith("The site is at ")) {
                line = said.readLine();
            }
            assertThat(line).matches("The site is at http://127.0.0.1:[0-9]+/ until you press Ctrl-C\\.");
            process.destroy();
            assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        } finally {
            process.destroyForcibly();
        }
        assertThat(Folders.files(folder)).isEqualTo(before);
    }

    @Test
    void a_port_that_is_taken_is_a_failure_and_a_folder_without_a_site_an_error() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = String.valueOf(taken.getLocalPort());
            assertThat(gloss("serve", "--site", Folders.BASE.toString(), "--port", port))
                    .isEqualTo(3);
            assertThat(err).startsWith("gloss: cannot listen at port " + port).doesNotContain("\tat ");
        }
        assertThat(gloss("serve", "--site", folder.toString(), "--port", "0")).isEqualTo(1);
        assertThat(err).contains("this is not the folder of a site");
        assertThat(gloss("serve", "--port", "70000")).isEqualTo(2);
    }

    @Test
    void no_java_is_said_in_one_line() throws Exception {
        Path programs = programsWithoutJava();

        assertThat(run(Map.of("PATH", programs.toString(), "JAVA_HOME", ""), SCRIPT.toString(), "--version"))
                .isEqualTo(3);
        assertThat(err).isEqualTo("gloss: Java is not installed: install version 17 or newer, or set JAVA_HOME\n");
    }

    @Test
    void a_java_that_is_too_old_is_said_in_one_line() throws Exception {
        Path home = Files.createDirectories(folder.resolve("jdk-11"));
        Path java = script(home.resolve("bin/java"), "echo 'openjdk version \"11.0.2\" 2019-01-15' >&2");
        Path legacy = Files.createDirectories(folder.resolve("jdk-8"));
        script(legacy.resolve("bin/java"), "exit 9");
        Files.writeString(legacy.resolve("release"), "JAVA_VERSION=\"1.8.0_392\"\n");

        assertThat(run(Map.of("JAVA_HOME", home.toString()), SCRIPT.toString(), "--version"))
                .isEqualTo(3);
        assertThat(err).isEqualTo("gloss: Java 11.0.2 is too old: Gloss needs 17 or newer (" + java + ")\n");
        assertThat(run(Map.of("JAVA_HOME", legacy.toString()), SCRIPT.toString(), "--version"))
                .isEqualTo(3);
        assertThat(err).startsWith("gloss: Java 1.8.0_392 is too old");
    }

    @Test
    void a_jar_that_is_missing_or_older_than_the_sources_is_built_and_that_is_said() throws Exception {
        Path home = checkout();
        Path programs = programsWithoutJava();
        script(programs.resolve("mvn"), "mkdir -p target && cp '" + JAR + "' target/gloss.jar");
        Map<String, String> environment = Map.of(
                "PATH", programs.toString(), "GLOSS_NO_ARCHIVE", "yes", "JAVA_HOME", System.getProperty("java.home"));
        String script = home.resolve("gloss").toString();

        assertThat(run(environment, script, "--version")).isZero();
        assertThat(err).isEqualTo("gloss: building the jar, which takes a minute the first time\n");
        assertThat(run(environment, script, "--version")).isZero();
        assertThat(err).isEmpty();

        Files.setLastModifiedTime(
                home.resolve("target/gloss.jar"), java.nio.file.attribute.FileTime.fromMillis(1_000_000_000_000L));
        assertThat(run(environment, script, "--version")).isZero();
        assertThat(err).startsWith("gloss: building the jar");
    }

    @Test
    void a_build_of_the_jar_that_fails_shows_what_maven_said() throws Exception {
        Path home = checkout();
        Path programs = programsWithoutJava();
        script(programs.resolve("mvn"), "echo '[ERROR] no network'; exit 1");

        int exit = run(
                Map.of("PATH", programs.toString(), "JAVA_HOME", System.getProperty("java.home")),
                home.resolve("gloss").toString(),
                "--version");

        assertThat(exit).isEqualTo(3);
        assertThat(err).endsWith("[ERROR] no network\ngloss: the jar could not be built\n");
    }

    /** A folder with the script and sources, but no jar. */
    private Path checkout() throws IOException {
        Path home = Files.createDirectories(folder.resolve("a check out"));
        Files.copy(SCRIPT, home.resolve("gloss"), LinkOption.NOFOLLOW_LINKS);
        Files.setPosixFilePermissions(home.resolve("gloss"), PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.writeString(home.resolve("pom.xml"), "<project/>");
        Files.createDirectories(home.resolve("src/main"));
        Files.createDirectories(home.resolve("templates"));
        return home;
    }

    /** A folder with what a script needs, for a PATH on which there is neither Java nor Maven. */
    private Path programsWithoutJava() throws IOException {
        Path programs = Files.createDirectories(folder.resolve("programs"));
        for (String name : List.of(
                "sh",
                "dirname",
                "readlink",
                "sed",
                "find",
                "head",
                "mktemp",
                "rm",
                "cat",
                "touch",
                "mkdir",
                "mv",
                "cp")) {
            for (String place : List.of("/usr/bin/", "/bin/")) {
                if (Files.isExecutable(Path.of(place + name)) && !Files.exists(programs.resolve(name))) {
                    script(programs.resolve(name), "exec " + place + name + " \"$@\"");
                }
            }
        }
        return programs;
    }

    private static Path script(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "#!/bin/sh\n" + text + "\n");
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private int gloss(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(SCRIPT.toString()));
        command.addAll(List.of(arguments));
        return run(Map.of("GLOSS_NO_ARCHIVE", "yes"), command.toArray(String[]::new));
    }

    private int run(Map<String, String> environment, String... command) throws Exception {
        Path said = Files.createTempFile(folder, "out", ".txt");
        Path complained = Files.createTempFile(folder, "err", ".txt");
        ProcessBuilder process =
                new ProcessBuilder(command).redirectOutput(said.toFile()).redirectError(complained.toFile());
        process.environment().put("CI", "");
        process.environment().putAll(environment);
        int exit = process.start().waitFor();
        out = Files.readString(said);
        err = Files.readString(complained);
        return exit;
    }
}
