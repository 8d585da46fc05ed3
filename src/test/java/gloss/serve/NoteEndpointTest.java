package gloss.serve;

import static org.assertj.core.api.Assertions.assertThat;

import gloss.testing.Folders;
import gloss.testing.Served;
import gloss.testing.SmallSite;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may have notes written, and where they can be written to. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class NoteEndpointTest {

    private static final Pattern TOKEN = Pattern.compile("\"token\":\"([0-9a-f]{32})\"");

    private static final String NOTE = """
            {"seen": "", "note": {"article": "ARTICLE", "before": "", "words": "Riders were not asked", "after": "",
            "id": "", "title": "On riders", "kind": "context", "issues": ["fares"], "speaker": "", "sources": [],
            "quotation": "", "basis": "on-record", "body": "They were not."}}
            """.replace("\n", " ");

    @TempDir
    private Path folder;

    private Path site;
    private Served served;
    private Map<String, String> before;

    @BeforeEach
    void serve() throws IOException {
        site = Files.createDirectories(folder.resolve("site"));
        SmallSite.in(site);
        served = new Served(site);
        before = Folders.files(folder);
    }

    @AfterEach
    void stop() {
        served.close();
    }

    @Test
    void a_page_of_this_server_writes_a_note_and_nothing_else() throws IOException {
        assertThat(post("write", NOTE.replace("ARTICLE", "fares")))
                .startsWith("HTTP/1.1 200 ")
                .contains("\"id\":\"on-riders\"");

        Map<String, String> after = Folders.files(folder);
        String notes = after.remove("site/content/articles/fares/annotations.md");
        assertThat(notes)
                .startsWith(before.remove("site/content/articles/fares/annotations.md"))
                .contains("{#on-riders ");
        assertThat(after).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Origin: http://evil.example",
                "Origin: null",
                "Origin: http://127.0.0.1:1",
                "Origin: OWN\r\nSec-Fetch-Site: cross-site",
                "Origin: OWN\r\nSec-Fetch-Site: same-site",
                "Origin: OWN\r\nGloss-Token: 00000000000000000000000000000000",
                "Accept: */*"
            })
    void no_other_page_can_have_a_note_written(String headers) throws IOException {
        String lines = headers.replace("OWN", own());
        String token = lines.contains("Gloss-Token") ? "" : "\r\nGloss-Token: " + token();

        assertThat(post("write", NOTE.replace("ARTICLE", "fares"), lines + token))
                .startsWith("HTTP/1.1 403 ");
        assertThat(Folders.files(folder)).isEqualTo(before);
    }

    @Test
    void the_token_is_told_to_no_other_page_and_is_another_in_each_run() {
        String foreign = "GET /_gloss/notes/choices HTTP/1.1\r\nHost: " + host() + "\r\nConnection: close\r\n";
        for (String line :
                List.of("Origin: http://evil.example", "Sec-Fetch-Site: cross-site", "Sec-Fetch-Site: same-site")) {
            assertThat(served.raw(foreign + line + "\r\n\r\n"))
                    .startsWith("HTTP/1.1 403 ")
                    .doesNotContain("token");
        }
        assertThat(served.raw(foreign.replace(host(), "evil.example") + "\r\n")).startsWith("HTTP/1.1 403 ");
        String first = token();
        served.close();
        served = new Served(site);
        assertThat(token()).isNotEqualTo(first);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../../evil",
                "nothing",
                "",
                "fares/../fares",
                "/etc",
                "..",
                "C:",
                "fares\\\\..",
                "fares\\u0000"
            })
    void only_articles_of_the_site_can_be_written_to(String article) throws IOException {
        assertThat(post("write", NOTE.replace("ARTICLE", article))).startsWith("HTTP/1.1 409 ");
        assertThat(Folders.files(folder)).isEqualTo(before);
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "not everybody may make links there")
    void a_link_does_not_lead_out_of_the_content() throws IOException {
        Path outside = Files.createDirectories(folder.resolve("outside"));
        Path notes = site.resolve("content/articles/fares/annotations.md");
        Files.move(notes, outside.resolve("annotations.md"));
        Files.createSymbolicLink(notes, outside.resolve("annotations.md"));
        String there = Files.readString(outside.resolve("annotations.md"));

        post("write", NOTE.replace("ARTICLE", "fares"));
        assertThat(outside.resolve("annotations.md")).content().isEqualTo(there);
    }

    @ParameterizedTest
    @CsvSource({
        "GET,write,405",
        "PUT,write,405",
        "DELETE,write,405",
        "OPTIONS,write,405",
        "POST,choices,405",
        "POST,nothing,404",
        "HEAD,choices,405"
    })
    void each_action_has_one_method(String method, String action, int status) {
        String answer = served.raw(method + " /_gloss/notes/" + action + " HTTP/1.1\r\nHost: " + host() + "\r\nOrigin: "
                + own() + "\r\nGloss-Token: " + token()
                + "\r\nContent-Type: application/json\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}");
        assertThat(answer).startsWith("HTTP/1.1 " + status + " ").doesNotContain("Access-Control");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "null",
                "{}",
                "{\"seen\": \"\"}",
                "{\"seen\": \"\", \"note\": null}",
                "{\"seen\": 1, \"note\": {}}",
                "\u00ff"
            })
    void what_no_form_sends_is_refused(String body) throws IOException {
        assertThat(post("write", body)).startsWith("HTTP/1.1 400 ");
        assertThat(post("write", NOTE.replace("ARTICLE", "fares").replace("\"kind\"", "\"path\": \"x\", \"kind\"")))
                .startsWith("HTTP/1.1 400 ");
        assertThat(Folders.files(folder)).isEqualTo(before);
    }

    @Test
    void only_json_of_some_length_is_read() throws IOException {
        String headers = "Origin: " + own() + "\r\nGloss-Token: " + token();
        assertThat(request("write", NOTE, headers + "\r\nContent-Type: text/plain"))
                .startsWith("HTTP/1.1 415 ");
        assertThat(post("write", NOTE.replace("They were not.", "x".repeat(300_000))))
                .startsWith("HTTP/1.1 413 ");
        assertThat(Folders.files(folder)).isEqualTo(before);
    }

    @Test
    void a_note_with_an_error_is_not_written_and_its_remedy_is_told() throws IOException {
        String wrong = NOTE.replace("ARTICLE", "fares").replace("They were not.", "They were not. [@tram-relese]");

        assertThat(post("write", wrong)).startsWith("HTTP/1.1 409 ").contains("did you mean `tram-release`?");
        assertThat(post("try", wrong)).startsWith("HTTP/1.1 200 ").contains("did you mean `tram-release`?");
        assertThat(Folders.files(folder)).isEqualTo(before);
    }

    @Test
    void who_reads_from_another_machine_gets_no_form() throws IOException {
        assertThat(served.get("articles/fares.html").body()).contains("/_gloss/annotate.js");

        InetAddress own = address(192, 0, 2, 1);
        assertThat(Hosts.isNear(InetAddress.getLoopbackAddress(), own)).isTrue();
        assertThat(Hosts.isNear(address(192, 0, 2, 1), own)).isTrue();
        assertThat(Hosts.isNear(address(192, 0, 2, 2), own)).isFalse();
        byte[] page = "<html><head></head></html>".getBytes(StandardCharsets.UTF_8);
        assertThat(new String(LivePage.of(page, false), StandardCharsets.UTF_8)).doesNotContain("annotate");
    }

    private static InetAddress address(int... parts) throws IOException {
        byte[] bytes = new byte[parts.length];
        for (int i = 0; i < parts.length; i++) {
            bytes[i] = (byte) parts[i];
        }
        return InetAddress.getByAddress(bytes);
    }

    private String host() {
        return "127.0.0.1:" + served.port();
    }

    private String own() {
        return "http://" + host();
    }

    private String token() {
        Matcher matcher = TOKEN.matcher(served.get("_gloss/notes/choices").body());
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }

    private String post(String action, String body) {
        return post(action, body, "Origin: " + own() + "\r\nSec-Fetch-Site: same-origin\r\nGloss-Token: " + token());
    }

    private String post(String action, String body, String headers) {
        return request(action, body, headers + "\r\nContent-Type: application/json");
    }

    private String request(String action, String body, String headers) {
        int length = body.getBytes(StandardCharsets.UTF_8).length;
        return served.raw("POST /_gloss/notes/" + action + " HTTP/1.1\r\nHost: " + host() + "\r\n" + headers
                + "\r\nContent-Length: " + length + "\r\nConnection: close\r\n\r\n" + body);
    }
}
