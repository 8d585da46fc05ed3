package gloss.annotate;

import gloss.model.Article;
import gloss.model.Lock;
import gloss.model.Slug;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * An article with its passages marked, cut into the blocks that its notes follow.
 *
 * @param headings of its sections, in their order
 * @param notes the HTML of each note by its id, with its mentions marked
 * @param landings where each note stands, in the order of their file
 * @param lock what the article's lock says once all is well
 */
public record WovenArticle(
        Article article,
        List<Block> blocks,
        List<Heading> headings,
        List<Passage> passages,
        Map<Slug, String> notes,
        List<Landing> landings,
        Lock lock) {

    public WovenArticle {
        blocks = List.copyOf(blocks);
        headings = List.copyOf(headings);
        notes = Collections.unmodifiableMap(new LinkedHashMap<>(notes));
        passages = List.copyOf(passages);
        landings = List.copyOf(landings);
    }

    /** The same with its notes. */
    WovenArticle with(Map<Slug, String> woven) {
        return new WovenArticle(article, blocks, headings, passages, woven, landings, lock);
    }

    /** The HTML of a note. */
    public String note(Slug id) {
        return Objects.requireNonNull(notes.get(id));
    }

    /**
     * A paragraph, heading, list or table of the article.
     *
     * @param html as in {@code Prose}
     * @param span where its words stand in the article's text; empty if it has none
     * @param notes the passages that end here, whose notes a reader meets next
     */
    public record Block(String html, boolean isHeading, Span span, List<Passage> notes) {
        public Block {
            notes = List.copyOf(notes);
        }
    }
}
