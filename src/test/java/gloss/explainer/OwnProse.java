package gloss.explainer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLParser;

/**
 * What the editors of a site say in words of their own: the running text of its Markdown, and those fields of its lists and
 * front matter that are prose. Whatever stands in quotation marks, the passages that notes quote, titles, names, addresses and
 * code are somebody else's words or none, and are left out.
 */
final class OwnProse {

    private static final Set<String> FIELDS = Set.of(
            "answer",
            "definition",
            "headline",
            "note",
            "now",
            "occasion",
            "points",
            "promise",
            "question",
            "role",
            "summary",
            "tagline",
            "text",
            "was",
            "why");

    private static final Pattern QUOTED = Pattern.compile("“[^”]*”|\"[^\"]*\"");
    private static final Pattern NO_WORDS =
            Pattern.compile("\\[@[^\\]]*\\]|\\[\\^[^\\]]*\\]:?|\\]\\([^)]*\\)|\\{#[^}]*\\}");
    private static final Pattern BLOCK_BEGINS = Pattern.compile("\\s*(#|[-*] |\\d+\\. |\\||>).*");

    /** A stretch of prose and the file it stands in. */
    record Piece(Path file, Words words) {}

    private final Path file;
    private final List<Piece> pieces = new ArrayList<>();

    private OwnProse(Path file) {
        this.file = file;
    }

    /** The prose of every file below a folder, in the order of their names. */
    static List<Piece> below(Path folder) throws IOException {
        List<Piece> pieces = new ArrayList<>();
        try (Stream<Path> walked = Files.walk(folder)) {
            for (Path file : walked.filter(Files::isRegularFile).sorted().toList()) {
                pieces.addAll(of(file));
            }
        }
        return pieces;
    }

    private static List<Piece> of(Path file) throws IOException {
        OwnProse prose = new OwnProse(file);
        if (file.toString().endsWith(".md")) {
            prose.markdown(Files.readAllLines(file));
        } else if (file.toString().endsWith(".yml")) {
            prose.yaml(Files.readString(file), 1);
        }
        return prose.pieces;
    }

    private void markdown(List<String> lines) {
        int at = 0;
        if (!lines.isEmpty() && lines.get(0).equals("---")) {
            at = lines.subList(1, lines.size()).indexOf("---") + 2;
            yaml(String.join("\n", lines.subList(1, at - 1)), 2);
        }
        StringBuilder block = new StringBuilder();
        int begun = at;
        boolean isCode = false;
        for (; at < lines.size(); at++) {
            String line = lines.get(at);
            boolean isFence = line.strip().startsWith("```");
            if (isFence
                    || isCode
                    || line.isBlank()
                    || BLOCK_BEGINS.matcher(line).matches()) {
                add(block.toString(), begun + 1);
                block.setLength(0);
                begun = at;
            }
            isCode ^= isFence;
            if (!isFence && !isCode && !line.startsWith(">")) {
                block.append(line.startsWith("|") ? line.replace('|', Words.GAP) : line)
                        .append('\n');
            }
        }
        add(block.toString(), begun + 1);
    }

    /** Adds the prose fields of YAML that begins on this line of the file. */
    private void yaml(String yaml, int firstLine) {
        Deque<String> fields = new ArrayDeque<>();
        try (YAMLParser parser = (YAMLParser) new YAMLFactory().createParser(ObjectReadContext.empty(), yaml)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.START_ARRAY && !fields.isEmpty()) {
                    fields.push(fields.element());
                } else if (token.isStructStart()) {
                    fields.push("");
                } else if (token.isStructEnd()) {
                    fields.pop();
                } else if (token == JsonToken.PROPERTY_NAME) {
                    fields.pop();
                    fields.push(parser.currentName());
                } else if (token == JsonToken.VALUE_STRING && !fields.isEmpty() && FIELDS.contains(fields.peek())) {
                    add(
                            parser.getString(),
                            firstLine + parser.currentTokenLocation().getLineNr() - 1);
                }
            }
        }
    }

    private void add(String text, int line) {
        String own = QUOTED.matcher(text).replaceAll(match -> Words.GAP + lineEnds(match.group()));
        own = NO_WORDS.matcher(own).replaceAll(match -> " " + lineEnds(match.group()));
        Words.in(own, line).forEach(words -> pieces.add(new Piece(file, words)));
    }

    /** What keeps the lines below in their places when a stretch is taken out. */
    private static String lineEnds(String text) {
        return text.replaceAll("[^\n]", "");
    }
}
