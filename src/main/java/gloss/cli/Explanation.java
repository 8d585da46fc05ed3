package gloss.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What a code means, an example that makes it, and how to mend it: a section of {@code diagnostics.md}, the page beside the
 * README. A test writes that page from the folders of faults, so it says what Gloss says.
 *
 * @param lines the section as it is written, without its heading
 */
record Explanation(String code, List<String> lines) {

    static final String MEND = "**To mend it:** ";
    static final String FENCE = "~~~";

    private static final String PAGE = "/gloss/diagnostics.md";
    private static final String HEADING = "## ";

    Explanation {
        lines = List.copyOf(lines);
    }

    static Optional<Explanation> of(String code) {
        return Optional.ofNullable(all().get(code));
    }

    /** All of them by code, in the order of the alphabet. */
    static Map<String, Explanation> all() {
        Map<String, List<String>> sections = new LinkedHashMap<>();
        List<String> section = new ArrayList<>();
        for (String line : page().lines().toList()) {
            if (line.startsWith(HEADING)) {
                section = new ArrayList<>();
                sections.put(line.substring(HEADING.length()), section);
            } else {
                section.add(line);
            }
        }
        Map<String, Explanation> all = new LinkedHashMap<>();
        sections.forEach((code, lines) -> all.put(code, new Explanation(code, lines)));
        return all;
    }

    String meaning() {
        return lines.stream()
                .filter(line -> line.startsWith("**"))
                .findFirst()
                .map(line -> line.substring(line.indexOf("** ") + 3))
                .orElse("");
    }

    /** {@code error}, {@code warning} or {@code hint}. */
    String severity() {
        return lines.stream()
                .filter(line -> line.startsWith("**"))
                .findFirst()
                .map(line -> line.substring(2, line.indexOf(":**")))
                .orElse("");
    }

    String remedy() {
        return lines.stream()
                .filter(line -> line.startsWith(MEND))
                .findFirst()
                .map(line -> line.substring(MEND.length()))
                .orElse("");
    }

    private static String page() {
        try (InputStream in = Objects.requireNonNull(Explanation.class.getResourceAsStream(PAGE), PAGE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + PAGE + " in the jar: " + e.getMessage(), e);
        }
    }
}
