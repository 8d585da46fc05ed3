package gloss.outputs;

import gloss.model.Article;
import gloss.model.Issue;
import gloss.model.Site;
import gloss.model.SiteInfo;
import gloss.render.CitedAuthor;
import gloss.render.Citing;
import gloss.render.FreshPage;
import gloss.render.Json;
import gloss.render.Output;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How each article and issue is to be cited, as reference managers read it: BibTeX, RIS and CSL-JSON. */
final class Citations implements Output {

    private static final DateTimeFormatter RIS_DATE = DateTimeFormatter.ofPattern("uuuu/MM/dd", Locale.ENGLISH);
    private static final Pattern TEX = Pattern.compile("[&%$#_{}~^\\\\]");

    private final SiteInfo info;

    Citations(Site site) {
        this.info = site.info();
    }

    @Override
    public void beside(FreshPage page, Files files) {
        if (page.about() instanceof Article article) {
            add(Citing.of(article, info, page.canonical()), files);
        } else if (page.about() instanceof Issue issue) {
            add(Citing.of(issue, info, page.canonical()), files);
        }
    }

    private static void add(Citing citing, Files files) {
        Work work = new Work(citing);
        files.text(Citing.BIBTEX, work::bibtex);
        files.text(Citing.RIS, work::ris);
        files.text(Citing.CSL, () -> Json.of(List.of(work.csl())) + "\n");
    }

    /** A page as one of the works that somebody cites. */
    private record Work(Citing citing) {

        /** By what reference managers know it: the name of its file. */
        private String id() {
            String path = citing.page().page();
            return path.substring(path.lastIndexOf('/') + 1, path.length() - ".html".length());
        }

        String bibtex() {
            String names = citing.authors().stream()
                    .map(author -> author.isPerson() ? tex(author.inOrder()) : "{" + tex(author.family()) + "}")
                    .collect(Collectors.joining(" and "));
            StringBuilder entry = new StringBuilder("@misc{"
                    + id() + ",\n"
                    + "  author = {" + names + "},\n"
                    + "  title = {{" + tex(citing.title()) + "}},\n"
                    + "  howpublished = {" + tex(citing.site()) + "},\n"
                    + "  date = {" + citing.date() + "},\n"
                    + "  year = {" + citing.date().getYear() + "},\n");
            if (!citing.url().isEmpty()) {
                entry.append("  url = {").append(citing.url()).append("},\n");
            }
            return entry.append("}\n").toString();
        }

        /** RIS ends its lines with CR LF. */
        String ris() {
            List<String> lines = new ArrayList<>(List.of("TY  - ELEC"));
            citing.authors().forEach(author -> lines.add("AU  - " + author.familyFirst()));
            lines.add("TI  - " + citing.title());
            lines.add("T2  - " + citing.site());
            lines.add("PY  - " + citing.date().getYear());
            lines.add("DA  - " + RIS_DATE.format(citing.date()));
            if (!citing.url().isEmpty()) {
                lines.add("UR  - " + citing.url());
            }
            lines.add("ER  - ");
            return lines.stream().map(line -> line + "\r\n").collect(Collectors.joining());
        }

        Map<String, Object> csl() {
            Map<String, Object> item = new LinkedHashMap<>();
            item.put("id", id());
            item.put("type", "webpage");
            item.put("title", citing.title());
            item.put("container-title", citing.site());
            item.put("author", citing.authors().stream().map(CitedAuthor::csl).toList());
            item.put(
                    "issued",
                    Map.of(
                            "date-parts",
                            List.of(List.of(
                                    citing.date().getYear(),
                                    citing.date().getMonthValue(),
                                    citing.date().getDayOfMonth()))));
            if (!citing.url().isEmpty()) {
                item.put("URL", citing.url());
            }
            return item;
        }
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
}
