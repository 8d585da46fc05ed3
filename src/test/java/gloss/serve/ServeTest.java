package gloss.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gloss.pipeline.Build;
import gloss.pipeline.BuildRequest;
import gloss.testing.Folders;
import gloss.testing.Served;
import gloss.testing.SmallSite;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the local server answers, and what it does not. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ServeTest {

    private static final String SCRIPT = "<script src=\"/_gloss/reload.js\"";

    @TempDir
    private Path folder;

    private Path site;
    private Served served;

    @BeforeEach
    void serve() throws IOException {
        site = Files.createDirectories(folder.resolve("site"));
        SmallSite.in(site);
        Files.write(site.resolve("content/articles/fares/Tram é 1.png"), new byte[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10});
        Files.writeString(folder.resolve("private.txt"), "secret");
        served = new Served(site);
    }

    @AfterEach
    void stop() {
        served.close();
    }

    @Test
    void pages_are_those_of_a_build_with_a_script_and_the_policy_of_the_answer() {
        Map<String, String> built = build();

        HttpResponse<String> page = served.get("articles/fares.html");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html; charset=utf-8");
        assertThat(page.body()).contains(SCRIPT);
        assertThat(page.body().replaceAll("<script src=\"/_gloss/[^>]*></script>\n", ""))
                .isEqualTo(Folders.utf8(built.get("articles/fares.html"))
                        .replaceFirst("<meta http-equiv=\"Content-Security-Policy\"[^>]*>\n", ""));
        assertThat(served.get("").body()).contains("Millbridge").contains(SCRIPT);
        assertThat(built.values()).noneMatch(file -> file.contains("_gloss") || file.contains("reload.js"));
    }

    @Test
    void nothing_is_written_to_disk() {
        Map<String, String> before = Folders.files(site);
        served.get("articles/fares.html");
        served.close();

        assertThat(Folders.files(site)).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({
        "assets/gloss.css, text/css; charset=utf-8",
        "assets/sign.svg, image/svg+xml",
        "articles/fares.annotations.jsonld, application/ld+json",
        "articles/fares/Tram%20%C3%A9%201.png, image/png"
    })
    void each_kind_of_file_has_its_content_type(String path, String type) {
        HttpResponse<String> answer = served.get(path);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue(type);
        assertThat(answer.body()).doesNotContain(SCRIPT);
    }

    @Test
    void an_unknown_path_shows_the_page_for_that_whose_links_work_in_every_folder() {
        HttpResponse<String> page = served.get("no/such/page.html");

        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body())
                .contains(SCRIPT)
                .contains("href=\"/assets/gloss.css\"")
                .contains("href=\"/index.html\"");
    }

    @Test
    void the_page_for_unknown_paths_stays_on_this_server_wherever_the_site_will_stand() throws IOException {
        Path header = site.resolve("content/site.yml");
        Files.writeString(header, Files.readString(header) + "base-url: https://example.org/news/\n");
        served.next();

        assertThat(build().get("404.html")).contains("href=\"https://example.org/news/assets/gloss.css\"");
        for (String path : new String[] {"no/such/page.html", "no/such/folder/", "404.html"}) {
            assertThat(served.get(path).body())
                    .contains(
                            "href=\"/assets/gloss.css\"", "data-search=\"/search.html\"", "href=\"/issues/fares.html\"")
                    .doesNotContain("example.org");
        }
    }

    @Test
    void a_page_for_unknown_paths_that_cannot_be_made_still_says_that_there_is_nothing() throws IOException {
        Path templates = Files.createDirectories(site.resolve("templates"));
        String good = Files.readString(Path.of("templates/404.peb"));
        // Only the page that this server shows has this root, so that the site itself can be built.
        String bad = good.replace("<h1>", "{% if frame.root == \"/\" %}{{ \"\" | first }}{% endif %}<h1>");
        Files.writeString(templates.resolve("404.peb"), bad);
        served.next();

        HttpResponse<String> missing = served.get("no/such/page.html");
        assertThat(missing.statusCode()).isEqualTo(404);
        assertThat(missing.body()).isEqualTo("There is nothing at this address.\n");
        assertThat(served.get("about.html").statusCode()).isEqualTo(200);
    }

    @Test
    void nothing_works_on_after_the_server_is_closed() throws InterruptedException {
        List<Thread> threads = Thread.getAllStackTraces().keySet().stream()
                .filter(any -> any.getName().equals("gloss-editions"))
                .toList();
        served.close();

        assertThat(threads).isNotEmpty();
        for (Thread thread : threads) {
            thread.join(10_000);
            assertThat(thread.isAlive()).isFalse();
        }
    }

    @Test
    void a_policy_of_the_page_itself_does_not_keep_it_from_being_reloaded() throws IOException {
        String layout = Files.readString(Path.of("templates/layout.peb"));
        Files.createDirectories(site.resolve("templates"));
        Files.writeString(
                site.resolve("templates/layout.peb"),
                layout.replace(
                        "<head>",
                        "<head>\n<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none';"
                                + " upgrade-insecure-requests\">"));
        served.next();

        assertThat(build().get("index.html")).contains("upgrade-insecure-requests");
        assertThat(served.get("").body()).doesNotContain("upgrade-insecure-requests", "Content-Security-Policy");
    }

    @Test
    void a_part_of_a_file_is_sent_where_one_is_asked_for() {
        String image = "articles/fares/Tram%20%C3%A9%201.png";
        HttpResponse<String> part = served.get(image, "Range", "bytes=2-4");

        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(part.body()).isEqualTo("\u0003\u0004\u0005");
        assertThat(part.headers().firstValue("Content-Range")).hasValue("bytes 2-4/10");
        assertThat(served.get(image, "Range", "bytes=-3").body()).isEqualTo("\u0008\u0009\n");
        assertThat(served.get(image, "Range", "bytes=8-").body()).isEqualTo("\u0009\n");
        assertThat(served.get(image, "Range", "bytes=10-").statusCode()).isEqualTo(416);
        assertThat(served.get(image, "Range", "bytes=4-2").statusCode()).isEqualTo(416);
        assertThat(served.get(image, "Range", "bytes=0-1,4-5").statusCode()).isEqualTo(200);
        assertThat(served.get(image, "Range", "lines=1-2").statusCode()).isEqualTo(200);
    }

    @Test
    void who_has_a_page_is_not_sent_it_again_until_it_changes() throws IOException {
        String tag =
                served.get("issues/fares.html").headers().firstValue("ETag").orElseThrow();

        assertThat(served.get("issues/fares.html", "If-None-Match", tag).statusCode())
                .isEqualTo(304);
        assertThat(served.get("issues/fares.html", "If-None-Match", "\"x\", " + tag)
                        .statusCode())
                .isEqualTo(304);

        Path issue = site.resolve("content/issues/fares.md");
        Files.writeString(issue, Files.readString(issue) + "\nAnother word.\n");
        served.next();

        HttpResponse<String> changed = served.get("issues/fares.html", "If-None-Match", tag);
        assertThat(changed.statusCode()).isEqualTo(200);
        assertThat(changed.body()).contains("Another word.");
    }

    @Test
    void a_chosen_port_that_is_taken_is_an_error_and_another_is_found_for_the_default() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = taken.getLocalPort();
            assertThatThrownBy(() -> new Served(new ServeRequest(site, "127.0.0.1", Optional.of(port), false)))
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessage("cannot listen at port " + port
                            + " of 127.0.0.1 (Address already in use); name another with --port");
        }
        try (Served first = new Served(new ServeRequest(site, "127.0.0.1", Optional.empty(), false));
                Served second = new Served(new ServeRequest(site, "127.0.0.1", Optional.empty(), false))) {
            assertThat(first.port()).isGreaterThanOrEqualTo(4000);
            assertThat(second.port()).isGreaterThan(first.port()).isLessThan(4100);
        }
        assertThatThrownBy(() -> new Served(new ServeRequest(site, "no.such.host.invalid", Optional.of(0), false)))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage("cannot listen at no.such.host.invalid: there is no such host here");
    }

    @Test
    void the_host_of_another_machine_is_not_taken_for_a_port_that_is_taken() {
        for (Optional<Integer> port : List.of(Optional.<Integer>empty(), Optional.of(4000))) {
            assertThatThrownBy(() -> new Served(new ServeRequest(site, "192.0.2.1", port, false)))
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessage("cannot listen at 192.0.2.1: that is another machine (Cannot assign requested address"
                            + "); name an address of this one with --host, or leave it out");
        }
    }

    @Test
    void drafts_are_shown_only_if_that_is_asked_for() throws IOException {
        Path issue = site.resolve("content/issues/wires.md");
        Files.writeString(
                issue,
                Files.readString(site.resolve("content/issues/fares.md"))
                        .replace("order: 1", "order: 2\ndraft: true")
                        .replace("[has", "has"));
        served.next();
        assertThat(served.get("issues/wires.html").statusCode()).isEqualTo(404);

        try (Served drafts = new Served(new ServeRequest(site, "127.0.0.1", Optional.of(0), true))) {
            assertThat(drafts.get("issues/wires.html").statusCode()).isEqualTo(200);
        }
    }

    private Map<String, String> build() {
        Path copy = folder.resolve("copy");
        Folders.copy(site, copy);
        Path output = copy.resolve("site-output");
        Build.run(new BuildRequest(copy, Optional.of(output), Optional.empty(), false, false, Optional.empty()));
        return Folders.files(output);
    }
}
