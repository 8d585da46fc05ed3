package gloss.render;

import gloss.model.Address;
import java.util.Optional;
import java.util.function.Function;

/**
 * A page that can be made.
 *
 * @param view what its template is given besides what all are
 * @param source the content file that it is mainly made of
 * @param turn which of the pages of its list it is, if it is one of several
 * @param needs the articles that it shows anything of
 * @param about what it is the page of, such as an article; the site's {@code SiteInfo} if it is a list or part of one
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
        Record about) {

    /** The name of its template: {@code article.peb}. */
    String template() {
        return PageView.template(view);
    }
}
