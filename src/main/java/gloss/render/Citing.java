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
 * @param authors as printed; {@code Gloss desk} is one, a byline with {@code By} names persons
 * @param url empty if it is not known where the site will stand
 */
record Citing(
        Address page, List<String> authors, boolean persons, String title, String site, LocalDate date, String url) {

    private static final List<String> MLA_MONTHS =
            List.of("Jan.", "Feb.", "Mar.", "Apr.", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec.");
    private static final Pattern TEX = Pattern.compile("[&%$#_{}~^\\\\]");
    private static final Pattern AND = Pattern.compile(",? and |, ");

    Citing {
        authors = List.copyOf(authors);
    }

    static Citing of(Address page, String byline, String title, String site, LocalDate date, String url) {
        boolean persons = byline.startsWith("By ");
        List<String> authors =
                persons ? AND.splitAsStream(byline.substring(3).strip()).toList() : List.of(byline);
        return new Citing(page, authors, persons, title, site, date, url);
    }

    Views.Citing view() {
        String link = url.isEmpty() ? "" : " " + url;
        String stop = url.isEmpty() ? "." : ". " + url + ".";
        String quoted = " “" + title + ".” ";
        return new Views.Citing(
                List.of(
                        new Views.CitingStyle(
                                "APA",
                                ended(apaAuthors()) + " (" + date("uuuu, MMMM d") + "). ",
                                title,
                                ". " + site + "." + link),
                        new Views.CitingStyle(
                                "Chicago", ended(inverted()) + quoted, site, ", " + date("MMMM d, uuuu") + stop),
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
        return page.page().replaceAll("\\.html$", "") + ending;
    }

    private String file(String ending) {
        return Address.relative(page.page(), path(ending));
    }

    private String bibtex() {
        String names = persons
                ? String.join(" and ", authors.stream().map(Citing::tex).toList())
                : "{" + tex(authors.get(0)) + "}";
        StringBuilder entry = new StringBuilder("@misc{"
                + path("").replaceAll(".*/", "") + ",\n"
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
        authors.forEach(author -> lines.add("AU  - " + (persons ? familyFirst(author) : author)));
        lines.add("TI  - " + title);
        lines.add("T2  - " + site);
        lines.add("PY  - " + date.getYear());
        lines.add("DA  - " + date("uuuu/MM/dd"));
        if (!url.isEmpty()) {
            lines.add("UR  - " + url);
        }
        lines.add("ER  - ");
        return lines.stream().map(line -> line + "\r\n").collect(Collectors.joining());
    }

    private Map<String, Object> csl() {
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("id", path("").replaceAll(".*/", ""));
        item.put("type", "webpage");
        item.put("title", title);
        item.put("container-title", site);
        item.put("author", authors.stream().map(this::cslName).toList());
        item.put(
                "issued",
                Map.of("date-parts", List.of(List.of(date.getYear(), date.getMonthValue(), date.getDayOfMonth()))));
        if (!url.isEmpty()) {
            item.put("URL", url);
        }
        return item;
    }

    private Map<String, Object> cslName(String author) {
        int space = author.lastIndexOf(' ');
        Map<String, Object> name = new LinkedHashMap<>();
        if (!persons || space < 0) {
            name.put("literal", author);
        } else {
            name.put("family", author.substring(space + 1));
            name.put("given", author.substring(0, space));
        }
        return name;
    }

    private String apaAuthors() {
        List<String> names = authors.stream()
                .map(author -> persons ? initials(author) : author)
                .toList();
        return joined(names, ", & ");
    }

    private String inverted() {
        List<String> names = new ArrayList<>(authors);
        if (persons) {
            names.set(0, familyFirst(names.get(0)));
        }
        return joined(names, ", and ");
    }

    private static String joined(List<String> names, String last) {
        int end = names.size() - 1;
        return end == 0 ? names.get(0) : String.join(", ", names.subList(0, end)) + last + names.get(end);
    }

    private static String familyFirst(String name) {
        int space = name.lastIndexOf(' ');
        return space < 0 ? name : name.substring(space + 1) + ", " + name.substring(0, space);
    }

    private static String initials(String name) {
        int space = name.lastIndexOf(' ');
        return space < 0
                ? name
                : name.substring(space + 1) + ", "
                        + Pattern.compile(" ")
                                .splitAsStream(name.substring(0, space))
                                .map(given -> given.substring(0, given.offsetByCodePoints(0, 1)) + ".")
                                .collect(Collectors.joining(" "));
    }

    private static String ended(String text) {
        return text.endsWith(".") ? text : text + ".";
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

    private String date(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).format(date);
    }
}
