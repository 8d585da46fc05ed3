package gloss.desk;

import gloss.annotate.Landing;
import gloss.annotate.Selection;
import gloss.content.ContentFile;
import gloss.content.ContentWriter;
import gloss.diagnostic.Code;
import gloss.diagnostic.Diagnostic;
import gloss.diagnostic.Location;
import gloss.diagnostic.Nearest;
import gloss.model.Annotation;
import gloss.model.AnnotationKind;
import gloss.model.Article;
import gloss.model.BasisKind;
import gloss.model.Label;
import gloss.model.Site;
import gloss.model.Slug;
import gloss.model.Target;
import gloss.pipeline.OpenSite;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Writes a note on words of an article into its file of annotations, at its place in reading order; nothing else in that file
 * changes by a byte. The note is tried first as any note is: one that would not stand on those words is not written.
 */
public final class NoteWriter {

    /**
     * What came of it.
     *
     * @param refusal why nothing was written; empty if the note was
     * @param candidates the places that the words fit, if there are several: {@code content/…/article.md:12: > before ==words==}
     * @param file that the note stands in
     * @param line of its heading
     * @param passage where its passage stands
     * @param left what is still to be done about the note
     */
    public record Report(
            String refusal,
            List<String> candidates,
            String file,
            int line,
            String id,
            String passage,
            List<Diagnostic> left) {
        public Report {
            candidates = List.copyOf(candidates);
            left = List.copyOf(left);
        }

        public boolean isWritten() {
            return refusal.isEmpty();
        }

        static Report refused(String reason, List<String> candidates) {
            return new Report(reason, candidates, "", 0, "", "", List.of());
        }
    }

    private static final int LONGEST_ID = 80;

    /** What is said of a heading that would begin a note, but cannot. The heading that is written here always can. */
    private static final Set<Code> NO_NOTE =
            Set.of(Code.NOTE_WITHOUT_ID, Code.NOTE_WITHOUT_PASSAGE, Code.PASSAGE_MARKS, Code.INVALID_VALUE);

    private final OpenSite open;
    private final NoteRequest request;

    private NoteWriter(OpenSite open, NoteRequest request) {
        this.open = open;
        this.request = request;
    }

    /**
     * Writes a note.
     *
     * @param open the site as its caller has seen it; if the file of annotations is another by now, that wins
     * @throws java.io.UncheckedIOException if the disk fails; the file is then as before
     */
    public static Report write(OpenSite open, NoteRequest request) {
        return new NoteWriter(open, request).write();
    }

    private Report write() {
        if (open.woven().isEmpty()) {
            return Report.refused("content/site.yml is missing or has an error; `gloss check` shows it", List.of());
        }
        Site site = open.woven().get().site();
        Optional<Article> article = Slug.parse(request.article()).map(site.articles()::get);
        if (article.isEmpty()) {
            return Report.refused(noArticle(request.article(), site), List.of());
        }
        Optional<String> unknown = unknown(site);
        if (unknown.isPresent()) {
            return Report.refused(unknown.get(), List.of());
        }
        Target words = new Target(
                request.before(),
                request.words(),
                request.after(),
                Location.of(article.get().file()));
        Selection.Found found = Selection.of(open.woven().get(), article.get(), words);
        if (found.places().isEmpty()) {
            return Report.refused("these words are not in the article: " + found.hint(), List.of());
        } else if (found.places().size() > 1) {
            return Report.refused(
                    "these words stand in " + found.places().size() + " places; give one of them so",
                    found.places().stream()
                            .map(place -> place.where() + ": " + NoteText.quoted(place.target()))
                            .toList());
        }
        return write(article.get(), found.places().get(0), text(site));
    }

    private NoteText text(Site site) {
        String title = request.title().isBlank() ? NoteText.title(request.words()) : request.title();
        return new NoteText(
                id(site, title),
                title,
                constant(AnnotationKind.values(), request.kind()).orElse(AnnotationKind.CONTEXT),
                slugs(request.issues()),
                Slug.parse(request.speaker()),
                slugs(request.sources()),
                Slug.parse(request.quotation()),
                constant(BasisKind.values(), request.basis()),
                request.body());
    }

    private static List<Slug> slugs(List<String> written) {
        return written.stream().map(Slug::new).toList();
    }

    private static <T extends Label> Optional<T> constant(T[] values, String token) {
        return Arrays.stream(values).filter(v -> v.token().equals(token)).findFirst();
    }

    private String noArticle(String slug, Site site) {
        return open.files().text("content/articles/" + slug + "/article.md").isPresent()
                ? "the article has an error; `gloss check` shows it, and it comes first"
                : "there is no article `" + slug + "`; "
                        + nearest(slug, site.articles().keySet());
    }

    private static String nearest(String slug, Collection<Slug> there) {
        return nearestOf(slug, there.stream().map(Slug::value).toList());
    }

    private static String nearestOf(String name, List<String> names) {
        return Nearest.suggestion(
                name, names, names.isEmpty() ? "there is none yet" : "there are: " + String.join(", ", names));
    }

    /** What the request names that is not there. */
    private Optional<String> unknown(Site site) {
        return Stream.of(
                        choice("kind", request.kind(), AnnotationKind.values()),
                        choice("basis", request.basis(), BasisKind.values()),
                        missing("issue", request.issues(), site.issues().keySet()),
                        missing(
                                "person",
                                List.of(request.speaker()),
                                site.people().keySet()),
                        missing("source", request.sources(), site.sources().keySet()),
                        missing(
                                "quotation",
                                List.of(request.quotation()),
                                site.quotations().keySet()),
                        request.id().isEmpty() || Slug.parse(request.id()).isPresent()
                                ? Optional.<String>empty()
                                : Optional.of("`" + request.id() + "` is no id: write lower-case letters, digits and"
                                        + " single hyphens"))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<String> choice(String what, String word, Label[] values) {
        List<String> tokens = Arrays.stream(values).map(Label::token).toList();
        return word.isEmpty() || tokens.contains(word)
                ? Optional.empty()
                : Optional.of("there is no " + what + " `" + word + "`; " + nearestOf(word, tokens));
    }

    private static Optional<String> missing(String what, List<String> named, Set<Slug> there) {
        return named.stream()
                .filter(slug -> !slug.isEmpty()
                        && Slug.parse(slug).filter(there::contains).isEmpty())
                .findFirst()
                .map(slug -> "there is no " + what + " `" + slug + "`; " + nearest(slug, there));
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

    private Report write(Article article, Selection.Place place, NoteText note) {
        String path = "content/articles/" + article.slug() + "/annotations.md";
        String before = open.files().text(path).map(ContentFile::text).orElse("");
        List<String> lines = before.lines().toList();
        int line = line(article, place, lines.size());
        boolean isLast = line > lines.size();
        boolean isApart = line == 1 || lines.get(line - 2).isBlank();
        String above = isLast && !before.isEmpty() && !before.endsWith("\n") ? "\n\n" : isApart ? "" : "\n";
        String text = above + note.markdown(place.target()) + (isLast ? "" : "\n");
        List<String> after = new ArrayList<>(lines);
        List<String> inserted =
                (above.length() == 2 ? text.substring(1) : text).lines().toList();
        after.addAll(line - 1, inserted);
        OpenSite tried = open.with(path, String.join("\n", after) + "\n");
        Optional<Landing> landing = tried.woven().stream()
                .flatMap(woven -> woven.article(article.slug()).landings().stream())
                .filter(l -> l.annotation().id().equals(note.id()))
                .findFirst();
        if (landing.filter(Landing::stands).isEmpty()) {
            return Report.refused(
                    "the note would not stand: "
                            + landing.flatMap(Landing::fault)
                                    .map(Diagnostic::message)
                                    .orElse("its passage cannot be written as Markdown"),
                    List.of());
        }
        List<Diagnostic> about = tried.diagnostics().stream()
                .filter(d -> d.location().file().equals(path))
                .filter(d -> d.location().line() >= line && d.location().line() < line + inserted.size())
                .toList();
        boolean isBroken = about.stream().map(Diagnostic::code).anyMatch(NO_NOTE::contains);
        if (isBroken || notes(tried, article) != notes(open, article) + 1) {
            return Report.refused(
                    "the text is more than one note: it has a heading of its own, or leaves open what takes in the notes"
                            + " below it",
                    List.of());
        }
        if (!ContentWriter.splice(open.folder(), path, before, line, line, text)) {
            return Report.refused(path + " has changed on disk; nothing was written", List.of());
        }
        Annotation written = landing.get().annotation();
        return new Report(
                "",
                List.of(),
                path,
                written.location().line(),
                note.id().value(),
                place.where() + ": " + NoteText.quoted(place.target()),
                about);
    }

    /** The line before which the note goes: that of the heading after the note that it follows. */
    private static int line(Article article, Selection.Place place, int last) {
        List<Annotation> notes = article.annotations();
        int next = 0;
        for (int i = 0; i < notes.size(); i++) {
            if (place.after().filter(notes.get(i).id()::equals).isPresent()) {
                next = i + 1;
            }
        }
        return next < notes.size() ? notes.get(next).location().line() : last + 1;
    }

    /** How many notes an article has, whether or not they stand. */
    private static int notes(OpenSite site, Article article) {
        return site.draft()
                .annotations()
                .getOrDefault(article.slug(), List.of())
                .size();
    }
}
