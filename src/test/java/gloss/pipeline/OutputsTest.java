package gloss.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import gloss.annotate.WovenSite;
import gloss.cache.Cache;
import gloss.diagnostic.Code;
import gloss.diagnostic.Diagnostic;
import gloss.diagnostic.Location;
import gloss.model.Address;
import gloss.model.Article;
import gloss.model.Prose;
import gloss.model.Reference;
import gloss.model.StandingPage;
import gloss.model.prose.Block;
import gloss.model.prose.Inline;
import gloss.outputs.Outputs;
import gloss.pipeline.Edition.Content;
import gloss.pipeline.Edition.Made;
import gloss.render.FreshPage;
import gloss.render.Output;
import gloss.render.Renderer;
import gloss.render.SitePages;
import gloss.testing.BigSite;
import gloss.testing.SmallSite;
import gloss.work.Store;
import gloss.work.Workers;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** That a new kind of file is one class. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OutputsTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void a_site() {
        SmallSite.in(folder);
    }

    /** Names all pages in plain text, on a page that leads to the list, and beside each article its headline. */
    private static final class PlainList implements Output {

        private final List<String> made = Collections.synchronizedList(new ArrayList<>());

        @Override
        public List<StandingPage> pages() {
            Location nowhere = Location.of("content/site.yml");
            Inline link = new Inline.Link(0, "", List.of(new Inline.Text("All pages")));
            Prose prose = new Prose(
                    List.of(new Block.Paragraph(List.of(link), 1)),
                    List.of(new Reference.File("plain/pages.txt", Optional.empty(), nowhere)));
            return List.of(new StandingPage(
                    Address.page("plain.html"), nowhere.file(), "Plain text", "For whom a page is too much", prose));
        }

        @Override
        public void beside(FreshPage page, Files files) {
            if (page.about() instanceof Article article) {
                files.text(".txt", noted("beside", article::headline));
            }
        }

        @Override
        public Set<String> places() {
            return Set.of("plain/");
        }

        @Override
        public void ofSite(SitePages pages, Files files) {
            files.text(
                    "plain/pages.txt",
                    noted(
                            "site",
                            () -> pages.listed().stream()
                                    .map(page -> page.address().page() + "\n")
                                    .collect(Collectors.joining())));
        }

        private Supplier<String> noted(String name, Supplier<String> text) {
            return () -> {
                made.add(name);
                return text.get();
            };
        }
    }

    @Test
    void it_has_a_page_a_file_beside_a_page_and_a_file_of_the_site() {
        Edition edition = edition(with(new PlainList()));

        assertThat(edition.finish().diagnostics()).isEmpty();
        Map<String, String> files = texts(edition);
        assertThat(files.get("plain.html"))
                .contains("<a href=\"plain/pages.txt\">All pages</a>", "<h1>Plain text</h1>");
        assertThat(files.get("articles/fares.txt")).isEqualTo("Trams will cost more from May");
        assertThat(files.getOrDefault("plain/pages.txt", "").lines())
                .contains("plain.html", "articles/fares.html", "sources.html")
                .doesNotHaveDuplicates();
        assertThat(files.get("search-index.js")).contains("For whom a page is too much");
    }

    @Test
    void everything_else_is_as_it_was_but_what_lists_all_pages() {
        Edition without = edition(Outputs::of);
        Edition with = edition(with(new PlainList()));
        without.finish();
        with.finish();

        Map<String, String> before = texts(without);
        Map<String, String> after = texts(with);
        assertThat(after.keySet()).containsAll(before.keySet());
        after.entrySet().removeAll(before.entrySet());
        assertThat(after).containsOnlyKeys("plain.html", "articles/fares.txt", "plain/pages.txt", "search-index.js");
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain.html", "articles/fares.txt", "plain/pages.txt", "search-index.js", "_headers"})
    void a_preview_has_each_before_the_rest_is_made(String path) {
        Edition edition = edition(with(new PlainList()));
        String alone = text(edition.find(path).orElseThrow());
        edition.finish();

        assertThat(alone).isEqualTo(texts(edition).get(path));
    }

    @Test
    void a_file_is_made_once_and_only_if_it_is_wanted() {
        PlainList list = new PlainList();
        Edition edition = edition(with(list));

        edition.find("articles/fares.html");
        edition.find("articles/fares.bib");
        edition.find("plain/other.txt");
        assertThat(list.made).isEmpty();
        edition.find("articles/fares.txt");
        assertThat(list.made).containsExactly("beside");
        list.made.clear();
        edition.finish();
        assertThat(list.made).containsExactly("beside", "site");
    }

    @Test
    void there_is_nothing_at_its_places_that_it_does_not_make() {
        Edition edition = edition(with(new PlainList()));

        assertThat(edition.find("plain/other.txt")).isEmpty();
        assertThat(edition.find("articles/fares.other")).isEmpty();
    }

    @Test
    void what_no_output_makes_must_not_be_linked() {
        Edition edition = edition(woven -> List.of());

        assertThat(edition.finish().diagnostics())
                .extracting(Diagnostic::code)
                .contains(Code.PAGE_LINK_BROKEN)
                .containsOnly(Code.PAGE_LINK_BROKEN);
    }

    @Test
    void one_that_is_new_stands_beside_pages_that_earlier_builds_have_made() {
        Path cache = folder.resolve(".gloss/cache");
        edition(new Memory(Cache.in(cache)), Outputs::of).finish();
        Edition edition = edition(new Memory(Cache.in(cache)), with(new PlainList()));
        edition.finish();

        assertThat(texts(edition)).containsKey("articles/fares.txt");
    }

    @Test
    void a_preview_cuts_the_index_of_a_large_site_once() throws IOException {
        Path large = folder.resolve("large");
        BigSite.write(large, 300);
        OpenSite site = OpenSite.read(large);
        Renderer renderer = site.renderer(site.theme(), Optional.empty()).orElseThrow();
        Map<String, byte[]> all = new ConcurrentHashMap<>();
        renderer.all(Map.of(), Workers.of(2), Store.NONE, all::put, () -> {});

        String part = "search-index/words-0.js";
        byte[] alone = renderer.one(part).orElseThrow();
        assertThat(alone).isEqualTo(all.get(part)).isSameAs(renderer.one(part).orElseThrow());
        assertThat(renderer.one("search-index.js").orElseThrow()).isEqualTo(all.get("search-index.js"));
        assertThat(renderer.one("search-index/words-none.js")).isEmpty();
        assertThat(renderer.assets().keySet())
                .contains("assets/search-parts.js", "assets/search-loads.js")
                .noneMatch(path -> path.startsWith("assets/vendor/minisearch/"));
    }

    @Test
    void a_file_of_the_site_is_where_it_is_said_to_be() {
        Edition edition = edition(with(new Output() {
            @Override
            public void ofSite(SitePages pages, Files files) {
                files.text("anywhere.txt", () -> "");
            }
        }));

        assertThatIllegalStateException().isThrownBy(edition::finish).withMessageContaining("anywhere.txt");
    }

    @Test
    void no_two_make_the_same_file_or_page() {
        ThrowingCallable pages = () -> edition(with(new PlainList(), new PlainList()));
        Edition files = edition(woven -> List.of(new Elsewhere(), new Elsewhere()));

        assertThatIllegalStateException().isThrownBy(pages).withMessage("two pages at plain.html");
        assertThatIllegalStateException().isThrownBy(files::finish).withMessage("two files at feed.xml");
    }

    /** Has one file. */
    private static final class Elsewhere implements Output {
        @Override
        public Set<String> places() {
            return Set.of("feed.xml");
        }

        @Override
        public void ofSite(SitePages pages, Files files) {
            files.text("feed.xml", () -> "<feed/>");
        }
    }

    private Edition edition(Function<WovenSite, List<Output>> outputs) {
        return edition(new Memory(), outputs);
    }

    private Edition edition(Memory memory, Function<WovenSite, List<Output>> outputs) {
        BuildRequest request =
                new BuildRequest(folder, Optional.empty(), Optional.empty(), false, false, Optional.empty());
        return new Edition(memory, Build.open(request, memory), outputs);
    }

    private static Function<WovenSite, List<Output>> with(Output... more) {
        return woven -> {
            List<Output> outputs = new ArrayList<>(Outputs.of(woven));
            outputs.addAll(List.of(more));
            return outputs;
        };
    }

    private static Map<String, String> texts(Edition edition) {
        Map<String, String> texts = new TreeMap<>();
        edition.files().forEach((path, content) -> texts.put(path, text(content)));
        return texts;
    }

    private static String text(Content content) {
        return content instanceof Made text ? new String(text.bytes(), StandardCharsets.UTF_8) : "a copy";
    }
}
