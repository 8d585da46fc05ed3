package gloss.site;

import static org.assertj.core.api.Assertions.assertThat;

import gloss.diagnostic.Diagnostic;
import gloss.diagnostic.Location;
import gloss.testing.SmallSite;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Templates of a site's own that do not work. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TemplateTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{ '' | first }}",
                "{{ ['a', 1] | sort }}",
                "{{ max('a', 1) }}",
                "{{ 'a' | split('(') }}",
                "{{ 1 / 0 }}",
                "{{ 'a' | raw }}",
                "{% include 'nothing.peb' %}",
                "{% if %}"
            })
    void whatever_fails_in_a_template_is_a_fault_of_that_template(String text) {
        SmallSite site = SmallSite.in(folder).with("templates/about.peb", text);

        assertThat(site.build().faults()).containsExactly("templates/about.peb:1:1: template-fault");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            value = {
                "{{ headding }} → 4 → this template is given no `headding` → heading",
                "“{{ frame.publischer }}” → 11 → there is no `frame.publischer` → publisher",
                "headding {{ frame.licence.hrev | upper }} → 27 → there is no `frame.licence.hrev` → href",
                "{% if frame.more[0].txt is empty %}{% endif %} → 21 → there is no `frame.more[0].txt` → text",
                "{% if 1 == 1 and frame.sit == 'x' %}{% endif %} → 24 → there is no `frame.sit` → site",
                "{% for item in frame.more %}{{ itm.text }}{% endfor %} → 32 → this template is given no `itm` → item",
                "{{ frame.home.txt }}{{ frame.licence.txt }} → 1 → there is no `txt` → text"
            })
    void a_misspelt_name_says_what_was_meant(String text, int column, String message, String meant) {
        SmallSite site = SmallSite.in(folder).with("templates/about.peb", text);

        assertThat(site.build().diagnostics()).singleElement().satisfies(fault -> {
            assertThat(fault.location()).isEqualTo(new Location("templates/about.peb", 1, column));
            assertThat(fault.message()).isEqualTo(message);
            assertThat(fault.remedy()).startsWith("did you mean `" + meant + "`?\n");
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            value = {
                "{{ frame.home.address }} → `frame.home` has href, text",
                "{{ frame.home.hashCode }} → `frame.home` has href, text",
                "{{ heading.length }} → print it as it is: it has no parts",
                "{{ prose.content }} → print it as it is: it has no parts",
                "{{ paging.count.text }} → print it as it is: it has no parts",
                "{{ frame.more.size }} → `{% for … in … %}` goes through a list, and `| length` counts what is in it",
                "{% macro one(x) %}{{ frame.site }}{% endmacro %}{{ one('a') }} → a macro is given its arguments alone"
            })
    void a_name_that_is_like_no_other_says_what_there_is(String text, String remedy) {
        SmallSite site = SmallSite.in(folder).with("templates/about.peb", text);

        assertThat(site.build().diagnostics()).extracting(Diagnostic::remedy).containsExactly(remedy);
    }

    @Test
    void a_part_of_many_pages_is_at_fault_once_and_is_told_what_all_of_them_have() {
        SmallSite site = SmallSite.in(folder).with("templates/layout.peb", "<title>\n{{ titel }}</title>");

        assertThat(site.build().diagnostics()).singleElement().satisfies(fault -> {
            assertThat(fault.location()).isEqualTo(new Location("templates/layout.peb", 2, 4));
            assertThat(fault.remedy()).isEqualTo("""
                            did you mean `title`?
                            it is given canonical, description, frame, paging, path, previews, references, title""");
        });
    }

    @Test
    void a_partial_is_told_what_is_passed_to_it() {
        SmallSite site = SmallSite.in(folder)
                .with("templates/about.peb", "{% include 'partials/mark.peb' with {'mark': frame.home} %}")
                .with("templates/partials/mark.peb", "{{ marc.text }}");

        assertThat(site.build().diagnostics()).singleElement().satisfies(fault -> {
            assertThat(fault.location()).isEqualTo(new Location("templates/partials/mark.peb", 1, 4));
            assertThat(fault.remedy()).startsWith("did you mean `mark`?").contains(", heading, mark, paging, ");
        });
    }

    @Test
    void a_template_may_ask_whether_there_is_something() {
        SmallSite site = SmallSite.in(folder)
                .with(
                        "templates/about.peb",
                        "{% if lead is defined or frame.motto is defined %}no{% else %}{{ frame.motto | default('yes') }}{% endif %}");

        assertThat(site.build().text("about.html")).isEqualTo("yes");
    }

    @Test
    void a_template_may_give_a_name_to_something_else() {
        SmallSite site = SmallSite.in(folder)
                .with("templates/layout.peb", "<title>{{ title }}</title>")
                .with("templates/about.peb", "{% set title = heading | upper %}{% extends 'layout.peb' %}");

        assertThat(site.build().text("about.html")).isEqualTo("<title>ABOUT THIS SITE</title>");
    }
}
