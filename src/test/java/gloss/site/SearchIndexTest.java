package gloss.site;

import static org.assertj.core.api.Assertions.assertThat;

import gloss.testing.Folders;
import gloss.testing.SmallSite;
import gloss.testing.SmallSite.Built;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the search page searches: the index of little sites. The base site's whole index is a golden file. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SearchIndexTest {

    @TempDir
    private Path folder;

    @Test
    void no_text_can_end_the_script_or_a_line_of_it() throws IOException {
        Built built = SmallSite.in(folder).with("content/glossary.yml", """
                        - term: "Crown </script><script>"
                          definition: "One \\u2028 two \\u2029 three & four <!-- five"
                        """).build();

        String script = Files.readString(output(built, "search-index.js"));

        assertThat(script).doesNotContain("<", ">", "&", "\u2028", "\u2029").contains("\\u003c/script\\u003e");
        assertThat(texts(index(output(built, "search-index.js")), 4)).contains("Crown </script><script>");
    }

    @Test
    void numbers_of_notes_and_sources_are_not_words_of_the_text() throws IOException {
        Built built = SmallSite.in(folder).build();

        assertThat(texts(index(output(built, "search-index.js")), 3))
                .contains(
                        "The tram company will raise its fares by ten cents in May, Nora Quill said on Monday. “The old "
                                + "fare no longer pays for the wires,” she told the council.");
    }

    @Test
    void a_site_without_search_has_no_page_no_link_no_index_and_no_script_for_it() throws IOException {
        Built built = searched("none");
        Map<String, String> files = Folders.files(output(built, ""));

        assertThat(files.keySet()).noneMatch(name -> name.contains("search") || name.contains("keys"));
        assertThat(files.keySet()).noneMatch(name -> name.contains("vendor/minisearch"));
        assertThat(files).allSatisfy((name, text) -> {
            if (name.endsWith(".html")) {
                assertThat(text).doesNotContain("search.html", "keys.js", "minisearch");
            }
        });
    }

    @Test
    void a_misspelt_engine_is_an_error() throws IOException {
        Built built = searched("minisaerch");

        assertThat(built.faults()).containsExactly("content/site.yml:11:11: invalid-value");
        assertThat(built.diagnostics().get(0).remedy()).isEqualTo("did you mean `minisearch`?");
    }

    private Built searched(String engine) throws IOException {
        String header = Files.readString(Folders.BASE.resolve("content/site.yml"));
        return SmallSite.in(folder)
                .with("content/site.yml", header + "search:\n  engine: " + engine + "\n")
                .build();
    }

    private static Path output(Built built, String file) {
        assertThat(built.diagnostics()).isEmpty();
        return built.folder().resolve("site-output").resolve(file);
    }

    private static JsonNode index(Path file) throws IOException {
        String script = Files.readString(file);
        assertThat(script).startsWith("window.glossIndex = {").endsWith("};\n");
        return JsonMapper.shared().readTree(script.substring(script.indexOf('{'), script.lastIndexOf(';')));
    }

    private static List<String> texts(JsonNode index, int field) {
        List<String> texts = new ArrayList<>();
        for (JsonNode entry : index.get("entries")) {
            if (entry.size() > field) {
                texts.add(entry.get(field).asString());
            }
        }
        return texts;
    }
}
