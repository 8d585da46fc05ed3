package gloss.reading;

import java.text.Normalizer;
import java.util.Arrays;

/**
 * A text as the matcher sees it, and where each of its characters came from. White space is one blank, quotation marks and
 * dashes are plain, an ellipsis is three dots, composed and decomposed letters are the same (NFKC), and characters that
 * nobody sees are not there.
 */
public final class NormalText {

    /** No combining mark comes before it. */
    private static final char FIRST_MARK = '\u0300';

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
        int[] origins = new int[original.length() + 16];
        for (int at = 0; at < original.length(); ) {
            char c = original.charAt(at);
            int end = at + 1;
            int before = normal.length();
            if (staysAsItIs(c) && (end == original.length() || original.charAt(end) < FIRST_MARK)) {
                append(c <= ' ' ? ' ' : c, normal);
            } else {
                end = unit(original, at);
                append(replacement(original, at, end), normal);
            }
            if (normal.length() > origins.length) {
                origins = Arrays.copyOf(origins, Math.max(normal.length(), origins.length * 2));
            }
            for (int i = before; i < normal.length(); i++) {
                origins[i] = at;
            }
            at = end;
        }
        return new NormalText(normal.toString(), Arrays.copyOf(origins, normal.length()), original.length());
    }

    /** Whether a character without marks is normal by itself, but for white space: ASCII, and letters of western Europe. */
    private static boolean staysAsItIs(char c) {
        return c < 0x80 || (c >= 'À' && c <= 'ÿ');
    }

    /** Of blanks and dashes that follow each other one is enough. */
    private static void append(char c, StringBuilder normal) {
        boolean repeats = (c == ' ' || c == '-') && normal.length() > 0 && normal.charAt(normal.length() - 1) == c;
        if (!repeats) {
            normal.append(c);
        }
    }

    private static void append(String replaced, StringBuilder normal) {
        if (replaced.length() == 1) {
            append(replaced.charAt(0), normal);
        } else {
            normal.append(replaced);
        }
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

    private static String replacement(String original, int at, int end) {
        int c = original.codePointAt(at);
        boolean isAlone = at + Character.charCount(c) == end;
        if (c <= ' ') {
            return " ";
        }
        return switch (c) {
            case '‘', '’', '‚', '‛', '′', '‹', '›' -> "'";
            case '“', '”', '„', '‟', '″', '«', '»' -> "\"";
            case '‐', '‑', '‒', '–', '—', '―', '−' -> "-";
            case '…' -> "...";
            default -> {
                String unit = original.substring(at, end);
                if (isAlone && c <= 0xFF && staysAsItIs((char) c)) {
                    yield unit;
                } else if (Character.isSpaceChar(c) || Character.isWhitespace(c)) {
                    yield " ";
                }
                yield Character.getType(c) == Character.FORMAT ? "" : Normalizer.normalize(unit, Normalizer.Form.NFKC);
            }
        };
    }
}
