package gloss.desk;

import gloss.content.ContentWriter;
import gloss.model.Colour;
import gloss.model.Slug;
import gloss.parse.Draft;
import gloss.pipeline.OpenSite;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes a Markdown file with every field that its kind has, each explained in a comment. It builds as it is. */
public final class NewFile {

    /** What a new file can be. */
    public enum Kind {
        ARTICLE,
        ISSUE,
        PERSON,
        PAGE;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * What came of it.
     *
     * @param failure why nothing was written; absent if something was
     * @param written the paths of the new files, below the site's folder
     */
    public record Report(Optional<String> failure, List<String> written) {
        public Report {
            written = List.copyOf(written);
        }

        static Report failure(String reason) {
            return new Report(Optional.of(reason), List.of());
        }
    }

    private static final Pattern PLAIN = Pattern.compile("\\p{L}[\\p{L}\\p{N} ,.'’()-]*");
    private static final Pattern PLACE = Pattern.compile("\\{\\{([a-z]+)}}");
    private static final Set<String> WORDS_OF_YAML = Set.of("null", "true", "false", "yes", "no", "on", "off");

    private NewFile() {}

    /**
     * Writes a new file.
     *
     * @param slug the name of its page; absent to make one of the title
     * @param today the day in a zone
     */
    public static Report write(
            Path site, Kind kind, String title, Optional<String> slug, Function<ZoneId, LocalDate> today) {
        Optional<String> refusal = NewName.refusal(site);
        if (refusal.isPresent()) {
            return Report.failure(refusal.get());
        }
        NewName name = NewName.of(slug, title);
        if (name.slug().isEmpty()) {
            return Report.failure(name.fault());
        }
        Map<String, String> files = files(kind, name.slug().get());
        for (String path : files.keySet()) {
            if (Files.exists(site.resolve(path), LinkOption.NOFOLLOW_LINKS)) {
                return Report.failure(path + " is there already; nothing was written");
            }
        }
        Map<String, String> values =
                values(OpenSite.read(site).draft(), title, name.slug().get(), today);
        files.forEach((path, template) -> ContentWriter.create(site, path, filled(template, values)));
        return new Report(Optional.empty(), List.copyOf(files.keySet()));
    }

    /** Where the files of a kind lie, and their templates. */
    private static Map<String, String> files(Kind kind, Slug slug) {
        Map<String, String> files = new LinkedHashMap<>();
        switch (kind) {
            case ARTICLE -> {
                files.put("content/articles/" + slug + "/article.md", "new/article.md");
                files.put("content/articles/" + slug + "/annotations.md", "new/annotations.md");
            }
            case ISSUE -> files.put("content/issues/" + slug + ".md", "new/issue.md");
            case PERSON -> files.put("content/people/" + slug + ".md", "new/person.md");
            case PAGE -> files.put("content/pages/" + slug + ".md", "new/page.md");
        }
        return files;
    }

    private static Map<String, String> values(Draft draft, String title, Slug slug, Function<ZoneId, LocalDate> today) {
        ZoneId zone = draft.site().map(Draft.SiteHeader::timeZone).orElse(ZoneOffset.UTC);
        int order = 1
                + draft.issues().stream()
                        .mapToInt(issue -> issue.header().order().value())
                        .max()
                        .orElse(0);
        Set<Colour> used =
                draft.issues().stream().map(issue -> issue.header().colour()).collect(Collectors.toSet());
        Colour colour = Arrays.stream(Colour.values())
                .filter(c -> !used.contains(c))
                .findFirst()
                .orElse(Colour.CRIMSON);
        return Map.of(
                "title", yaml(title),
                "slug", slug.value(),
                "today", today.apply(zone).toString(),
                "byline",
                        yaml("By "
                                + draft.site().map(Draft.SiteHeader::publisher).orElse("name")),
                "order", String.valueOf(order),
                "colour", colour.token());
    }

    /** A file of annotations without a note, which says how to write one. */
    static String annotations(Slug article) {
        return filled("new/annotations.md", Map.of("slug", article.value()));
    }

    private static String filled(String template, Map<String, String> values) {
        return PLACE.matcher(Packed.text(template))
                .replaceAll(place -> Matcher.quoteReplacement(Objects.requireNonNull(values.get(place.group(1)))));
    }

    /** A text as a value of YAML, in quotation marks unless it certainly needs none. */
    static String yaml(String text) {
        String line = text.strip().replaceAll("[\\s\\p{Cntrl}]+", " ");
        boolean plain = PLAIN.matcher(line).matches() && !WORDS_OF_YAML.contains(line.toLowerCase(Locale.ROOT));
        return plain ? line : '"' + line.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
