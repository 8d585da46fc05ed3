package gloss.render;

import gloss.model.Address;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A page as others cite it: in the styles of APA (7th edition), Chicago (17th) and MLA (9th), and as BibTeX, RIS and CSL-JSON
 * for reference managers. The styles are spelled out here because they are the only ones offered and only of one kind of work.
 *
 * @param authors those whom the byline names
 * @param url empty if it is not known where the site will stand
 */
record Citing(Address page, List<CitedAuthor> authors, String title, String site, LocalDate date, String url) {

    private static final List<String> MLA_MONTHS =
            List.of("Jan.", "Feb.", "Mar.", "Apr.", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec.");
    private static final DateTimeFormatter APA_DATE = formatter("uuuu, MMMM d");
    private static final DateTimeFormatter CHICAGO_DATE = formatter("MMMM d, uuuu");
    private static final DateTimeFormatter RIS_DATE = formatter("uuuu/MM/dd");
    private static final Pattern TEX = Pattern.compile("[&%$#_{}~^\\\\]");
    private static final Pattern ENDED = Pattern.compile("[.?!…][”’»\"')]*$");

    Citing {
        authors = List.copyOf(authors);
    }

    static Citing of(Address page, String byline, String title, String site, LocalDate date, String url) {
        return new Citing(page, CitedAuthor.of(byline), title, site, date, url);
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
                file(".bib"),
                file(".ris"),
                file(".csl.json"));
    }

    /** The files beside the page, by their path on the site. */
    Map<String, Supplier<String>> files() {
        Map<String, Supplier<String>> files = new LinkedHashMap<>();
        files.put(path(".bib"), this::bibtex);
        files.put(path(".ris"), this::ris);
        files.put(path(".csl.json"), () -> Json.of(List.of(csl())) + "\n");
        return files;
    }

    private String path(String ending) {
        String name = page.page();
        return (name.endsWith(".html") ? name.substring(0, name.length() - ".html".length()) : name) + ending;
    }

    /** By what reference managers know the page: the name of its file. */
    private String id() {
        String path = path("");
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private String file(String ending) {
        return Address.relative(page.page(), path(ending));
    }

    private String bibtex() {
        String names = authors.stream()
                .map(author -> author.isPerson() ? tex(author.inOrder()) : "{" + tex(author.family()) + "}")
                .collect(Collectors.joining(" and "));
        StringBuilder entry = new StringBuilder("@misc{"
                + id() + ",\n"
                + "  author = {" + names + "},\n"
                + "  title = {{" + tex(title) + "}},\n"
                + "  howpublished = {" + tex(site) + "},\n"
                + "  date = {" + date + "},\n"
                + "  year = {" + date.getYear() + "},\n");
        if (!url.isEmpty()) {
            entry.append("  url = {").append(url).append("},\n");
        }
        return entry.append("}\n").toString();
    }

    /** RIS ends its lines with CR LF. */
    private String ris() {
        List<String> lines = new ArrayList<>(List.of("TY  - ELEC"));
        authors.forEach(author -> lines.add("AU  - " + author.familyFirst()));
        lines.add("TI  - " + title);
        lines.add("T2  - " + site);
        lines.add("PY  - " + date.getYear());
        lines.add("DA  - " + RIS_DATE.format(date));
        if (!url.isEmpty()) {
            lines.add("UR  - " + url);
        }
        lines.add("ER  - ");
        return lines.stream().map(line -> line + "\r\n").collect(Collectors.joining());
    }

    private Map<String, Object> csl() {
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("id", id());
        item.put("type", "webpage");
        item.put("title", title);
        item.put("container-title", site);
        item.put("author", authors.stream().map(CitedAuthor::csl).toList());
        item.put(
                "issued",
                Map.of("date-parts", List.of(List.of(date.getYear(), date.getMonthValue(), date.getDayOfMonth()))));
        if (!url.isEmpty()) {
            item.put("URL", url);
        }
        return item;
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

    /** The characters that mean something to TeX, as text. */
    private static String tex(String text) {
        return TEX.matcher(text)
                .replaceAll(special -> Matcher.quoteReplacement(
                        switch (special.group()) {
                            case "\\" -> "\\textbackslash{}";
                            case "~" -> "\\textasciitilde{}";
                            case "^" -> "\\textasciicircum{}";
                            default -> "\\" + special.group();
                        }));
    }

    private static DateTimeFormatter formatter(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
    }
}
