package gloss.render;

import gloss.model.Address;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A page that can be made.
 *
 * @param view what its template is given besides what all are
 * @param source the content file that it is mainly made of
 * @param turn which of the pages of its list it is, if it is one of several
 * @param needs the articles that it shows anything of
 */
record Plan<V extends Record & PageView>(
        Class<V> view,
        Address address,
        String title,
        String description,
        String source,
        Optional<Paged.Turn> turn,
        Needs needs,
        Function<ViewMaker, V> content,
        Finish finish) {

    /** Finishes a page with what needs its text, and names the files beside it, which have its name with another ending. */
    interface Finish {
        byte[] of(String html, PageText text, ViewMaker make, Map<String, Supplier<String>> files);

        /** Takes the page as it is. */
        static byte[] asItIs(String html, PageText text, ViewMaker make, Map<String, Supplier<String>> files) {
            return html.getBytes(StandardCharsets.UTF_8);
        }
    }

    /** The name of its template: {@code article.peb}. */
    String template() {
        return PageView.template(view);
    }
}
