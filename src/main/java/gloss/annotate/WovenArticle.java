package gloss.annotate;

import gloss.model.Article;
import gloss.model.Lock;
import java.util.List;

/**
 * An article with its passages marked, cut into the blocks that its notes follow.
 *
 * @param landings where each note stands, in the order of their file
 * @param lock what the article's lock says once all is well
 */
public record WovenArticle(
        Article article, List<Block> blocks, List<Passage> passages, List<Landing> landings, Lock lock) {

    public WovenArticle {
        blocks = List.copyOf(blocks);
        passages = List.copyOf(passages);
        landings = List.copyOf(landings);
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
