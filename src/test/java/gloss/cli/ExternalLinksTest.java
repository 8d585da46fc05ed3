package gloss.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import gloss.check.LinkProbe;
import gloss.diagnostic.Code;
import gloss.pipeline.Build;
import gloss.pipeline.BuildReport;
import gloss.pipeline.BuildRequest;
import gloss.pipeline.ExternalLinks;
import gloss.testing.Folders;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
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
import org.junit.jupiter.params.provider.ValueSource;

/** Asks a server on this machine. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ExternalLinksTest {

    private static final LocalDate TODAY = LocalDate.of(2024, 5, 1);

    @TempDir
    private Path folder;

    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    private HttpServer server;
    private String root;
    private String elsewhere = "";

    @BeforeEach
    void a_server() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        root = "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @AfterEach
    void no_server() {
        server.stop(0);
    }

    @Test
    void an_address_is_asked_for_with_head_and_only_if_that_fails_with_get() {
        LinkProbe probe = new LinkProbe(Duration.ZERO, Duration.ofSeconds(5), () -> {});

        Map<String, String> faults = probe.faults(List.of(
                root + "/there",
                root + "/moved",
                root + "/only-get",
                root + "/gone",
                root + "/closed",
                "http://127.0.0.1:1/",
                "http://[bad/"));

        assertThat(faults)
                .containsOnly(
                        Map.entry(root + "/gone", "answers 404: it is not there"),
                        Map.entry(root + "/closed", "answers 403: it may be closed, or closed to programs only"),
                        Map.entry("http://127.0.0.1:1/", "cannot be reached"),
                        Map.entry("http://[bad/", "cannot be read as an address"));
        assertThat(asked)
                .containsExactly(
                        "HEAD /there",
                        "HEAD /moved",
                        "HEAD /there",
                        "HEAD /only-get",
                        "GET /only-get",
                        "HEAD /gone",
                        "GET /gone",
                        "HEAD /closed",
                        "GET /closed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/a b", "http://", "http://foo_bar/", "http://127.0.0.1:99999/"})
    void an_address_that_redirects_to_none_is_a_fault_and_no_failure(String location) {
        elsewhere = location;
        LinkProbe probe = new LinkProbe(Duration.ZERO, Duration.ofSeconds(5), () -> {});

        assertThat(probe.faults(List.of(root + "/bad-location", root + "/there")))
                .containsOnly(Map.entry(root + "/bad-location", "redirects to no address"));
    }

    @Test
    void addresses_in_other_letters_are_asked_for_and_hosts_that_cannot_be_are_named() {
        String wide = root.replace("127.0.0.1", "ｌｏｃａｌｈｏｓｔ");
        LinkProbe probe = new LinkProbe(Duration.ZERO, Duration.ofSeconds(5), () -> {});

        Map<String, String> faults = probe.faults(List.of(
                wide + "/there?x=1",
                wide + "/gone",
                root + "/über",
                "http://foo_bar.example/",
                "http://" + "ü".repeat(64) + ".example/",
                "http://127.0.0.1:99999/",
                "http:nowhere",
                "http://[bad/"));

        assertThat(faults)
                .containsOnly(
                        Map.entry(wide + "/gone", "answers 404: it is not there"),
                        Map.entry("http://foo_bar.example/", "has a host that cannot be asked for: foo_bar.example"),
                        Map.entry(
                                "http://" + "ü".repeat(64) + ".example/",
                                "has a host that cannot be asked for: " + "ü".repeat(64) + ".example"),
                        Map.entry("http://127.0.0.1:99999/", "has a host that cannot be asked for: 127.0.0.1:99999"),
                        Map.entry("http:nowhere", "cannot be read as an address"),
                        Map.entry("http://[bad/", "cannot be read as an address"));
        assertThat(asked).containsExactlyInAnyOrder("HEAD /there", "HEAD /gone", "GET /gone", "HEAD /über");
    }

    @Test
    void a_server_that_does_not_answer_is_not_waited_for() {
        LinkProbe probe = new LinkProbe(Duration.ZERO, Duration.ofSeconds(1), () -> {});
        assertThat(probe.faults(List.of(root + "/slow")))
                .containsOnly(Map.entry(root + "/slow", "gives no answer within 1 seconds"));
    }

    @Test
    void between_two_questions_to_a_server_is_a_pause() {
        long start = System.nanoTime();
        new LinkProbe(Duration.ofMillis(300), Duration.ofSeconds(5), () -> {})
                .faults(List.of(root + "/there?1", root + "/there?2", root + "/there?3"));
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(600));
    }

    @Test
    void what_was_there_is_not_asked_for_again_for_a_week_but_what_was_not_is() throws IOException {
        site("/there", "/gone");

        assertThat(faults(TODAY)).containsExactly("content/sources.yml:2:7: link-unreachable");
        assertThat(asked).containsExactlyInAnyOrder("HEAD /there", "HEAD /gone", "GET /gone");
        asked.clear();
        faults(TODAY.plusDays(7));
        assertThat(asked).containsExactly("HEAD /gone", "GET /gone");
        asked.clear();
        faults(TODAY.plusDays(8));
        assertThat(asked).contains("HEAD /there");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-13-45 http://x/\n", "\u00e4 written as Latin-1"})
    void a_memory_that_cannot_be_read_is_made_anew(String damage) throws IOException {
        site("/there", "/there");
        Files.write(folder.resolve("links"), damage.getBytes(StandardCharsets.ISO_8859_1));

        assertThat(faults(TODAY)).isEmpty();
        assertThat(asked).containsExactly("HEAD /there");
        assertThat(folder.resolve("links")).content().isEqualTo(TODAY + " " + root + "/there\n");
    }

    @Test
    void a_site_with_errors_asks_nobody() throws IOException {
        site("/there", "/gone");
        Files.delete(folder.resolve("content/people/nora-quill.md"));
        faults(TODAY);
        assertThat(asked).isEmpty();
    }

    @Test
    void a_site_can_switch_it_off() throws IOException {
        site("/there", "/gone");
        Path header = folder.resolve("content/site.yml");
        Files.writeString(header, Files.readString(header) + "rules:\n  link-unreachable: off\n");
        assertThat(faults(TODAY)).isEmpty();
    }

    @Test
    void links_of_drafts_are_asked_for_only_with_the_drafts() throws IOException {
        site("/there", "/there");
        Files.writeString(
                folder.resolve("content/issues/wires.md"),
                Files.readString(folder.resolve("content/issues/fares.md"))
                                .replace("order: 1", "order: 2")
                                .replace("colour: teal", "colour: crimson\ndraft: true")
                        + "\nSee [the wires](" + root + "/gone).\n");

        assertThat(faults(TODAY)).isEmpty();
        assertThat(asked).containsExactly("HEAD /there");
        assertThat(faults(TODAY, true)).containsExactly("content/issues/wires.md:19:5: link-unreachable");
    }

    private void site(String licence, String source) throws IOException {
        Folders.copy(Folders.BASE, folder);
        replace("content/site.yml", "https://creativecommons.org/licenses/by/4.0/", root + licence + "#deed");
        replace("content/sources.yml", "https://trams.example/fares", root + source);
    }

    private void replace(String file, String words, String others) throws IOException {
        Path path = folder.resolve(file);
        Files.writeString(path, Files.readString(path).replace(words, others));
    }

    private List<String> faults(LocalDate today) {
        return faults(today, false);
    }

    private List<String> faults(LocalDate today, boolean withDrafts) {
        BuildReport report = Build.run(
                new BuildRequest(folder, Optional.empty(), Optional.empty(), withDrafts, false, Optional.of(today)));
        return ExternalLinks.addTo(
                        report,
                        new ExternalLinks.Request(
                                Optional.of(folder.resolve("links")), Duration.ZERO, today, (n, all) -> {}))
                .diagnostics()
                .stream()
                .filter(d -> d.code() == Code.LINK_UNREACHABLE)
                .map(d -> d.location() + ": " + d.code().token())
                .toList();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        boolean isHead = exchange.getRequestMethod().equals("HEAD");
        asked.add(exchange.getRequestMethod() + " " + path);
        int status = switch (path) {
            case "/moved", "/bad-location" -> 302;
            case "/only-get" -> isHead ? 405 : 200;
            case "/gone" -> 404;
            case "/closed" -> 403;
            default -> 200;
        };
        if (path.equals("/slow")) {
            return;
        }
        exchange.getResponseHeaders().set("Location", path.equals("/bad-location") ? elsewhere : root + "/there");
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }
}
