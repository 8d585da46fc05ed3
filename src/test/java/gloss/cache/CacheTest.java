package gloss.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import gloss.work.Workers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CacheTest {

    private static final Instant NOW = Instant.parse("2026-11-28T08:00:00Z");

    @TempDir
    Path folder;

    private int made;

    sealed interface Shape {}

    record Dot(String name, int size) implements Shape {}

    record Group(List<Shape> shapes, Map<String, Optional<Dot>> byName, Set<String> words) implements Shape {}

    record Key(String name, Shape shape, ZoneId zone) {}

    record Made(Shape first, List<Shape> shapes, String text) {}

    private static Group group(Set<String> words) {
        Map<String, Optional<Dot>> byName = new LinkedHashMap<>();
        byName.put("none", Optional.empty());
        byName.put("a", Optional.of(new Dot("a", 1)));
        return new Group(List.of(new Dot("x", 1), new Dot("y", 2)), byName, words);
    }

    private static Key key(String name) {
        return new Key(name, group(Set.of("ein", "zwei", "drei", "vier", "fünf")), ZoneId.of("Asia/Shanghai"));
    }

    /** What a build asks that has just begun. */
    private Made ask(Key key) {
        return ask(Cache.in(folder, "1"), key);
    }

    private Made ask(Cache cache, Key key) {
        return cache.of(key, Made.class, List.of(), () -> {
            made++;
            return new Made(key.shape(), List.of(key.shape(), new Dot("new", made)), "text of " + key.name());
        });
    }

    private List<Path> entries() throws IOException {
        try (Stream<Path> walked = Files.walk(folder)) {
            return walked.filter(file -> file.getFileName().toString().matches("[0-9a-f]{40}.*"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void what_one_build_made_the_next_one_finds() {
        Made first = ask(key("a"));

        assertThat(ask(key("a"))).isEqualTo(first);
        assertThat(made).isEqualTo(1);
    }

    @Test
    void another_key_is_another_value() {
        ask(key("a"));
        ask(key("b"));
        ask(new Key("a", new Dot("other", 1), ZoneId.of("Asia/Shanghai")));
        ask(new Key("a", group(Set.of("ein", "zwei", "drei", "vier", "fünf")), ZoneOffset.UTC));
        ask(new Key("a", group(Set.of("ein")), ZoneId.of("Asia/Shanghai")));

        assertThat(made).isEqualTo(5);
    }

    @Test
    void equal_keys_are_one_whatever_their_collections_are_made_of() {
        ask(key("a"));
        Key same = new Key(
                "a b".substring(0, 1),
                new Group(
                        new ArrayList<>(List.of(new Dot("x", 1), new Dot("y", 2))),
                        group(Set.of()).byName(),
                        Stream.of("fünf", "vier", "drei", "zwei", "ein").collect(Collectors.toSet())),
                ZoneId.of("Asia/Shanghai"));
        assertThat(same).isEqualTo(key("a"));

        ask(same);

        assertThat(made).isEqualTo(1);
    }

    @Test
    void a_set_with_an_order_of_its_own_is_another_in_another_order() {
        ask(new Key("a", group(new TreeSet<>(Set.of("a", "b"))), ZoneOffset.UTC));
        ask(new Key("a", group(new LinkedHashSet<>(List.of("b", "a"))), ZoneOffset.UTC));

        assertThat(made).isEqualTo(2);
    }

    @Test
    void what_a_value_shares_with_its_key_is_the_same_object_when_it_is_found() {
        ask(key("a"));
        Key again = key("a");

        Made found = ask(again);

        assertThat(found.first()).isSameAs(again.shape());
        assertThat(found.shapes().get(0)).isSameAs(again.shape());
    }

    record Plain(
            Locale language,
            List<Object> dates,
            ZonedDateTime hour,
            ZoneId zone,
            Period period,
            OptionalInt number,
            String text,
            boolean isSo,
            double part) {}

    @Test
    void every_kind_of_value_comes_back_as_it_was() {
        // Twice in that night it was half past one.
        ZonedDateTime hour = ZonedDateTime.ofStrict(
                LocalDateTime.of(2023, 11, 5, 1, 30), ZoneOffset.ofHours(-8), ZoneId.of("America/Los_Angeles"));
        Plain value = new Plain(
                Locale.forLanguageTag("zh-Hans-CN"),
                List.of(LocalDate.of(-44, 3, 15), YearMonth.of(2023, 11), Year.of(2023)),
                hour,
                ZoneOffset.ofHoursMinutes(5, 30),
                Period.of(1, 2, 3),
                OptionalInt.of(7),
                "\uD83C\uDF0D “é” \uD800 \0",
                true,
                0.1);
        Cache.in(folder, "1").of(key("a"), Plain.class, List.of(), () -> value);

        Plain found =
                Cache.in(folder, "1").find(key("a"), Plain.class, List.of()).orElseThrow();

        assertThat(found).isEqualTo(value);
        assertThat(found.hour().getOffset()).isEqualTo(ZoneOffset.ofHours(-8));
    }

    @Test
    void another_version_finds_nothing() {
        ask(Cache.in(folder, "1"), key("a"));
        ask(Cache.in(folder, "2"), key("a"));

        assertThat(made).isEqualTo(2);
        assertThat(ProgramVersion.current()).isEqualTo(ProgramVersion.current()).endsWith("-" + Runtime.version());
    }

    @Test
    void a_damaged_entry_is_made_again_wherever_it_is_damaged() throws IOException {
        Made value = ask(key("a"));
        Path entry = entries().get(0);
        byte[] good = Files.readAllBytes(entry);
        for (int i = 0; i < good.length; i++) {
            byte[] bad = good.clone();
            bad[i] ^= 0x41;
            Files.write(entry, bad);
            made = 0;
            assertThat(ask(key("a"))).as("byte %s", i).isEqualTo(value);
            assertThat(made).as("byte %s", i).isEqualTo(1);
            assertThat(entry).hasBinaryContent(good);
        }
        for (int length = 0; length < good.length; length++) {
            Files.write(entry, Arrays.copyOf(good, length));
            made = 0;
            assertThat(ask(key("a"))).isEqualTo(value);
            assertThat(made).as("length %s", length).isEqualTo(1);
        }
    }

    @Test
    void whatever_an_entry_says_no_other_classes_are_made_of_it() throws IOException {
        ask(key("a"));
        Path entry = entries().get(0);
        record Other(String text) {}
        Cache.in(folder, "1").of(key("b"), Other.class, List.of(), () -> new Other("x"));
        Path other =
                entries().stream().filter(e -> !e.equals(entry)).findFirst().orElseThrow();
        Files.copy(other, entry, StandardCopyOption.REPLACE_EXISTING);

        assertThat(ask(key("a")).text()).isEqualTo("text of a");
        assertThat(made).isEqualTo(2);
    }

    @Test
    void a_value_that_cannot_be_made_leaves_nothing_behind() throws IOException {
        Cache cache = Cache.in(folder, "1");
        assertThatCode(() -> cache.of(key("a"), Made.class, List.of(), () -> {
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");

        assertThat(entries()).isEmpty();
        assertThat(ask(cache, key("a")).text()).isEqualTo("text of a");
    }

    @Test
    void git_leaves_the_entries_out() throws IOException {
        ask(Cache.in(folder.resolve("new"), "1"), key("a"));

        assertThat(folder.resolve("new/.gitignore")).hasContent("*");
    }

    @Test
    void one_that_reads_alone_adds_nothing() throws IOException {
        ask(Cache.reading(folder), key("a"));

        assertThat(entries()).isEmpty();
    }

    @Test
    void a_folder_that_takes_nothing_is_no_fault() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");

        assertThat(ask(Cache.in(file, "1"), key("a")).text()).isEqualTo("text of a");
    }

    @Test
    void many_threads_and_several_caches_use_one_folder() {
        List<Cache> caches = List.of(Cache.in(folder, "1"), Cache.in(folder, "1"), Cache.in(folder, "1"));
        List<String> texts = Workers.of(8)
                .map(
                        IntStream.range(0, 900).boxed().toList(),
                        i -> caches.get(i % 3)
                                .of(
                                        key("k" + i % 30),
                                        Made.class,
                                        List.of(),
                                        () -> new Made(new Dot("d", 1), List.of(), "k" + i % 30))
                                .text());

        for (int i = 0; i < 900; i++) {
            assertThat(texts.get(i)).isEqualTo("k" + i % 30);
        }
        assertThat(ask(caches.get(0), key("k7")).text()).isEqualTo("k7");
        assertThat(made).isZero();
    }

    @Test
    void caches_are_merged_by_copying(@TempDir Path elsewhere) throws IOException {
        ask(key("a"));
        ask(Cache.in(elsewhere, "1"), key("b"));
        for (Path entry : entries()) {
            Path there = elsewhere.resolve(folder.relativize(entry));
            Files.createDirectories(there.getParent());
            Files.copy(entry, there);
        }

        Cache merged = Cache.in(elsewhere, "1");
        ask(merged, key("a"));
        ask(merged, key("b"));

        assertThat(made).isEqualTo(2);
        assertThat(merged.found()).isEqualTo(2);
    }

    @Test
    void what_nobody_asks_for_goes_after_three_weeks_and_what_is_asked_for_stays() throws IOException {
        ask(key("gone"));
        ask(key("asked"));
        ask(key("young"));
        Path gone = entry("gone");
        Path asked = entry("asked");
        Path young = entry("young");
        Files.setLastModifiedTime(gone, FileTime.from(NOW.minus(Duration.ofDays(22))));
        Files.setLastModifiedTime(asked, FileTime.from(NOW.minus(Duration.ofDays(22))));
        Files.setLastModifiedTime(young, FileTime.from(NOW.minus(Duration.ofDays(20))));
        Path torn = gone.resolveSibling("0".repeat(40) + ".12-3.new");
        Files.writeString(torn, "half");
        Files.setLastModifiedTime(torn, FileTime.from(NOW.minus(Duration.ofDays(22))));
        Path foreign = Files.writeString(gone.resolveSibling("notes.txt"), "mine");
        Files.setLastModifiedTime(foreign, FileTime.from(NOW.minus(Duration.ofDays(22))));

        Cache cache = Cache.in(folder, "1");
        ask(cache, key("asked"));
        cache.sweep(NOW);

        assertThat(gone).doesNotExist();
        assertThat(torn).doesNotExist();
        assertThat(List.of(asked, young, foreign)).allMatch(Files::exists);
        assertThat(Files.getLastModifiedTime(asked).toInstant()).isEqualTo(NOW);
    }

    @Test
    void the_folder_is_looked_through_once_a_day() throws IOException {
        Cache cache = Cache.in(folder, "1");
        ask(cache, key("a"));
        cache.sweep(NOW);
        ask(key("b"));
        Path entry = entry("b");
        Files.setLastModifiedTime(entry, FileTime.from(NOW.minus(Duration.ofDays(30))));

        cache.sweep(NOW.plus(Duration.ofHours(23)));
        assertThat(entry).exists();

        cache.sweep(NOW.plus(Duration.ofHours(25)));
        assertThat(entry).doesNotExist();
    }

    /** The entry that appears when a key is asked for in an empty place. */
    private Path entry(String name) throws IOException {
        Path place = Files.createTempDirectory(folder.getParent(), "one");
        Cache.in(place, "1").of(key(name), Made.class, List.of(), () -> new Made(new Dot("d", 1), List.of(), name));
        try (Stream<Path> walked = Files.walk(place)) {
            Path entry = walked.filter(file -> file.getFileName().toString().matches("[0-9a-f]{40}"))
                    .findFirst()
                    .orElseThrow();
            return folder.resolve(place.relativize(entry));
        }
    }
}
