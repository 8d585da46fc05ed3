package gloss.render;

import gloss.model.Article;
import gloss.model.Slug;
import java.util.List;

/**
 * Which articles a page shows anything of, besides what all pages may show: the site's lists and the texts of issues, people and
 * pages.
 */
sealed interface Needs {

    /** A page that may show something of any article, if only how many there are. */
    Needs ALL = new All();

    /** Only those that are named. */
    static Needs some(List<Article> articles) {
        return new Some(articles.stream().map(Article::slug).distinct().toList());
    }

    /** That page is the article itself, with what it names: of issues, people and terms what they are called, and whom it cites. */
    record Itself(Article article) implements Needs {}

    record Some(List<Slug> articles) implements Needs {
        public Some {
            articles = List.copyOf(articles);
        }
    }

    record All() implements Needs {}
}
