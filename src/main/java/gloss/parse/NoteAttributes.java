package gloss.parse;

import gloss.diagnostic.Code;
import gloss.diagnostic.Diagnostic;
import gloss.diagnostic.Location;
import gloss.diagnostic.Nearest;
import gloss.model.AnnotationKind;
import gloss.model.BasisKind;
import gloss.model.Label;
import gloss.model.Slug;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What stands between the braces: {@code #id .kind issue=taiwan,ai}. */
final class NoteAttributes {

    private static final Pattern ATTRIBUTE = Pattern.compile("\\S+");
    private static final List<String> NAMES = List.of("issue", "speaker", "source", "quotation", "basis");

    private final Consumer<Diagnostic> found;
    private Optional<Slug> id = Optional.empty();
    private Optional<AnnotationKind> kind = Optional.empty();
    private List<Located<Slug>> issues = List.of();
    private List<Located<Slug>> speaker = List.of();
    private List<Located<Slug>> sources = List.of();
    private List<Located<Slug>> quotation = List.of();
    private Optional<BasisKind> basis = Optional.empty();

    NoteAttributes(String text, Location start, Location heading, Consumer<Diagnostic> found) {
        this.found = found;
        boolean idGiven = false;
        boolean kindGiven = false;
        Matcher matcher = ATTRIBUTE.matcher(text);
        while (matcher.find()) {
            String word = matcher.group();
            Location at = start.right(text.codePointCount(0, matcher.start()));
            if (word.startsWith("#")) {
                idGiven = true;
                id = slug(word.substring(1), at);
            } else if (word.startsWith(".")) {
                kindGiven = true;
                kind = constant(word.substring(1), AnnotationKind.values(), at);
            } else {
                named(word, at);
            }
        }
        if (!idGiven || !kindGiven) {
            report(
                    Code.NOTE_WITHOUT_ID,
                    heading,
                    "this note has no " + (idGiven ? "kind" : "id"),
                    idGiven ? "add one of " + kinds() : "add `#an-id`, which stays the same for ever");
        }
    }

    Optional<Slug> id() {
        return id;
    }

    Optional<AnnotationKind> kind() {
        return kind;
    }

    List<Located<Slug>> issues() {
        return issues;
    }

    Optional<Located<Slug>> speaker() {
        return speaker.stream().findFirst();
    }

    List<Located<Slug>> sources() {
        return sources;
    }

    Optional<Located<Slug>> quotation() {
        return quotation.stream().findFirst();
    }

    Optional<BasisKind> basis() {
        return basis;
    }

    private void named(String word, Location at) {
        int equals = word.indexOf('=');
        String name = equals < 0 ? word : word.substring(0, equals);
        if (name.equals("basis")) {
            basis = constant(word.substring(equals + 1), BasisKind.values(), at.right(equals + 1));
            return;
        }
        List<Located<Slug>> values = equals < 0 ? List.of() : slugs(word, equals + 1, at);
        switch (name) {
            case "issue" -> issues = values;
            case "speaker" -> speaker = values;
            case "source" -> sources = values;
            case "quotation" -> quotation = values;
            default ->
                report(
                        Code.UNKNOWN_FIELD,
                        at,
                        "unknown attribute `" + word + "`",
                        Nearest.suggestion(
                                name, NAMES, "a note has #id .kind issue= speaker= source= quotation= basis="));
        }
    }

    private List<Located<Slug>> slugs(String word, int from, Location at) {
        List<Located<Slug>> slugs = new ArrayList<>();
        int start = from;
        for (String part : word.substring(from).split(",", -1)) {
            Location place = at.right(start);
            slug(part, place).ifPresent(slug -> slugs.add(new Located<>(slug, place)));
            start += part.length() + 1;
        }
        return slugs;
    }

    private Optional<Slug> slug(String written, Location at) {
        Optional<Slug> slug = Slug.parse(written);
        if (slug.isEmpty()) {
            report(
                    Code.INVALID_VALUE,
                    at,
                    "`" + written + "` cannot stand here",
                    "write a slug: lower-case letters, digits and single hyphens");
        }
        return slug;
    }

    /** One of a closed choice of words. */
    private <T extends Label> Optional<T> constant(String written, T[] values, Location at) {
        Optional<T> known = Arrays.stream(values)
                .filter(value -> value.token().equals(written))
                .findFirst();
        if (known.isEmpty()) {
            List<String> tokens = Arrays.stream(values).map(Label::token).toList();
            report(
                    Code.INVALID_VALUE,
                    at,
                    "`" + written + "` cannot stand here",
                    Nearest.suggestion(written, tokens, "one of " + String.join(", ", tokens)));
        }
        return known;
    }

    private List<String> kinds() {
        return Arrays.stream(AnnotationKind.values())
                .map(value -> "." + value.token())
                .toList();
    }

    private void report(Code code, Location location, String message, String remedy) {
        found.accept(new Diagnostic(code, location, message, remedy));
    }
}
