package gloss.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ValuesTest {

    private static final ZoneId CALIFORNIA = ZoneId.of("America/Los_Angeles");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                "a-",
                "-a",
                "a--b",
                "A",
                "ä",
                "a b",
                "a/b",
                "../a",
                "a\\b",
                "a.html",
                "index",
                "con",
                "aux",
                "lpt1",
                "a\u200Bb",
                "%2e",
                "."
            })
    void what_is_no_slug(String written) {
        assertThat(Slug.parse(written)).isEmpty();
        assertThatThrownBy(() -> new Slug(written)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "Entity List, entity-list",
        "One-China policy (US), one-china-policy-us",
        "Xi’s wife, xis-wife",
        "Straße é, stra-e-e",
        "007, 007"
    })
    void a_slug_from_text(String text, String slug) {
        assertThat(Slug.from(text)).contains(new Slug(slug));
    }

    @Test
    void text_without_latin_letters_gives_no_slug() {
        assertThat(Slug.from("台湾")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2023, 2023, 2023-01-01",
        "2023-02, February 2023, 2023-02-01",
        "2024-02-29, 'February 29, 2024', 2024-02-29"
    })
    void a_date_is_as_exact_as_it_was_written(String written, String printed, String firstDay) {
        PartialDate date = PartialDate.parse(written).orElseThrow();

        assertThat(date.printed(Locale.ENGLISH)).isEqualTo(printed);
        assertThat(date.firstDay()).hasToString(firstDay);
        assertThat(date).hasToString(written);
    }

    @ParameterizedTest
    @CsvSource({"en, 'February 29, 2024'", "en-GB, 29 February 2024", "de, 29. Februar 2024", "zh, 2024年2月29日"})
    void a_day_is_printed_as_its_language_writes_it(Locale locale, String printed) {
        assertThat(PartialDate.parse("2024-02-29").orElseThrow().printed(locale))
                .isEqualTo(printed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2023-02-30",
                "2023-13",
                "23",
                "0000",
                "-2023",
                "2023-1-1",
                "10000",
                "yesterday",
                "2023-11-15T10:00"
            })
    void what_is_no_date(String written) {
        assertThat(PartialDate.parse(written)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2023-11-16T09:00, 2023-11-16T09:00:00-08:00, 'November 16, 2023, 09:00 PST'",
        "2023-11-16T17:00Z, 2023-11-16T09:00:00-08:00, 'November 16, 2023, 09:00 PST'",
        // The clock skips 02:30 on this day, and has 01:30 twice on the other.
        "2023-03-12T02:30, 2023-03-12T03:30:00-07:00, 'March 12, 2023, 03:30 PDT'",
        "2023-11-05T01:30, 2023-11-05T01:30:00-07:00, 'November 5, 2023, 01:30 PDT'",
        "2023-11-16, 2023-11-16, 'November 16, 2023'"
    })
    void a_time_without_a_zone_is_in_that_of_the_site(String written, String iso, String printed) {
        Moment moment = Moment.parse(written, CALIFORNIA).orElseThrow();

        assertThat(moment).hasToString(iso);
        assertThat(moment.printed(Locale.ENGLISH)).isEqualTo(printed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2023-11-16T25:00", "2023-02-30", "noon", "2023-11-16 09:00"})
    void what_is_no_moment(String written) {
        assertThat(Moment.parse(written, CALIFORNIA)).isEqualTo(Optional.empty());
    }

    @ParameterizedTest
    @CsvSource({
        "index.html, issues/a.html, issues/a.html",
        "issues/a.html, issues/b.html, b.html",
        "issues/a.html, index.html, ../index.html",
        "issues/a.html, articles/x.html, ../articles/x.html",
        "issues/a.html, issues/a.html, a.html",
        "articles/a.html, articles/a/pic.png, a/pic.png"
    })
    void links_are_relative(String from, String to, String href) {
        assertThat(Address.page(to).from(from)).isEqualTo(href);
    }

    @Test
    void a_link_within_a_page_is_its_fragment() {
        assertThat(Address.page("a.html").at("x").from("a.html")).isEqualTo("#x");
        assertThat(Address.page("b/a.html").at("x").from("index.html")).isEqualTo("b/a.html#x");
    }
}
