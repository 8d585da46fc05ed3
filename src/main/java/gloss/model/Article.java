package gloss.model;

import java.util.List;
import java.util.Optional;

/** An article: its front matter, its prose and the annotations on it in the order of their file. {@code file} is where it was written. */
public record Article(
        Slug slug,
        String file,
        String headline,
        String summary,
        String byline,
        String dateline,
        Moment published,
        Optional<Moment> updated,
        List<Slug> issues,
        List<Slug> people,
        List<Slug> sources,
        Optional<Image> image,
        boolean linkMentions,
        Prose prose,
        List<Annotation> annotations,
        Lock lock) {

    public Article {
        issues = List.copyOf(issues);
        people = List.copyOf(people);
        sources = List.copyOf(sources);
        annotations = List.copyOf(annotations);
    }
}
