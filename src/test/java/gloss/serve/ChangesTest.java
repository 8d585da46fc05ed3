package gloss.serve;

import static org.assertj.core.api.Assertions.assertThat;

import gloss.pipeline.BuildReport;
import gloss.testing.Folders;
import gloss.testing.Served;
import gloss.testing.SmallSite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How editors and other programs write files, and what the server makes of it. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ChangesTest {

    @TempDir
    private Path site;

    private Path article;
    private Served served;

    @BeforeEach
    void serve() {
        SmallSite.in(site);
        article = site.resolve("content/articles/fares/article.md");
        served = new Served(site);
    }

    @AfterEach
    void stop() {
        served.close();
    }

    @Test
    void a_file_that_is_written_over_is_seen() throws IOException {
        Files.writeString(article, edited());

        assertThat(served.next().hasErrors()).isFalse();
        assertThat(page()).contains("Riders were never asked.");
    }

    @Test
    void a_file_that_is_saved_by_renaming_another_is_one_change() throws IOException {
        Path fresh = Files.writeString(article.resolveSibling(".article.md.swp"), edited());
        Files.move(fresh, article, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);

        served.next();
        assertThat(page()).contains("Riders were never asked.");
        assertThat(served.rests(300)).isTrue();
    }

    @Test
    void a_file_that_is_moved_aside_and_written_anew_is_one_change() throws IOException {
        String text = edited();
        Files.move(article, article.resolveSibling("article.md~"));
        Files.writeString(article, text);
        Files.delete(article.resolveSibling("article.md~"));

        assertThat(served.next().hasErrors()).isFalse();
        assertThat(page()).contains("Riders were never asked.");
        assertThat(served.rests(300)).isTrue();
    }

    @Test
    void a_file_that_is_emptied_and_written_in_steps_is_one_change() throws IOException, InterruptedException {
        String text = edited();
        Files.writeString(article, "");
        for (int at = 0; at < text.length(); at += text.length() / 3 + 1) {
            Thread.sleep(3);
            Files.writeString(
                    article,
                    text.substring(at, Math.min(text.length(), at + text.length() / 3 + 1)),
                    StandardOpenOption.APPEND);
        }

        assertThat(served.next().hasErrors()).isFalse();
        assertThat(page()).contains("Riders were never asked.");
    }

    @Test
    void what_editors_put_beside_a_file_is_no_change() throws IOException {
        for (String name :
                new String[] {".article.md.swp", "4913", "article.md~", "#article.md#", ".#article.md", "a.tmp"}) {
            Files.writeString(article.resolveSibling(name), "x");
            Files.delete(article.resolveSibling(name));
        }
        Files.writeString(site.resolve("README.md"), "Not of the site.");
        Files.createDirectories(site.resolve("target/deep"));
        Files.writeString(site.resolve("target/deep/file.md"), "Not of the site.");

        assertThat(served.rests(400)).isTrue();
    }

    @Test
    void files_in_new_folders_within_new_folders_are_seen() throws IOException {
        Path other = site.resolve("content/articles/wires");
        Files.createDirectories(other.resolve("pictures/of/wires"));
        Files.write(other.resolve("pictures/of/wires/one.png"), new byte[] {1});
        Files.writeString(
                other.resolve("article.md"),
                Files.readString(article).replaceAll("(?s)---\n\n.*", "---\n\nOnly ~~this~~ is new.\n"));

        awaitPage("articles/wires.html", "is new.");
        assertThat(served.get("articles/wires/pictures/of/wires/one.png").statusCode())
                .isEqualTo(200);

        Files.write(other.resolve("pictures/of/wires/two.png"), new byte[] {2});
        served.next();
        assertThat(served.get("articles/wires/pictures/of/wires/two.png").statusCode())
                .isEqualTo(200);
    }

    @Test
    void many_files_at_once_are_all_seen() throws IOException {
        String person = Files.readString(site.resolve("content/people/nora-quill.md"));
        for (int i = 0; i < 2000; i++) {
            Files.writeString(
                    site.resolve("content/people/extra-" + i + ".md"),
                    "---\nname: Extra Person " + i + "\n"
                            + person.lines()
                                    .filter(line -> line.matches("(kind|role):.*"))
                                    .reduce("", (all, line) -> all + line + "\n")
                            + "---\n\nIs one of many.\n");
        }

        for (int i = 0; i < 2000; i += 499) {
            awaitPage("people/extra-" + i + ".html", "Is one of many.");
        }
    }

    @Test
    void a_folder_of_many_files_that_is_moved_in_is_one_change() throws IOException {
        Path aside = Files.createDirectories(site.resolve("aside"));
        for (int i = 0; i < 500; i++) {
            Files.write(aside.resolve(i + ".png"), new byte[] {1});
        }
        Files.move(aside, article.resolveSibling("pictures"));

        served.next();
        assertThat(served.rests(300)).isTrue();
        assertThat(served.get("articles/fares/pictures/499.png").statusCode()).isEqualTo(200);
    }

    @Test
    void templates_that_come_and_go_are_seen() throws IOException {
        Path templates = site.resolve("templates");
        Files.createDirectories(templates.resolve("assets"));
        Files.writeString(
                templates.resolve("about.peb"), "{% extends \"layout.peb\" %}{% block content %}Mine.{% endblock %}");
        awaitPage("about.html", "Mine.");

        Files.delete(templates.resolve("about.peb"));
        served.next();
        assertThat(served.get("about.html").body()).doesNotContain("Mine.");

        Files.delete(templates.resolve("assets"));
        Files.delete(templates);
        Files.createDirectories(templates);
        Files.writeString(
                templates.resolve("about.peb"), "{% extends \"layout.peb\" %}{% block content %}Again.{% endblock %}");
        awaitPage("about.html", "Again.");
    }

    @Test
    void a_broken_file_keeps_the_last_good_site_until_it_is_mended() throws IOException {
        String good = Files.readString(article);
        String page = page();
        Files.writeString(article, good.replace("headline:", "hedline:"));

        BuildReport broken = served.next();
        assertThat(broken.diagnostics()).anySatisfy(d -> assertThat(d.remedy()).contains("did you mean `headline`?"));
        assertThat(page()).isEqualTo(page);

        Files.writeString(article, good.replace("were not", "were never"));
        assertThat(served.next().hasErrors()).isFalse();
        assertThat(page()).contains("Riders were never asked.");
    }

    @Test
    void a_site_that_is_broken_from_the_start_is_shown_when_it_is_mended() throws IOException {
        served.close();
        String good = Files.readString(article);
        Files.writeString(article, "---\n");
        served = new Served(site);

        assertThat(served.get("").statusCode()).isEqualTo(503);
        assertThat(served.get("").body()).contains("reload.js");

        Files.writeString(article, good);
        served.next();
        assertThat(served.get("").statusCode()).isEqualTo(200);
    }

    @Test
    void a_folder_that_is_taken_away_and_put_back_is_seen() throws IOException {
        Path aside = site.resolve("aside");
        Files.move(site.resolve("content"), aside);
        assertThat(served.next().hasErrors()).isTrue();

        Files.writeString(aside.resolve("articles/fares/article.md"), edited(aside));
        Files.move(aside, site.resolve("content"));
        awaitPage("articles/fares.html", "Riders were never asked.");

        Files.writeString(article, Files.readString(article).replace("never", "hardly"));
        awaitPage("articles/fares.html", "Riders were hardly asked.");
        assertThat(Folders.files(site)).doesNotContainKey("site-output/index.html");
    }

    private String edited() throws IOException {
        return edited(site.resolve("content"));
    }

    private static String edited(Path content) throws IOException {
        return Files.readString(content.resolve("articles/fares/article.md")).replace("were not", "were never");
    }

    private String page() {
        return served.get("articles/fares.html").body();
    }

    private void awaitPage(String path, String words) {
        while (!served.get(path).body().contains(words)) {
            served.next();
        }
    }
}
