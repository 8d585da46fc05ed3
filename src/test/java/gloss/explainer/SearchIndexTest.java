package gloss.explainer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.GZIPOutputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** That the search page can find all that the explainer holds. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SearchIndexTest {

    @Test
    void every_place_of_the_index_is_there() throws IOException {
        JsonNode index = index(RealSite.built().file("search-index.js"));
        Map<String, Document> pages = new HashMap<>();
        List<String> lost = new ArrayList<>();
        for (JsonNode entry : index.get("entries")) {
            String path = index.get("pages").get(entry.get(1).asInt()).get(0).asString();
            String id = entry.get(2).asString();
            if (!pages.containsKey(path)) {
                pages.put(path, Jsoup.parse(Files.readString(RealSite.built().file(path))));
            }
            if (!id.isEmpty() && pages.get(path).getElementById(id) == null) {
                lost.add(path + "#" + id);
            }
        }
        assertThat(lost).isEmpty();
        assertThat(index.get("entries").size()).isGreaterThan(400);
    }

    @Test
    void every_page_note_quotation_person_and_term_is_in_it() throws IOException {
        Set<String> places = places(index(RealSite.built().file("search-index.js")));

        List<String> pages = new ArrayList<>(RealSite.pages());
        pages.removeAll(List.of("404.html", "search.html"));
        assertThat(places).containsAll(pages);
        assertThat(places).containsAll(ids("articles/woodside-summit.html", "[id^=note-]:not([id$=-title])"));
        assertThat(places).containsAll(ids("articles/woodside-summit.html", ".prose [id^=p-]"));
        assertThat(places).containsAll(ids("issues/taiwan.html", ".prose > [id]"));
        assertThat(places).containsAll(ids("who-said-what.html", "[id^=quotation-]"));
        assertThat(places).containsAll(ids("commitments.html", "[id^=commitment-]"));
        assertThat(places).containsAll(ids("glossary.html", "[id^=term-]:not([id$=-title])"));
        assertThat(places).containsAll(ids("timeline.html", "[id^=event-]"));
        assertThat(places).containsAll(ids("sources.html", "[id^=source-]"));
    }

    @Test
    void it_is_small_enough_to_load() throws IOException {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
            gzip.write(Files.readAllBytes(RealSite.built().file("search-index.js")));
        }
        assertThat(compressed.size()).isLessThan(120_000);
    }

    private static JsonNode index(Path file) throws IOException {
        String script = Files.readString(file);
        assertThat(script).startsWith("window.glossIndex = {").endsWith("};\n");
        return JsonMapper.shared().readTree(script.substring(script.indexOf('{'), script.lastIndexOf(';')));
    }

    private static Set<String> places(JsonNode index) {
        Set<String> places = new TreeSet<>();
        for (JsonNode entry : index.get("entries")) {
            String page = index.get("pages").get(entry.get(1).asInt()).get(0).asString();
            String id = entry.get(2).asString();
            places.add(id.isEmpty() ? page : page + "#" + id);
        }
        return places;
    }

    private static List<String> ids(String page, String selector) throws IOException {
        List<String> ids = Jsoup.parse(Files.readString(RealSite.built().file(page)))
                .select(selector)
                .eachAttr("id");
        assertThat(ids).isNotEmpty();
        return ids.stream().map(id -> page + "#" + id).toList();
    }
}
