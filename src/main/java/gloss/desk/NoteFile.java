package gloss.desk;

import gloss.content.ContentFile;
import gloss.content.ContentWriter;
import gloss.model.Slug;
import gloss.parse.Draft.AnnotationDraft;
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
     * @param to the line after the last one, which is the heading of the next note
     */
    record Stretch(AnnotationDraft note, int from, int to) {}

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

    /** How many notes there are, whether or not they stand. */
    int notes() {
        return notes.size();
    }

    Optional<Stretch> find(Slug id) {
        for (int i = 0; i < notes.size(); i++) {
            if (notes.get(i).id().equals(id)) {
                int to = i + 1 < notes.size() ? notes.get(i + 1).location().line() : lines.size() + 1;
                return Optional.of(
                        new Stretch(notes.get(i), notes.get(i).location().line(), to));
            }
        }
        return Optional.empty();
    }

    /** What stands on some lines, from the first to the one before the last. */
    String text(int from, int to) {
        return String.join("\n", lines.subList(from - 1, to - 1)).strip();
    }

    /** The text of the file with another one in the place of some lines. */
    String spliced(int from, int to, String text) {
        return ContentWriter.spliced(this.text, from, to, text);
    }
}
