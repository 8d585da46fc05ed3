package gloss.annotate;

import gloss.model.Article;
import gloss.model.Lock;
import gloss.model.Slug;
import gloss.reading.Span;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * An article with its passages found, cut into the blocks that its notes follow.
 *
 * @param headings of its sections, in their order
 * @param marks over its text
 * @param notes the marks over each note by its id
 * @param landings where each note stands, in the order of their file
 * @param lock what the article's lock says once all is well
 */
public record WovenArticle(
        Article article,
        List<AnnotatedBlock> blocks,
        List<Heading> headings,
        Marks marks,
        List<Passage> passages,
        Map<Slug, Marks> notes,
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
    WovenArticle with(Map<Slug, Marks> woven) {
        return new WovenArticle(article, blocks, headings, marks, passages, woven, landings, lock);
    }

    /** What stands over the words of a note. */
    public Marks note(Slug id) {
        return Objects.requireNonNull(notes.get(id));
    }

    /**
     * A paragraph, heading, list or table of the article.
     *
     * @param index among the blocks of the article's prose
     * @param span where its words stand in the article's text; empty if it has none
     * @param notes the passages that end here, whose notes a reader meets next
     */
    public record AnnotatedBlock(int index, boolean isHeading, Span span, List<Passage> notes) {
        public AnnotatedBlock {
            notes = List.copyOf(notes);
        }
    }
}
