package gloss.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import gloss.cache.Cache;
import gloss.pipeline.Edition.Content;
import gloss.pipeline.Edition.Copy;
import gloss.pipeline.Edition.Made;
import gloss.render.Sink;
import gloss.testing.Desk;
import gloss.testing.Folders;
import gloss.testing.SmallSite;
import gloss.testing.Tally;
import gloss.work.Watch;
import gloss.work.Workers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** That it makes no difference to a site what earlier builds have remembered, and that it does to the work. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CachedBuildTest {

    private static final int STEPS = Integer.getInteger("cache.steps", 60);

    @TempDir
    private Path folder;

    private Path site;
    private Path output;
    private Path cache;

    @BeforeEach
    void site() throws IOException {
        site = Files.createDirectories(folder.resolve("site"));
        output = folder.resolve("output");
        cache = site.resolve(".gloss/cache");
        SmallSite.in(site);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void after_any_edits_every_byte_is_that_of_a_build_without(long seed) {
        Desk desk = new Desk(site, new Random(seed));
        Random random = new Random(seed);
        List<String> did = new ArrayList<>();
        int good = 0;
        for (int step = 0; step < STEPS; step++) {
            did.add(desk.edit());
            if (random.nextInt(10) == 0) {
                damage(random);
                did.add("damage the cache");
            }
            if (random.nextInt(10) == 0) {
                did.add("write to the output: " + tamper(random));
            }
            Edition fresh = new Preview(site, false).edition(List.of());
            BuildReport expected = fresh.hasErrors() ? fresh.report() : fresh.finish();
            BuildReport report = build(Watch.NONE);

            assertThat(report.diagnostics()).as("seed %d: %s", seed, did).isEqualTo(expected.diagnostics());
            assertThat(report.counts()).as("seed %d: %s", seed, did).isEqualTo(expected.counts());
            assertThat(report.drafts()).isEqualTo(expected.drafts());
            if (!report.hasErrors()) {
                good++;
                assertSame(published(), bytes(fresh), seed, did);
            }
            desk.judge(report.hasErrors());
        }
        assertThat(good).as("builds without errors").isGreaterThan(STEPS / 3);
    }

    @Test
    void of_a_site_that_is_as_it_was_nothing_is_done_again() throws IOException {
        build(Watch.NONE);
        // The first build has written the lock.
        build(Watch.NONE);
        Map<String, String> before = published();
        long written = Files.getLastModifiedTime(output).toMillis();
        Tally tally = new Tally();

        BuildReport report = build(tally);

        assertThat(report.published()).isTrue();
        assertThat(tally.parsed()).isEmpty();
        assertThat(tally.made()).isEmpty();
        assertThat(published()).isEqualTo(before);
        assertThat(Files.getLastModifiedTime(output).toMillis()).isEqualTo(written);
    }

    @Test
    void a_page_that_somebody_wrote_to_is_put_right_though_the_site_is_as_it_was() throws IOException {
        build(Watch.NONE);
        build(Watch.NONE);
        Map<String, String> before = published();
        Path page = output.resolve("issues/fares.html");
        Files.writeString(page, "gone");
        Files.delete(output.resolve("about.html"));

        build(Watch.NONE);

        assertThat(published()).isEqualTo(before);
    }

    @Test
    void only_what_a_change_touches_is_done_again() throws IOException {
        build(Watch.NONE);
        build(Watch.NONE);
        Path about = site.resolve("content/about.md");
        Files.writeString(about, Files.readString(about) + "\nOne more sentence.\n");
        Tally tally = new Tally();

        build(tally);

        assertThat(tally.parsed()).containsExactlyInAnyOrder("content/site.yml", "content/about.md");
        assertThat(tally.made()).as("what shows nothing of it").doesNotContain("articles/fares.html");
        assertThat(tally.made()).contains("about.html");
    }

    @Test
    void of_a_page_of_which_one_file_is_known_each_file_is_taken_once() {
        taken(path -> false);

        Map<String, Integer> taken = taken(path -> path.endsWith(".bib"));

        assertThat(taken).containsKeys("issues/fares.html", "issues/fares.bib");
        assertThat(taken.values()).containsOnly(1);
    }

    /** How often each file of the site is given to somebody who knows some of them already. */
    private Map<String, Integer> taken(Predicate<String> known) {
        Map<String, Integer> taken = new ConcurrentHashMap<>();
        Sink sink = new Sink() {
            @Override
            public void take(String path, byte[] bytes) {
                taken.merge(path, 1, Integer::sum);
            }

            @Override
            public boolean takeKnown(String path, String digest) {
                if (known.test(path)) {
                    taken.merge(path, 1, Integer::sum);
                }
                return known.test(path);
            }
        };
        Memory memory = Memory.ofOneBuild(Workers.of(2), Watch.NONE, Cache.in(cache));
        BuildRequest request =
                new BuildRequest(site, Optional.empty(), Optional.empty(), false, false, Optional.empty());
        OpenSite open = Build.open(request, memory).value();
        Build.pages(open, open.renderer(open.theme(), Optional.empty()).orElseThrow(), memory, sink, () -> {});
        return taken;
    }

    @Test
    void a_site_that_is_published_to_two_folders_is_whole_in_both() {
        build(Watch.NONE);
        Path first = output;
        output = folder.resolve("second");
        build(Watch.NONE);

        Map<String, String> whole = published();
        output = first;
        assertThat(whole).isEqualTo(published()).isNotEmpty();
    }

    private BuildReport build(Watch watch) {
        return Build.run(
                new BuildRequest(site, Optional.of(output), Optional.empty(), false, false, Optional.empty()),
                Workers.of(2),
                watch,
                Cache.in(cache));
    }

    private Map<String, String> published() {
        Map<String, String> files = Folders.files(output);
        files.remove(".gloss-output");
        return files;
    }

    /** Breaks some entries in one of the ways in which disks and people do. */
    private void damage(Random random) {
        try (Stream<Path> walked = Files.walk(cache)) {
            for (Path entry : walked.filter(Files::isRegularFile).toList()) {
                byte[] bytes = Files.readAllBytes(entry);
                if (bytes.length == 0) {
                    continue;
                }
                switch (random.nextInt(12)) {
                    case 0 -> Files.delete(entry);
                    case 1 -> Files.write(entry, new byte[0]);
                    case 2 -> Files.write(entry, Arrays.copyOf(bytes, bytes.length / 2));
                    case 3 -> {
                        bytes[bytes.length / 2] ^= 1;
                        Files.write(entry, bytes);
                    }
                    default -> {}
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String tamper(Random random) {
        List<String> pages = Folders.files(output).keySet().stream()
                .filter(path -> !path.equals(".gloss-output"))
                .sorted()
                .toList();
        if (pages.isEmpty()) {
            return "nothing there";
        }
        Path page = output.resolve(pages.get(random.nextInt(pages.size())));
        try {
            if (random.nextBoolean()) {
                Files.delete(page);
                return "delete " + page;
            }
            Files.writeString(page, "somebody else's");
            return "overwrite " + page;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void assertSame(Map<String, String> is, Map<String, String> fresh, long seed, List<String> did) {
        assertThat(is.keySet()).as("seed %d: %s", seed, did).isEqualTo(fresh.keySet());
        is.forEach((path, bytes) ->
                assertThat(bytes).as("%s, seed %d: %s", path, seed, did).isEqualTo(fresh.get(path)));
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
