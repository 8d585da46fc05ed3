package gloss.annotate;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What changed between two texts, word by word, as {@code git diff --word-diff} writes it. */
final class WordDiff {

    private WordDiff() {}

    /** {@code raise fares by [-ten-]{+twelve+} cents}. */
    static String of(String before, String after) {
        List<String> was = words(before);
        List<String> is = words(after);
        List<String> shown = new ArrayList<>();
        int at = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(was, is).getDeltas()) {
            shown.addAll(was.subList(at, delta.getSource().getPosition()));
            String removed = String.join(" ", delta.getSource().getLines());
            String added = String.join(" ", delta.getTarget().getLines());
            shown.add((removed.isEmpty() ? "" : "[-" + removed + "-]") + (added.isEmpty() ? "" : "{+" + added + "+}"));
            at = delta.getSource().getPosition() + delta.getSource().size();
        }
        shown.addAll(was.subList(at, was.size()));
        return String.join(" ", shown);
    }

    private static List<String> words(String text) {
        String folded = Outline.folded(text);
        return folded.isEmpty() ? List.of() : Arrays.asList(folded.split(" ", -1));
    }
}
