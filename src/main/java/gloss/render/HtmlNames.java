package gloss.render;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;

/** The names of elements and attributes, in lower case. Those that pages are full of are not made anew each time. */
final class HtmlNames {

    private static final String COMMON = """
            a aria-hidden aria-label aria-labelledby article aside blockquote body circle class content cx data-note
            data-notes datetime dd details div dl dt em fieldset figcaption figure focusable footer form h1 h2 h3 h4 head
            header height href html i id img input label legend li line link main mark meta name nav ol p path q r rect
            rel role script section span src strong style sub summary sup svg tabindex table tbody td th thead time title
            tr type ul use value viewbox width x x1 x2 y y1 y2
            """;

    private static final String[][] BY_FIRST_LETTER = Stream.iterate('a', letter -> letter <= 'z', letter -> ++letter)
            .map(letter -> Arrays.stream(COMMON.split("\\s+", -1))
                    .filter(name -> name.startsWith(letter.toString()))
                    .toArray(String[]::new))
            .toArray(String[][]::new);

    private HtmlNames() {}

    /** The name that stands somewhere in the HTML of a page. */
    static String of(String html, int from, int to) {
        int letter = from < to ? html.charAt(from) - 'a' : -1;
        if (letter >= 0 && letter < BY_FIRST_LETTER.length) {
            for (String name : BY_FIRST_LETTER[letter]) {
                if (name.length() == to - from && html.startsWith(name, from)) {
                    return name;
                }
            }
        }
        return html.substring(from, to).toLowerCase(Locale.ROOT);
    }
}
