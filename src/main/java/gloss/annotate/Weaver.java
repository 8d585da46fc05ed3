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
        return weave(site, new Memo(), Workers.all());
    }

    /** The same, but a prose that was woven before is not woven again, unless the site now knows other names or words. */
    public static Outcome<WovenSite> weave(Site site, Memo memo, Workers workers) {
        PieceWeaver.Shared shared = new PieceWeaver.Shared(
                site,
                memo,
                Knowledge.of(site, memo),
                new Reader(site),
                new OnRecord(site.quotations().values()));
        List<PieceWeaver> pieces = workers.map(pieces(site), weave -> {
            PieceWeaver piece = new PieceWeaver(shared);
            weave.accept(piece);
            return piece;
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

    /** What is to be done with each piece, in the order of the site: an article with its notes, or the texts of another file. */
    private static List<Consumer<PieceWeaver>> pieces(Site site) {
        List<Consumer<PieceWeaver>> pieces = new ArrayList<>();
        site.articles().values().forEach(article -> pieces.add(piece -> piece.article(article)));
        Map<String, List<Text>> files =
                site.otherTexts().collect(Collectors.groupingBy(Text::file, LinkedHashMap::new, Collectors.toList()));
        files.values().forEach(texts -> pieces.add(piece -> texts.forEach(piece::text)));
        pieces.add(PieceWeaver::record);
        return pieces;
    }
}
