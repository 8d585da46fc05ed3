package gloss.site;

import static org.assertj.core.api.Assertions.assertThat;

import gloss.testing.SmallSite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Chinese in a text of another language says that it is Chinese. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ForeignTest {

    @TempDir
    private Path folder;

    @Test
    void a_run_of_chinese_has_its_language_and_no_tag_is_broken() {
        Element prose = SmallSite.in(folder)
                .article("The sign says 有轨电车，停运 today. *停* <abbr title=\"a > 站\">S</abbr>\n", "")
                .build()
                .prose();

        assertThat(prose.select("[lang=zh]").eachText()).containsExactly("有轨电车，停运", "停");
        assertThat(prose.expectFirst("abbr").attr("title")).isEqualTo("a > 站");
        assertThat(prose.expectFirst("p").text()).isEqualTo("The sign says 有轨电车，停运 today. 停 S");
    }

    @Test
    void in_a_chinese_site_nothing_is_marked() throws IOException {
        SmallSite site = SmallSite.in(folder);
        Path info = folder.resolve("content/site.yml");
        Files.writeString(info, Files.readString(info).replace("language: en", "language: zh"));

        assertThat(site.article("有轨电车停运。\n", "").build().prose().select("[lang]"))
                .isEmpty();
    }
}
