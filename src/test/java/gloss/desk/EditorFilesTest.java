package gloss.desk;

import static org.assertj.core.api.Assertions.assertThat;

import gloss.testing.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class EditorFilesTest {

    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    private Path folder;

    @Test
    void a_new_site_tells_vs_code_of_every_yaml_file_that_it_has() throws IOException {
        FirstSite.write(folder);
        EditorFiles.write(folder);
        JsonNode schemas = JSON.readTree(Files.readString(folder.resolve(".vscode/settings.json")))
                .get("yaml.schemas");

        schemas.properties()
                .forEach(entry -> assertThat(folder.resolve(entry.getKey())).exists());
        List<String> known = schemas.properties().stream()
                .map(entry -> entry.getValue().asString())
                .toList();
        assertThat(known)
                .containsAll(Folders.files(folder.resolve("content")).keySet().stream()
                        .filter(name -> name.endsWith(".yml"))
                        .map(name -> "content/" + name)
                        .toList());
    }

    @Test
    void intellij_is_told_of_the_same_files() throws IOException {
        EditorFiles.write(folder);
        Document mappings =
                Jsoup.parse(Files.readString(folder.resolve(".idea/jsonSchemas.xml")), "", Parser.xmlParser());

        assertThat(mappings.select("option[name=relativePathToSchema]").eachAttr("value"))
                .hasSize(7)
                .allSatisfy(path -> assertThat(folder.resolve(path)).exists());
        assertThat(mappings.select("Item option[name=path]").eachAttr("value"))
                .contains("content/site.yml", "content/corrections.yml");
    }

    @Test
    void the_snippets_are_json() throws IOException {
        EditorFiles.write(folder);
        assertThat(JSON.readTree(Files.readString(folder.resolve(".vscode/gloss.code-snippets")))
                        .get("A note on a passage")
                        .get("prefix")
                        .asString())
                .isEqualTo("note");
    }

    @Test
    void settings_that_are_there_stay_and_schemas_are_written_anew() throws IOException {
        EditorFiles.write(folder);
        Files.writeString(folder.resolve(".vscode/settings.json"), "{}");
        Files.writeString(folder.resolve(".gloss/schema/site.json"), "{}");

        EditorFiles.Report report = EditorFiles.write(folder);

        assertThat(report.left()).contains(".vscode/settings.json");
        assertThat(folder.resolve(".vscode/settings.json")).content().isEqualTo("{}");
        assertThat(folder.resolve(".gloss/schema/site.json")).content().contains("time-zone");
    }
}
