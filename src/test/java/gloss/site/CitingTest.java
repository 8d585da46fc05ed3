package gloss.site;

import static org.assertj.core.api.Assertions.assertThat;

import gloss.testing.SmallSite;
import gloss.testing.SmallSite.Built;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How a page says that it is to be cited. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CitingTest {

    private static final String ARTICLE = "content/articles/fares/article.md";

    @TempDir
    private Path folder;

    private SmallSite site;

    @BeforeEach
    void a_site_with_an_address() throws IOException {
        site = SmallSite.in(folder);
        Path info = folder.resolve("content/site.yml");
        Files.writeString(info, "base-url: https://trams.example/\n" + Files.readString(info));
        site.article("Fares rise in May.\n", "");
    }

    @Test
    void an_article_by_two_persons_in_each_style() throws IOException {
        byline("By Ada Park and Li Wen");

        assertThat(site.build().page("articles/fares.html").select(".citation").eachText())
                .containsExactly(
                        "Park, A., & Wen, L. (2024, March 4). Trams will cost more. The fares of Millbridge."
                                + " https://trams.example/articles/fares.html",
                        "Park, Ada, and Li Wen. “Trams will cost more.” The fares of Millbridge, March 4, 2024."
                                + " https://trams.example/articles/fares.html.",
                        "Park, Ada, and Li Wen. “Trams will cost more.” The fares of Millbridge, 4 Mar. 2024,"
                                + " https://trams.example/articles/fares.html.");
    }

    @Test
    void files_for_reference_managers_lie_beside_it() throws IOException {
        byline("By Ada Park and Li Wen");
        Built built = site.build();

        assertThat(file(built, "articles/fares.bib"))
                .contains("author = {Ada Park and Li Wen}", "title = {{Trams will cost more}}", "date = {2024-03-04}");
        assertThat(file(built, "articles/fares.ris"))
                .startsWith("TY  - ELEC\r\nAU  - Park, Ada\r\nAU  - Wen, Li\r\n")
                .endsWith("ER  - \r\n");
        assertThat(file(built, "articles/fares.csl.json"))
                .contains("\"author\":[{\"family\":\"Park\",\"given\":\"Ada\"},{\"family\":\"Wen\",\"given\":\"Li\"}]")
                .contains("\"date-parts\":[[2024,3,4]]");
    }

    @Test
    void a_desk_is_not_taken_for_a_person() throws IOException {
        byline("Trams & Buses desk");
        Built built = site.build();

        assertThat(built.page("articles/fares.html").select(".citation").first().text())
                .startsWith("Trams & Buses desk. (2024, March 4).");
        assertThat(file(built, "articles/fares.bib")).contains("author = {{Trams \\& Buses desk}}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "By Ada Park | Park, A. | Park, Ada. | Ada Park | Park, Ada | {\"family\":\"Park\",\"given\":\"Ada\"}",
                "By Ludwig van Beethoven | van Beethoven, L. | van Beethoven, Ludwig. | Ludwig van Beethoven"
                        + " | van Beethoven, Ludwig"
                        + " | {\"family\":\"Beethoven\",\"non-dropping-particle\":\"van\",\"given\":\"Ludwig\"}",
                "By Mary Ann de la Cruz | de la Cruz, M. A. | de la Cruz, Mary Ann. | Mary Ann de la Cruz"
                        + " | de la Cruz, Mary Ann"
                        + " | {\"family\":\"Cruz\",\"non-dropping-particle\":\"de la\",\"given\":\"Mary Ann\"}",
                "By the Ashmere desk | The Ashmere desk. | The Ashmere desk. | {The Ashmere desk} | The Ashmere desk"
                        + " | {\"literal\":\"The Ashmere desk\"}",
                "By The Millbridge desk | The Millbridge desk. | The Millbridge desk. | {The Millbridge desk}"
                        + " | The Millbridge desk | {\"literal\":\"The Millbridge desk\"}",
                "By the arts and culture desk | The arts and culture desk. | The arts and culture desk."
                        + " | {The arts and culture desk} | The arts and culture desk"
                        + " | {\"literal\":\"The arts and culture desk\"}",
                "Reuters | Reuters. | Reuters. | {Reuters} | Reuters | {\"literal\":\"Reuters\"}",
                "By Reuters | Reuters. | Reuters. | {Reuters} | Reuters | {\"literal\":\"Reuters\"}",
                "By Staff Reporter | Staff Reporter. | Staff Reporter. | {Staff Reporter} | Staff Reporter"
                        + " | {\"literal\":\"Staff Reporter\"}",
            })
    void a_person_is_turned_round_and_an_institution_is_not(
            String byline, String apa, String chicago, String bibtex, String ris, String csl) throws IOException {
        byline(byline);
        Built built = site.build();

        assertThat(built.page("articles/fares.html").select(".citation").eachText())
                .satisfiesExactly(
                        text -> assertThat(text).startsWith(apa + " (2024, March 4). Trams"),
                        text -> assertThat(text).startsWith(chicago + " “Trams"),
                        text -> assertThat(text).startsWith(chicago + " “Trams"));
        assertThat(file(built, "articles/fares.bib")).contains("author = {" + bibtex + "},");
        assertThat(file(built, "articles/fares.ris")).contains("\nAU  - " + ris + "\r\n");
        assertThat(file(built, "articles/fares.csl.json")).contains("\"author\":[" + csl + "]");
    }

    @Test
    void a_person_and_a_desk_each_keep_their_form() throws IOException {
        byline("By Ada Park and the Ashmere desk");
        Built built = site.build();

        assertThat(built.page("articles/fares.html").select(".citation").first().text())
                .startsWith("Park, A., & The Ashmere desk. (2024, March 4).");
        assertThat(file(built, "articles/fares.bib")).contains("author = {Ada Park and {The Ashmere desk}}");
        assertThat(file(built, "articles/fares.ris")).contains("AU  - Park, Ada\r\nAU  - The Ashmere desk\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Who pays for the wires?", "More for the wires!", "They asked “Who pays?”"})
    void a_title_that_ends_a_sentence_gets_no_full_stop(String title) throws IOException {
        Path article = folder.resolve(ARTICLE);
        Files.writeString(article, Files.readString(article).replace("Trams will cost more", title));

        assertThat(site.build().page("articles/fares.html").select(".citation").eachText())
                .satisfiesExactly(
                        text -> assertThat(text).contains("4). " + title + " The fares of Millbridge. https:"),
                        text -> assertThat(text).contains(". “" + title + "” The fares of Millbridge, March"),
                        text -> assertThat(text).contains(". “" + title + "” The fares of Millbridge, 4 Mar."));
    }

    @Test
    void an_issue_is_by_the_publisher() throws IOException {
        assertThat(site.build()
                        .page("issues/fares.html")
                        .select(".citation")
                        .first()
                        .text())
                .contains(
                        "The Millbridge desk. (2024, May 1). Fares. The fares of Millbridge. https://trams.example/issues/fares.html");
    }

    private void byline(String byline) throws IOException {
        Path article = folder.resolve(ARTICLE);
        Files.writeString(article, Files.readString(article).replace("By Ada Park", byline));
    }

    private static String file(Built built, String path) throws IOException {
        return Files.readString(built.folder().resolve("site-output").resolve(path));
    }
}
