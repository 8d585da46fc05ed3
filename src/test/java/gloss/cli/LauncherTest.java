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
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
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

        Files.setLastModifiedTime(home.resolve("target/gloss.jar"), FileTime.fromMillis(1_000_000_000_000L));
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

    @Test
    void a_small_site_is_built_with_the_quick_compiler_and_a_large_or_a_served_one_with_the_better() throws Exception {
        Path script = checkoutWithJar().resolve("gloss");
        Map<String, String> java = javaThatSaysItsOptions("17.0.15", "Hotspot");
        Path small = folder.resolve("small site");
        Path large = folder.resolve("large site");
        Folders.copy(Folders.BASE, small);
        for (int page = 0; page < 10_000; page++) {
            Path file = large.resolve("content/pages/page-" + page + ".md");
            Files.createDirectories(file.getParent());
            Files.createFile(file);
        }

        run(java, script.toString(), "build", "--site", small.toString());
        assertThat(out).contains("-XX:TieredStopAtLevel=1\n", "-XX:+UseSerialGC\n");
        run(java, script.toString(), "build", "--site", large.toString());
        assertThat(out).doesNotContain("Tiered");
        run(java, script.toString(), "check", "--site=" + large);
        assertThat(out).doesNotContain("Tiered").endsWith("gloss.Gloss\ncheck\n--site=" + large + "\n");
        run(java, script.toString(), "serve", "--site", small.toString());
        assertThat(out).doesNotContain("Tiered", "SerialGC");
        run(
                java,
                script.toString(),
                "build",
                "--site",
                folder.resolve("nowhere").toString());
        assertThat(out).contains("Tiered");
        assertThat(err).isEmpty();
    }

    @Test
    void an_archive_of_classes_is_used_if_it_is_newer_than_the_jar() throws Exception {
        Path home = checkoutWithJar();
        Path script = home.resolve("gloss");
        Path shared = Files.writeString(home.resolve("target/gloss-17.0.15.jsa"), "classes");
        Path cache = Files.writeString(home.resolve("target/gloss-25.0.3.aot"), "classes");

        run(javaThatSaysItsOptions("17.0.15", "Hotspot"), script.toString(), "--version");
        assertThat(out).startsWith("-XX:SharedArchiveFile=" + shared.toRealPath() + "\n");
        run(javaThatSaysItsOptions("25.0.3", "Hotspot"), script.toString(), "--version");
        assertThat(out).startsWith("-XX:AOTCache=" + cache.toRealPath() + "\n");
        run(javaThatSaysItsOptions("21.0.2", "Hotspot"), script.toString(), "--version");
        assertThat(out).doesNotContain("Archive", "AOT");

        Files.setLastModifiedTime(cache, FileTime.fromMillis(1_000_000_000_000L));
        run(javaThatSaysItsOptions("25.0.3", "Hotspot"), script.toString(), "--version");
        assertThat(out).doesNotContain("AOTCache=").endsWith("gloss.Gloss\n--version\n");
    }

    @Test
    void a_virtual_machine_of_another_kind_gets_no_options_that_it_may_not_know() throws Exception {
        Path home = checkoutWithJar();

        run(javaThatSaysItsOptions("21.0.2", "Openj9"), home.resolve("gloss").toString(), "--version");

        assertThat(out)
                .isEqualTo("-cp\n" + home.resolve("target/gloss.jar").toRealPath() + "\ngloss.Gloss\n--version\n");
    }

    @Test
    void an_archive_that_is_damaged_is_passed_over_without_a_word() throws Exception {
        Path home = checkoutWithJar();
        String version = System.getProperty("java.version");
        for (String name : List.of("gloss-" + version + ".jsa", "gloss-" + version + ".aot")) {
            Files.writeString(home.resolve("target").resolve(name), "no archive".repeat(1_000));
        }

        assertThat(run(thisJava(), home.resolve("gloss").toString(), "--version"))
                .isZero();
        assertThat(out).startsWith("gloss ");
        assertThat(err).isEmpty();
    }

    @Test
    void the_first_run_makes_the_archive_even_if_the_site_has_faults_and_the_next_run_uses_it() throws Exception {
        Path home = checkoutWithJar();
        String script = home.resolve("gloss").toString();
        String version = System.getProperty("java.version");
        Path archive =
                home.resolve("target/gloss-" + version + (Runtime.version().feature() < 25 ? ".jsa" : ".aot"));
        Map<String, String> environment = Map.of("JAVA_HOME", System.getProperty("java.home"));

        assertThat(run(environment, script, "--version")).isZero();
        assertThat(err).isEmpty();
        for (int wait = 0; wait < 1_200 && !Files.exists(archive); wait++) {
            Thread.sleep(100);
        }
        assertThat(archive).exists();
        FileTime made = Files.getLastModifiedTime(archive);

        Folders.copy(Folders.BASE, home);
        assertThat(run(environment, script, "check", "--site", home.toString())).isZero();
        assertThat(out).doesNotContain("[error]", "[warning]");
        assertThat(Files.getLastModifiedTime(archive)).isEqualTo(made);
        try (Stream<Path> files = Files.list(home.resolve("target"))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            "gloss.jar", archive.getFileName().toString());
        }
    }

    @Test
    void a_folder_that_cannot_be_written_to_is_no_hindrance() throws Exception {
        Path home = checkoutWithJar();
        String version = System.getProperty("java.version");
        // Not even root makes a folder where a file is.
        for (String kind : List.of(".jsa", ".aot")) {
            Files.writeString(home.resolve("target/gloss-" + version + kind + ".making"), "in the way");
        }

        assertThat(run(
                        Map.of("JAVA_HOME", System.getProperty("java.home")),
                        home.resolve("gloss").toString(),
                        "--version"))
                .isZero();
        assertThat(out).startsWith("gloss ");
        assertThat(err).isEmpty();
    }

    private static Map<String, String> thisJava() {
        return Map.of("GLOSS_NO_ARCHIVE", "yes", "JAVA_HOME", System.getProperty("java.home"));
    }

    /** A Java that runs nothing, and prints its options instead, one on a line. */
    private Map<String, String> javaThatSaysItsOptions(String version, String variant) throws IOException {
        Path home = Files.createDirectories(folder.resolve("jdk-" + version));
        Files.writeString(
                home.resolve("release"), "JAVA_VERSION=\"" + version + "\"\nJVM_VARIANT=\"" + variant + "\"\n");
        script(home.resolve("bin/java"), "printf '%s\\n' \"$@\"");
        return Map.of("GLOSS_NO_ARCHIVE", "yes", "JAVA_HOME", home.toString());
    }

    private Path checkoutWithJar() throws IOException {
        Path home = checkout();
        Files.createDirectories(home.resolve("target"));
        Files.copy(JAR, home.resolve("target/gloss.jar"));
        Files.setLastModifiedTime(
                home.resolve("target/gloss.jar"), Files.getLastModifiedTime(home.resolve("src/main")));
        return home;
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
