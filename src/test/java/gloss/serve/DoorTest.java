package gloss.serve;

import static org.assertj.core.api.Assertions.assertThat;

import gloss.testing.Served;
import gloss.testing.SmallSite;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whom the local server lets in, and what it lets out. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DoorTest {

    @TempDir
    private Path folder;

    private Path site;
    private Served served;

    @BeforeEach
    void serve() throws IOException {
        site = Files.createDirectories(folder.resolve("site"));
        SmallSite.in(site);
        Files.writeString(folder.resolve("private.txt"), "secret");
        served = new Served(site);
    }

    @AfterEach
    void stop() {
        served.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/../private.txt",
                "/%2e%2e/private.txt",
                "/..%2fprivate.txt",
                "/..%5cprivate.txt",
                "/content/site.yml",
                "//etc/passwd",
                "/%2fetc/passwd",
                "/%00",
                "/%ff",
                "/%252e%252e/private.txt",
                "/%2",
                "/#top",
                "/index.html#top",
                "/.env/.",
                "/index.html\\",
                "/index.html::$DATA",
                "/INDEX~1.HTM",
                "/articles/./fares.html",
                "/articles//fares.html",
                "http://127.0.0.1/index.html",
                "*",
                "/_gloss/",
                "/_gloss/ServeTest.class",
                "/_gloss/../index.html"
            })
    void no_address_leads_out_of_the_site(String target) {
        assertThat(served.status(target)).isIn(400, 404);
        assertThat(served.status("/")).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "Host: evil.example, 403",
        "Host: evil.example:4000, 403",
        "Host: 127.0.0.1.evil.example, 403",
        "Host: localhost.evil.example, 403",
        "X: y, 400",
        "'Host: 127.0.0.1\r\nHost: evil.example', 400",
        "Host: a b, 400",
        "Host: user@127.0.0.1, 400",
        "Host: 127.0.0.1:x, 400",
        "Host:, 400",
        "Host: localhost:9, 200",
        "Host: [::1]:9, 200"
    })
    void a_request_for_another_host_is_refused(String header, int status) {
        String answer = served.raw("GET / HTTP/1.1\r\n" + header + "\r\nConnection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 " + status + " ");
        assertThat(answer.contains("Millbridge")).isEqualTo(status == 200);
        assertThat(served.status("/")).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "Origin: http://evil.example, 403",
        "Origin: null, 403",
        "Origin: http://127.0.0.1:1, 403",
        "Sec-Fetch-Site: cross-site, 403",
        "Sec-Fetch-Site: same-site, 403"
    })
    void only_pages_of_the_server_may_listen(String header, int status) {
        String answer = served.raw("GET /_gloss/events?page=/ HTTP/1.1\r\nHost: 127.0.0.1:" + served.port() + "\r\n"
                + header + "\r\nConnection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 " + status + " ").doesNotContain("event:");
    }

    @Test
    void every_answer_is_guarded_and_none_is_for_other_origins() {
        for (String path : List.of("", "nowhere", "assets/gloss.css", "_gloss/reload.js", "%00")) {
            Map<String, List<String>> headers = served.get(path).headers().map();
            assertThat(headers)
                    .containsEntry("x-content-type-options", List.of("nosniff"))
                    .containsEntry("cross-origin-resource-policy", List.of("same-origin"))
                    .doesNotContainKey("access-control-allow-origin");
            assertThat(String.join("", headers.getOrDefault("content-security-policy", List.of())))
                    .contains("script-src 'self'", "style-src 'self'", "frame-ancestors 'none'")
                    .contains("require-trusted-types-for 'script'")
                    .doesNotContain("upgrade-insecure-requests", "unsafe");
        }
    }

    @Test
    void only_reading_is_answered() {
        for (String method : List.of("POST", "PUT", "DELETE", "OPTIONS", "TRACE", "BREW")) {
            String answer = served.raw(method + " / HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n");
            assertThat(answer).startsWith("HTTP/1.1 405 ").contains("Allow: GET, HEAD");
        }
        String head = served.raw("HEAD / HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n");
        assertThat(head).startsWith("HTTP/1.1 200 ").endsWith("\r\n\r\n").containsPattern("Content-length: [1-9]");
        String events = served.raw("HEAD /_gloss/events HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n");
        assertThat(events).startsWith("HTTP/1.1 405 ").contains("Allow: GET\r\n");
    }

    @Test
    void a_huge_header_is_refused_and_the_server_lives() {
        String answer = "";
        try {
            answer = served.raw("GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX: " + "x".repeat(1_000_000) + "\r\n\r\n");
        } catch (UncheckedIOException reset) {
            // Cut off before it was sent to the end.
        }
        assertThat(answer).doesNotContain("200 OK");
        assertThat(served.status("/")).isEqualTo(200);
    }

    @Test
    void idle_connections_do_not_keep_others_out() throws IOException {
        List<Socket> idle = new ArrayList<>();
        try {
            for (int i = 0; i < 200; i++) {
                idle.add(new Socket(InetAddress.getLoopbackAddress(), served.port()));
                idle.get(i).getOutputStream().write("GET / HT".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
            }
            assertThat(served.status("/")).isEqualTo(200);
        } finally {
            for (Socket socket : idle) {
                socket.close();
            }
        }
    }
}
