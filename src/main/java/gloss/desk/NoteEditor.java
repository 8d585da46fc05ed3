package gloss.desk;

import gloss.annotate.WovenSite;
import gloss.model.Annotation;
import gloss.model.Article;
import gloss.model.Label;
import gloss.model.Slug;
import gloss.pipeline.OpenSite;
import java.util.List;
import java.util.Optional;

/** A note that is there already. */
public final class NoteEditor {

    private static final String GONE = "this note is not there any more";
    private static final String OTHER = "this note has changed on disk since you opened it; nothing was written";

    private final OpenSite open;
    private final Optional<There> there;

    /** The note, and the lines of its file that it takes. */
    private record There(Article article, Annotation note, NoteFile file, NoteFile.Section lines) {

        String text() {
            return file.text(lines.from(), lines.to());
        }

        String heading() {
            return file.text(lines.from(), quoteLine());
        }

        String quote() {
            return file.text(quoteLine(), lines.note().bodyLine());
        }

        String body() {
            return file.text(lines.note().bodyLine(), lines.to());
        }

        private int quoteLine() {
            return note.target().location().line();
        }
    }

    /**
     * A note as it is written.
     *
     * @param text all of it
     * @param request what would write it
     */
    public record Seen(String text, NoteRequest request) {}

    public NoteEditor(OpenSite open, String article, String id) {
        this.open = open;
        this.there = open.woven()
                .map(WovenSite::site)
                .flatMap(site -> Slug.parse(article).map(site.articles()::get))
                .flatMap(a -> there(open, a, id));
    }

    private static Optional<There> there(OpenSite open, Article article, String id) {
        NoteFile file = NoteFile.of(open, article.slug());
        return article.annotations().stream()
                .filter(note -> note.id().value().equals(id))
                .findFirst()
                .flatMap(note -> file.find(note.id()).map(lines -> new There(article, note, file, lines)));
    }

    /** The note; absent if there is none. */
    public Optional<Seen> seen() {
        return there.map(t -> new Seen(t.text(), request(t)));
    }

    private static NoteRequest request(There there) {
        Annotation note = there.note();
        return new NoteRequest(
                there.article().slug().value(),
                note.target().prefix(),
                note.target().exact(),
                note.target().suffix(),
                note.id().value(),
                note.title().plain(),
                note.kind().token(),
                values(note.issues()),
                note.speaker().map(Slug::value).orElse(""),
                values(note.sources()),
                note.quotation().map(Slug::value).orElse(""),
                note.basis().map(Label::token).orElse(""),
                there.body());
    }

    private static List<String> values(List<Slug> slugs) {
        return slugs.stream().map(Slug::value).toList();
    }

    NoteChange replace(String seen, NoteRequest request) {
        Optional<String> fault = fault(seen).or(() -> new NoteCheck(open, request).fault());
        return there.filter(t -> fault.isEmpty())
                .map(t -> replace(t, request))
                .orElseGet(() -> NoteChange.refused(fault.orElse(GONE)));
    }

    private NoteChange replace(There there, NoteRequest request) {
        Annotation note = there.note();
        NoteRequest now = request(there);
        NoteText text = NoteText.of(note.id(), title(there.heading(), now, request), request);
        boolean isSame = request.withBody("").equals(now.withBody(""));
        return NoteChange.of(
                open,
                there.article(),
                there.lines().from(),
                there.lines().to(),
                text.markdown(isSame ? there.heading() : text.heading(), there.quote()),
                note.id(),
                note.target().location() + ": " + NoteText.quoted(note.target()));
    }

    /** The title as Markdown: as it is written, if it shall stay. */
    private static String title(String heading, NoteRequest now, NoteRequest wanted) {
        if (wanted.title().equals(now.title()) && heading.contains("{")) {
            return heading.substring(0, heading.lastIndexOf('{'))
                    .replaceFirst("^#+", "")
                    .strip();
        }
        return NoteText.title(wanted.title().isBlank() ? NoteText.titleOf(now.words()) : wanted.title());
    }

    NoteChange delete(String seen) {
        Optional<String> fault = fault(seen);
        return there.filter(t -> fault.isEmpty())
                .map(this::delete)
                .orElseGet(() -> NoteChange.refused(fault.orElse(GONE)));
    }

    /** A blank line goes with it: the one above it, or for the first note those below. */
    private NoteChange delete(There there) {
        int from = there.lines().from();
        int to = there.lines().to();
        if (from > 1 && there.file().isBlank(from - 1)) {
            from--;
        } else if (from == 1) {
            while (there.file().isBlank(to)) {
                to++;
            }
        }
        return NoteChange.without(open, there.article(), from, to, there.note().id());
    }

    /** Why the note is left as it is, whatever is asked for. */
    private Optional<String> fault(String seen) {
        return there.filter(t -> !t.text().equals(seen))
                .map(t -> OTHER)
                .or(() -> there.flatMap(t -> NoteChange.brokenNote(open, t.article())));
    }
}
