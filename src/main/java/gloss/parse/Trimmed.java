package gloss.parse;

import gloss.model.prose.Inline;
import java.util.ArrayList;
import java.util.List;

/** A line without the white space at its two ends. */
final class Trimmed {

    private Trimmed() {}

    static List<Inline> of(List<Inline> line) {
        List<Inline> trimmed = new ArrayList<>(line);
        if (!trimmed.isEmpty() && trimmed.get(0) instanceof Inline.Text first) {
            replace(trimmed, 0, first.text().stripLeading());
        }
        int last = trimmed.size() - 1;
        if (last >= 0 && trimmed.get(last) instanceof Inline.Text text) {
            replace(trimmed, last, text.text().stripTrailing());
        }
        return trimmed;
    }

    private static void replace(List<Inline> line, int at, String text) {
        if (text.isEmpty()) {
            line.remove(at);
        } else {
            line.set(at, new Inline.Text(text));
        }
    }
}
