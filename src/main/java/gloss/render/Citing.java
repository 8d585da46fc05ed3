package gloss.render;

import gloss.model.Address;
import gloss.model.Article;
import gloss.model.Issue;
import gloss.model.Moment;
import gloss.model.SiteInfo;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A page as others cite it: in the styles of APA (7th edition), Chicago (17th) and MLA (9th), and with its files for reference
 * managers. The styles are spelled out here because they are the only ones offered and only of one kind of work.
 *
 * @param authors those whom the byline names
 * @param url empty if it is not known where the site will stand
 */
public record Citing(Address page, List<CitedAuthor> authors, String title, String site, LocalDate date, String url) {

    /** How the files beside the page end. */
    public static final String BIBTEX = ".bib";

    public static final String RIS = ".ris";
    public static final String CSL = ".csl.json";

    private static final List<String> MLA_MONTHS =
            List.of("Jan.", "Feb.", "Mar.", "Apr.", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec.");
    private static final DateTimeFormatter APA_DATE = formatter("uuuu, MMMM d");
    private static final DateTimeFormatter CHICAGO_DATE = formatter("MMMM d, uuuu");
    private static final Pattern ENDED = Pattern.compile("[.?!…][”’»\"')]*$");

    public Citing {
        authors = List.copyOf(authors);
    }

    /** {@code url} is empty if it is not known where the site will stand. */
    public static Citing of(Article article, SiteInfo site, String url) {
        return new Citing(
                Address.article(article.slug()),
                CitedAuthor.of(article.byline()),
                article.headline(),
                site.title(),
                article.updated().orElse(article.published()).date(),
                url);
    }

    /** An issue page has no byline: its author is the publisher. */
    public static Citing of(Issue issue, SiteInfo site, String url) {
        return new Citing(
                Address.issue(issue.slug()),
                CitedAuthor.of(site.publisher()),
                issue.title(),
                site.title(),
                issue.updated().map(Moment::date).orElse(site.asOf().lastDay()),
                url);
    }

    Views.Citing view() {
        String link = url.isEmpty() ? "" : " " + url;
        String stop = url.isEmpty() ? "." : ". " + url + ".";
        String quoted = " “" + ended(title) + "” ";
        return new Views.Citing(
                List.of(
                        new Views.CitingStyle(
                                "APA",
                                ended(apaAuthors()) + " (" + APA_DATE.format(date) + "). ",
                                title,
                                ended(title).substring(title.length()) + " " + ended(site) + link),
                        new Views.CitingStyle(
                                "Chicago", ended(inverted()) + quoted, site, ", " + CHICAGO_DATE.format(date) + stop),
                        new Views.CitingStyle(
                                "MLA",
                                ended(inverted()) + quoted,
                                site,
                                ", " + date.getDayOfMonth() + " " + MLA_MONTHS.get(date.getMonthValue() - 1) + " "
                                        + date.getYear() + (url.isEmpty() ? "." : ", " + url + "."))),
                file(BIBTEX),
                file(RIS),
                file(CSL));
    }

    private String file(String ending) {
        String path = page.page();
        return Address.relative(path, path.substring(0, path.length() - ".html".length()) + ending);
    }

    private String apaAuthors() {
        return joined(authors.stream().map(CitedAuthor::initials).toList(), ", & ");
    }

    /** The first author as in a list, the others as one says their names. */
    private String inverted() {
        List<String> names =
                new ArrayList<>(authors.stream().map(CitedAuthor::inOrder).toList());
        names.set(0, authors.get(0).familyFirst());
        return joined(names, ", and ");
    }

    private static String joined(List<String> names, String last) {
        int end = names.size() - 1;
        return end == 0 ? names.get(0) : String.join(", ", names.subList(0, end)) + last + names.get(end);
    }

    /** With a full stop, unless it has one of its own, or another mark that ends a sentence. */
    private static String ended(String text) {
        return ENDED.matcher(text).find() ? text : text + ".";
    }

    private static DateTimeFormatter formatter(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
    }
}
