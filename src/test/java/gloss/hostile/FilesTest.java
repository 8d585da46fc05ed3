package gloss.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import gloss.testing.Folders;
import gloss.testing.SmallSite;
import gloss.testing.SmallSite.Built;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are not what their name says, or that lead somewhere else. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class FilesTest {

    private static final String ARTICLE = "content/articles/fares/article.md";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"\r\n", "\r"})
    void line_ends_of_other_systems_make_the_same_site(String lineEnd) throws IOException {
        SmallSite site = SmallSite.in(folder);
        String pages =
                Folders.files(site.build().folder().resolve("site-output")).toString();
        for (String file : new String[] {ARTICLE, "content/articles/fares/annotations.md", "content/site.yml"}) {
            site.with(file, Files.readString(folder.resolve(file)).replace("\n", lineEnd));
        }

        assertThat(Folders.files(site.build().folder().resolve("site-output")).toString())
                .isEqualTo(pages);
    }

    @Test
    void a_byte_order_mark_and_a_missing_last_line_end_do_not_matter() throws IOException {
        SmallSite site = SmallSite.in(folder);
        String pages =
                Folders.files(site.build().folder().resolve("site-output")).toString();
        site.with(ARTICLE, "\uFEFF" + Files.readString(folder.resolve(ARTICLE)).stripTrailing());

        assertThat(Folders.files(site.build().folder().resolve("site-output")).toString())
                .isEqualTo(pages);
    }

    @Test
    void a_file_that_is_not_utf_8_is_an_error_on_its_line() throws IOException {
        SmallSite site = SmallSite.in(folder);
        Files.write(folder.resolve(ARTICLE), "---\nheadline: Gr\u00fcn\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(site.build().faults()).contains(ARTICLE + ":2:1: file-not-text");

        Files.write(folder.resolve(ARTICLE), "---\nheadline: Gr\u00fcn\n".getBytes(StandardCharsets.UTF_16));
        assertThat(site.build().faults()).contains(ARTICLE + ":1:1: file-not-text");
    }

    @Test
    void an_empty_file_is_an_error() {
        assertThat(SmallSite.in(folder)
                        .with("content/issues/fares.md", "")
                        .build()
                        .faults())
                .contains("content/issues/fares.md:1:1: front-matter-missing");
    }

    @Test
    void a_folder_with_the_name_of_a_file_is_an_error() throws IOException {
        Files.createDirectories(folder.resolve("content/issues/wires.md"));

        assertThat(SmallSite.in(folder).build().faults())
                .containsExactly("content/issues/wires.md:1:1: file-unreadable");
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "Windows has no pipes in folders")
    void a_pipe_is_an_error_and_not_waited_for() throws IOException, InterruptedException {
        SmallSite site = SmallSite.in(folder);
        Path pipe = folder.resolve("content/people/pipe.md");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();

        assertThat(site.build().faults()).containsExactly("content/people/pipe.md:1:1: file-unreadable");
    }

    @Test
    void a_symbolic_link_is_never_followed_to_a_file_or_a_folder() throws IOException {
        SmallSite site = SmallSite.in(folder.resolve("site"));
        Path secret = Files.writeString(folder.resolve("secret.md"), "---\nname: Secret\nkind: person\n---\n");
        Files.createDirectories(folder.resolve("articles/elsewhere"));
        Files.createSymbolicLink(folder.resolve("site/content/people/secret.md"), secret);
        Files.createSymbolicLink(
                folder.resolve("site/content/articles/elsewhere"), folder.resolve("articles/elsewhere"));
        Files.createSymbolicLink(folder.resolve("site/content/articles/fares/loop"), folder.resolve("site/content"));

        assertThat(site.build().faults())
                .containsExactly(
                        "content/articles/elsewhere:1:1: file-is-link",
                        "content/articles/fares/loop:1:1: file-is-link",
                        "content/people/secret.md:1:1: file-is-link");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ünal.md",
                "two words.md",
                "UPPER.md",
                "a_b.md",
                "-a.md",
                "a--b.md",
                "%2e%2e.md",
                "con\u200bfused.md"
            })
    void a_name_that_is_no_slug_is_an_error(String name) {
        Built built = SmallSite.in(folder)
                .with("content/people/" + name, "---\nname: Lin\nkind: person\n---\n")
                .build();

        assertThat(built.faults())
                .anyMatch(fault -> fault.matches("content/people/.*: (name-is-no-slug|file-not-published)"));
        assertThat(built.folder().resolve("site-output/people/" + name.replace(".md", ".html")))
                .doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../../secret.png", "../../../../etc/passwd", "/etc/passwd", "..%2f..%2fsecret.png"})
    void an_image_from_outside_is_an_error(String address) throws IOException {
        Files.writeString(folder.resolve("secret.png"), "secret");
        Built built =
                SmallSite.in(folder).article("![x](" + address + ")\n", "").build();

        assertThat(built.faults()).containsExactly(ARTICLE + ":9:1: image-not-found");
    }
}
