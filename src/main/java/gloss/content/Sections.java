package gloss.content;

import gloss.diagnostic.Code;
import gloss.diagnostic.Diagnostic;
import gloss.diagnostic.Outcome;
import java.util.List;

/**
 * A Markdown file cut in two at its {@code ---} lines.
 *
 * @param header the YAML between them; empty if the file has none
 * @param headerLine the line on which the header begins
 * @param prose the Markdown below
 * @param proseLine the line on which the prose begins
 */
public record Sections(String header, int headerLine, String prose, int proseLine) {

    private static final String FENCE = "---";

    /** A file that starts without {@code ---} has no header; one whose header is not closed is an error. */
    public static Outcome<Sections> of(ContentFile file) {
        String text = file.text();
        if (!text.startsWith(FENCE + "\n") && !text.equals(FENCE)) {
            return new Outcome<>(new Sections("", 1, text, 1), List.of());
        }
        int start = FENCE.length() + 1;
        int line = 2;
        for (int at = start; at < text.length(); line++) {
            int end = text.indexOf('\n', at);
            int next = end < 0 ? text.length() : end + 1;
            if (text.substring(at, end < 0 ? next : end).stripTrailing().equals(FENCE)) {
                return new Outcome<>(
                        new Sections(text.substring(start, at), 2, text.substring(next), line + 1), List.of());
            }
            at = next;
        }
        return new Outcome<>(
                new Sections("", 1, "", line),
                List.of(new Diagnostic(
                        Code.FRONT_MATTER_NOT_CLOSED,
                        file.start(),
                        "the front matter that starts here is never closed",
                        "write a line with only `---` between the front matter and the text")));
    }
}
