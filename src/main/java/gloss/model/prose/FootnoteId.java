package gloss.model.prose;

/**
 * What a footnote and its marks are called on a page.
 *
 * @param scope put before every id, so that several pieces of prose can share a page; may be empty
 * @param number from 1
 */
public record FootnoteId(String scope, int number) {

    /** The id of the footnote. */
    public String note() {
        return scope + "fn-" + number;
    }

    /** The id of the mark that leads to it for the {@code nth} time, from 0. */
    public String mark(int nth) {
        return scope + "fnref-" + number + (nth == 0 ? "" : "-" + nth);
    }
}
