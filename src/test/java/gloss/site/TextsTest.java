package gloss.site;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import gloss.annotate.Backlink;
import gloss.annotate.Weaver;
import gloss.annotate.WovenSite;
import gloss.check.OutgoingLinks;
import gloss.check.SiteChecker;
import gloss.diagnostic.Code;
import gloss.diagnostic.Diagnostic;
import gloss.diagnostic.Location;
import gloss.diagnostic.Outcome;
import gloss.model.Address;
import gloss.model.Prose;
import gloss.model.Reference;
import gloss.model.Site;
import gloss.model.Slug;
import gloss.model.Text;
import gloss.model.prose.Block;
import gloss.model.prose.Inline;
import gloss.outputs.Outputs;
import gloss.pipeline.OpenSite;
import gloss.render.Renderer;
import gloss.render.Theme;
import gloss.testing.SmallSite;
import gloss.work.Memo;
import gloss.work.Watch;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * That no prose of the model is forgotten by anybody who reads all texts of a site. Each prose of a site that has one of every
 * kind is exchanged for one with everything in it that somebody looks for.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TextsTest {

    private static final Address PERSON = Address.person(new Slug("otto-lamm"));
    private static final Address SOURCE = Address.source(new Slug("minutes"));
    private static final String LINK = "https://elsewhere.example/minutes";

    /** A name, a quotation that is not on record, a citation, a link, and an image that says nothing. */
    private static final Prose PROBE = new Prose(
            List.of(new Block.Paragraph(
                    List.of(
                            new Inline.Text("Otto Lamm said: “Nobody has ever asked the wombats.” "),
                            new Inline.Citation(0),
                            new Inline.Link(1, "", List.of(new Inline.Text("The minutes of May"))),
                            new Inline.Image(2, "", "")),
                    1)),
            List.of(
                    new Reference.Citation(
                            List.of(new Reference.Cited(new Slug("minutes"), "")), Location.of("content/probe.md")),
                    new Reference.External(LINK, Location.of("content/probe.md")),
                    new Reference.File("tram.png", Optional.empty(), Location.of("content/probe.md"))));

    @TempDir
    private static Path folder;

    private static Site site;

    /** A prose of the site, and the component of the model that holds it: {@code Quotation.note}. */
    private record Found(String component, Prose prose) {
        @Override
        public String toString() {
            return component + ": " + prose.plain().strip();
        }
    }

    @BeforeAll
    static void a_site_with_a_prose_of_every_kind() throws IOException {
        SmallSite small = SmallSite.in(folder);
        append("content/quotations.yml", "  note: It was said in the hall.\n");
        append("content/sources.yml", """
                - id: minutes
                  type: document
                  title: Minutes of the council
                  custom: {kind: news, read: full}
                """);
        Path article = folder.resolve("content/articles/fares/article.md");
        Files.writeString(
                article, Files.readString(article).replace("issues:", "points: [Wires are dear this year.]\nissues:"));
        small.with("content/articles/fares/method.md", "---\ntitle: How\n---\n\nBy hand.\n")
                .with("content/articles/older/article.md", """
                        ---
                        headline: Older
                        summary: What was new.
                        byline: By Ada Park
                        published: 2023-04-01
                        issues: []
                        points: [Once it was new.]
                        ---

                        It was asked before.
                        """)
                .with("content/pages/riders.md", "---\ntitle: Riders\nsummary: Who rides\n---\n\nMany ride.\n")
                .with("content/people/otto-lamm.md", "---\nname: Otto Lamm\nkind: person\nrole: driver\n---\n");
        site = OpenSite.read(folder).woven().orElseThrow().site();
    }

    private static void append(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.writeString(file, Files.readString(file) + text);
    }

    @Test
    void the_site_has_every_prose_of_the_model_and_its_texts_are_just_these() {
        Set<String> declared = new TreeSet<>();
        declared(Site.class, new HashSet<>(), declared);

        assertThat(proses().map(Found::component)).containsAll(declared);
        assertThat(site.texts().map(Text::prose).filter(prose -> !prose.isEmpty()))
                .containsExactlyInAnyOrderElementsOf(proses().map(Found::prose).toList());
    }

    @Test
    void what_the_probe_speaks_of_is_unknown_without_it() {
        assertThat(SiteChecker.check(woven(site).value()))
                .extracting(hint -> hint.location().file() + ": " + hint.code().token())
                .contains("content/sources.yml: source-not-cited", "content/people/otto-lamm.md: person-not-mentioned")
                .doesNotContain("content/probe.md: image-without-alt");
    }

    static Stream<Found> proses() {
        List<Found> all = new ArrayList<>();
        found(site, all);
        return all.stream();
    }

    @ParameterizedTest
    @MethodSource("proses")
    void the_words_of_a_text_are_checked_and_its_links_asked_for(Found found) {
        Site changed = changed(found);
        Outcome<WovenSite> woven = woven(changed);

        assertThat(woven.diagnostics())
                .filteredOn(d -> d.code() == Code.QUOTATION_NOT_ON_RECORD)
                .extracting(d -> d.location().file())
                .containsExactly(text(changed).file());
        assertThat(SiteChecker.check(woven.value()))
                .filteredOn(d -> d.code() == Code.IMAGE_WITHOUT_ALT)
                .hasSize(1);
        assertThat(OutgoingLinks.of(changed)).containsKey(LINK);
    }

    @ParameterizedTest
    @MethodSource("proses")
    void whom_a_text_names_and_cites_leads_back_to_where_it_is_read(Found found) {
        Site changed = changed(found);
        Text text = text(changed);
        WovenSite woven = woven(changed).value();
        List<Address> place = text.page().map(page -> text.place(0)).stream().toList();
        // The text below a title is looked through for names, and says more.
        List<Address> named = text.kind() == Text.Kind.TITLE ? List.of() : place;

        assertThat(woven.backlinks(SOURCE)).extracting(Backlink::place).isEqualTo(place);
        assertThat(woven.backlinks(PERSON)).extracting(Backlink::place).isEqualTo(named);
        assertThat(hints(woven, Code.SOURCE_NOT_CITED)).hasSize(1 - place.size());
        assertThat(hints(woven, Code.PERSON_NOT_MENTIONED)).hasSize(1 - named.size());
    }

    @ParameterizedTest
    @MethodSource("proses")
    void a_text_is_found_in_the_search_and_its_names_are_links_where_it_is_read(Found found) {
        Site changed = changed(found);
        Text text = text(changed);
        WovenSite woven = woven(changed).value();
        Renderer renderer = new Renderer(
                woven,
                Theme.load(folder.resolve("templates"), new Memo()),
                Optional.empty(),
                Outputs.of(woven),
                new Memo(),
                Watch.NONE);

        assertThat(file(renderer, "search-index.js").contains("asked the wombats"))
                .isEqualTo(text.page().isPresent());
        text.page().ifPresent(page -> {
            List<String> links =
                    Jsoup.parse(file(renderer, page.page())).select("a.mention").eachAttr("href");
            assertThat(links.contains(PERSON.from(page.page()))).isEqualTo(text.links());
        });
    }

    private static String file(Renderer renderer, String path) {
        return new String(renderer.one(path).orElseThrow(), UTF_8);
    }

    private static List<Diagnostic> hints(WovenSite woven, Code code) {
        return SiteChecker.check(woven).stream().filter(d -> d.code() == code).toList();
    }

    private static Outcome<WovenSite> woven(Site changed) {
        return Weaver.weave(changed);
    }

    /** The site with the probe instead of one of its texts. */
    private static Site changed(Found found) {
        return (Site) with(site, found.prose());
    }

    private static Text text(Site changed) {
        List<Text> texts =
                changed.texts().filter(text -> text.prose().equals(PROBE)).toList();
        assertThat(texts).hasSize(1);
        return texts.get(0);
    }

    /** The components that hold a prose, in whatever can be reached from a type. */
    private static void declared(Type type, Set<Type> seen, Set<String> components) {
        if (type instanceof ParameterizedType generic) {
            for (Type argument : generic.getActualTypeArguments()) {
                declared(argument, seen, components);
            }
        } else if (type instanceof Class<?> record && isOfModel(record) && seen.add(record)) {
            for (Class<?> one : record.isSealed() ? record.getPermittedSubclasses() : new Class<?>[0]) {
                declared(one, seen, components);
            }
            for (RecordComponent component :
                    record.isRecord() ? record.getRecordComponents() : new RecordComponent[0]) {
                if (component.getGenericType().getTypeName().contains(Prose.class.getName())) {
                    components.add(name(component));
                }
                declared(component.getGenericType(), seen, components);
            }
        }
    }

    private static boolean isOfModel(Class<?> type) {
        return type.getPackage() == Site.class.getPackage() && type != Prose.class;
    }

    private static String name(RecordComponent component) {
        return component.getDeclaringRecord().getSimpleName() + "." + component.getName();
    }

    /** The prose in a value, as far as there is any. */
    private static void found(Object value, List<Found> all) {
        if (value instanceof Record record && isOfModel(record.getClass())) {
            for (RecordComponent component : record.getClass().getRecordComponents()) {
                parts(value(component, record)).forEach(part -> {
                    if (part instanceof Prose prose) {
                        Optional.of(prose)
                                .filter(p -> !p.isEmpty())
                                .ifPresent(p -> all.add(new Found(name(component), p)));
                    } else {
                        found(part, all);
                    }
                });
            }
        }
    }

    private static List<?> parts(Object value) {
        if (value instanceof List<?> list) {
            return list;
        } else if (value instanceof Map<?, ?> map) {
            return List.copyOf(map.values());
        }
        return value instanceof Optional<?> optional ? optional.stream().toList() : List.of(value);
    }

    /** A value with the probe instead of a prose. */
    @SuppressWarnings("ReferenceEquality")
    private static Object with(Object value, Prose prose) {
        if (value == prose) {
            return PROBE;
        } else if (value instanceof List<?> list) {
            return list.stream().map(item -> with(item, prose)).toList();
        } else if (value instanceof Optional<?> optional) {
            return optional.map(item -> with(item, prose));
        } else if (value instanceof Map<?, ?> map) {
            Map<Object, Object> changed = new LinkedHashMap<>();
            map.forEach((key, item) -> changed.put(key, with(item, prose)));
            return changed;
        }
        return value instanceof Record record && isOfModel(record.getClass()) ? with(record, prose) : value;
    }

    private static Object with(Record record, Prose prose) {
        List<Class<?>> types = new ArrayList<>();
        List<Object> values = new ArrayList<>();
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            types.add(component.getType());
            values.add(with(value(component, record), prose));
        }
        try {
            return record.getClass()
                    .getDeclaredConstructor(types.toArray(Class[]::new))
                    .newInstance(values.toArray());
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }

    private static Object value(RecordComponent component, Record record) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }
}
