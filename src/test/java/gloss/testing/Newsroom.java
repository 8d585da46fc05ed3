package gloss.testing;

import gloss.model.Person;
import gloss.model.PersonKind;
import gloss.model.Prose;
import gloss.model.Slug;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Writes random articles whose sentences are hard to tell apart, and edits them. */
public final class Newsroom {

    public static final List<Person> PEOPLE = List.of(person("quill"), person("lamm"), person("park"), person("wu"));

    private static final List<String> SPEAKERS = List.of("Quill", "Lamm", "Park", "Wu");
    private static final List<String> VERBS = List.of("said", "told reporters", "added", "insisted", "wrote");
    private static final List<String> SUBJECTS =
            List.of("the two companies", "both councils", "the riders", "the drivers of the line", "the owners");
    private static final List<String> ACTIONS = List.of(
            "would resume direct contacts",
            "would not resume direct contacts",
            "would pay for the new wires",
            "would raise the fares in May",
            "had agreed on a list of stops",
            "could not agree on the price of a ride");
    private static final List<String> ENDS = List.of(
            "before the summer",
            "within %d weeks",
            "for the first time in %d years",
            "as soon as the money was there",
            "after long talks in the town hall",
            "in spite of the strike");
    private static final List<String> FILLERS =
            List.of("quickly", "again", "at last", "quietly", "in public", "without delay", "as promised", "by letter");

    private final Random random;
    private int numbers;

    /**
     * A sentence.
     *
     * @param number its identity, which it keeps when it is rewritten
     */
    public record Line(int number, String text, boolean opensParagraph) {}

    public Newsroom(Random random) {
        this.random = random;
    }

    public List<Line> article() {
        List<Line> lines = new ArrayList<>();
        int many = 8 + random.nextInt(16);
        for (int i = 0; i < many; i++) {
            lines.add(new Line(numbers++, sentence(), random.nextInt(4) == 0));
        }
        // Twins: the same sentence with another speaker, another number, or another word.
        for (int i = 0; i < 3; i++) {
            String twin = rewritten(pick(lines).text());
            lines.add(random.nextInt(lines.size()), new Line(numbers++, otherSpeaker(twin), false));
        }
        return lines;
    }

    /** The article after some edits; a sentence that is only rewritten or moved keeps its number. */
    public List<Line> edited(List<Line> before, int edits) {
        List<Line> lines = new ArrayList<>(before);
        for (int n = 0; n < edits && lines.size() > 3; n++) {
            int at = random.nextInt(lines.size());
            Line line = lines.get(at);
            switch (random.nextInt(4)) {
                case 0 -> lines.remove(at);
                case 1 -> lines.add(at, new Line(numbers++, inserted(lines), false));
                case 2 -> {
                    int other = random.nextInt(lines.size());
                    lines.set(at, lines.get(other));
                    lines.set(other, line);
                }
                default -> lines.set(at, new Line(line.number(), rewritten(line.text()), line.opensParagraph()));
            }
        }
        return lines;
    }

    private String inserted(List<Line> lines) {
        return random.nextBoolean()
                ? sentence()
                : otherSpeaker(rewritten(pick(lines).text()));
    }

    private String sentence() {
        return pick(SPEAKERS) + " " + pick(VERBS) + " that " + pick(SUBJECTS) + " " + pick(ACTIONS) + " "
                + pick(FILLERS) + " " + pick(ENDS).formatted(2 + random.nextInt(30)) + ".";
    }

    private String otherSpeaker(String sentence) {
        return pick(SPEAKERS) + sentence.substring(sentence.indexOf(' '));
    }

    /** A word or two put in, taken out or exchanged. */
    private String rewritten(String sentence) {
        List<String> words = new ArrayList<>(List.of(sentence.split(" ")));
        for (int n = 0; n <= random.nextInt(2); n++) {
            int at = 3 + random.nextInt(words.size() - 4);
            switch (random.nextInt(3)) {
                case 0 -> words.add(at, pick(FILLERS));
                case 1 -> words.remove(at);
                default -> words.set(at, pick(FILLERS));
            }
        }
        return String.join(" ", words);
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    private static Person person(String slug) {
        return new Person(
                new Slug(slug),
                "content/people/" + slug + ".md",
                slug.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + slug.substring(1),
                PersonKind.PERSON,
                Optional.empty(),
                List.of(),
                "role",
                Optional.empty(),
                Optional.empty(),
                List.of(),
                true,
                Prose.EMPTY);
    }
}
