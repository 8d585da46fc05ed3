package gloss.site;

import static org.assertj.core.api.Assertions.assertThat;

import gloss.diagnostic.Diagnostic;
import gloss.pipeline.Build;
import gloss.pipeline.BuildReport;
import gloss.pipeline.BuildRequest;
import gloss.testing.BigSite;
import gloss.testing.Folders;
import gloss.testing.SmallSite;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lists that are too long for one page. The golden site {@code bounded-pages} shows each kind of them. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PagesTest {

    @TempDir
    private Path folder;

    @Test
    void as_many_entries_as_a_page_holds_stand_on_one_page() {
        assertThat(sized(2).with("content/sources.yml", sources(2)).build().pages())
                .contains("sources.html")
                .doesNotContain("sources-2.html");
    }

    @Test
    void a_source_at_the_end_of_the_file_changes_no_page_but_the_last() {
        Map<String, String> before = built(sized(2).with("content/sources.yml", sources(5)));
        Map<String, String> after = built(sized(2).with("content/sources.yml", sources(6)));

        assertThat(changed(before, after)).containsExactly("search-index.js", "search.html", "sources-3.html");
    }

    @Test
    void a_new_article_changes_the_first_page_of_the_index_and_no_older_one() {
        Map<String, String> before = built(articles(sized(2), 4));
        Map<String, String> after = built(articles(sized(2), 5));

        assertThat(before).containsKeys("articles/index.html", "articles/index-1.html", "articles/index-2.html");
        assertThat(changed(before, after))
                .contains("articles/index.html")
                .doesNotContain("articles/index-1.html", "articles/index-2.html");
    }

    @Test
    void an_event_of_an_old_year_leaves_those_of_other_years_where_they_are() {
        String events = event("2021-03-01") + event("2022-03-01") + event("2022-04-01") + event("2023-01-01");
        SmallSite site = sized(2);

        Set<String> before = events(site.with("content/timeline.yml", events).build());
        Set<String> after = events(
                site.with("content/timeline.yml", event("2021-01-01") + events).build());

        assertThat(before)
                .containsExactlyInAnyOrder(
                        "timeline-2021.html#event-2021-03-01",
                        "timeline-2022.html#event-2022-03-01",
                        "timeline-2022.html#event-2022-04-01",
                        "timeline-2023.html#event-2023-01-01");
        assertThat(after).containsAll(before).contains("timeline-2021.html#event-2021-01-01");
    }

    @Test
    void a_year_with_too_many_events_is_divided_into_months_and_a_day_by_numbers() {
        String events = event("2022-03-01")
                + event("2022-03-01")
                + event("2022-03-01")
                + event("2022-04")
                + event("1961")
                + event("1968");

        SmallSite.Built built = sized(2).with("content/timeline.yml", events).build();

        assertThat(built.page("timeline.html").select("main .actors a").eachAttr("href"))
                .containsExactly(
                        "timeline-1960s.html",
                        "timeline-2022-03-01.html",
                        "timeline-2022-03-01-2.html",
                        "timeline-2022-04.html");
        assertThat(built.page("timeline-2022-03-01-2.html").title())
                .startsWith("Timeline, March 1, 2022 (2), page 4 of 5 · ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sources.html    | 1 2 … 9 Next              | 1",
                "sources-2.html  | Previous 1 2 3 … 9 Next   | 2",
                "sources-5.html  | Previous 1 … 4 5 6 … 9 Next | 5",
                "sources-9.html  | Previous 1 … 8 9          | 9"
            })
    void the_way_through_many_pages_names_the_first_the_last_and_the_neighbours(
            String path, String names, String current) {
        Document page =
                sized(2).with("content/sources.yml", sources(17)).build().page(path);

        Element way = page.expectFirst("nav[aria-label=Pages]");
        assertThat(String.join(" ", way.select("li").eachText())).isEqualTo(names);
        assertThat(way.select("[aria-current=page]").text()).isEqualTo(current);
        assertThat(way.select("[rel]").eachAttr("href"))
                .isEqualTo(
                        page.select("head link[rel=prev], head link[rel=next]").eachAttr("href"));
    }

    @Test
    void each_page_says_which_it_is_and_its_own_address() throws IOException {
        sized(2).with("content/sources.yml", sources(5));
        Build.run(new BuildRequest(
                folder,
                Optional.of(folder.resolve("site-output")),
                Optional.of("https://example.org/x"),
                false,
                false,
                Optional.empty()));

        Document second = Jsoup.parse(Files.readString(folder.resolve("site-output/sources-2.html")));

        assertThat(second.title()).isEqualTo("Sources, page 2 of 3 · The fares of Millbridge");
        assertThat(second.select("link[rel=canonical]").attr("href")).isEqualTo("https://example.org/x/sources-2.html");
        assertThat(second.select(".eyebrow").text()).isEqualTo("Page 2 of 3");
    }

    @Test
    void one_article_is_linked_by_itself_and_several_by_their_index() {
        assertThat(sized(100)
                        .build()
                        .page("index.html")
                        .select(".masthead li a")
                        .eachText())
                .startsWith("The article");

        SmallSite.Built several = articles(sized(100), 2).build();

        assertThat(several.page("index.html").select(".masthead li a").eachAttr("href"))
                .startsWith("articles/index.html");
        assertThat(several.page("articles/index.html").select("main h2").eachText())
                .containsExactly("Trams will cost more from May", "Article 1", "Article 0");
    }

    @Test
    void the_front_page_names_twelve_earlier_articles_and_leads_to_all_others() {
        Document page = articles(sized(100), 20).build().page("index.html");

        assertThat(page.select(".earlier h3").eachText())
                .containsExactlyElementsOf(IntStream.range(0, 12)
                        .mapToObj(n -> "Article " + (19 - n))
                        .toList());
        assertThat(page.select(".earlier > p a").text()).isEqualTo("All 21 articles");
    }

    @ParameterizedTest
    @CsvSource({"0, invalid-value", "-3, invalid-value", "many, invalid-value", "[1], wrong-type"})
    void a_page_holds_a_whole_number_of_entries(String size, String code) throws IOException {
        Files.writeString(sizedFolder().resolve("content/site.yml"), "page-size: " + size, StandardOpenOption.APPEND);

        BuildReport report = Build.run(new BuildRequest(
                folder, Optional.of(folder.resolve("site-output")), Optional.empty(), false, false, Optional.empty()));

        assertThat(report.diagnostics())
                .extracting(d -> d.location() + ": " + d.code().token())
                .containsExactly("content/site.yml:10:12: " + code);
    }

    @ParameterizedTest
    @CsvSource({
        "people/index.md",
        "people/index-2.md",
        "people/quill-places-1.md",
        "issues/index.md",
        "issues/fares-passages-1.md"
    })
    void no_file_takes_the_address_of_a_list(String file) throws IOException {
        String model = file.startsWith("people") ? "people/nora-quill.md" : "issues/fares.md";
        String text = Files.readString(Folders.BASE.resolve("content").resolve(model))
                .replace("Quill", "Berg")
                .replace("order: 1", "order: 2");

        assertThat(SmallSite.in(folder).with("content/" + file, text).build().faults())
                .containsExactly("content/" + file + ":1:1: name-is-no-slug");
    }

    @Test
    void a_source_that_everything_cites_has_the_newest_places_on_its_entry_and_the_others_on_pages_of_their_own() {
        SmallSite.Built built =
                articles(sized(2), 5, "It happened. [@tram-release]").build();
        assertThat(built.diagnostics()).isEmpty();

        Element entry = built.page("sources.html").expectFirst("#source-tram-release");
        String all = entry.select("summary").text().replaceAll("\\D", "");
        assertThat(entry.select(".mentions li").size()).isBetween(1, 2);
        assertThat(entry.select("details > p a").text()).isEqualTo("More of the " + all + " places");

        List<String> seen = new ArrayList<>(entry.select(".mentions > li").eachText());
        String next = entry.select("details > p a").attr("href");
        while (!next.isEmpty()) {
            Document page = built.page(next.startsWith("sources/") ? next : "sources/" + next);
            assertThat(page.select("main .meta a").attr("href")).isEqualTo("../sources.html#source-tram-release");
            seen.addAll(page.select(".mentions > li").eachText());
            next = page.select("head link[rel=next]").attr("href");
        }
        assertThat(seen).hasSize(Integer.parseInt(all));
        assertThat(built.pages()).contains("sources/tram-release-places-1.html");
    }

    @Test
    void a_new_article_leaves_the_full_pages_of_places_as_they_are() {
        Map<String, String> before = built(articles(sized(2), 4, "It happened. [@tram-release]"));
        Map<String, String> after = built(articles(sized(2), 5, "It happened. [@tram-release]"));

        assertThat(before.get("sources/tram-release-places-1.html")).contains("class=\"mentions\"");
        assertThat(mentions(after.get("sources/tram-release-places-1.html")))
                .isEqualTo(mentions(before.get("sources/tram-release-places-1.html")));
    }

    private static List<String> mentions(String page) {
        return Jsoup.parse(page).select(".mentions > li").eachText();
    }

    @Test
    void a_term_on_a_later_page_is_linked_where_it_stands_and_not_from_there() {
        SmallSite.Built built = sized(1).with("content/glossary.yml", """
                        - term: Crown
                          definition: The money of Millbridge. A catenary costs many.
                        - term: Catenary
                          definition: A catenary hangs between two poles, for a crown.
                        """).build();

        assertThat(built.page("glossary.html").select("a.mention").eachAttr("href"))
                .containsExactly("glossary-2.html#term-crown");
        assertThat(built.page("glossary-2.html").select("a.mention").eachAttr("href"))
                .containsExactly("glossary.html#term-catenary");
    }

    @Test
    void the_front_page_has_no_more_issues_than_a_page_of_their_index() throws IOException {
        SmallSite site = sized(2);
        String issue = Files.readString(Folders.BASE.resolve("content/issues/fares.md"));
        for (int n = 2; n <= 5; n++) {
            site.with(
                    "content/issues/issue-" + n + ".md",
                    issue.replace("order: 1", "order: " + n).replace("title: Fares", "title: Issue " + n));
        }
        SmallSite.Built built = site.build();

        assertThat(built.page("index.html").select(".by-issue .card h3").eachText())
                .containsExactly("Fares", "Issue 2");
        assertThat(built.page("index.html").select(".ledger tbody tr")).hasSize(2);
        assertThat(built.page("index.html").select(".by-issue > p a").text()).isEqualTo("All 5 issues");
        assertThat(built.page("issues/index-3.html").select("main h2").eachText())
                .containsExactly("Issue 5");
    }

    @Test
    void every_link_of_a_big_site_leads_to_a_page_and_a_place_on_it() throws IOException {
        BigSite.write(folder, 300);
        Files.writeString(folder.resolve("content/site.yml"), "page-size: 20\n", StandardOpenOption.APPEND);
        StringBuilder quotations = new StringBuilder();
        StringBuilder events = new StringBuilder();
        for (int n = 0; n < 90; n++) {
            quotations.append("""
                    - id: words-%d
                      speaker: person-%d
                      occasion: Meeting
                      date: 2024-03-04
                      words: These are the words number %d
                      source: source-%d
                      language: en
                      issues: [issue-%d]
                    """.formatted(n, n % 15, n, n % 30, n % 3));
            events.append(event((1990 + n % 34) + "-0" + (1 + n % 9) + "-04")).append("  issues: [issue-1]\n");
        }
        StringBuilder terms = new StringBuilder();
        StringBuilder promises = new StringBuilder();
        StringBuilder corrections = new StringBuilder();
        for (int n = 0; n < 50; n++) {
            terms.append("- term: %s\n  definition: A word.\n  source: source-1\n"
                    .formatted(n == 33 ? "auditors" : "Word " + n));
            promises.append("""
                    - id: promise-%d
                      promise: The person will keep promise number %d.
                      by: [person-%d]
                      issues: [issue-%d]
                      made: 2024-03-04
                      source: source-2
                      history:
                        - date: 2024-03-04
                          status: promised
                          text: So it was said.
                          source: source-2
                    """.formatted(n, n, n % 15, n / 20));
            corrections.append("""
                    - date: 2024-03-04
                      page: articles/article-%d/article.md
                      was: It was so.
                      now: It is so.
                      why: We were told.
                      source: source-3
                    """.formatted(n));
        }
        Files.writeString(folder.resolve("content/glossary.yml"), terms);
        Files.writeString(folder.resolve("content/commitments.yml"), promises);
        Files.writeString(folder.resolve("content/corrections.yml"), corrections);
        Files.writeString(folder.resolve("content/quotations.yml"), quotations);
        Files.writeString(
                folder.resolve("content/timeline.yml"), events.toString().replace("tram-release", "source-29"));

        BuildReport report = Build.run(new BuildRequest(
                folder, Optional.of(folder.resolve("site-output")), Optional.empty(), false, false, Optional.empty()));

        assertThat(report.diagnostics()).extracting(Diagnostic::message).isEmpty();
        Map<String, Document> pages = new HashMap<>();
        Folders.files(folder.resolve("site-output")).forEach((path, text) -> {
            if (path.endsWith(".html")) {
                pages.put(path, Jsoup.parse(text));
            }
        });
        assertThat(pages.keySet())
                .contains("sources-2.html", "who-said-what-5.html", "articles/index-14.html", "timeline-2020s.html")
                .contains("issues/issue-0-passages-1.html")
                .contains("commitments-3.html", "glossary-3.html", "corrections-3.html")
                .contains("sources/source-1-places-1.html", "people/person-1-places-1.html")
                .contains("glossary/auditors-places-5.html");
        pages.forEach(
                (path, page) -> assertThat(page.outerHtml().length()).as(path).isLessThan(200_000));
        Map<String, Set<String>> ids = new HashMap<>();
        pages.forEach(
                (path, page) -> ids.put(path, new HashSet<>(page.select("[id]").eachAttr("id"))));
        assertThat(brokenLinks(pages, ids)).isEmpty();
        pages.forEach((path, page) -> assertThat(entries(page)).as(path).isLessThanOrEqualTo(20));
    }

    private static List<String> brokenLinks(Map<String, Document> pages, Map<String, Set<String>> ids) {
        List<String> broken = new ArrayList<>();
        pages.forEach((path, page) -> page.select("a[href]").eachAttr("href").stream()
                .filter(href -> !href.matches("https?:.*|.*\\.(bib|ris|json|jsonld)"))
                .forEach(href -> {
                    String[] parts = href.replaceAll(":~:.*", "").split("#", -1);
                    String target = parts[0].isEmpty()
                            ? path
                            : Path.of("/" + path)
                                    .resolveSibling(parts[0])
                                    .normalize()
                                    .toString()
                                    .substring(1);
                    String fragment = parts.length > 1 ? parts[1] : "";
                    if (!ids.containsKey(target)
                            || !(fragment.isEmpty()
                                    || ids.getOrDefault(target, Set.of()).contains(fragment))) {
                        broken.add(path + " → " + href);
                    }
                }));
        return broken;
    }

    /** How many entries of lists that have pages of their own stand on a page. */
    private static int entries(Document page) {
        int mentions = page.select(".mentions").stream()
                .mapToInt(list -> list.children().size())
                .max()
                .orElse(0);
        int entries = List.of(
                        ".sources > li",
                        ".grid .quote",
                        "main > section > .actors > li",
                        ".passages > li",
                        ".card",
                        ".promise[id]",
                        ".word",
                        "article.fix")
                .stream()
                .mapToInt(entry -> page.select(entry).size())
                .max()
                .orElseThrow();
        return Math.max(mentions, entries);
    }

    private static Set<String> events(SmallSite.Built built) {
        Set<String> found = new HashSet<>();
        built.pages().stream()
                .filter(path -> path.startsWith("timeline"))
                .forEach(path ->
                        built.page(path).select(".event[id]").eachAttr("id").forEach(id -> found.add(path + "#" + id)));
        return found;
    }

    private static List<String> changed(Map<String, String> before, Map<String, String> after) {
        return before.keySet().stream()
                .filter(path -> !path.startsWith("."))
                .filter(path -> !before.get(path).equals(after.get(path)))
                .sorted()
                .toList();
    }

    private Map<String, String> built(SmallSite site) {
        assertThat(site.build().diagnostics()).isEmpty();
        return new TreeMap<>(Folders.files(folder.resolve("site-output")));
    }

    private Path sizedFolder() {
        SmallSite.in(folder);
        return folder;
    }

    private SmallSite sized(int size) {
        try {
            return SmallSite.in(folder)
                    .with(
                            "content/site.yml",
                            Files.readString(Folders.BASE.resolve("content/site.yml")) + "page-size: " + size + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SmallSite articles(SmallSite site, int count) {
        return articles(site, count, "It happened.");
    }

    private static SmallSite articles(SmallSite site, int count, String text) {
        for (int n = 0; n < count; n++) {
            site.with("content/articles/article-" + n + "/article.md", """
                    ---
                    headline: Article %d
                    summary: What happened.
                    byline: By Ada Park
                    published: 2020-01-%02d
                    issues: [fares]
                    ---

                    %s
                    """.formatted(n, n + 1, text));
        }
        return site;
    }

    private static String sources(int count) {
        StringBuilder sources = new StringBuilder("references:\n");
        for (int n = 0; n < count; n++) {
            sources.append("""
                    - id: %s
                      type: webpage
                      title: Report %d
                      issued: 2024-03-04
                      URL: https://trams.example/%d
                      custom: {kind: news, read: full}
                    """.formatted(n == 0 ? "tram-release" : "report-" + n, n, n));
        }
        return sources.toString();
    }

    private static String event(String date) {
        return "- date: " + date + "\n  text: It happened.\n  source: tram-release\n";
    }
}
