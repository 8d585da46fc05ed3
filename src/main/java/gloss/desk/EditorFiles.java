package gloss.desk;

import gloss.content.ContentWriter;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What makes an editor know the files of a site: JSON Schemas, which file has which, and snippets. */
public final class EditorFiles {

    private static final String SCHEMAS = ".gloss/schema/";

    /** The schemas of YAML files, which editors can be told of; those of front matter lie beside them. */
    private static final List<String> OF_YAML =
            List.of("site", "quotations", "sources", "commitments", "timeline", "glossary", "corrections");

    private static final List<String> OF_FRONT_MATTER = List.of("article", "method", "issue", "person", "page");

    /**
     * What became of the files.
     *
     * @param written paths below the folder of the site
     * @param left those that are there and are somebody's own
     */
    public record Report(List<String> written, List<String> left) {
        public Report {
            written = List.copyOf(written);
            left = List.copyOf(left);
        }
    }

    private EditorFiles() {}

    /** Why a folder gets no such files; absent if it holds a site. */
    public static Optional<String> refusal(Path folder) {
        return NewName.refusal(folder);
    }

    /** Writes the files: schemas anew, settings only where there are none. */
    public static Report write(Path site) {
        List<String> written = new ArrayList<>();
        List<String> left = new ArrayList<>();
        all().forEach((path, text) -> {
            if (path.startsWith(SCHEMAS)) {
                ContentWriter.write(site, path, text);
                written.add(path);
            } else if (Files.exists(site.resolve(path), LinkOption.NOFOLLOW_LINKS)) {
                left.add(path);
            } else {
                ContentWriter.create(site, path, text);
                written.add(path);
            }
        });
        return new Report(written, left);
    }

    private static Map<String, String> all() {
        Map<String, String> files = new LinkedHashMap<>();
        Stream.concat(OF_YAML.stream(), OF_FRONT_MATTER.stream())
                .forEach(name -> files.put(SCHEMAS + name + ".json", Packed.text("schema/" + name + ".json")));
        files.put(".vscode/settings.json", Packed.text("editor/vscode-settings.json"));
        files.put(".vscode/extensions.json", Packed.text("editor/vscode-extensions.json"));
        files.put(".vscode/gloss.code-snippets", Packed.text("editor/vscode-gloss.code-snippets"));
        files.put(".idea/jsonSchemas.xml", idea());
        return files;
    }

    /** IntelliJ keeps one entry for each schema. */
    private static String idea() {
        StringBuilder entries = new StringBuilder();
        for (String name : OF_YAML) {
            entries.append("""
                            <entry key="gloss-%1$s">
                              <value>
                                <SchemaInfo>
                                  <option name="name" value="gloss-%1$s"/>
                                  <option name="relativePathToSchema" value="%2$s%1$s.json"/>
                                  <option name="schemaVersion" value="JSON Schema version 7"/>
                                  <option name="patterns">
                                    <list>
                                      <Item>
                                        <option name="path" value="content/%1$s.yml"/>
                                      </Item>
                                    </list>
                                  </option>
                                </SchemaInfo>
                              </value>
                            </entry>
                    """.formatted(name, SCHEMAS));
        }
        return Packed.text("editor/idea-jsonSchemas.xml").replace("{{entries}}", entries);
    }
}
