package gloss.desk;

import gloss.diagnostic.Diagnostic;
import java.util.List;

/**
 * What came of a change of notes.
 *
 * @param refusal why nothing is written; empty if it is
 * @param candidates the places that the words fit, if there are several: {@code content/…/article.md:12: > before ==words==}
 * @param file that the note stands in
 * @param line of its heading
 * @param passage where its passage stands
 * @param left what is still to be done about the note
 */
public record NoteReport(
        String refusal,
        List<String> candidates,
        String file,
        int line,
        String id,
        String passage,
        List<Diagnostic> left) {

    public NoteReport {
        candidates = List.copyOf(candidates);
        left = List.copyOf(left);
    }

    static NoteReport refused(String reason) {
        return refused(reason, List.of());
    }

    static NoteReport refused(String reason, List<String> candidates) {
        return new NoteReport(reason, candidates, "", 0, "", "", List.of());
    }

    public boolean isRefused() {
        return !refusal.isEmpty();
    }
}
