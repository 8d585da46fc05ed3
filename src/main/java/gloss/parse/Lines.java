package gloss.parse;

import gloss.diagnostic.Location;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Turns an offset in a text that begins somewhere in a file into a place in that file. */
final class Lines {

    private final String text;
    private final Location start;
    private final List<Integer> starts = new ArrayList<>(List.of(0));

    Lines(String text, Location start) {
        this.text = text;
        this.start = start;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) {
            starts.add(end + 1);
        }
    }

    String file() {
        return start.file();
    }

    /** The place of a UTF-16 offset; offsets beyond the text are taken for its end. */
    Location at(int offset) {
        int within = Math.max(0, Math.min(offset, text.length()));
        int line = Collections.binarySearch(starts, within);
        line = line < 0 ? -line - 2 : line;
        int column = text.codePointCount(starts.get(line), within) + (line == 0 ? start.column() : 1);
        return new Location(start.file(), start.line() + line, column);
    }
}
