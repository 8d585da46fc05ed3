package gloss.desk;

import static org.assertj.core.api.Assertions.assertThat;

import gloss.cli.Cli;
import gloss.testing.Folders;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class EditorFilesTest {

    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    private Path folder;

    private final StringWriter err = new StringWriter();

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

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "not everybody may make links there")
    void a_schema_takes_the_place_of_a_link_and_is_not_written_through_it() throws IOException {
        EditorFiles.write(folder);
        Path own = Files.writeString(folder.resolve("own.json"), "{}");
        Path schema = folder.resolve(".gloss/schema/site.json");
        Files.delete(schema);
        Files.createSymbolicLink(schema, own);

        EditorFiles.write(folder);

        assertThat(own).content().isEqualTo("{}");
        assertThat(schema).content().contains("time-zone");
    }

    @Test
    void a_folder_that_is_no_site_gets_none_and_paths_begin_with_the_folder() {
        assertThat(gloss("init", "--editor", folder.toString())).isEqualTo(1);
        assertThat(err.toString()).startsWith("there is no content/site.yml in this folder");
        assertThat(Folders.files(folder)).isEmpty();

        FirstSite.write(folder);
        err.getBuffer().setLength(0);
        assertThat(gloss("init", "--editor", folder.toString())).isZero();
        assertThat(err.toString().lines()).contains("written: " + folder + "/.gloss/schema/site.json");
        err.getBuffer().setLength(0);
        gloss("init", "--editor", folder.toString());
        assertThat(err.toString().lines()).contains("left as it is: " + folder + "/.vscode/settings.json");
    }

    private int gloss(String... arguments) {
        return Cli.run(new PrintWriter(new StringWriter()), new PrintWriter(err, true), arguments);
    }
}
