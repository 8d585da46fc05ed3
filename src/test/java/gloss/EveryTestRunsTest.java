package gloss;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A test that is never run passes. The sources are read, not the classes: of an empty file there is no class, and an old
 * one may still lie in {@code target}.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class EveryTestRunsTest {

    private static final Path TESTS = Path.of("src/test/java");

    private static final Pattern TEST =
            Pattern.compile("(?m)^[ \\t]*@(?:Test|ParameterizedTest|RepeatedTest|TestFactory|TestTemplate)\\b");

    @TempDir
    private Path folder;

    @Test
    void a_test_class_has_a_test() throws IOException {
        assertThat(withoutTest(TESTS)).isEmpty();
    }

    @Test
    void a_test_stands_in_a_class_that_is_found_by_its_name() throws IOException {
        assertThat(notFound(TESTS)).isEmpty();
    }

    @Test
    void an_empty_file_and_a_test_in_a_comment_are_no_tests() throws IOException {
        Files.writeString(folder.resolve("EmptyTest.java"), "\n");
        Files.writeString(folder.resolve("LostTest.java"), "class LostTest {\n    // @Test\n    void passes() {}\n}\n");
        Files.writeString(folder.resolve("GoodTest.java"), "class GoodTest {\n    @Test\n    void passes() {}\n}\n");

        assertThat(withoutTest(folder)).containsExactly("EmptyTest.java", "LostTest.java");
    }

    @Test
    void a_class_with_another_name_is_not_found() throws IOException {
        Files.writeString(
                folder.resolve("Checks.java"), "class Checks {\n    @ParameterizedTest\n    void passes() {}\n}\n");
        Files.writeString(folder.resolve("Helper.java"), "class Helper {}\n");

        assertThat(notFound(folder)).containsExactly("Checks.java");
    }

    private static List<String> withoutTest(Path root) throws IOException {
        return files(root, true, false);
    }

    private static List<String> notFound(Path root) throws IOException {
        return files(root, false, true);
    }

    private static List<String> files(Path root, boolean isNamedTest, boolean hasTest) throws IOException {
        try (Stream<Path> walked = Files.walk(root)) {
            return walked.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> file.toString().endsWith("Test.java") == isNamedTest)
                    .filter(file -> TEST.matcher(read(file)).find() == hasTest)
                    .map(file -> root.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
