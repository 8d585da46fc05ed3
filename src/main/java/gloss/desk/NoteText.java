package gloss.desk;

import gloss.model.AnnotationKind;
import gloss.model.BasisKind;
import gloss.model.Slug;
import gloss.model.Target;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A note before it is written: what an editor says of it and in it. {@code body} may still be empty. */
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
    private static final Pattern MARKUP = Pattern.compile("[\\\\`*_<~|]|\\[(?=[@^])|](?=\\()|&(?=#?\\w+;)");

    /** What begins a heading, a list or a quotation at the start of a line. */
    private static final Pattern BLOCK = Pattern.compile("^(?:[#>+=-]|[0-9]+(?=[.)]))");

    public NoteText {
        issues = List.copyOf(issues);
        sources = List.copyOf(sources);
    }

    /** The note as it stands in {@code annotations.md}, quoting its passage. */
    String markdown(Target target) {
        StringBuilder text = new StringBuilder("## ")
                .append(escaped(title.strip().replaceAll("\\s+", " ")))
                .append(" {#")
                .append(id)
                .append(" .")
                .append(kind.token());
        attribute(text, "issue", issues);
        attribute(text, "speaker", speaker.stream().toList());
        attribute(text, "source", sources);
        attribute(text, "quotation", quotation.stream().toList());
        basis.ifPresent(kind -> text.append(" basis=").append(kind.token()));
        text.append("}\n\n> ").append(quoted(target)).append('\n');
        if (!body.isBlank()) {
            text.append('\n').append(body.strip()).append('\n');
        }
        return text.toString();
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
        String marked = prefix.isEmpty() && suffix.isEmpty()
                ? escaped(target.exact())
                : escaped(prefix) + "==" + escaped(target.exact()) + "==" + escaped(suffix);
        return BLOCK.matcher(marked)
                .replaceFirst(start -> start.group().matches("[0-9]+")
                        ? start.group() + "\\\\"
                        : marked.startsWith("==") ? start.group() : "\\\\" + start.group());
    }

    private static String escaped(String words) {
        return MARKUP.matcher(words).replaceAll("\\\\$0");
    }

    /** A title made of the first words of a passage, for a note that was given none. */
    static String title(String words) {
        String line = words.replaceAll("[{}#]", "").strip().replaceAll("\\s+", " ");
        int end = line.length() <= LONGEST_TITLE ? line.length() : Math.max(20, line.lastIndexOf(' ', LONGEST_TITLE));
        return line.substring(0, end).replaceAll("[.,;:]$", "");
    }
}
