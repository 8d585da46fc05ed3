package gloss.testing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Writes a site of any size, the same every time: articles of some eight hundred words with three notes each, and as many
 * people, issues, sources and terms as a newsroom of that size has.
 *
 * <pre>
 * java -cp … gloss.testing.BigSite FOLDER 10000
 * </pre>
 */
public final class BigSite {

    private static final List<String> SUBJECTS =
            List.of("The council", "The company", "A commission", "The mayor", "The union");
    private static final List<String> VERBS =
            List.of("has looked at", "asked about", "voted on", "postponed", "published", "paid for", "objected to");
    private static final List<String> OBJECTS = List.of(
            "the budget of the district",
            "a plan for the harbour",
            "the timetable of the trams",
            "a loan for the new wires",
            "the report of the auditors",
            "the lease of the old hall");
    private static final List<String> ENDS =
            List.of("in spring", "after a long debate", "without a vote", "last week", "again", "at the second try");

    private final Path content;
    private final int people;
    private final int issues;
    private final int sources;
    private final Random random = new Random(1);

    private BigSite(Path site, int articles) {
        this.content = site.resolve("content");
        this.people = Math.max(5, articles / 20);
        this.issues = Math.max(3, Math.min(60, articles / 100));
        this.sources = Math.max(5, articles / 10);
    }

    public static void main(String[] arguments) throws IOException {
        write(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
    }

    public static void write(Path site, int articles) throws IOException {
        BigSite big = new BigSite(site, articles);
        big.lists();
        for (int n = 0; n < articles; n++) {
            big.article(n);
        }
    }

    private void lists() throws IOException {
        file("site.yml", """
                title: A big site
                tagline: For measuring
                language: en
                time-zone: Europe/Paris
                as-of: 2024-05-01
                publisher: Nobody
                text-licence:
                  name: CC BY 4.0
                  url: https://creativecommons.org/licenses/by/4.0/
                """);
        file("about.md", "---\ntitle: About\nsummary: Why it is here\n---\n\nTo be measured.\n");
        for (int n = 0; n < people; n++) {
            file(
                    "people/" + slug("person", n) + ".md",
                    "---\nname: " + person(n) + "\nkind: person\nrole: member of the council\n---\n\nKnown to "
                            + person((n + 1) % people) + ".\n");
        }
        List<String> colours = List.of("crimson", "amber", "teal", "indigo", "violet", "olive", "slate", "rose");
        for (int n = 0; n < issues; n++) {
            file("issues/" + slug("issue", n) + ".md", """
                    ---
                    title: Issue %s
                    order: %d
                    question: What about it?
                    answer: Nobody knows yet.
                    outcome: discussed
                    positions:
                      - side: The company
                        text: The fare must pay for the wires.
                        source: %s
                    colour: %s
                    ---

                    It is an issue, says %s.
                    """.formatted(
                            letters(n),
                            n + 1,
                            slug("source", n % sources),
                            colours.get(n % colours.size()),
                            person(n % people)));
        }
        StringBuilder cited = new StringBuilder("references:\n");
        for (int n = 0; n < sources; n++) {
            cited.append("- id: ")
                    .append(slug("source", n))
                    .append("\n  type: webpage\n  title: Minutes ")
                    .append(n)
                    .append("\n  issued: 2024-03-04\n  URL: https://example.org/")
                    .append(n)
                    .append("\n  custom: {kind: news, read: full}\n");
        }
        file("sources.yml", cited.toString());
    }

    private void article(int n) throws IOException {
        List<String> paragraphs = new ArrayList<>();
        StringBuilder notes = new StringBuilder();
        for (int p = 0; p < 14; p++) {
            StringBuilder paragraph = new StringBuilder();
            for (int s = 0; s < 6; s++) {
                paragraph.append(s == 0 ? "" : " ").append(sentence());
            }
            if (p % 5 == 1) {
                String who = person(random.nextInt(people));
                String source = slug("source", random.nextInt(sources));
                String words = "the matter number " + letters(n * 20 + p) + " is settled";
                paragraph
                        .append(" ")
                        .append(who)
                        .append(" said that ")
                        .append(words)
                        .append(". [@")
                        .append(source)
                        .append("]");
                notes.append("## Note ")
                        .append(p)
                        .append(" {#note-")
                        .append(n)
                        .append("-")
                        .append(p)
                        .append(" .context issue=")
                        .append(slug("issue", random.nextInt(issues)))
                        .append(" source=")
                        .append(source)
                        .append("}\n\n> ==")
                        .append(words)
                        .append("==\n\nIt had been open for years, and ")
                        .append(person(random.nextInt(people)))
                        .append(" had asked for it. [@")
                        .append(source)
                        .append("]\n\n");
            }
            paragraphs.add(paragraph.toString());
        }
        file(
                "articles/" + slug("article", n) + "/article.md",
                """
                ---
                headline: Article number %d
                summary: What happened on day %d.
                byline: By Ada Park
                dateline: MILLBRIDGE
                published: 20%02d-%02d-%02dT08:00
                issues: [%s]
                ---

                """.formatted(n, n, 10 + n / 336 % 14, 1 + n / 28 % 12, 1 + n % 28, slug("issue", n % issues))
                        + String.join("\n\n", paragraphs) + "\n");
        file("articles/" + slug("article", n) + "/annotations.md", notes.toString());
    }

    private String sentence() {
        return pick(SUBJECTS) + " " + pick(VERBS) + " " + pick(OBJECTS) + " " + pick(ENDS) + ".";
    }

    private static String person(int n) {
        return "Quill " + capital(letters(n));
    }

    private static String slug(String kind, int n) {
        return kind + "-" + n;
    }

    /** A number in letters that is no other one's beginning: {@code babu}. */
    private static String letters(int n) {
        StringBuilder letters = new StringBuilder();
        for (int rest = n + 100_000; rest > 0; rest /= 20) {
            letters.append("bcdfghjklmnpqrstvwxz".charAt(rest % 20)).append("aeiou".charAt(rest % 5));
        }
        return letters.toString();
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + word.substring(1);
    }

    private void file(String name, String text) throws IOException {
        Path file = content.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text, StandardCharsets.UTF_8);
    }

    private String pick(List<String> from) {
        return from.get(random.nextInt(from.size()));
    }
}
