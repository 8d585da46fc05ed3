package gloss.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What is left of a file as it was when Gloss writes into it. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ContentWriterTest {

    private static final String PATH = "content/about.md";

    @TempDir
    private Path site;

    @Test
    void a_file_that_is_written_whole_and_one_that_is_written_in_part_keep_the_same_line_ends() throws IOException {
        for (String end : new String[] {"\n", "\r\n", "\r"}) {
            assertThat(written("\uFEFFone" + end + "two" + end)).isEqualTo("\uFEFFthree" + end + "four" + end);
            assertThat(spliced("\uFEFFone" + end + "two" + end))
                    .isEqualTo("\uFEFFthree" + end + "four" + end + "two" + end);
        }
        assertThat(written("one\ntwo\r\n")).isEqualTo("three\nfour\n");
        assertThat(spliced("one\ntwo\r\n")).isEqualTo("three\nfour\ntwo\r\n");
        try (var left = Files.list(site.resolve("content"))) {
            assertThat(left).containsExactly(site.resolve(PATH));
        }
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "links and permissions are others there")
    void nothing_is_written_through_a_link() throws IOException {
        Path file = file("one\ntwo\n");
        Path outside = Files.writeString(site.resolve("outside"), "mine");
        Files.createSymbolicLink(file.resolveSibling(".about.md.gloss-new"), outside);
        assertThat(ContentWriter.splice(site, PATH, "one\ntwo\n", 1, 2, "three\n"))
                .isTrue();
        assertThat(outside).content().isEqualTo("mine");
        assertThat(file).isRegularFile().content().isEqualTo("three\ntwo\n");

        Files.delete(file);
        Files.createSymbolicLink(file, outside);
        assertThatThrownBy(() -> ContentWriter.splice(site, PATH, "mine", 1, 1, "three\n"))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("it is a link, which is not followed");
        assertThat(outside).content().isEqualTo("mine");
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "links and permissions are others there")
    void a_file_keeps_its_permissions() throws IOException {
        Path file = file("one\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        ContentWriter.write(site, PATH, "two\n");
        assertThat(file).content().isEqualTo("two\n");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    private String written(String before) throws IOException {
        Path file = file(before);
        ContentWriter.write(site, PATH, "three\nfour\n");
        return Files.readString(file);
    }

    private String spliced(String before) throws IOException {
        Path file = file(before);
        String seen = SiteReader.unified(before);
        assertThat(ContentWriter.splice(site, PATH, seen, 1, 2, "three\nfour\n"))
                .isTrue();
        return Files.readString(file);
    }

    private Path file(String text) throws IOException {
        Files.createDirectories(site.resolve("content"));
        return Files.writeString(site.resolve(PATH), text);
    }
}
