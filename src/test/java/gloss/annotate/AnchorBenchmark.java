package gloss.annotate;

import gloss.diagnostic.Location;
import gloss.model.Annotation;
import gloss.model.AnnotationKind;
import gloss.model.Article;
import gloss.model.Lock;
import gloss.model.Moment;
import gloss.model.Prose;
import gloss.model.Slug;
import gloss.model.Target;
import gloss.model.prose.Block;
import gloss.model.prose.Inline;
import gloss.reading.Reader;
import gloss.testing.Newsroom;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;

/**
 * How long it takes to find what became of 200 notes on an article of 20,000 words, each of whose passages was changed:
 *
 * <pre>mvn -q test-compile exec:java -Dexec.mainClass=gloss.annotate.AnchorBenchmark -Dexec.classpathScope=test</pre>
 */
public final class AnchorBenchmark {

    private static final int WORDS = 20_000;
    private static final int NOTES = 200;

    private AnchorBenchmark() {}

    public static void main(String[] arguments) {
        Random random = new Random(1);
        Newsroom room = new Newsroom(random);
        List<String> sentences = new ArrayList<>();
        for (int words = 0; words < WORDS; ) {
            for (Newsroom.Line line : room.article()) {
                sentences.add(line.text());
                words += line.text().split(" ", -1).length;
            }
        }
        List<Annotation> notes = new ArrayList<>();
        for (int n = 0; n < NOTES; n++) {
            int at = n * (sentences.size() / NOTES);
            // A number of its own makes each passage the only one of its kind.
            sentences.set(at, sentences.get(at).replace(".", " on line " + (1000 + n) + "."));
            notes.add(note(n, sentences.get(at).substring(0, sentences.get(at).length() - 1)));
        }
        Lock lock = Locking.lock(
                article(notes, Lock.NONE),
                finder(sentences, notes, Lock.NONE).outline(),
                notes.stream().map(finder(sentences, notes, Lock.NONE)::land).toList(),
                Optional.empty());
        for (int n = 0; n < NOTES; n++) {
            int at = n * (sentences.size() / NOTES);
            sentences.set(at, sentences.get(at).replace(" that ", " that quite surely "));
        }
        for (int run = 1; run <= 5; run++) {
            long start = System.nanoTime();
            Finder finder = finder(sentences, notes, lock);
            long offered = notes.stream()
                    .map(finder::land)
                    .filter(landing -> landing.proposal().isPresent())
                    .count();
            System.out.printf(
                    Locale.ROOT, "run %d: %.0f ms, %d offered%n", run, (System.nanoTime() - start) / 1e6, offered);
        }
    }

    private static Finder finder(List<String> sentences, List<Annotation> notes, Lock lock) {
        List<Block> paragraphs = new ArrayList<>();
        for (int i = 0; i < sentences.size(); i += 5) {
            String text = String.join(" ", sentences.subList(i, Math.min(sentences.size(), i + 5)));
            paragraphs.add(new Block.Paragraph(List.of(new Inline.Text(text)), 1));
        }
        Reader reader = new Reader(Locale.ENGLISH, Newsroom.PEOPLE);
        return new Finder(article(notes, lock), reader.read(new Prose(paragraphs, List.of())));
    }

    private static Annotation note(int n, String exact) {
        return new Annotation(
                new Slug("n" + n),
                Prose.EMPTY,
                AnnotationKind.CONTEXT,
                List.of(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                new Target("", exact, "", Location.of("annotations.md")),
                Prose.EMPTY,
                Location.of("annotations.md"));
    }

    private static Article article(List<Annotation> notes, Lock lock) {
        return new Article(
                new Slug("a"),
                "content/articles/a/article.md",
                "headline",
                "summary",
                List.of(),
                "byline",
                Optional.empty(),
                new Moment(LocalDate.of(2024, 3, 4), Optional.empty()),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                true,
                Prose.EMPTY,
                Optional.empty(),
                notes,
                lock);
    }
}
