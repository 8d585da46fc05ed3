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
    /** A tag, which is left alone, or a run of Han characters with the punctuation within it. */
    private static final Pattern RUN = Pattern.compile(
            "<(?:[^>\"]|\"[^\"]*\")*>|(\\p{IsHan}(?:[\\p{IsHan}\\u3000-\\u303F\\uFF00-\\uFF0F\\uFF1A-\\uFF20]*\\p{IsHan})?)");

    private final boolean isHan;

    Foreign(Locale language) {
        this.isHan = HAN.contains(language.getLanguage());
    }

    /** HTML with every such run in an element of its language. */
    String marked(String html) {
        if (isHan || html.codePoints().noneMatch(Character::isIdeographic)) {
            return html;
        }
        return RUN.matcher(html)
                .replaceAll(run -> run.group(1) == null
                        ? Matcher.quoteReplacement(run.group())
                        : "<span lang=\"zh\">" + run.group(1) + "</span>");
    }

    /** The same of a text, which is escaped. */
    SafeString text(String text) {
        return new SafeString(marked(PageContext.escaped(text)));
    }
}
