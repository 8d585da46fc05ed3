package gloss;

import static org.assertj.core.api.Assertions.assertThat;

import gloss.diagnostic.Diagnostic;
import gloss.pipeline.Build;
import gloss.pipeline.BuildReport;
import gloss.pipeline.BuildRequest;
import gloss.testing.Folders;
import gloss.testing.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Sites and the pages that they must become. Each folder of {@code src/test/sites/golden} changes the base site, and its
 * {@code expected} holds the {@code main} element of some pages; {@code whole} holds every page of the base site to the last
 * byte. {@code -Dgolden=rewrite} writes them anew.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class GoldenTest {

    private static final Path CASES = Path.of("src/test/sites/golden");
    private static final Path THEME = Path.of("templates");

    @TempDir
    private Path folder;

    static Stream<String> cases() throws IOException {
        try (Stream<Path> listed = Files.list(CASES)) {
            return listed
                    .map(path -> path.getFileName().toString())
                    .filter(name -> !name.equals("whole"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void a_site_becomes_these_pages(String name) throws IOException {
        Path expected = CASES.resolve(name).resolve("expected");
        Map<String, String> pages = build(Folders.site(folder, CASES.resolve(name)));

        Map<String, String> mains = new TreeMap<>();
        Folders.files(expected).keySet().forEach(page -> mains.put(page, main(pages.getOrDefault(page, ""))));

        compare(mains, expected);
    }

    @Test
    void the_base_site_becomes_this_tree() throws IOException {
        Map<String, String> tree = build(Folders.site(folder, Folders.BASE));

        Map<String, String> assets = new TreeMap<>();
        Folders.files(THEME.resolve("assets")).forEach((name, content) -> assets.put("assets/" + name, content));
        List.of("pagefind", "parts", "loads").forEach(other -> assets.remove("assets/search-" + other + ".js"));
        Map<String, String> sheets = new TreeMap<>(assets);
        sheets.keySet().removeIf(name -> !name.matches("assets/[^/]+\\.css"));
        assets.keySet().removeAll(sheets.keySet());
        assertThat(tree).containsAllEntriesOf(assets);
        assertThat(tree.remove("assets/gloss.css"))
                .startsWith(sheets.get("assets/tokens.css"))
                .contains(sheets.values());
        tree.keySet().removeAll(assets.keySet());
        compare(tree, CASES.resolve("whole/expected"));
    }

    private static Map<String, String> build(Path site) {
        Path output = site.resolve("site-output");
        BuildReport report = Build.run(
                new BuildRequest(site, Optional.of(output), Optional.empty(), false, false, Optional.empty()));
        assertThat(report.diagnostics()).extracting(Diagnostic::message).isEmpty();
        return Folders.files(output);
    }

    private static String main(String page) {
        assertThat(page).contains("<main", "</main>");
        return page.substring(page.indexOf("<main"), page.indexOf("</main>")) + "</main>\n";
    }

    private static void compare(Map<String, String> actual, Path expected) throws IOException {
        if (Golden.REWRITE) {
            Folders.write(actual, expected);
        }
        Map<String, String> wanted = Folders.files(expected);
        assertThat(wanted).isNotEmpty();
        assertThat(actual).containsOnlyKeys(wanted.keySet());
        wanted.forEach((page, html) -> assertThat(actual.get(page)).as(page).isEqualTo(html));
    }
}
