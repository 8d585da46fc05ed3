package gloss.parse;

import gloss.model.Lock;
import gloss.model.PassageState;
import gloss.model.Slug;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.core.io.JsonStringEncoder;

/** {@code annotations.lock}: YAML with a line for each note, sorted by id, so that its diff shows which notes have moved. */
public final class LockFile {

    static final String HEAD = """
            # Where the notes of this article stand. Gloss writes this file: commit it and read its diff, but do not edit it.
            """;

    /** Where the file of an article lies. */
    public static String path(Slug article) {
        return "content/articles/" + article + "/annotations.lock";
    }

    record Fields(Optional<ClaimFields> article, Optional<String> sentences, List<NoteFields> notes) {}

    record ClaimFields(
            Optional<String> updated,
            Integer corrections,
            List<String> quotations,
            List<String> names,
            List<String> numbers) {}

    record NoteFields(
            Slug id,
            PassageState state,
            Integer block,
            Integer start,
            Integer end,
            List<String> said,
            Optional<String> prefix,
            String words,
            Optional<String> suffix,
            List<String> facts,
            String paragraph,
            String sentence,
            Optional<String> above,
            Optional<String> below,
            Integer runnerUp) {}

    private LockFile() {}

    /** The lock that a file holds; absent if it is not one, which is then reported. */
    static Optional<Lock> read(YamlNode tree, Binder binder) {
        return binder.bind(tree, Fields.class).map(fields -> {
            Map<Slug, Lock.Place> notes = new LinkedHashMap<>();
            fields.notes().forEach(note -> notes.put(note.id(), place(note)));
            return new Lock(
                    notes,
                    fields.sentences().map(LockFile::marks).orElse(""),
                    fields.article()
                            .map(a -> new Lock.Claims(
                                    a.updated().orElse(""), a.corrections(), a.quotations(), a.names(), a.numbers())));
        });
    }

    /** Marks as they are written, each once. */
    static String marks(String written) {
        return String.join(" ", new LinkedHashSet<>(Arrays.asList(written.split(" ", -1))));
    }

    private static Lock.Place place(NoteFields note) {
        return new Lock.Place(
                note.state(),
                note.block(),
                note.start(),
                note.end(),
                note.words(),
                note.prefix().orElse(""),
                note.suffix().orElse(""),
                note.paragraph(),
                note.sentence(),
                note.above().orElse(""),
                note.below().orElse(""),
                note.runnerUp(),
                note.said(),
                note.facts());
    }

    /** The text of the file. */
    public static String print(Lock lock) {
        StringBuilder text = new StringBuilder(HEAD);
        lock.claims().ifPresent(claims -> {
            text.append("article:\n");
            if (!claims.updated().isEmpty()) {
                text.append("  updated: ").append(quoted(claims.updated())).append('\n');
            }
            text.append("  corrections: ").append(claims.corrections()).append('\n');
            text.append("  quotations: ").append(list(claims.quotations())).append('\n');
            text.append("  names: ").append(list(claims.names())).append('\n');
            text.append("  numbers: ").append(list(claims.numbers())).append('\n');
        });
        if (!lock.sentences().isEmpty()) {
            text.append("sentences: ").append(quoted(lock.sentences())).append('\n');
        }
        text.append("notes:\n");
        lock.notes().forEach((id, place) -> text.append(line(id, place)));
        return text.toString();
    }

    private static String line(Slug id, Lock.Place place) {
        StringBuilder line = new StringBuilder("- {id: " + id + ", state: "
                + place.state().token() + ", block: " + place.block() + ", start: " + place.start() + ", end: "
                + place.end() + ", said: " + list(place.said()));
        optional(line, "prefix", place.prefix());
        optional(line, "words", place.words());
        optional(line, "suffix", place.suffix());
        line.append(", facts: ").append(list(place.facts()));
        optional(line, "paragraph", place.paragraph());
        optional(line, "sentence", place.sentence());
        optional(line, "above", place.above());
        optional(line, "below", place.below());
        return line.append(", runner-up: ")
                .append(place.runnerUp())
                .append("}\n")
                .toString();
    }

    private static void optional(StringBuilder line, String name, String value) {
        if (!value.isEmpty()) {
            line.append(", ").append(name).append(": ").append(quoted(value));
        }
    }

    private static String list(Collection<String> values) {
        return values.stream().map(LockFile::quoted).collect(Collectors.joining(", ", "[", "]"));
    }

    private static String quoted(String value) {
        return '"' + new String(JsonStringEncoder.getInstance().quoteAsCharArray(value)) + '"';
    }
}
