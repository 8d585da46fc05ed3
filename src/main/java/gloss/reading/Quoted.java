package gloss.reading;

import java.util.ArrayList;
import java.util.List;

/** What stands in double quotation marks in a text. */
public final class Quoted {

    private Quoted() {}

    /** The stretches with their marks. One that is never closed goes to the end of the text. */
    public static List<Span> in(String text) {
        List<Span> spans = new ArrayList<>();
        int open = -1;
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '“' || c == '«' || c == '„' || (c == '"' && open < 0)) {
                open = open < 0 ? i : open;
                depth++;
            } else if (open >= 0 && (c == '”' || c == '»' || c == '"') && --depth == 0) {
                spans.add(new Span(open, i + 1));
                open = -1;
            }
        }
        if (open >= 0) {
            spans.add(new Span(open, text.length()));
        }
        return spans;
    }
}
