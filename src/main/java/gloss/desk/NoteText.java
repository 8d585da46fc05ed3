package gloss.desk;

import gloss.model.AnnotationKind;
import gloss.model.BasisKind;
import gloss.model.Label;
import gloss.model.Slug;
import gloss.model.Target;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A note before it is written: what an editor says of it and in it.
 *
 * @param title Markdown
 * @param body Markdown; may still be empty
 */
record NoteText(
        Slug id,
        String title,
        AnnotationKind kind,
        List<Slug> issues,
        Optional<Slug> speaker,
        List<Slug> sources,
        Optional<Slug> quotation,
        Optional<BasisKind> basis,
        String body) {

    private static final int LONGEST_TITLE = 60;

    /** What begins markup within a line, or in brackets a citation, a footnote or a link. */
    private static final Pattern MARKUP = Pattern.compile("[\\\\`*_<~|]|\\[(?=[@^\\[])|](?=[(:])|&(?=#?\\w+;)");

    /** What begins a heading, a list or a quotation at the start of a line. */
    private static final Pattern BLOCK = Pattern.compile("^(?:[#>+=-]|[0-9]+(?=[.)]))");

    public NoteText {
        issues = List.copyOf(issues);
        sources = List.copyOf(sources);
    }

    /** The note that a request asks for, with what it names being there. */
    static NoteText of(Slug id, String title, NoteRequest request) {
        return new NoteText(
                id,
                title,
                constant(AnnotationKind.values(), request.kind()).orElse(AnnotationKind.CONTEXT),
                slugs(request.issues()),
                Slug.parse(request.speaker()),
                slugs(request.sources()),
                Slug.parse(request.quotation()),
                constant(BasisKind.values(), request.basis()),
                request.body().replace("\r\n", "\n").replace('\r', '\n'));
    }

    private static List<Slug> slugs(List<String> written) {
        return written.stream().map(Slug::new).toList();
    }

    private static <T extends Label> Optional<T> constant(T[] values, String token) {
        return Arrays.stream(values).filter(v -> v.token().equals(token)).findFirst();
    }

    /** The note as it stands in {@code annotations.md}, quoting its passage. */
    String markdown(Target target) {
        return markdown(heading(), "> " + quoted(target));
    }

    /** The same below a heading, and with a quotation, that are written already. */
    String markdown(String heading, String quote) {
        return heading + "\n\n" + quote + "\n" + (body.isBlank() ? "" : "\n" + NoteFile.inner(body) + "\n");
    }

    String heading() {
        StringBuilder text = new StringBuilder("## ")
                .append(title)
                .append(" {#")
                .append(id)
                .append(" .")
                .append(kind.token());
        attribute(text, "issue", issues);
        attribute(text, "speaker", speaker.stream().toList());
        attribute(text, "quotation", quotation.stream().toList());
        attribute(text, "source", sources);
        basis.ifPresent(kind -> text.append(" basis=").append(kind.token()));
        return text.append('}').toString();
    }

    private static void attribute(StringBuilder text, String name, List<Slug> values) {
        if (!values.isEmpty()) {
            text.append(' ')
                    .append(name)
                    .append('=')
                    .append(values.stream().map(Slug::value).collect(Collectors.joining(",")));
        }
    }

    /** A passage as a note quotes it: {@code before ==the exact words== after}. */
    static String quoted(Target target) {
        String prefix = target.prefix().stripLeading();
        String suffix = target.suffix().stripTrailing();
        return prefix.isEmpty() && suffix.isEmpty()
                ? line(escaped(target.exact()))
                : prefix.isEmpty()
                        ? "==" + escaped(target.exact()) + "==" + escaped(suffix)
                        : line(escaped(prefix)) + "==" + escaped(target.exact()) + "==" + escaped(suffix);
    }

    /** A title in plain words, as Markdown. */
    static String title(String plain) {
        return line(escaped(plain.strip().replaceAll("\\s+", " ")));
    }

    /** Markup for a line of its own, which is no heading, list or quotation. */
    private static String line(String marked) {
        return BLOCK.matcher(marked)
                .replaceFirst(
                        start -> start.group().matches("[0-9]+") ? start.group() + "\\\\" : "\\\\" + start.group());
    }

    private static String escaped(String words) {
        return MARKUP.matcher(words).replaceAll("\\\\$0");
    }

    /** A title made of the first words of a passage, for a note that was given none. */
    static String titleOf(String words) {
        String line = words.replaceAll("[{}#]", "").strip().replaceAll("\\s+", " ");
        int end = line.length() <= LONGEST_TITLE ? line.length() : Math.max(20, line.lastIndexOf(' ', LONGEST_TITLE));
        return line.substring(0, end).replaceAll("[.,;:]$", "");
    }
}
