package gloss.desk;

import gloss.annotate.Selection;
import gloss.annotate.WovenSite;
import gloss.diagnostic.Location;
import gloss.model.Article;
import gloss.model.Site;
import gloss.model.Slug;
import gloss.model.Target;
import gloss.pipeline.OpenSite;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** A new note: where its words are, and where in the file of annotations it belongs. */
final class NoteWriter {

    /** So long that a number still fits behind it. */
    private static final int LONGEST_ID = 80;

    private final OpenSite open;
    private final NoteRequest request;

    NoteWriter(OpenSite open, NoteRequest request) {
        this.open = open;
        this.request = request;
    }

    NoteChange change() {
        Optional<String> fault = new NoteCheck(open, request).fault();
        if (fault.isPresent()) {
            return NoteChange.refused(fault.get());
        }
        WovenSite woven = open.woven().orElseThrow();
        Article article = woven.article(new Slug(request.article())).article();
        Target words = new Target(request.before(), request.words(), request.after(), Location.of(article.file()));
        Selection.Found found = Selection.of(woven, article, words);
        if (found.places().isEmpty()) {
            return NoteChange.refused("these words are not in the article: " + found.hint());
        } else if (found.places().size() > 1) {
            return NoteChange.refused(
                    "these words stand in " + found.places().size() + " places; give one of them so",
                    found.places().stream()
                            .map(place -> place.where() + ": " + NoteText.quoted(place.target()))
                            .toList());
        }
        return change(article, found.places().get(0), text(woven.site()));
    }

    private NoteText text(Site site) {
        String title = request.title().isBlank() ? NoteText.titleOf(request.words()) : request.title();
        return NoteText.of(id(site, title), NoteText.title(title), request);
    }

    /** An id that no other note has. */
    private Slug id(Site site, String title) {
        Set<Slug> taken = new HashSet<>();
        site.articles().values().forEach(a -> a.annotations().forEach(other -> taken.add(other.id())));
        Slug wanted = Slug.parse(request.id()).or(() -> Slug.from(title)).orElse(new Slug("note"));
        Slug free = wanted;
        for (int n = 2; taken.contains(free); n++) {
            String shorter = wanted.value()
                    .substring(0, Math.min(LONGEST_ID, wanted.value().length()));
            free = new Slug(shorter.replaceAll("-$", "") + "-" + n);
        }
        return free;
    }

    private NoteChange change(Article article, Selection.Fit place, NoteText note) {
        NoteFile file = NoteFile.of(open, article.slug());
        Optional<NoteFile.Section> above = place.after().flatMap(file::find);
        int end = file.lines().size() + 1;
        int line =
                above.map(NoteFile.Section::to).orElseGet(() -> first(article).orElse(end));
        boolean isOpen = line == end && !file.text().isEmpty() && !file.text().endsWith("\n");
        boolean isApart = line == 1 || file.isBlank(line - 1);
        String text = (isOpen ? "\n\n" : isApart ? "" : "\n")
                + note.markdown(place.target())
                + (line == end || file.isBlank(line) ? "" : "\n");
        String where = place.where() + ": " + NoteText.quoted(place.target());
        return NoteChange.of(open, article, line, line, text, note.id(), where);
    }

    /** The line of the first note of an article. */
    private static Optional<Integer> first(Article article) {
        return article.annotations().stream()
                .map(note -> note.location().line())
                .min(Comparator.naturalOrder());
    }
}
