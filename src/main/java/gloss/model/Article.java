package gloss.model;

import java.util.List;
import java.util.Optional;

/**
 * An article: its front matter, its prose and the annotations on it in the order of their file.
 *
 * @param file where it was written
 * @param points the things to know from it, in a few sentences
 * @param dateline where it was written, as printed
 */
public record Article(
        Slug slug,
        String file,
        String headline,
        String summary,
        List<Point> points,
        String byline,
        Optional<String> dateline,
        Moment published,
        Optional<Moment> updated,
        List<Slug> issues,
        List<Slug> people,
        List<Slug> sources,
        Optional<Image> image,
        boolean linkMentions,
        Prose prose,
        Optional<Method> method,
        List<Annotation> annotations,
        Lock lock) {

    public Article {
        points = List.copyOf(points);
        issues = List.copyOf(issues);
        people = List.copyOf(people);
        sources = List.copyOf(sources);
        annotations = List.copyOf(annotations);
    }
}
