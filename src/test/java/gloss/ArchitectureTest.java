package gloss;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which package may use which, and which library stays where. A new package, or a new arrow, is added here on purpose. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ArchitectureTest {

    private static final JavaClasses GLOSS = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("gloss");

    private static final Map<String, Set<String>> MAY_USE = new TreeMap<>(Map.ofEntries(
            Map.entry("diagnostic", Set.of()),
            Map.entry("work", Set.of()),
            Map.entry("cache", Set.of("work")),
            Map.entry("content", Set.of("work", "diagnostic")),
            Map.entry("model", Set.of("diagnostic")),
            Map.entry("model.prose", Set.of()),
            Map.entry("reading", Set.of("model", "diagnostic")),
            Map.entry("parse", Set.of("content", "model", "work", "diagnostic")),
            Map.entry("resolve", Set.of("parse", "model", "work", "diagnostic")),
            Map.entry("annotate", Set.of("reading", "model", "work", "diagnostic")),
            Map.entry("render", Set.of("annotate", "reading", "model", "work", "diagnostic")),
            Map.entry("search", Set.of()),
            Map.entry("outputs", Set.of("search", "render", "annotate", "model")),
            // Whether anything speaks of somebody is known once all prose is woven.
            Map.entry("check", Set.of("render", "annotate", "model", "diagnostic")),
            Map.entry("publish", Set.of("render", "model", "diagnostic")),
            Map.entry(
                    "pipeline",
                    Set.of(
                            "content",
                            "parse",
                            "resolve",
                            "annotate",
                            "render",
                            "outputs",
                            "check",
                            "cache",
                            "publish",
                            "model",
                            "work",
                            "diagnostic")),
            // What an editor does besides building: it reads sites as the pipeline does, and writes into content/.
            Map.entry("desk", Set.of("pipeline", "content", "parse", "annotate", "model", "diagnostic")),
            // What a browser may load is the same for pages that are published and for those that are shown meanwhile.
            Map.entry("serve", Set.of("pipeline", "desk", "render", "model", "diagnostic")),
            Map.entry("cli", Set.of("pipeline", "desk", "serve", "cache", "work", "diagnostic"))));

    static Set<String> packages() {
        return MAY_USE.keySet();
    }

    @ParameterizedTest
    @MethodSource("packages")
    void a_package_uses_only_what_its_row_allows(String name) {
        List<String> allowed = new ArrayList<>(List.of("gloss." + name + ".."));
        MAY_USE.getOrDefault(name, Set.of()).forEach(other -> allowed.add("gloss." + other + ".."));

        classes()
                .that()
                .resideInAPackage("gloss." + name + "..")
                .should()
                .onlyDependOnClassesThat(
                        resideInAnyPackage(allowed.toArray(String[]::new)).or(not(resideInAPackage("gloss.."))))
                .check(GLOSS);
    }

    @Test
    void every_package_has_a_row() {
        Set<String> there = GLOSS.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> !name.equals("gloss"))
                .map(name -> name.substring("gloss.".length()))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(there).isEqualTo(MAY_USE.keySet());
    }

    @Test
    void packages_form_no_cycle() {
        slices().matching("gloss.(*)..").should().beFreeOfCycles().check(GLOSS);
    }

    static Map<String, String[]> libraries() {
        return Map.of(
                "com.vladsch.flexmark..", new String[] {"gloss.parse.."},
                // Read in parse; the data that pages and exports carry is written in render, that of the preview in
                // serve, reports for programs in cli.
                "tools.jackson..", new String[] {"gloss.parse..", "gloss.render..", "gloss.serve..", "gloss.cli.."},
                "org.snakeyaml..", new String[] {"gloss.parse.."},
                "com.esotericsoftware..", new String[] {"gloss.cache.."},
                "io.pebbletemplates..", new String[] {"gloss.render.."},
                // The safelist belongs to parsing: no unsafe HTML comes further. Exports quote finished pages.
                "org.jsoup..", new String[] {"gloss.parse..", "gloss.render..", "gloss.check.."},
                "picocli..", new String[] {"gloss.cli.."},
                "io.methvin..", new String[] {"gloss.serve.."});
    }

    @Test
    void libraries_stay_in_their_packages() {
        libraries()
                .forEach((library, homes) -> noClasses()
                        .that()
                        .resideOutsideOfPackages(homes)
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage(library)
                        .check(GLOSS));
    }

    /** What is done once for each text or page, and who may begin it: there it is counted. */
    static Stream<Arguments> counted() {
        return Stream.of(
                Arguments.of("gloss.parse.FileParser", Set.of("gloss.parse.SiteParser")),
                // A selection is that of an editor who writes a note; no build has one.
                Arguments.of("gloss.reading.Reader", Set.of("gloss.annotate.Weaver", "gloss.annotate.Selection")),
                Arguments.of("gloss.reading.Reading", Set.of("gloss.reading.Reader")),
                Arguments.of("gloss.render.ProseWriter", Set.of("gloss.render.PageContext")),
                Arguments.of("gloss.render.PageScan", Set.of("gloss.render.Renderer")),
                // It reads pages that others wrote.
                Arguments.of("org.jsoup.Jsoup", Set.of("gloss.parse.ArticlePage")));
    }

    @ParameterizedTest
    @MethodSource("counted")
    void work_begins_only_where_it_is_counted(String work, Set<String> homes) {
        Set<String> begins = Set.of("<init>", "of", "parse");

        Set<String> beginners = GLOSS.stream()
                .flatMap(type -> type.getAccessesFromSelf().stream())
                .filter(access -> access.getTargetOwner().getName().equals(work))
                .filter(access -> begins.contains(access.getTarget().getName()))
                .map(access -> access.getOriginOwner().getName().replaceFirst("\\$.*", ""))
                .filter(origin -> !origin.equals(work))
                .collect(Collectors.toSet());
        assertThat(beginners).isEqualTo(homes);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gloss.content.SiteReader.read",
                "gloss.parse.SiteParser.parse",
                "gloss.resolve.Resolver.resolve",
                "gloss.annotate.Weaver.weave"
            })
    void a_site_is_opened_in_one_place(String stage) {
        Set<String> callers = GLOSS.stream()
                .flatMap(type -> type.getMethodCallsFromSelf().stream())
                .filter(call -> stage.equals(
                        call.getTargetOwner().getName() + "." + call.getTarget().getName()))
                .filter(call -> !call.getOriginOwner().equals(call.getTargetOwner()))
                .map(call -> call.getOriginOwner().getName())
                .collect(Collectors.toSet());
        assertThat(callers).containsExactly("gloss.pipeline.OpenSite");
    }

    @Test
    void only_main_touches_the_standard_streams_and_exits() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("gloss.Gloss")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .callMethod(System.class, "exit", int.class)
                .check(GLOSS);
    }

    @Test
    void the_model_cannot_change() {
        fields().that()
                .areDeclaredInClassesThat()
                .resideInAPackage("gloss.model..")
                .should()
                .beFinal()
                .check(GLOSS);
    }

    /** Types whose members have their names from elsewhere, and are always written with theirs: {@code Views.Quote}. */
    private static final Set<String> FAMILIES = Set.of(
            // What a template sees of a thing is called as the thing is.
            "Views",
            "PageView",
            // A node of the prose tree is called as HTML and Markdown call it.
            "Block",
            "Inline",
            // Drawings are made of rows, bars and marks.
            "Grid",
            "Strip",
            "TimelinePicture");

    /** Words that say nothing without the type in which they stand: {@code Reanchor.Report}. */
    private static final Set<String> OF_THEIR_OUTER = Set.of("Kind", "Request", "Report");

    /** A private type is a word of its file alone. */
    @Test
    void a_word_has_one_meaning() {
        Map<String, Set<String>> meanings = new TreeMap<>();
        GLOSS.stream()
                .filter(type ->
                        !type.isAnonymousClass() && !type.getSimpleName().equals("package-info"))
                .filter(type -> !type.getModifiers().contains(JavaModifier.PRIVATE))
                .filter(ArchitectureTest::isWord)
                .forEach(type -> meanings.computeIfAbsent(type.getSimpleName(), word -> new TreeSet<>())
                        .add(type.getName()));

        meanings.values().removeIf(types -> types.size() == 1);
        assertThat(meanings).isEmpty();
    }

    /** Whether a type is read without the one that it stands in. */
    private static boolean isWord(JavaClass type) {
        return type.getEnclosingClass()
                .map(outer ->
                        !FAMILIES.contains(outer.getSimpleName()) && !OF_THEIR_OUTER.contains(type.getSimpleName()))
                .orElse(true);
    }

    /** So that the story in {@code content/} can be another one. */
    @Test
    void only_its_own_tests_know_the_explainer() throws IOException {
        Pattern explainer = Pattern.compile("(?i)wood[s]ide|gloss[.]explainer|Path[.]of\\(\"(?:content|site-output)");
        Path tests = Path.of("src/test/java");
        List<Path> knowing = new ArrayList<>();
        try (Stream<Path> walked = Files.walk(tests)) {
            for (Path file : walked.filter(Files::isRegularFile).toList()) {
                if (!file.startsWith(tests.resolve("gloss/explainer"))
                        && explainer.matcher(Files.readString(file)).find()) {
                    knowing.add(file);
                }
            }
        }
        assertThat(knowing).isEmpty();
    }

    @Test
    void nothing_reads_the_clock_but_the_stopwatch_of_the_command_line() {
        noClasses()
                .that()
                .resideOutsideOfPackage("gloss.cli..")
                .should()
                .callMethod(System.class, "nanoTime")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(java.time.LocalDate.class, "now")
                .check(GLOSS);
    }
}
