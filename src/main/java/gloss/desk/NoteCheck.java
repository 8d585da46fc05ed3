package gloss.desk;

import gloss.annotate.WovenSite;
import gloss.diagnostic.Nearest;
import gloss.model.AnnotationKind;
import gloss.model.BasisKind;
import gloss.model.Label;
import gloss.model.Site;
import gloss.model.Slug;
import gloss.pipeline.OpenSite;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Whether everything that a note names is there. */
final class NoteCheck {

    private final OpenSite open;
    private final NoteRequest request;

    NoteCheck(OpenSite open, NoteRequest request) {
        this.open = open;
        this.request = request;
    }

    /** What the request names that is not there, or has that no text can have; absent if a note can be made of it. */
    Optional<String> fault() {
        Optional<Site> site = open.woven().map(WovenSite::site);
        if (site.isEmpty()) {
            return Optional.of("content/site.yml is missing or has an error; `gloss check` shows it");
        } else if (Slug.parse(request.article()).map(site.get().articles()::get).isEmpty()) {
            return Optional.of(noArticle(request.article(), site.get()));
        } else if (hasControls(request.title()) || hasControls(request.body())) {
            return Optional.of("the text has control characters in it, which no page can show");
        }
        return unknown(site.get());
    }

    private static boolean hasControls(String text) {
        return text.codePoints()
                .anyMatch(c -> (Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t')
                        || Character.getType(c) == Character.SURROGATE);
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
}
