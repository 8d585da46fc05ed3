package gloss.parse;

import static org.assertj.core.api.Assertions.assertThat;

import gloss.diagnostic.Diagnostic;
import gloss.model.Lock;
import gloss.model.PassageState;
import gloss.model.Slug;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** A lock that Gloss wrote is read without YAML; what somebody has made of it is read as YAML says. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LockTextTest {

    private static final int LOCKS = 300;
    private static final int EDITS = 60;
    private static final List<String> WORDS =
            List.of("a", "million", "“Taiwan”", "— so", "é京😀", "31", "not", "it: is", "# no", "[x], {y}", "a's", "ü");

    private final Random random = new Random(5);

    @Test
    void a_lock_is_read_as_it_was_written() {
        for (int i = 0; i < LOCKS; i++) {
            Lock lock = lock();
            String written = LockFile.print(lock);

            assertThat(LockText.read(written)).contains(lock);
            assertThat(byYaml(written, new ArrayList<>())).contains(lock);
        }
    }

    @Test
    void a_lock_that_was_edited_is_left_to_yaml_or_read_as_yaml_reads_it() {
        int same = 0;
        for (int i = 0; i < LOCKS; i++) {
            String written = LockFile.print(lock());
            for (int n = 0; n < EDITS; n++) {
                String edited = edited(written);
                Optional<Lock> read = LockText.read(edited);
                if (read.isPresent()) {
                    List<Diagnostic> found = new ArrayList<>();
                    assertThat(read).as(edited).isEqualTo(byYaml(edited, found));
                    assertThat(found).as(edited).isEmpty();
                    same++;
                }
            }
        }
        assertThat(same).isPositive();
    }

    @Test
    void quotation_marks_and_line_ends_within_words_are_left_to_yaml() {
        Lock lock =
                new Lock(Map.of(), "", Optional.of(new Lock.Claims("", 0, List.of(), List.of("a \"b\""), List.of())));

        assertThat(LockText.read(LockFile.print(lock))).isEmpty();
        assertThat(byYaml(LockFile.print(lock), new ArrayList<>())).contains(lock);
    }

    private static Optional<Lock> byYaml(String written, List<Diagnostic> found) {
        Binder binder = new Binder(ZoneOffset.UTC, new Markdown(), found::add);
        return Yaml.read(written, "annotations.lock", 1, found::add).flatMap(tree -> LockFile.read(tree, binder));
    }

    private String edited(String written) {
        int length = written.codePointCount(0, written.length());
        int first = random.nextInt(length);
        int at = written.offsetByCodePoints(0, first);
        int to = written.offsetByCodePoints(0, Math.min(length, first + random.nextInt(3)));
        String put = List.of("", "1", " ", "\"", ",", "x", "\n", "-").get(random.nextInt(8));
        return written.substring(0, at) + put + written.substring(to);
    }

    private Lock lock() {
        Map<Slug, Lock.Place> notes = new LinkedHashMap<>();
        for (int n = random.nextInt(4); n > 0; n--) {
            notes.put(
                    new Slug("note-" + n),
                    new Lock.Place(
                            state(),
                            random.nextInt(9),
                            random.nextInt(99),
                            random.nextInt(999),
                            words(1),
                            words(random.nextInt(2)),
                            words(random.nextInt(2)),
                            mark(),
                            mark(),
                            random.nextBoolean() ? mark() : "",
                            random.nextBoolean() ? mark() : "",
                            random.nextInt(101),
                            list(),
                            list()));
        }
        Set<String> sentences = new LinkedHashSet<>();
        for (int n = random.nextInt(4); n > 0; n--) {
            sentences.add(mark());
        }
        Lock.Claims claims =
                new Lock.Claims(random.nextBoolean() ? "2023-11-16" : "", random.nextInt(3), list(), list(), list());
        return new Lock(
                notes, String.join(" ", sentences), random.nextInt(4) == 0 ? Optional.empty() : Optional.of(claims));
    }

    /** Some words, or none if {@code many} is none. */
    private String words(int many) {
        List<String> words = new ArrayList<>();
        for (int n = many * (1 + random.nextInt(3)); n > 0; n--) {
            words.add(WORDS.get(random.nextInt(WORDS.size())));
        }
        return String.join(" ", words);
    }

    private List<String> list() {
        List<String> list = new ArrayList<>();
        for (int n = random.nextInt(3); n > 0; n--) {
            list.add(words(1));
        }
        return list;
    }

    private PassageState state() {
        List<PassageState> states = List.of(PassageState.values());
        return states.get(random.nextInt(states.size()));
    }

    private String mark() {
        return HexFormat.of().toHexDigits(random.nextInt());
    }
}
