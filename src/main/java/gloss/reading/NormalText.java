package gloss.reading;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/**
 * A text as the matcher sees it, and where each of its characters came from. White space is one blank, quotation marks and
 * dashes are plain, an ellipsis is three dots, composed and decomposed letters are the same (NFKC), and characters that
 * nobody sees are not there.
 */
public final class NormalText {

    private final String text;
    private final int[] origins;
    private final int originalLength;

    private NormalText(String text, int[] origins, int originalLength) {
        this.text = text;
        this.origins = origins;
        this.originalLength = originalLength;
    }

    public static NormalText of(String original) {
        StringBuilder normal = new StringBuilder(original.length());
        List<Integer> origins = new ArrayList<>(original.length());
        for (int at = 0; at < original.length(); ) {
            int end = unit(original, at);
            String replaced = replacement(original.substring(at, end));
            boolean repeats = (replaced.equals(" ") || replaced.equals("-"))
                    && normal.length() > 0
                    && normal.charAt(normal.length() - 1) == replaced.charAt(0);
            for (int i = 0; i < replaced.length() && !repeats; i++) {
                normal.append(replaced.charAt(i));
                origins.add(at);
            }
            at = end;
        }
        return new NormalText(
                normal.toString(), origins.stream().mapToInt(Integer::intValue).toArray(), original.length());
    }

    public String text() {
        return text;
    }

    /** Where in the original the character at this index of the normal text begins. */
    public int origin(int index) {
        return index < origins.length ? origins[index] : originalLength;
    }

    /** A base character with the combining marks that belong to it. */
    private static int unit(String s, int at) {
        int end = at + Character.charCount(s.codePointAt(at));
        while (end < s.length() && isMark(s.codePointAt(end))) {
            end += Character.charCount(s.codePointAt(end));
        }
        return end;
    }

    private static boolean isMark(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    private static String replacement(String unit) {
        int c = unit.codePointAt(0);
        if (c < 0x80) {
            boolean blank = c <= ' ';
            return blank ? " " : unit.length() == 1 ? unit : Normalizer.normalize(unit, Normalizer.Form.NFKC);
        }
        return switch (c) {
            case '‘', '’', '‚', '‛', '′', '‹', '›' -> "'";
            case '“', '”', '„', '‟', '″', '«', '»' -> "\"";
            case '‐', '‑', '‒', '–', '—', '―', '−' -> "-";
            case '…' -> "...";
            default -> {
                if (Character.isSpaceChar(c) || Character.isWhitespace(c)) {
                    yield " ";
                }
                yield Character.getType(c) == Character.FORMAT ? "" : Normalizer.normalize(unit, Normalizer.Form.NFKC);
            }
        };
    }
}
