package gloss.annotate;

import gloss.annotate.MentionFinder.Mention;
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
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Weaves a whole site, its pieces side by side: each text is read once, and its passages and mentions found. */
public final class Weaver {

    private Weaver() {}

    public static Outcome<WovenSite> weave(Site site) {
        return weave(site, new Memo(), Workers.all(), Watch.NONE);
    }

    /** The same, but a prose that was woven before is not woven again, unless the site now knows other names or words. */
    public static Outcome<WovenSite> weave(Site site, Memo memo, Workers workers, Watch watch) {
        PieceWeaver.Shared shared = new PieceWeaver.Shared(
                site,
                memo,
                Knowledge.of(site, memo),
                new Reader(site, watch::read),
                new OnRecord(site.quotations().values()));
        List<PieceWeaver> pieces = workers.map(pieces(site), piece -> {
            long begun = watch.begin();
            PieceWeaver weaver = new PieceWeaver(shared);
            piece.weave().accept(weaver);
            watch.woven(piece.file(), begun);
            return weaver;
        });
        List<Diagnostic> found = new ArrayList<>();
        Map<Slug, WovenArticle> articles = new LinkedHashMap<>();
        IdentityHashMap<Prose, Marks> marks = new IdentityHashMap<>();
        IdentityHashMap<Prose, List<Heading>> headings = new IdentityHashMap<>();
        List<Mention> spoken = new ArrayList<>();
        for (PieceWeaver piece : pieces) {
            found.addAll(piece.found());
            articles.putAll(piece.articles());
            marks.putAll(piece.marks());
            headings.putAll(piece.headings());
            spoken.addAll(piece.spoken());
        }
        return new Outcome<>(new WovenSite(site, articles, marks, headings, spoken), found);
    }

    /** What is to be done with a piece, which stands in a file. */
    private record Piece(String file, Consumer<PieceWeaver> weave) {}

    /** All pieces in the order of the site: an article with its notes, or the texts of another file. */
    private static List<Piece> pieces(Site site) {
        List<Piece> pieces = new ArrayList<>();
        site.articles().values().forEach(a -> pieces.add(new Piece(a.file(), piece -> piece.article(a))));
        Map<String, List<Text>> files =
                site.otherTexts().collect(Collectors.groupingBy(Text::file, LinkedHashMap::new, Collectors.toList()));
        files.forEach((file, texts) -> pieces.add(new Piece(file, piece -> texts.forEach(piece::text))));
        pieces.add(new Piece("content/quotations.yml", PieceWeaver::record));
        return pieces;
    }
}
