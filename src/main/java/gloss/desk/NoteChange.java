package gloss.desk;

import gloss.annotate.Landing;
import gloss.content.ContentWriter;
import gloss.diagnostic.Code;
import gloss.diagnostic.Diagnostic;
import gloss.model.Article;
import gloss.model.Slug;
import gloss.pipeline.OpenSite;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A note that is added to an article's file of annotations, or another that is changed or taken away; nothing else in that file
 * changes by a byte. It is tried first as any content is: a note that would not stand on its words cannot be written.
 */
public final class NoteChange {

    /** What is said of a heading that would begin a note, but cannot. The heading that is written here always can. */
    private static final Set<Code> NO_NOTE =
            Set.of(Code.NOTE_WITHOUT_ID, Code.NOTE_WITHOUT_PASSAGE, Code.PASSAGE_MARKS, Code.INVALID_VALUE);

    private final NoteReport report;
    private final Optional<Splice> splice;

    /** What is written where, and the site that it makes. */
    private record Splice(OpenSite before, NoteFile file, int from, int to, String text, OpenSite after) {
        static Splice of(OpenSite open, NoteFile file, int from, int to, String text) {
            return new Splice(open, file, from, to, text, open.with(file.path(), file.spliced(from, to, text)));
        }
    }

    private NoteChange(NoteReport report, Optional<Splice> splice) {
        this.report = report;
        this.splice = splice;
    }

    /** A new note, at its place in reading order. */
    public static NoteChange add(OpenSite open, NoteRequest request) {
        return new NoteWriter(open, request).change();
    }

    /**
     * Other words about the same passage.
     *
     * @param seen the note as its editor has seen it; if it is another by now, that wins
     * @param request whose id is that of the note; it cannot change, as links lead to it, and the passage does not either
     */
    public static NoteChange replace(OpenSite open, String seen, NoteRequest request) {
        return new NoteEditor(open, request.article(), request.id()).replace(seen, request);
    }

    /** No note any more; refused if something else would have an error then. */
    public static NoteChange delete(OpenSite open, String seen, String article, String id) {
        return new NoteEditor(open, article, id).delete(seen);
    }

    static NoteChange refused(String reason) {
        return refused(reason, List.of());
    }

    static NoteChange refused(String reason, List<String> candidates) {
        return new NoteChange(NoteReport.refused(reason, candidates), Optional.empty());
    }

    /** Why it is not clear where notes of an article end; absent if it is. */
    static Optional<String> brokenNote(OpenSite open, Article article) {
        String path = NoteFile.of(open, article.slug()).path();
        return open.diagnostics().stream()
                .filter(d -> d.location().file().equals(path) && NO_NOTE.contains(d.code()))
                .findFirst()
                .map(d -> "another note has to be mended first: " + d.location() + ": " + d.message());
    }

    /**
     * What comes of a text with one note.
     *
     * @param from the first of the lines whose place it takes
     * @param more how many notes there shall be more than now
     * @param passage where the passage stands, for the report
     */
    static NoteChange of(
            OpenSite open, Article article, int from, int to, String text, Slug id, int more, String passage) {
        NoteFile file = NoteFile.of(open, article.slug());
        Splice splice = Splice.of(open, file, from, to, text);
        Optional<Landing> landing = splice.after().woven().stream()
                .flatMap(woven -> woven.article(article.slug()).landings().stream())
                .filter(l -> l.annotation().id().equals(id))
                .findFirst();
        if (landing.filter(Landing::stands).isEmpty()) {
            return refused("the note would not stand: "
                    + landing.flatMap(Landing::fault).map(Diagnostic::message).orElse("its passage cannot be read"));
        }
        NoteFile after = NoteFile.of(splice.after(), article.slug());
        NoteFile.Stretch lines = after.find(id).orElseThrow();
        List<Diagnostic> left = splice.after().diagnostics().stream()
                .filter(d -> d.location().file().equals(file.path()))
                .filter(d -> d.location().line() >= lines.from() && d.location().line() < lines.to())
                .toList();
        boolean isBroken = left.stream().map(Diagnostic::code).anyMatch(NO_NOTE::contains);
        if (isBroken || after.notes() != file.notes() + more) {
            return refused(
                    "the text is more than one note: it has a heading of its own, or leaves open what takes in the"
                            + " notes below it");
        }
        NoteReport report = new NoteReport("", List.of(), file.path(), lines.from(), id.value(), passage, left);
        return new NoteChange(report, Optional.of(splice));
    }

    /** What comes of a file without some of its lines. */
    static NoteChange without(OpenSite open, Article article, int from, int to, Slug id) {
        NoteFile file = NoteFile.of(open, article.slug());
        Splice splice = Splice.of(open, file, from, to, "");
        // What was wrong before is no reason; lines below have moved.
        Set<List<Object>> known = new HashSet<>();
        open.diagnostics().forEach(d -> known.add(key(d)));
        Optional<Diagnostic> fresh = splice.after().diagnostics().stream()
                .filter(Diagnostic::isError)
                .filter(d -> !known.contains(key(d)))
                .findFirst();
        return fresh.map(d -> refused("it is needed: " + d.location() + ": " + d.message()))
                .orElseGet(() -> new NoteChange(
                        new NoteReport("", List.of(), file.path(), from, id.value(), "", List.of()),
                        Optional.of(splice)));
    }

    private static List<Object> key(Diagnostic diagnostic) {
        return List.of(diagnostic.code(), diagnostic.location().file(), diagnostic.message());
    }

    /** What comes of it if it is written. */
    public NoteReport report() {
        return report;
    }

    /** The site as it would be; absent if the change is refused. */
    public Optional<OpenSite> site() {
        return splice.map(Splice::after);
    }

    /**
     * Writes it. If the file is another by now than it was on the site that was tried, that wins.
     *
     * @throws java.io.UncheckedIOException if the disk fails; the file is then as before
     */
    public NoteReport write() {
        boolean isLate = splice.filter(s -> !ContentWriter.splice(
                        s.before().folder(), s.file().path(), s.file().text(), s.from(), s.to(), s.text()))
                .isPresent();
        return isLate ? NoteReport.refused(report.file() + " has changed on disk; nothing was written") : report;
    }
}
