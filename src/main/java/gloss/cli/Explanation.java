package gloss.cli;

import gloss.diagnostic.Code;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * What a code means, an example that makes it, and how to mend it: a section of {@code diagnostics.md}, the page beside the
 * README. A test writes that page from the folders of faults, so it says what Gloss says.
 *
 * @param lines the section as it is written, without its heading
 */
record Explanation(Code code, List<String> lines) {

    static final String MEND = "**To mend it:** ";
    static final String FENCE = "~~~";

    private static final String PAGE = "/gloss/diagnostics.md";
    private static final String HEADING = "## ";

    Explanation {
        lines = List.copyOf(lines);
    }

    /** All of them by the tokens of their codes, in the order of the alphabet. It reads the page anew. */
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
        Arrays.stream(Code.values()).sorted(Comparator.comparing(Code::token)).forEach(code -> {
            List<String> lines = Objects.requireNonNull(sections.get(code.token()), code.token());
            all.put(code.token(), new Explanation(code, lines));
        });
        return all;
    }

    String meaning() {
        return after("**" + word(code) + ":** ");
    }

    String remedy() {
        return after(MEND);
    }

    /** How severe a code is unless a site says otherwise: {@code error}, {@code warning} or {@code hint}. */
    static String word(Code code) {
        return code.severity().name().toLowerCase(Locale.ROOT);
    }

    private String after(String beginning) {
        return lines.stream()
                .filter(line -> line.startsWith(beginning))
                .findFirst()
                .map(line -> line.substring(beginning.length()))
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
