package gloss.render;

import io.pebbletemplates.pebble.extension.escaper.SafeString;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Says of Chinese in a text of another language that it is Chinese, so that a screen reader says it and a browser sets it as
 * such (WCAG 2.2, 3.1.2). Han characters are taken for Chinese; a site in Chinese, Japanese or Korean is left as it is.
 */
final class Foreign {

    private static final Set<String> HAN = Set.of("zh", "ja", "ko");
    private static final char FIRST_HAN = '\u2E80';
    /** A run of Han characters with the punctuation within it. */
    private static final Pattern RUN =
            Pattern.compile("\\p{IsHan}(?:[\\p{IsHan}\\u3000-\\u303F\\uFF00-\\uFF0F\\uFF1A-\\uFF20]*\\p{IsHan})?");

    private final boolean isHan;

    Foreign(Locale language) {
        this.isHan = HAN.contains(language.getLanguage());
    }

    /** A text with every such run in an element of its language. */
    SafeString text(String text) {
        StringBuilder html = new StringBuilder();
        write(text, html);
        return new SafeString(html.toString());
    }

    /** Writes words, those in another script with their language. */
    void write(String words, StringBuilder html) {
        if (isHan || !hasHan(words)) {
            Html.text(words, html);
            return;
        }
        Matcher run = RUN.matcher(words);
        int done = 0;
        while (run.find()) {
            Html.text(words.substring(done, run.start()), html);
            html.append("<span lang=\"zh\">");
            Html.text(run.group(), html);
            html.append("</span>");
            done = run.end();
        }
        Html.text(words.substring(done), html);
    }

    private static boolean hasHan(String words) {
        for (int i = 0; i < words.length(); i++) {
            // All ideographs are above these, or made of surrogates, which are too.
            if (words.charAt(i) >= FIRST_HAN && words.codePoints().anyMatch(Character::isIdeographic)) {
                return true;
            }
        }
        return false;
    }
}
