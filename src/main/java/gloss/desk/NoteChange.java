package gloss.desk;

import gloss.annotate.Landing;
import gloss.content.ContentWriter;
import gloss.content.SiteReader;
import gloss.diagnostic.Code;
import gloss.diagnostic.Diagnostic;
import gloss.model.Article;
import gloss.model.Slug;
import gloss.pipeline.OpenSite;
import java.nio.charset.StandardCharsets;
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
     * @param passage where the passage stands, for the report
     */
    static NoteChange of(OpenSite open, Article article, int from, int to, String text, Slug id, String passage) {
        NoteFile file = NoteFile.of(open, article.slug());
        Splice splice = Splice.of(open, file, from, to, text);
        Optional<Landing> landing = splice.after().woven().stream()
                .flatMap(woven -> woven.article(article.slug()).landings().stream())
                .filter(l -> l.annotation().id().equals(id))
                .findFirst();
        if (landing.filter(Landing::stands).isEmpty()) {
            return refused("the note would not stand: "
                    + landing.flatMap(Landing::fault)
                            .map(Diagnostic::message)
                            .orElse("a note above it leaves open what takes it in, such as `~~~` or `<!--`"));
        }
        long end = from + text.lines().count();
        List<Diagnostic> left = splice.after().diagnostics().stream()
                .filter(d -> d.location().file().equals(file.path()))
                .filter(d -> d.location().line() >= from && d.location().line() < end)
                .toList();
        if (left.stream().map(Diagnostic::code).anyMatch(NO_NOTE::contains)
                || !leavesOthers(splice, article, id)
                || leavesOpen(splice, article)) {
            return refused(
                    "the text is more than one note: it has a heading of its own, or leaves open what takes in the"
                            + " notes below it");
        }
        int line = landing.get().annotation().location().line();
        return tried(new NoteReport("", List.of(), file.path(), line, id.value(), passage, left), splice);
    }

    /** What comes of a file with other lines, in which a note does not stand any more. */
    static NoteChange without(OpenSite open, Article article, int from, int to, Slug id) {
        NoteFile file = NoteFile.of(open, article.slug());
        Splice splice = Splice.of(open, file, from, to, "");
        Optional<Diagnostic> fresh = splice.after().errorSince(open);
        if (fresh.isPresent()) {
            return refused("it is needed: " + fresh.get().location() + ": "
                    + fresh.get().message());
        } else if (!leavesOthers(splice, article, id)) {
            return refused("without it another note would say something else; delete it in " + file.path());
        }
        return tried(new NoteReport("", List.of(), file.path(), from, id.value(), "", List.of()), splice);
    }

    private static NoteChange tried(NoteReport report, Splice splice) {
        int length = splice.file()
                .spliced(splice.from(), splice.to(), splice.text())
                .getBytes(StandardCharsets.UTF_8)
                .length;
        return length > SiteReader.LONGEST_TEXT
                ? refused(report.file() + " would be too long to be read")
                : new NoteChange(report, Optional.of(splice));
    }

    /** Whether all other notes say what they said. */
    private static boolean leavesOthers(Splice splice, Article article, Slug id) {
        return splice.file()
                .told(id)
                .equals(NoteFile.of(splice.after(), article.slug()).told(id));
    }

    /** Whether a note that is added at the end of the file would be taken for a part of the last one. */
    private static boolean leavesOpen(Splice splice, Article article) {
        NoteFile file = NoteFile.of(splice.after(), article.slug());
        Slug next = new Slug("gloss-next-note");
        String more = file.text() + "\n## Next {#" + next + " .context}\n\n> next\n";
        return NoteFile.of(splice.after().with(file.path(), more), article.slug())
                .find(next)
                .isEmpty();
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
