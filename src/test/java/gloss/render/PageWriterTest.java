package gloss.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pebbletemplates.pebble.error.PebbleException;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PageWriterTest {

    @Test
    void takes_as_much_as_a_page_may_have_and_no_more() {
        PageWriter page = new PageWriter(5);

        page.write("abc");
        page.write(new char[] {'d', 'e'}, 0, 2);

        assertThat(page.toString()).isEqualTo("abcde");
        assertThatThrownBy(() -> page.write("f"))
                .isInstanceOf(PebbleException.class)
                .hasMessageContaining("more than 5");
        assertThatThrownBy(() -> page.write(new char[] {'f'}, 0, 1)).isInstanceOf(PebbleException.class);
    }
}
