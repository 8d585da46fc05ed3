package gloss.parse;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.classmate.ResolvedType;
import com.github.victools.jsonschema.generator.CustomDefinition;
import com.github.victools.jsonschema.generator.FieldScope;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerationContext;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import gloss.model.Label;
import gloss.model.Moment;
import gloss.model.PartialDate;
import gloss.model.Slug;
import gloss.testing.Golden;
import java.io.IOException;
import java.io.Reader;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Period;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The JSON Schemas that editors complete and check files by say what the records say. {@code -Dgolden=rewrite} writes them
 * anew; what a field is for stands in {@code schema-descriptions.properties}.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SchemaTest {

    private static final Path SCHEMAS = Path.of("src/main/resources/gloss/schema");
    private static final JsonMapper JSON = new JsonMapper();
    private static final Map<Class<?>, String> PATTERNS = Map.of(
            Slug.class, "^[a-z0-9]+(-[a-z0-9]+)*$",
            PartialDate.class, "^[0-2][0-9]{3}(-[0-9]{2}(-[0-9]{2})?)?$",
            Moment.class, "^[12][0-9]{3}-[0-9]{2}-[0-9]{2}(T.+)?$",
            Period.class, "^[0-9]{1,3} (day|week|month|year)s?$");

    private static final Map<String, Class<? extends Record>> FRONT_MATTER = Map.of(
            "site", Draft.SiteHeader.class,
            "article", Draft.ArticleHeader.class,
            "method", Draft.MethodHeader.class,
            "issue", Draft.IssueHeader.class,
            "person", Draft.PersonHeader.class,
            "page", Draft.PageHeader.class);

    private static final Map<String, Class<? extends Record>> LISTS = Map.of(
            "quotations", Draft.QuotationEntry.class,
            "sources", Draft.SourceEntry.class,
            "commitments", Draft.CommitmentEntry.class,
            "timeline", Draft.EventEntry.class,
            "glossary", Draft.TermEntry.class,
            "corrections", Draft.CorrectionEntry.class);

    private final Properties descriptions = new Properties();
    private final Set<String> undescribed = new TreeSet<>();

    static Stream<String> names() {
        return Stream.concat(FRONT_MATTER.keySet().stream(), LISTS.keySet().stream())
                .sorted();
    }

    @ParameterizedTest
    @MethodSource("names")
    void a_schema_says_what_its_record_says(String name) throws IOException {
        try (Reader reader = Files.newBufferedReader(Path.of("src/test/resources/schema-descriptions.properties"))) {
            descriptions.load(reader);
        }
        String schema = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(schema(name)) + "\n";
        Path file = SCHEMAS.resolve(name + ".json");
        if (Golden.REWRITE) {
            Files.writeString(file, schema);
        }
        assertThat(undescribed)
                .as("fields of which nothing says what they are for")
                .isEmpty();
        assertThat(schema).isEqualTo(Files.readString(file));
    }

    @Test
    void there_is_a_schema_for_every_kind_of_file_and_no_other() throws IOException {
        try (Stream<Path> files = Files.list(SCHEMAS)) {
            assertThat(files.map(file -> file.getFileName().toString().replace(".json", "")))
                    .containsExactlyInAnyOrderElementsOf(names().toList());
        }
    }

    private ObjectNode schema(String name) {
        Class<? extends Record> header = FRONT_MATTER.get(name);
        if (header != null) {
            return generator().generateSchema(header);
        }
        ObjectNode entry = generator().generateSchema(LISTS.get(name));
        String version = entry.remove("$schema").asString();
        ObjectNode schema = JSON.createObjectNode().put("$schema", version);
        if (name.equals("sources")) {
            ObjectNode properties = (ObjectNode) entry.get("properties");
            properties.set("type", enumeration(List.copyOf(Csl.TYPES)));
            properties.set("issued", JSON.createObjectNode());
            Csl.PASSED_ON.forEach(variable -> properties.set(variable, JSON.createObjectNode()));
            schema.put("type", "object").put("additionalProperties", false);
            schema.putObject("properties")
                    .putObject("references")
                    .put("type", "array")
                    .set("items", entry);
            schema.putArray("required").add("references");
        } else {
            schema.put("type", "array").set("items", entry);
        }
        return schema;
    }

    private SchemaGenerator generator() {
        SchemaGeneratorConfigBuilder config = new SchemaGeneratorConfigBuilder(
                        SchemaVersion.DRAFT_7, OptionPreset.PLAIN_JSON)
                .with(Option.INLINE_ALL_SCHEMAS, Option.FORBIDDEN_ADDITIONAL_PROPERTIES_BY_DEFAULT);
        config.forTypesInGeneral().withCustomDefinitionProvider(SchemaTest::definition);
        config.forFields()
                .withPropertyNameOverrideResolver(field -> name(component(field)))
                .withNullableCheck(field -> false)
                .withRequiredCheck(field -> isRequired(component(field)))
                .withDescriptionResolver(this::description);
        return new SchemaGenerator(config.build());
    }

    private static @Nullable CustomDefinition definition(ResolvedType type, SchemaGenerationContext context) {
        Class<?> raw = type.getErasedType();
        if (raw == Optional.class || raw == Located.class) {
            return new CustomDefinition(
                    context.createDefinition(type.getTypeParameters().get(0)), true);
        } else if (raw == List.class) {
            ObjectNode one = context.createDefinition(type.getTypeParameters().get(0));
            ObjectNode either = JSON.createObjectNode();
            ArrayNode choices = either.putArray("anyOf");
            choices.add(one);
            choices.addObject().put("type", "array").set("items", one.deepCopy());
            return new CustomDefinition(either, true);
        } else if (raw.isEnum()) {
            return new CustomDefinition(
                    enumeration(Arrays.stream(raw.getEnumConstants())
                            .map(constant -> ((Label) constant).token())
                            .toList()),
                    true);
        } else if (raw.isRecord() && raw.getPackage().equals(Draft.class.getPackage()) && raw != DraftProse.class) {
            return null;
        } else if (raw == Integer.class || raw == Boolean.class) {
            return new CustomDefinition(
                    JSON.createObjectNode().put("type", raw == Integer.class ? "integer" : "boolean"), true);
        }
        ObjectNode text = JSON.createObjectNode();
        if (raw == PartialDate.class) {
            // A year alone is a number to YAML.
            text.putArray("type").add("string").add("integer");
        } else {
            text.put("type", "string");
        }
        Optional.ofNullable(PATTERNS.get(raw)).ifPresent(pattern -> text.put("pattern", pattern));
        return new CustomDefinition(text, true);
    }

    private static ObjectNode enumeration(List<String> words) {
        ObjectNode node = JSON.createObjectNode();
        ArrayNode values = node.putArray("enum");
        words.forEach(values::add);
        return node;
    }

    private static RecordComponent component(FieldScope field) {
        return Arrays.stream(field.getDeclaringType().getErasedType().getRecordComponents())
                .filter(component -> component.getName().equals(field.getDeclaredName()))
                .findFirst()
                .orElseThrow();
    }

    private static String name(RecordComponent component) {
        Binder.Field named = component.getAnnotation(Binder.Field.class);
        return named != null
                ? named.value()
                : component.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    private static boolean isRequired(RecordComponent component) {
        return component.getType() != Optional.class
                && (component.getType() != List.class || component.isAnnotationPresent(Binder.Required.class));
    }

    private @Nullable String description(FieldScope field) {
        RecordComponent component = component(field);
        String owner = field.getDeclaringType().getErasedType().getSimpleName();
        if (owner.equals("RulesField")) {
            return "error, warning, hint or off; `gloss explain " + name(component) + "`";
        }
        String description = descriptions.getProperty(
                owner + "." + component.getName(), descriptions.getProperty(component.getName()));
        if (description == null) {
            undescribed.add(owner + "." + component.getName());
        }
        return description;
    }
}
