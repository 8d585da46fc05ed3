package gloss.parse;

import gloss.diagnostic.Code;
import gloss.diagnostic.Diagnostic;
import gloss.diagnostic.Location;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLParser;

/**
 * Reads YAML as a tree with the line and column of every key and value. It takes Jackson's tokens and not its data binding,
 * because that stops at the first fault and does not know where a key stood. Anchors, aliases, tags and a second document
 * are refused: no content needs them, and each is a way to say something other than what one reads.
 */
final class Yaml {

    private static final YAMLFactory FACTORY = YAMLFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(20)
                    .maxStringLength(32 * 1024)
                    .maxNameLength(256)
                    .maxTokenCount(400_000)
                    .build())
            .build();

    private final YAMLParser parser;
    private final String yaml;
    private final String file;
    private final int firstLine;
    private final Consumer<Diagnostic> found;

    private Yaml(YAMLParser parser, String yaml, String file, int firstLine, Consumer<Diagnostic> found) {
        this.parser = parser;
        this.yaml = yaml;
        this.file = file;
        this.firstLine = firstLine;
        this.found = found;
    }

    /**
     * The tree of a YAML text that begins on a line of a file. Absent if there is nothing in it, or if it is not YAML, which
     * is then reported.
     */
    static Optional<YamlNode> read(String yaml, String file, int firstLine, Consumer<Diagnostic> found) {
        try (YAMLParser parser = (YAMLParser) FACTORY.createParser(ObjectReadContext.empty(), yaml)) {
            Yaml reader = new Yaml(parser, yaml, file, firstLine, found);
            if (parser.nextToken() == null) {
                return Optional.empty();
            }
            YamlNode root = reader.node();
            if (parser.nextToken() != null) {
                reader.refuse("a second document begins here", "take away the line `---` above it");
            }
            return Optional.of(root);
        } catch (JacksonException e) {
            found.accept(syntaxError(e, file, firstLine));
            return Optional.empty();
        }
    }

    private YamlNode node() {
        Location location = location();
        refuseIndicator();
        return switch (parser.currentToken()) {
            case START_OBJECT -> mapping(location);
            case START_ARRAY -> sequence(location);
            case VALUE_NULL -> new YamlNode.Nothing(location);
            default -> new YamlNode.Scalar(text(), location);
        };
    }

    /** Jackson does not tell of an anchor or a tag on a scalar, but no plain text begins with one of these. */
    private void refuseIndicator() {
        long start = parser.currentTokenLocation().getCharOffset();
        char first = start >= 0 && start < yaml.length() ? yaml.charAt((int) start) : ' ';
        if (first == '*') {
            refuse("an alias (`*name`) is not allowed", "write the value out, or put it in quotation marks");
        } else if (first == '&') {
            refuse("an anchor (`&name`) is not allowed", "take it away, or put the value in quotation marks");
        } else if (first == '!') {
            refuse("a tag (`!name`) is not allowed", "take it away, or put the value in quotation marks");
        }
    }

    private String text() {
        String text = parser.getString();
        if (text.indexOf('\0') >= 0) {
            refuse("a zero character is not allowed", "take `\\0` out of the value");
            return text.replace("\0", "");
        }
        return text;
    }

    private YamlNode mapping(Location location) {
        Map<String, YamlNode.Member> entries = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            Location keyLocation = location();
            refuseIndicator();
            String key = parser.currentName();
            parser.nextToken();
            YamlNode value = node();
            YamlNode.@Nullable Member before = entries.putIfAbsent(key, new YamlNode.Member(value, keyLocation));
            if (before != null) {
                found.accept(new Diagnostic(
                        Code.DUPLICATE_FIELD,
                        keyLocation,
                        "`" + key + "` stands twice",
                        "keep one of them; the other is on line "
                                + before.location().line()));
            }
        }
        return new YamlNode.Mapping(entries, location);
    }

    private YamlNode sequence(Location location) {
        List<YamlNode> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(node());
        }
        return new YamlNode.Sequence(items, location);
    }

    private void refuse(String message, String remedy) {
        found.accept(new Diagnostic(Code.YAML_SYNTAX, location(), message, remedy));
    }

    private Location location() {
        return location(parser.currentTokenLocation(), file, firstLine);
    }

    private static Location location(@Nullable TokenStreamLocation at, String file, int firstLine) {
        if (at == null || at.getLineNr() < 1) {
            return new Location(file, firstLine, 1);
        }
        return new Location(file, firstLine + at.getLineNr() - 1, Math.max(1, at.getColumnNr()));
    }

    private static Diagnostic syntaxError(JacksonException e, String file, int firstLine) {
        Location location = location(e.getLocation(), file, firstLine);
        String problem = e.getOriginalMessage();
        if (e.getCause() instanceof MarkedYamlEngineException marked) {
            problem = marked.getProblem();
            location = marked.getProblemMark()
                    .map(mark -> new Location(file, firstLine + mark.getLine(), mark.getColumn() + 1))
                    .orElse(location);
        }
        String remedy = "look for a missing quotation mark or a wrong indent on this line or the one before";
        if (problem.contains("mapping values are not allowed")) {
            remedy = "a text with a colon in it needs quotation marks: `title: \"One: two\"`";
        } else if (problem.contains("TAB")) {
            remedy = "indent with spaces, not with tabs";
        } else if (problem.contains("undefined alias") || problem.contains("found undefined")) {
            remedy = "a text that begins with `*` needs quotation marks";
        }
        return new Diagnostic(Code.YAML_SYNTAX, location, "not YAML: " + problem, remedy);
    }
}
