package gloss.annotate;

import gloss.annotate.MentionFinder.Mention;
import gloss.model.Address;
import gloss.model.Prose;
import gloss.model.Site;
import gloss.model.Slug;
import gloss.work.Lazy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** A site whose prose knows its passages and mentions, and which knows of everything where it is spoken of. */
public final class WovenSite {

    private static final Marks NO_MARKS = Marks.none(Optional.empty());

    private final Site site;
    private final Map<Slug, WovenArticle> articles;
    private final Map<Slug, String> made;
    private final IdentityHashMap<Prose, Marks> marks;
    private final IdentityHashMap<Prose, List<Heading>> headings;
    private final Lazy<Map<Address, List<Backlink>>> backlinks;

    WovenSite(
            Site site,
            Map<Slug, WovenArticle> articles,
            Map<Slug, String> made,
            IdentityHashMap<Prose, Marks> marks,
            IdentityHashMap<Prose, List<Heading>> headings,
            List<Mention> spoken) {
        this.site = site;
        this.articles = articles;
        this.made = made;
        this.marks = marks;
        this.headings = headings;
        this.backlinks = new Lazy<>(() -> backlinks(spoken));
    }

    private static Map<Address, List<Backlink>> backlinks(List<Mention> spoken) {
        Map<Address, List<Backlink>> backlinks = new HashMap<>();
        spoken.forEach(mention -> backlinks
                .computeIfAbsent(mention.owner(), owner -> new ArrayList<>())
                .add(mention.place()));
        return backlinks;
    }

    public Site site() {
        return site;
    }

    public WovenArticle article(Slug slug) {
        return Objects.requireNonNull(articles.get(slug));
    }

    /** Names all that a woven article was made of: two of one name are the same. Empty if nothing is remembered. */
    public String made(Slug slug) {
        return Objects.requireNonNull(made.get(slug));
    }

    /** The passages of an article in the order of its text. */
    public List<Passage> passages() {
        return site.articles().keySet().stream()
                .flatMap(slug -> article(slug).passages().stream())
                .toList();
    }

    /** What stands over the words of a prose; that of an article and its notes has {@link WovenArticle}. */
    public Marks marks(Prose prose) {
        return marks.getOrDefault(prose, NO_MARKS);
    }

    /** The headings of the sections of an issue or a page, in their order; empty for other prose. */
    public List<Heading> headings(Prose prose) {
        return headings.getOrDefault(prose, List.of());
    }

    /** The places that speak of a person, term or source, in the order of the site. */
    public List<Backlink> backlinks(Address address) {
        return backlinks.get().getOrDefault(address, List.of());
    }
}
