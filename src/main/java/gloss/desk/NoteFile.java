package gloss.desk;

import gloss.content.ContentFile;
import gloss.content.ContentWriter;
import gloss.model.Slug;
import gloss.model.Target;
import gloss.parse.Draft.AnnotationDraft;
import gloss.parse.DraftProse;
import gloss.pipeline.OpenSite;
import java.util.List;
import java.util.Optional;

/** The file of annotations of an article, and on which of its lines each note stands. */
final class NoteFile {

    private final String path;
    private final String text;
    private final List<String> lines;
    private final List<AnnotationDraft> notes;

    /**
     * A note and the lines that it takes.
     *
     * @param from that of its heading
     * @param to the line after its last one; blank lines and comments may part it from the next note
     */
    record Section(AnnotationDraft note, int from, int to) {}

    private NoteFile(String path, String text, List<AnnotationDraft> notes) {
        this.path = path;
        this.text = text;
        this.lines = text.lines().toList();
        this.notes = notes;
    }

    /** As a site has it; a file that is not there has no line. */
    static NoteFile of(OpenSite open, Slug article) {
        String path = "content/articles/" + article + "/annotations.md";
        String text = open.files().text(path).map(ContentFile::text).orElse("");
        return new NoteFile(path, text, open.draft().annotations().getOrDefault(article, List.of()));
    }

    String path() {
        return path;
    }

    String text() {
        return text;
    }

    List<String> lines() {
        return lines;
    }

    Optional<Section> find(Slug id) {
        return notes.stream()
                .filter(note -> note.id().equals(id))
                .findFirst()
                .map(note -> new Section(note, note.location().line(), note.endLine()));
    }

    /** What all notes but one say, whether or not they stand: who writes one must not change another. */
    List<List<Object>> told(Slug except) {
        return notes.stream()
                .filter(note -> !note.id().equals(except))
                .map(note -> List.<Object>of(
                        note.id(), note.kind(), words(note.title()), words(note.target()), words(note.body())))
                .toList();
    }

    /** The same wherever in the file it stands. */
    private static List<Object> words(DraftProse prose) {
        return List.of(
                prose.blocks().toString().replaceAll("\\bline=[0-9]+", ""),
                prose.references().stream()
                        .map(reference -> reference.kind() + reference.written())
                        .toList());
    }

    private static List<String> words(Target target) {
        return List.of(target.prefix(), target.exact(), target.suffix());
    }

    boolean isBlank(int line) {
        return line >= 1 && line <= lines.size() && lines.get(line - 1).isBlank();
    }

    /** What stands on some lines, from the first to the one before the last, without blank lines around it. */
    String text(int from, int to) {
        return inner(String.join("\n", lines.subList(from - 1, to - 1)));
    }

    /** A text without blank lines around it; white space may be what its first line begins with. */
    static String inner(String text) {
        return text.replaceFirst("^(?:[ \\t]*\\n)+", "").stripTrailing();
    }

    /** The text of the file with another one in the place of some lines. */
    String spliced(int from, int to, String text) {
        return ContentWriter.spliced(this.text, from, to, text);
    }
}
