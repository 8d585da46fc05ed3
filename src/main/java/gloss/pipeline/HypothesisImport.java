package gloss.pipeline;

import gloss.annotate.Landing;
import gloss.annotate.WovenSite;
import gloss.content.ContentFile;
import gloss.content.ContentWriter;
import gloss.content.SiteFiles;
import gloss.diagnostic.Diagnostic;
import gloss.model.Issue;
import gloss.model.Site;
import gloss.model.Slug;
import gloss.parse.HypothesisExport;
import gloss.parse.HypothesisExport.Remark;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Makes notes of annotations that were exported from Hypothesis. Each is tried on the article as any note is: those that find
 * their passage are added to the file of annotations, the others are reported.
 */
public final class HypothesisImport {

    private static final int LONGEST_TITLE = 60;

    /** What is to be imported: the JSON of the export, into the notes of an article. */
    public record Request(Path site, String json, String article) {}

    /**
     * What came of it.
     *
     * @param failure why nothing could be imported; absent if it could
     * @param imported the ids of the new notes
     * @param left what could not be imported, each with its reason
     */
    public record Report(Optional<String> failure, List<String> imported, List<String> left) {}

    /** A note in the making, and the row that it comes from. */
    private record Candidate(String id, String markdown, Remark row) {}

    private final Request request;
    private final List<String> left = new ArrayList<>();

    private HypothesisImport(Request request) {
        this.request = request;
    }

    public static Report run(Request request) {
        return new HypothesisImport(request).run();
    }

    private Report run() {
        Optional<List<Remark>> rows = HypothesisExport.read(request.json());
        if (rows.isEmpty()) {
            return failure("this is no export of Hypothesis: it has no `rows`");
        }
        OpenSite open = OpenSite.read(request.site());
        SiteFiles files = open.files();
        String path = "content/articles/" + request.article() + "/annotations.md";
        if (files.text(path.replace("annotations.md", "article.md")).isEmpty()) {
            return failure("there is no article `" + request.article() + "`");
        }
        Optional<Site> site = woven(open).map(WovenSite::site);
        if (site.isEmpty() || !site.get().articles().containsKey(new Slug(request.article()))) {
            return failure("the site has errors; `gloss check` shows them, and they come first");
        }
        String before = files.text(path).map(ContentFile::text).orElse("");
        List<Candidate> candidates = candidates(rows.get(), site.get());
        Map<String, String> faults = faults(open, path, before, candidates);
        StringBuilder text = new StringBuilder(before.stripTrailing());
        List<String> imported = new ArrayList<>();
        for (Candidate candidate : candidates) {
            String fault = faults.get(candidate.id());
            if (fault == null) {
                imported.add(candidate.id());
                text.append(text.isEmpty() ? "" : "\n\n")
                        .append(candidate.markdown().strip());
            } else {
                leave(candidate.row(), fault);
            }
        }
        if (!imported.isEmpty()) {
            ContentWriter.write(request.site(), path, text.append('\n').toString());
        }
        return new Report(Optional.empty(), imported, left);
    }

    private static Report failure(String reason) {
        return new Report(Optional.of(reason), List.of(), List.of());
    }

    /** The site, unless it cannot be understood. */
    private static Optional<WovenSite> woven(OpenSite open) {
        return open.notUnderstood().isEmpty() ? open.woven() : Optional.empty();
    }

    private List<Candidate> candidates(List<Remark> rows, Site site) {
        Set<String> taken = new HashSet<>();
        site.articles()
                .values()
                .forEach(article -> article.annotations()
                        .forEach(note -> taken.add(note.id().value())));
        List<Candidate> candidates = new ArrayList<>();
        for (Remark row : rows) {
            if (row.exact().isBlank()) {
                leave(row, "it is on no words of the page");
            } else if (row.text().isBlank()) {
                leave(row, "it says nothing");
            } else {
                String title = title(row);
                String base = Slug.from(title).map(Slug::value).orElse("imported");
                String id = base;
                for (int n = 2; !taken.add(id); n++) {
                    id = base + "-" + n;
                }
                candidates.add(new Candidate(id, markdown(row, title, id, issues(row, site)), row));
            }
        }
        return candidates;
    }

    private static String title(Remark row) {
        String line = oneLine(row.text()).replaceAll("[{}#*_`\\[\\]<>]", "");
        int end = line.length() <= LONGEST_TITLE ? line.length() : Math.max(20, line.lastIndexOf(' ', LONGEST_TITLE));
        return line.substring(0, Math.min(end, line.length())).replaceAll("[.,;:]$", "");
    }

    private static String markdown(Remark row, String title, String id, List<String> issues) {
        String user = row.user().replaceAll("^acct:|@.*$", "").replaceAll("[^\\p{L}\\p{N}._-]", "");
        String attributes = issues.isEmpty() ? "" : " issue=" + String.join(",", issues);
        return "## " + title + " {#" + id + " .context" + attributes + " basis=reporting}\n\n> "
                + oneLine(lastWords(row.prefix()) + "==" + row.exact().strip() + "==" + firstWords(row.suffix()))
                + "\n\n"
                + row.text().strip().replaceAll("(?m)^#+ ", "") + "\n\n"
                + (user.isEmpty() ? "Imported from Hypothesis.\n" : "Imported from Hypothesis, by " + user + ".\n");
    }

    /** The end of what stands before, without the part of a word with which an export begins. */
    private static String lastWords(String prefix) {
        int blank = prefix.indexOf(' ');
        return blank < 0 ? "" : prefix.substring(blank + 1);
    }

    private static String firstWords(String suffix) {
        int blank = suffix.lastIndexOf(' ');
        return blank < 0 ? "" : suffix.substring(0, blank);
    }

    private static String oneLine(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    private static List<String> issues(Remark row, Site site) {
        Map<String, String> known = new HashMap<>();
        for (Issue issue : site.issues().values()) {
            known.put(issue.title().toLowerCase(Locale.ROOT), issue.slug().value());
            known.put(issue.slug().value(), issue.slug().value());
        }
        return row.tags().stream()
                .map(tag -> known.getOrDefault(tag.strip().toLowerCase(Locale.ROOT), ""))
                .filter(slug -> !slug.isEmpty())
                .distinct()
                .toList();
    }

    /** What is wrong with each candidate once it stands in the file, by its id. */
    private Map<String, String> faults(OpenSite open, String path, String before, List<Candidate> candidates) {
        String all = before.stripTrailing() + "\n\n"
                + candidates.stream().map(Candidate::markdown).collect(Collectors.joining("\n"));
        Map<String, String> faults = new LinkedHashMap<>();
        candidates.forEach(candidate -> faults.put(candidate.id(), "it cannot be written as a note"));
        Optional<WovenSite> tried = woven(open.with(path, all));
        if (tried.isPresent()) {
            for (Landing landing :
                    tried.get().article(new Slug(request.article())).landings()) {
                String id = landing.annotation().id().value();
                landing.fault()
                        .map(Diagnostic::message)
                        .ifPresentOrElse(m -> faults.replace(id, m), () -> faults.remove(id));
            }
        }
        return faults;
    }

    private void leave(Remark row, String reason) {
        String words = oneLine(row.exact().isBlank() ? row.text() : row.exact());
        left.add("“" + (words.length() <= LONGEST_TITLE ? words : words.substring(0, LONGEST_TITLE) + "…") + "”: "
                + reason);
    }
}
