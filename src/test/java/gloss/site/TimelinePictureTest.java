package gloss.site;

import static org.assertj.core.api.Assertions.assertThat;

import gloss.testing.Folders;
import gloss.testing.SmallSite;
import gloss.testing.SmallSite.Built;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The picture of the events, number by number. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TimelinePictureTest {

    @TempDir
    private Path folder;

    @Test
    void a_day_is_a_dot_at_its_noon_the_leap_day_too() {
        // The first quarter of 2024 has 91 days, and 59 lie before 29 February.
        assertThat(timeline("2024-02-29", "2024-01-01")
                        .select(".timeline-mark circle")
                        .eachAttr("cx"))
                .containsExactly("0.55%", "65.38%");
    }

    @Test
    void a_month_and_a_year_are_bars_from_their_first_day_to_their_last() {
        Document page = timeline("2024-02", "2024");

        // 366 days; February is days 32 to 60.
        assertThat(page.select(".timeline-mark rect").eachAttr("x")).containsExactly("0%", "8.47%");
        assertThat(page.select(".timeline-mark rect").eachAttr("width")).containsExactly("100%", "7.92%");
        assertThat(page.select(".timeline-mark circle")).isEmpty();
    }

    @Test
    void events_of_the_same_day_stand_above_each_other() {
        Document page = timeline("2024-02-10", "2024-02-10", "2024-02-10");

        assertThat(page.select(".timeline-mark circle").eachAttr("cx")).containsOnly("44.51%");
        assertThat(page.select(".timeline-mark circle").eachAttr("cy"))
                .containsExactly("2.8125em", "2.125em", "1.4375em");
        assertThat(page.select(".timeline-mark").eachAttr("id"))
                .containsExactly("mark-2024-02-10", "mark-2024-02-10-2", "mark-2024-02-10-3");
    }

    @Test
    void an_event_with_two_issues_is_one_mark_with_a_dot_in_both_rows() throws IOException {
        String fares = Files.readString(Folders.BASE.resolve("content/issues/fares.md"));
        Document page = SmallSite.in(folder)
                .with(
                        "content/issues/wires.md",
                        fares.replace("title: Fares", "title: Wires")
                                .replace("order: 1", "order: 2")
                                .replace("teal", "olive"))
                .with("content/timeline.yml", """
                        - {date: 2024-02-10, text: Both., issues: [fares, wires], source: tram-release}
                        - {date: 2024-02-12, text: None., source: tram-release}
                        """)
                .build()
                .page("timeline.html");

        assertThat(page.select(".timeline-name").eachText()).containsExactly("Fares", "Wires", "Other matters");
        assertThat(page.select("#mark-2024-02-10 circle").eachAttr("class"))
                .containsExactly("colour-teal", "colour-olive");
        assertThat(page.select("#mark-2024-02-12 circle").eachAttr("class")).containsExactly("colour-none");
    }

    @Test
    void more_than_a_year_without_events_is_left_out() {
        Document page = timeline("2019-05-01", "2022-07-28", "2022-08-02");

        // Two quarters, of 91 and of 92 days, and three percent for the break.
        assertThat(page.select(".timeline-break").eachAttr("x")).containsExactly("49.73%");
        assertThat(page.select(".timeline-row").eachAttr("x")).containsExactly("0%", "51.23%");
        assertThat(page.select(".timeline-row").eachAttr("width")).containsExactly("48.23%", "48.77%");
        assertThat(page.select(".timeline-axis text").eachText()).containsExactly("2019", "2022");
        assertThat(page.select(".timeline figcaption").text()).contains("time without events is left out");
    }

    @Test
    void a_year_without_events_is_not_left_out() {
        Document page = timeline("2021-12-01", "2023-01-01");

        assertThat(page.select(".timeline-break")).isEmpty();
        assertThat(page.select(".timeline-year-label").eachText()).containsExactly("2022", "2023");
    }

    @Test
    void the_days_about_the_main_event_are_widened_if_events_crowd_there() {
        List<String> dates = new ArrayList<>(List.of("2023-01-10", "2023-07-20", "2024-03-31"));
        for (int day = 1; day < 8; day++) {
            dates.add("2023-11-1" + day);
        }
        Document page = timeline(dates, "2023-11-15");

        // 456 days, 303 of them before 31 October 2023; the 31 days from there on take a quarter.
        assertThat(page.select(".timeline-window").eachAttr("x")).containsExactly("53.47%");
        assertThat(page.select(".timeline-window").eachAttr("width")).containsExactly("25%");
        assertThat(page.select("line.timeline-main").eachAttr("x1")).containsExactly("65.97%");
        assertThat(page.selectFirst("#mark-2023-11-15 circle").attr("cx")).isEqualTo("65.97%");
        assertThat(page.selectFirst(".timeline-main-date").text()).isEqualTo("November 15, 2023");
        assertThat(page.select(".timeline-day-label").eachText())
                .containsExactly("1", "5", "10", "15", "20", "25", "30");
        assertThat(page.select(".timeline figcaption").text())
                .contains("The thirty days about November 15, 2023 are drawn 5 times as wide as others.");
    }

    @Test
    void without_a_crowd_and_without_a_main_event_all_days_are_alike() {
        List<String> spread = List.of("2023-01-10", "2023-07-20", "2023-11-15", "2024-03-31");

        assertThat(timeline(spread, "2023-11-15").select(".timeline-window")).isEmpty();
        assertThat(timeline(spread, "2023-11-15").select("line.timeline-main")).hasSize(1);
        assertThat(timeline(spread, "").select(".timeline-window, line.timeline-main"))
                .isEmpty();
    }

    @Test
    void a_century_has_a_label_for_every_tenth_year_only() {
        List<String> decades = new ArrayList<>();
        for (int year = 1925; year < 2025; year++) {
            decades.add(String.valueOf(year));
        }
        assertThat(timeline(decades, "").select(".timeline-year-label").eachText())
                .containsExactly("1930", "1940", "1950", "1960", "1970", "1980", "1990", "2000", "2010");
    }

    @Test
    void picture_and_list_point_at_each_other() {
        Document page = timeline("2024-02-10", "2024-02", "2024-02-10");

        for (Element event : page.select("li.event")) {
            Element back = event.expectFirst(".to-mark");
            Element mark = page.expectFirst(back.attr("href"));
            assertThat(mark.selectFirst("a").attr("href")).isEqualTo("#" + event.id());
            assertThat(mark.selectFirst("title").text())
                    .isEqualTo(event.selectFirst("time").text() + ": "
                            + event.selectFirst(".what p").ownText());
        }
        assertThat(page.select("li.event")).hasSize(3);
    }

    @Test
    void an_issue_has_the_picture_of_its_own_events_on_the_same_scale() {
        Built built = site(List.of("2024-01-10", "2024-06-10"), "");

        Document page = built.page("issues/fares.html");
        assertThat(page.select(".timeline-mark circle").eachAttr("cx"))
                .isEqualTo(built.page("timeline.html")
                        .select(".timeline-mark circle")
                        .eachAttr("cx"));
        assertThat(page.select(".timeline-mark a").eachAttr("href"))
                .containsExactly("../timeline.html#event-2024-01-10", "../timeline.html#event-2024-06-10");
    }

    @Test
    void no_event_no_picture() {
        Document page = SmallSite.in(folder)
                .with("content/timeline.yml", "[]\n")
                .build()
                .page("timeline.html");

        assertThat(page.select(".timeline")).isEmpty();
        assertThat(page.text()).contains("No event is recorded so far.");
    }

    private Document timeline(String... dates) {
        return timeline(List.of(dates), "");
    }

    private Document timeline(List<String> dates, String main) {
        return site(dates, main).page("timeline.html");
    }

    private Built site(List<String> dates, String main) {
        StringBuilder events = new StringBuilder();
        for (String date : dates) {
            events.append("- {date: ").append(date).append(date.equals(main) ? ", main: true" : "");
            events.append(", text: The council meets., issues: [fares], source: tram-release}\n");
        }
        return SmallSite.in(folder)
                .with("content/timeline.yml", events.toString())
                .build();
    }
}
