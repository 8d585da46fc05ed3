package gloss.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import gloss.pipeline.Edition.Content;
import gloss.pipeline.Edition.Copy;
import gloss.pipeline.Edition.Made;
import gloss.testing.Desk;
import gloss.testing.Folders;
import gloss.testing.SmallSite;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** That it makes no difference to an edition what was there before it. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PreviewTest {

    private static final int STEPS = Integer.getInteger("preview.steps", 120);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void after_any_edits_every_byte_is_that_of_a_fresh_build(long seed) throws IOException {
        Path site = Files.createDirectories(folder.resolve("site"));
        SmallSite.in(site);
        Preview preview = new Preview(site, false);
        Desk desk = new Desk(site, new Random(seed));
        Random random = new Random(seed);
        List<String> did = new ArrayList<>();
        int good = 0;
        for (int step = 0; step < STEPS; step++) {
            did.add(desk.edit());
            Edition edition = preview.edition(desk.changed());
            // Now and then an edition is not finished, because the next change is there already.
            if (!edition.hasErrors() && random.nextInt(8) == 0) {
                int pages = random.nextInt(20);
                int[] made = {0};
                edition.finish(() -> made[0]++ > pages);
                continue;
            }
            Edition fresh = new Preview(site, false).edition(List.of());
            List<String> open = fresh.hasErrors() ? List.of() : open(fresh, random);
            Map<String, String> shown = new TreeMap<>();
            open.forEach(path ->
                    shown.put(path, edition.find(path).map(PreviewTest::bytes).orElse("")));
            BuildReport report = edition.hasErrors() ? edition.report() : edition.finish();
            BuildReport expected = fresh.hasErrors() ? fresh.report() : fresh.finish();

            assertThat(report.diagnostics()).as("seed %d: %s", seed, did).isEqualTo(expected.diagnostics());
            assertThat(report.counts()).isEqualTo(expected.counts());
            assertThat(report.drafts()).isEqualTo(expected.drafts());
            assertSame(bytes(edition), bytes(fresh), seed, did);
            if (!report.hasErrors()) {
                good++;
                open.forEach(path -> assertThat(shown.get(path))
                        .as("alone, %s", path)
                        .isEqualTo(bytes(edition.find(path).orElseThrow())));
            }
            if (!report.hasErrors() && step % 20 == 0) {
                assertSame(bytes(edition), built(site, step), seed, did);
            }
            desk.judge(report.hasErrors());
        }
        assertThat(good).as("editions without errors").isGreaterThan(STEPS / 3);
    }

    @Test
    void no_pagefind_is_run() {
        SmallSite site = SmallSite.in(folder);
        String header = Folders.files(folder).get("content/site.yml");
        site.with("content/site.yml", header + "search: {engine: pagefind, pagefind: no/such/program}\n");

        Edition edition = new Preview(folder, false).edition(List.of());

        assertThat(edition.finish().diagnostics()).isEmpty();
        assertThat(edition.find("search.html")).isPresent();
        assertThat(site.build().faults()).anyMatch(fault -> fault.endsWith("search-program-missing"));
    }

    @Test
    void whatever_is_asked_for_alone_is_the_same_among_all_and_nothing_else_is_made_for_it() {
        SmallSite.in(folder);
        Edition whole = new Preview(folder, false).edition(List.of());
        whole.finish();
        Edition edition = new Preview(folder, false).edition(List.of());

        Map<String, String> alone = new ConcurrentSkipListMap<>();
        whole.files().keySet().parallelStream()
                .forEach(path -> edition.find(path).ifPresent(content -> alone.put(path, bytes(content))));
        assertThat(alone).isEqualTo(bytes(whole));

        assertThat(List.of("favicon.ico", "about", "no/such/page.html", "articles/fares.txt", "articles/fares/x.png"))
                .allMatch(path -> edition.find(path).isEmpty());
        assertThat(edition.files()).as("what is made when all is").isEmpty();
    }

    @Test
    void whether_an_edition_is_outdated_is_asked_once_before_each_page_is_made_and_once_before_it_is_checked() {
        SmallSite.in(folder);
        int[] asked = {0};

        BuildReport report = new Preview(folder, false)
                .edition(List.of())
                .finish(() -> asked[0]++ < 0)
                .orElseThrow();

        assertThat(asked[0]).isEqualTo(2 * report.counts().pages());
    }

    private static void assertSame(Map<String, String> is, Map<String, String> fresh, long seed, List<String> did) {
        assertThat(is.keySet()).as("seed %d: %s", seed, did).isEqualTo(fresh.keySet());
        is.forEach((path, bytes) ->
                assertThat(bytes).as("%s, seed %d: %s", path, seed, did).isEqualTo(fresh.get(path)));
    }

    /** Some pages that are open in a browser. */
    private static List<String> open(Edition fresh, Random random) {
        fresh.finish();
        List<String> pages = fresh.files().keySet().stream()
                .filter(path -> path.endsWith(".html"))
                .sorted()
                .toList();
        return pages.isEmpty()
                ? List.of()
                : random.ints(3, 0, pages.size()).mapToObj(pages::get).toList();
    }

    private Map<String, String> built(Path site, int step) {
        Path copy = folder.resolve("copy-" + step);
        Folders.copy(site, copy);
        Path output = copy.resolve("site-output");
        Build.run(new BuildRequest(copy, Optional.of(output), Optional.empty(), false, false, Optional.empty()));
        Map<String, String> files = Folders.files(output);
        files.remove(".gloss-output");
        return files;
    }

    private static Map<String, String> bytes(Edition edition) {
        Map<String, String> files = new TreeMap<>();
        edition.files().forEach((path, content) -> files.put(path, bytes(content)));
        return files;
    }

    private static String bytes(Content content) {
        try {
            byte[] bytes = content instanceof Made text ? text.bytes() : Files.readAllBytes(((Copy) content).file());
            return new String(bytes, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
