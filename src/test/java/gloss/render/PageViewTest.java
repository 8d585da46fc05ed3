package gloss.render;

import static org.assertj.core.api.Assertions.assertThat;

import gloss.work.Memo;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every template against the record that it is given, without a page being made. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PageViewTest {

    /** As it stands in the repository, not as a jar of yesterday has it. */
    private static final Theme THEME = Theme.load(Path.of("templates"), new Memo());

    static Stream<Class<? extends PageView>> views() {
        return Stream.of(PageView.class.getPermittedSubclasses()).map(view -> view.asSubclass(PageView.class));
    }

    @ParameterizedTest
    @MethodSource("views")
    void a_template_uses_only_what_its_record_has(Class<? extends PageView> view) {
        assertThat(new NameWalk(THEME).page(view).faults()).isEmpty();
    }

    @Test
    void every_template_is_that_of_a_record_or_part_of_one() {
        Set<String> seen = new TreeSet<>();
        views().forEach(view -> seen.addAll(new NameWalk(THEME).page(view).seen()));

        assertThat(seen).isEqualTo(THEME.templates().keySet());
        assertThat(views().map(PageView::template)).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("views")
    void no_page_takes_a_name_that_every_page_has(Class<? extends PageView> view) {
        assertThat(NameWalk.components(view).keySet())
                .doesNotContainAnyElementsOf(
                        NameWalk.components(PageView.Shared.class).keySet());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            value = {
                "{{ headding }}  → no headding",
                "{{ frame.publischer }}  → no frame.publischer",
                "{{ frame.licence.url | upper }}  → no frame.licence.url",
                "{% if 1 == 2 %}{{ frame.nothing }}{% endif %}  → no frame.nothing",
                "{% if paging.cuont > 1 %}{% elseif summary is empty %}{% endif %}  → no paging.cuont",
                "{% for x in references %}{{ x.mentions[0].place.txt }}{% endfor %}  → no ….place.txt",
                "{% for x in references %}{% endfor %}{{ x.title }}  → no x",
                "{% for x in references %}{{ loop.indx }}{% endfor %}  → no loop.indx",
                "{% for x in frame %}{{ x.title }}{% endfor %}  → no list: frame",
                "{% for x in previews | reverse %}{{ x.title }}{% endfor %}  → no x.title",
                "{% set x = frame.licence %}{{ x.url }}  → no x.url",
                "{{ max(paging.count, paging.counts) }}  → no paging.counts",
                "{{ references.size }}  → no references.size",
                "{{ frame }}  → cannot be printed",
                "{% if references %}{% endif %}  → cannot be asked: references",
                "{% macro who(name) %}{{ frame.site }}{% endmacro %}{{ who('a') }}  → no frame"
            })
    void a_name_that_is_not_there_is_found(String template, String fault) {
        assertThat(faults(Map.of("about.peb", template))).containsExactly("about.peb:1: " + fault);
    }

    @Test
    void an_included_template_is_held_to_what_it_is_given() {
        Map<String, String> templates =
                Map.of("about.peb", """
                {% include "partials/mark.peb" with {"mark": paging} %}
                {% for mark in frame.more %}{% include "partials/mark.peb" %}{% endfor %}
                """, "partials/mark.peb", "{{ mark.href }}\n{{ mark.count }}");

        assertThat(faults(templates))
                .containsExactly("partials/mark.peb:1: no mark.href", "partials/mark.peb:2: no mark.count");
    }

    @Test
    void what_is_around_a_page_is_held_to_every_record() {
        Map<String, String> templates = Map.of(
                "layout.peb",
                "{{ heading }}",
                "about.peb",
                "{% extends 'layout.peb' %}",
                "404.peb",
                "{% extends 'layout.peb' %}");

        assertThat(faults(templates)).isEmpty();
        assertThat(new NameWalk(with(templates)).page(PageView.NotFound.class).faults())
                .containsExactly("layout.peb:1: no heading");
    }

    private static Set<String> faults(Map<String, String> templates) {
        return new NameWalk(with(templates)).page(PageView.About.class).faults();
    }

    private static Theme with(Map<String, String> templates) {
        Map<String, String> all = new HashMap<>(THEME.templates());
        all.putAll(templates);
        return new Theme(all, Map.of());
    }
}
