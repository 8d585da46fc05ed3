package gloss.desk;

import gloss.content.ContentWriter;
import gloss.model.Moment;
import gloss.parse.ArticlePage;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes an article of a saved page: a draft, for an editor to complete. */
public final class ArticleImport {

    /**
     * What came of it.
     *
     * @param failure why nothing was written; absent if something was
     * @param written paths below the site's folder
     * @param dropped what of the page is not in the article
     * @param missing the fields of which the page says nothing
     */
    public record Report(Optional<String> failure, List<String> written, List<String> dropped, List<String> missing) {
        public Report {
            written = List.copyOf(written);
            dropped = List.copyOf(dropped);
            missing = List.copyOf(missing);
        }

        static Report failure(String reason) {
            return new Report(Optional.of(reason), List.of(), List.of(), List.of());
        }
    }

    private final List<String> missing = new ArrayList<>();

    private ArticleImport() {}

    /** Imports the HTML of a page; {@code slug} is made of the headline if it is absent. */
    public static Report run(Path site, byte[] html, Optional<String> slug) {
        Optional<String> refusal = NewName.refusal(site);
        if (refusal.isPresent()) {
            return Report.failure(refusal.get());
        }
        Optional<ArticlePage> page = ArticlePage.read(html);
        if (page.isEmpty()) {
            return Report.failure("no article can be found on this page: it has no headline, or no paragraphs");
        }
        NewName name = NewName.of(slug, page.get().headline());
        if (name.slug().isEmpty()) {
            return Report.failure(name.fault());
        }
        String folder = "content/articles/" + name.slug().get() + "/";
        if (Files.exists(site.resolve(folder + "article.md"), LinkOption.NOFOLLOW_LINKS)) {
            return Report.failure(folder + "article.md is there already; nothing was written");
        }
        ArticleImport run = new ArticleImport();
        ContentWriter.create(site, folder + "article.md", run.text(page.get()));
        List<String> written = new ArrayList<>(List.of(folder + "article.md"));
        if (!Files.exists(site.resolve(folder + "annotations.md"), LinkOption.NOFOLLOW_LINKS)) {
            ContentWriter.create(
                    site,
                    folder + "annotations.md",
                    NewFile.annotations(name.slug().get()));
            written.add(folder + "annotations.md");
        }
        return new Report(Optional.empty(), written, page.get().dropped(), run.missing);
    }

    private String text(ArticlePage page) {
        String byline = page.authors().isEmpty() ? "" : "By " + String.join(" and ", page.authors());
        Optional<String> updated = day(page.updated())
                .filter(day -> !day.equals(day(page.published()).orElse("")));
        return "---\nheadline: " + NewFile.yaml(page.headline())
                + "\nsummary: "
                + field("summary", page.summary(), "In one or two sentences, what a reader will know afterwards.")
                + "\nbyline: " + field("byline", byline, "By")
                + (page.dateline().isBlank() ? "" : "\ndateline: " + NewFile.yaml(page.dateline()))
                + "\npublished: " + published(page)
                + updated.map(day -> "\nupdated: " + day).orElse("")
                + "\nissues: []\ndraft: true\n---\n\n"
                + page.markdown() + "\n";
    }

    private String published(ArticlePage page) {
        Optional<String> day = day(page.published());
        if (day.isEmpty()) {
            missing.add("published");
        }
        return day.orElse("2000-01-01");
    }

    private String field(String name, String value, String otherwise) {
        if (value.isBlank()) {
            missing.add(name);
        }
        return NewFile.yaml(value.isBlank() ? otherwise : value);
    }

    /** A date as a page writes it, if articles can have it so, or else its day alone; absent if it is none. */
    private static Optional<String> day(String written) {
        String date = written.substring(0, Math.min(10, written.length()));
        return Stream.of(written, date)
                .filter(text -> Moment.parse(text, ZoneOffset.UTC).isPresent())
                .findFirst();
    }
}
