package gloss.site;

import static org.assertj.core.api.Assertions.assertThat;

import gloss.testing.SmallSite;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
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
}
