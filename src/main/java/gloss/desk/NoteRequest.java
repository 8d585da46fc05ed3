package gloss.desk;

import java.util.List;

/**
 * A note as somebody asks for it, on a command line or in a form: nothing of it is checked yet. What is not given is empty.
 *
 * @param article the slug of the article
 * @param before what stands before the words, as much as is known
 * @param words the passage
 * @param after what stands after them
 * @param id made of the title if it is empty
 * @param title made of the words if it is empty
 * @param kind such as {@code context}
 * @param issues their slugs
 * @param basis such as {@code on-record}
 * @param body the Markdown of the note; empty if it is still to be written
 */
public record NoteRequest(
        String article,
        String before,
        String words,
        String after,
        String id,
        String title,
        String kind,
        List<String> issues,
        String speaker,
        List<String> sources,
        String quotation,
        String basis,
        String body) {

    public NoteRequest {
        issues = List.copyOf(issues);
        sources = List.copyOf(sources);
    }

    /** The same with another text. */
    public NoteRequest withBody(String other) {
        return new NoteRequest(
                article, before, words, after, id, title, kind, issues, speaker, sources, quotation, basis, other);
    }
}
