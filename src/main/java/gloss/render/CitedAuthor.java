package gloss.render;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One whom a byline names: a person, whose family name comes first in a list of works, or an institution, whose name is never
 * turned round.
 *
 * <p>After {@code By} stand persons, but for a name of one word ({@code Reuters}), a name that begins with {@code the} or ends
 * in a small word ({@code the Ashmere desk}), and a name that ends in what people do there ({@code Staff Reporter}). A byline
 * without {@code By} is one institution.
 *
 * @param given all before the family name; empty for an institution
 * @param particle the small words that belong to the family name, such as {@code van}; mostly empty
 * @param family the family name, or the whole name of an institution
 */
public record CitedAuthor(String given, String particle, String family) {

    private static final Pattern BY = Pattern.compile("^by\\s+", Pattern.CASE_INSENSITIVE);
    private static final Pattern THE = Pattern.compile("^the\\s", Pattern.CASE_INSENSITIVE);
    private static final Pattern AND = Pattern.compile(",? and |, ");
    private static final Pattern BLANK = Pattern.compile("\\s+");
    private static final Set<String> AT_WORK = Set.of(
            "agency",
            "board",
            "bureau",
            "contributor",
            "contributors",
            "correspondent",
            "correspondents",
            "desk",
            "editor",
            "editors",
            "newsroom",
            "reporter",
            "reporters",
            "service",
            "staff",
            "team",
            "writer",
            "writers");

    /** Those whom a byline names, in its order: {@code By Ada Park and Bo Lund}. */
    static List<CitedAuthor> of(String byline) {
        String names = BY.matcher(byline).replaceFirst("").strip();
        if (names.equals(byline.strip())) {
            return List.of(institution(names));
        }
        List<String> parts = AND.splitAsStream(names).toList();
        boolean others = parts.stream()
                .skip(1)
                .anyMatch(part -> isPerson(part) || THE.matcher(part).find());
        if (THE.matcher(names).find() && !others) {
            // The arts and culture desk is one.
            return List.of(institution(names));
        }
        return parts.stream()
                .map(part -> isPerson(part) ? person(part) : institution(part))
                .toList();
    }

    public boolean isPerson() {
        return !given.isEmpty();
    }

    /** {@code Ludwig van Beethoven}. */
    public String inOrder() {
        return joined(given, joined(particle, family));
    }

    /** {@code van Beethoven, Ludwig}. */
    public String familyFirst() {
        return isPerson() ? joined(particle, family) + ", " + given : family;
    }

    /** {@code van Beethoven, L.} */
    String initials() {
        return isPerson()
                ? joined(particle, family) + ", "
                        + BLANK.splitAsStream(given)
                                .map(name -> name.substring(0, name.offsetByCodePoints(0, 1)) + ".")
                                .collect(Collectors.joining(" "))
                : family;
    }

    /** As the Citation Style Language has it. */
    public Map<String, Object> csl() {
        Map<String, Object> name = new LinkedHashMap<>();
        if (!isPerson()) {
            name.put("literal", family);
            return name;
        }
        name.put("family", family);
        if (!particle.isEmpty()) {
            name.put("non-dropping-particle", particle);
        }
        name.put("given", given);
        return name;
    }

    private static boolean isPerson(String name) {
        List<String> words = words(name);
        String last = words.get(words.size() - 1);
        return words.size() > 1
                && !THE.matcher(name).find()
                && !isSmall(last)
                && !AT_WORK.contains(last.toLowerCase(Locale.ROOT));
    }

    private static CitedAuthor person(String name) {
        List<String> words = words(name);
        int family = words.size() - 1;
        int particle = family;
        while (particle > 1 && isSmall(words.get(particle - 1))) {
            particle--;
        }
        return new CitedAuthor(
                String.join(" ", words.subList(0, particle)),
                String.join(" ", words.subList(particle, family)),
                words.get(family));
    }

    private static CitedAuthor institution(String name) {
        return new CitedAuthor("", "", name.startsWith("the ") ? "T" + name.substring(1) : name);
    }

    private static List<String> words(String name) {
        return new ArrayList<>(BLANK.splitAsStream(name.strip()).toList());
    }

    private static boolean isSmall(String word) {
        return Character.isLowerCase(word.codePointAt(0));
    }

    private static String joined(String before, String after) {
        return before.isEmpty() ? after : before + " " + after;
    }
}
