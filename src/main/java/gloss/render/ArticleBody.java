package gloss.render;

import gloss.annotate.Passage;
import gloss.annotate.WovenArticle;
import gloss.model.Article;
import io.pebbletemplates.pebble.extension.escaper.SafeString;
import java.util.ArrayList;
import java.util.List;

/** The prose of an article in two parts: how it opens, and the rest. Between them stands what helps to find the way through it. */
final class ArticleBody {

    private final ViewMaker make;
    private final Article article;
    private final ProseWriter writer;
    private final List<WovenArticle.AnnotatedBlock> blocks;
    private final int opening;

    ArticleBody(WovenArticle woven, ViewMaker make) {
        this.make = make;
        this.article = woven.article();
        this.writer = make.writer(article.prose(), woven.marks());
        this.blocks = woven.blocks();
        this.opening = opening(blocks);
    }

    /** How many blocks stand before the first heading; if it begins with one, or has none, up to the first paragraph. */
    private static int opening(List<WovenArticle.AnnotatedBlock> blocks) {
        int text = 0;
        while (text < blocks.size() && blocks.get(text).isHeading()) {
            text++;
        }
        for (int i = text; text == 0 && i < blocks.size(); i++) {
            if (blocks.get(i).isHeading()) {
                return i;
            }
        }
        return Math.min(text + 1, blocks.size());
    }

    List<Views.Group> opening() {
        return groups(blocks.subList(0, opening));
    }

    /** To be asked for after the opening: prose is written in its order. */
    List<Views.Group> rest() {
        return groups(blocks.subList(opening, blocks.size()));
    }

    private List<Views.Group> groups(List<WovenArticle.AnnotatedBlock> part) {
        List<Views.Group> groups = new ArrayList<>();
        for (int i = 0; i < part.size(); ) {
            SafeString head = html(part.get(i));
            List<Views.Note> notes = notes(part.get(i));
            List<SafeString> following = new ArrayList<>();
            for (i++; i < part.size() && part.get(i).notes().isEmpty(); i++) {
                following.add(html(part.get(i)));
            }
            groups.add(new Views.Group(head, notes, following));
        }
        return groups;
    }

    private SafeString html(WovenArticle.AnnotatedBlock block) {
        return new SafeString(writer.block(block.index()));
    }

    private List<Views.Note> notes(WovenArticle.AnnotatedBlock block) {
        List<Views.Note> notes = new ArrayList<>();
        for (Passage passage : block.notes()) {
            notes.add(make.note(article, passage));
        }
        return notes;
    }
}
