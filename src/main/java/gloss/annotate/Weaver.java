package gloss.annotate;

import gloss.annotate.MentionFinder.Mention;
import gloss.annotate.PieceWeaver.Piece;
import gloss.diagnostic.Diagnostic;
import gloss.diagnostic.Outcome;
import gloss.model.Prose;
import gloss.model.Site;
import gloss.model.Slug;
import gloss.model.Text;
import gloss.reading.Reader;
import gloss.work.Memo;
import gloss.work.Watch;
import gloss.work.Workers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Weaves a whole site, its pieces side by side: each text is read once, and its passages and mentions found. */
public final class Weaver {

    private Weaver() {}

    public static Outcome<WovenSite> weave(Site site) {
        return weave(site, new Memo(), Workers.all(), Watch.NONE);
    }

    /** The same, but a prose that was woven before is not woven again, unless the site now knows other names or words. */
    public static Outcome<WovenSite> weave(Site site, Memo memo, Workers workers, Watch watch) {
        PieceWeaver weaver = new PieceWeaver(site, memo, new Reader(site, watch::read));
        List<Piece> pieces = workers.map(works(site), work -> {
            long begun = watch.begin();
            Piece piece = work.weave().apply(weaver);
            watch.woven(work.file(), begun);
            return piece;
        });
        List<Diagnostic> found = new ArrayList<>();
        Map<Slug, WovenArticle> articles = new LinkedHashMap<>();
        Map<Slug, String> made = new HashMap<>();
        IdentityHashMap<Prose, Marks> marks = new IdentityHashMap<>();
        IdentityHashMap<Prose, List<Heading>> headings = new IdentityHashMap<>();
        List<Mention> spoken = new ArrayList<>();
        for (Piece piece : pieces) {
            found.addAll(piece.found());
            piece.article().ifPresent(its -> {
                articles.put(its.article().slug(), its);
                made.put(its.article().slug(), piece.made());
            });
            piece.texts().forEach(told -> {
                marks.put(told.prose(), told.woven().marks());
                headings.put(told.prose(), told.woven().headings());
            });
            spoken.addAll(piece.spoken());
        }
        return new Outcome<>(new WovenSite(site, articles, made, marks, headings, spoken), found);
    }

    /** How a piece is woven, which stands in a file. */
    private record Work(String file, Function<PieceWeaver, Piece> weave) {}

    /** All pieces in the order of the site: an article with its notes, or the texts of another file. */
    private static List<Work> works(Site site) {
        List<Work> works = new ArrayList<>();
        site.articles().values().forEach(a -> works.add(new Work(a.file(), weaver -> weaver.article(a))));
        Map<String, List<Text>> files =
                site.otherTexts().collect(Collectors.groupingBy(Text::file, LinkedHashMap::new, Collectors.toList()));
        files.forEach((file, texts) -> works.add(new Work(file, weaver -> weaver.texts(texts))));
        works.add(new Work("content/quotations.yml", PieceWeaver::record));
        return works;
    }
}
