package gloss.annotate;

import static org.assertj.core.api.Assertions.assertThat;

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
import gloss.reading.HardWords;
import gloss.reading.Reader;
import gloss.reading.Reading;
import gloss.testing.Newsroom;
import gloss.testing.Newsroom.Line;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/**
 * Random articles full of sentences that are hard to tell apart, and random edits of them: sentences deleted, inserted,
 * swapped and rewritten. No note may end, or be offered a place, in a sentence that is not the edited form of its own.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class NoFalseMoveTest {

    private static final int EDITS = 100_000;
    private static final int NOTES = 4;

    private final Reader reader = new Reader(Locale.ENGLISH, Newsroom.PEOPLE);
    private int standing;
    private int offered;
    private int refused;
    private int lost;
    private int replaced;

    @Test
    void no_note_ends_in_a_sentence_that_is_not_its_own() {
        Random random = new Random(20241202);
        List<String> wrong = new ArrayList<>();
        for (int edits = 0; edits < EDITS; ) {
            Newsroom room = new Newsroom(random);
            List<Line> before = room.article();
            Map<Slug, Integer> owners = new HashMap<>();
            List<Annotation> notes = notes(before, random, owners);
            Lock lock = lock(before, notes);
            int many = 1 + random.nextInt(8);
            List<Line> after = room.edited(before, many);
            edits += many;
            Text text = new Text(after);
            Finder finder = text.finder(notes, lock);
            for (Annotation note : notes) {
                if (!lock.notes().containsKey(note.id())) {
                    continue;
                }
                Landing landing = finder.land(note);
                int own = owners.getOrDefault(note.id(), -1);
                count(landing, after.stream().anyMatch(line -> line.number() == own));
                landing.span().filter(span -> isTaken(landing)).ifPresent(span -> {
                    if (text.lineAt(span.start()) != own
                            && isRewriting(before, after, own, text.lineAt(span.start()))) {
                        replaced++;
                    } else if (text.lineAt(span.start()) != own) {
                        wrong.add(landing.state() + " " + note.target().exact() + " | " + sentence(before, own) + " | "
                                + sentence(after, text.lineAt(span.start())));
                    }
                });
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%d edits: %d notes stand, %d are offered a place, %d are not though their sentence is there, %d lost it"
                        + " (%d to a new one by the same speaker in its very place)%n",
                EDITS,
                standing,
                offered,
                refused,
                lost,
                replaced);
        assertThat(wrong).isEmpty();
        assertThat(offered).as("places offered").isGreaterThan(5_000);
        assertThat((double) (standing + offered) / (standing + offered + refused))
                .as("share of notes found again whose sentence is there")
                .isGreaterThan(0.9);
    }

    /** Whether a place is taken without a word, or would be with all others. */
    private static boolean isTaken(Landing landing) {
        return landing.stands()
                || landing.proposal().filter(Landing.Proposal::isSafe).isPresent();
    }

    /**
     * Whether a sentence was deleted and a new one of the same speaker with the same facts put between the same neighbours:
     * nobody could tell that from a rewriting.
     */
    private static boolean isRewriting(List<Line> before, List<Line> after, int own, int landed) {
        String was = sentence(before, own);
        String is = sentence(after, landed);
        boolean isNew = before.stream().noneMatch(line -> line.number() == landed);
        boolean isGone = after.stream().noneMatch(line -> line.number() == own);
        return isNew
                && isGone
                && was.split(" ", -1)[0].equals(is.split(" ", -1)[0])
                && HardWords.of(was).keySet().containsAll(HardWords.of(is).keySet());
    }

    private static String sentence(List<Line> lines, int number) {
        return lines.stream()
                .filter(line -> line.number() == number)
                .map(Line::text)
                .findFirst()
                .orElse("gone");
    }

    private void count(Landing landing, boolean isThere) {
        if (landing.stands()) {
            standing++;
        } else if (!isThere) {
            lost++;
        } else if (isTaken(landing)) {
            offered++;
        } else {
            refused++;
        }
    }

    private static List<Annotation> notes(List<Line> lines, Random random, Map<Slug, Integer> owners) {
        List<Annotation> notes = new ArrayList<>();
        for (int n = 0; n < NOTES; n++) {
            Line line = lines.get(random.nextInt(lines.size()));
            String[] words = line.text().split(" ");
            int from = random.nextInt(Math.max(1, words.length / 2));
            int to = Math.min(words.length, from + 4 + random.nextInt(8));
            String exact = String.join(" ", List.of(words).subList(from, to)).replaceAll("[.,]$", "");
            Slug id = new Slug("n" + n);
            owners.put(id, line.number());
            notes.add(new Annotation(
                    id,
                    Prose.EMPTY,
                    AnnotationKind.CONTEXT,
                    List.of(),
                    Optional.empty(),
                    List.of(),
                    Optional.empty(),
                    Optional.empty(),
                    new Target("", exact, "", Location.of("annotations.md")),
                    Prose.EMPTY,
                    Location.of("annotations.md")));
        }
        return notes;
    }

    private Lock lock(List<Line> lines, List<Annotation> notes) {
        Finder finder = new Text(lines).finder(notes, Lock.NONE);
        return Locking.lock(
                article(notes, Lock.NONE),
                finder.outline(),
                notes.stream().map(finder::land).toList(),
                Optional.empty());
    }

    /** An article as text, and which of its sentences an offset lies in. */
    private final class Text {
        private final List<Line> lines;
        private final Reading prose;

        Text(List<Line> lines) {
            this.lines = lines;
            List<Block> paragraphs = new ArrayList<>();
            StringBuilder paragraph = new StringBuilder();
            for (Line line : lines) {
                if (line.opensParagraph()) {
                    paragraphs.add(new Block.Paragraph(List.of(new Inline.Text(paragraph.toString())), 1));
                    paragraph.setLength(0);
                } else {
                    paragraph.append(' ');
                }
                paragraph.append(line.text());
            }
            paragraphs.add(new Block.Paragraph(List.of(new Inline.Text(paragraph.toString())), 1));
            this.prose = reader.read(new Prose(paragraphs, List.of()));
        }

        Finder finder(List<Annotation> notes, Lock lock) {
            return new Finder(article(notes, lock), prose);
        }

        int lineAt(int offset) {
            String text = prose.text();
            int from = 0;
            for (Line line : lines) {
                int start = text.indexOf(line.text(), from);
                if (offset < start + line.text().length()) {
                    return line.number();
                }
                from = start + line.text().length();
            }
            return -1;
        }
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
