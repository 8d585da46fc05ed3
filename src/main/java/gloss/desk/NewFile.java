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

/**
 * Writes something new with every field that its kind has, each explained in a comment: a Markdown file, or an entry of a
 * list. The site builds with it as it is, because it is a draft.
 */
public final class NewFile {

    /**
     * What came of it.
     *
     * @param failure why nothing was written; absent if something was
     * @param written the paths of the new files, and of the files with new entries, below the site's folder
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
    private static final Pattern COMMENTED = Pattern.compile("(.*?)( {2,})(#.*)");
    private static final Set<String> WORDS_OF_YAML = Set.of("null", "true", "false", "yes", "no", "on", "off");

    private NewFile() {}

    /**
     * Writes something new.
     *
     * @param today the day in a zone
     * @throws java.io.UncheckedIOException if the disk fails
     */
    public static Report write(Path site, NewRequest request, Function<ZoneId, LocalDate> today) {
        Optional<String> refusal = NewName.refusal(site);
        if (refusal.isPresent()) {
            return Report.failure(refusal.get());
        } else if (line(request.title()).isEmpty()) {
            return Report.failure("what is new has no title; say what it is called");
        }
        return request.kind().isEntry()
                ? NewEntry.write(OpenSite.read(site), request, today)
                : file(site, request, today);
    }

    private static Report file(Path site, NewRequest request, Function<ZoneId, LocalDate> today) {
        NewName name = NewName.of(request.slug(), request.title());
        if (name.slug().isEmpty()) {
            return Report.failure(name.fault());
        }
        Map<String, String> files = files(request.kind(), name.slug().get());
        for (String path : files.keySet()) {
            if (Files.exists(site.resolve(path), LinkOption.NOFOLLOW_LINKS)) {
                return Report.failure(path + " is there already; nothing was written");
            }
        }
        Map<String, String> values =
                values(OpenSite.read(site).draft(), request.title(), name.slug().get(), today);
        files.forEach((path, template) -> ContentWriter.create(site, path, filled(template, values)));
        return new Report(Optional.empty(), List.copyOf(files.keySet()));
    }

    /** Where the files of a kind lie, and their templates. */
    private static Map<String, String> files(NewKind kind, Slug slug) {
        Map<String, String> files = new LinkedHashMap<>();
        switch (kind) {
            case ARTICLE -> {
                files.put("content/articles/" + slug + "/article.md", "new/article.md");
                files.put("content/articles/" + slug + "/annotations.md", "new/annotations.md");
            }
            case ISSUE -> files.put("content/issues/" + slug + ".md", "new/issue.md");
            case PERSON -> files.put("content/people/" + slug + ".md", "new/person.md");
            case PAGE -> files.put("content/pages/" + slug + ".md", "new/page.md");
            default -> throw new IllegalArgumentException(kind + " is no file");
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

    /** A template with its values put in; a comment after a value stays in its column. */
    static String filled(String template, Map<String, String> values) {
        return Packed.text(template)
                .lines()
                .map(line -> {
                    Matcher commented = COMMENTED.matcher(line);
                    if (!commented.matches()) {
                        return valued(line, values);
                    }
                    String before = valued(commented.group(1), values);
                    int gap = Math.max(2, commented.start(3) - before.length());
                    return before + " ".repeat(gap) + commented.group(3);
                })
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String valued(String line, Map<String, String> values) {
        return PLACE.matcher(line)
                .replaceAll(place -> Matcher.quoteReplacement(Objects.requireNonNull(values.get(place.group(1)))));
    }

    /** A text as a value of YAML, in quotation marks unless it certainly needs none. */
    static String yaml(String text) {
        String line = line(text);
        boolean plain = PLAIN.matcher(line).matches() && !WORDS_OF_YAML.contains(line.toLowerCase(Locale.ROOT));
        return plain ? line : '"' + line.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private static String line(String text) {
        return text.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
    }
}
