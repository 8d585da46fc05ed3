package gloss.annotate;

import gloss.model.Article;
import java.util.List;

/** An article with its passages marked, cut into the blocks that its notes follow. */
public record WovenArticle(Article article, List<Block> blocks, List<Passage> passages) {

    public WovenArticle {
        blocks = List.copyOf(blocks);
        passages = List.copyOf(passages);
    }

    /**
     * A paragraph, heading, list or table of the article.
     *
     * @param html as in {@code Prose}
     * @param notes the passages that end here, whose notes a reader meets next
     */
    public record Block(String html, List<Passage> notes) {
        public Block {
            notes = List.copyOf(notes);
        }
    }
}
