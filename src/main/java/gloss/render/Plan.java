package gloss.render;

import gloss.model.Address;
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
 */
record Plan<V extends Record & PageView>(
        Class<V> view,
        Address address,
        String title,
        String description,
        String source,
        Optional<Paged.Turn> turn,
        Function<ViewMaker, V> content,
        Finish finish) {

    /** Does what needs the text of a page, and names the files beside it, which have its name with another ending. */
    interface Finish {
        String of(String html, PageText text, ViewMaker make, Map<String, Supplier<String>> files);
    }

    /** The name of its template: {@code article.peb}. */
    String template() {
        return PageView.template(view);
    }
}
