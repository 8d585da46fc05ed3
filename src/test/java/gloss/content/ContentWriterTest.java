package gloss.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
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
