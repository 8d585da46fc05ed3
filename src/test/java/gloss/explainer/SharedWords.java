package gloss.explainer;

import gloss.explainer.Words.Word;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Lists every run of eight or more words that the editors' own wording shares with texts that it was written from: a run that
 * long was hardly restated. Of a JSON file all values that are texts are compared, of any other file the whole of it.
 *
 * <pre>mvn -q test-compile exec:java -Dexec.mainClass=gloss.explainer.SharedWords -Dexec.classpathScope=test \
 *     -Dexec.args="content notes.json report.txt"</pre>
 *
 * <p>{@code -Dwords=6} asks for another length. Ends with 1 if there is a run, with 2 if no file is given.
 */
public final class SharedWords {

    private static final int FEWEST = 8;

    private final int fewest;
    private final Set<String> known = new HashSet<>();

    /** A run of words and where in the site it begins. */
    record Run(Path file, int line, String words) {

        @Override
        public String toString() {
            return file.toString().replace('\\', '/') + ":" + line + ": " + words;
        }
    }

    private SharedWords(int fewest) {
        this.fewest = fewest;
    }

    public static void main(String[] arguments) throws IOException {
        int status = run(Arrays.stream(arguments).map(Path::of).toList(), System.out);
        if (status != 0) {
            System.exit(status);
        }
    }

    static int run(List<Path> arguments, PrintStream out) throws IOException {
        if (arguments.size() < 2) {
            out.println("usage: SharedWords CONTENT FILE...");
            return 2;
        }
        List<Run> runs =
                find(arguments.get(0), arguments.subList(1, arguments.size()), Integer.getInteger("words", FEWEST));
        runs.forEach(out::println);
        out.println(runs.size() + (runs.size() == 1 ? " shared run" : " shared runs"));
        return runs.isEmpty() ? 0 : 1;
    }

    /** The runs of so many words or more that the prose below a folder shares with any of the files. */
    static List<Run> find(Path content, List<Path> files, int fewest) throws IOException {
        SharedWords shared = new SharedWords(fewest);
        for (Path file : files) {
            shared.learn(file);
        }
        List<Run> runs = new ArrayList<>();
        for (OwnProse.Piece piece : OwnProse.below(content)) {
            runs.addAll(shared.in(piece));
        }
        return runs;
    }

    private void learn(Path file) throws IOException {
        String text = Files.readString(file);
        if (file.toString().endsWith(".json")) {
            learn(JsonMapper.shared().readTree(text));
        } else {
            learn(text);
        }
    }

    private void learn(JsonNode node) {
        if (node.isString()) {
            learn(node.stringValue());
        }
        node.forEach(this::learn);
    }

    private void learn(String text) {
        Words.in(text, 1).forEach(words -> known.addAll(words.runs(fewest)));
    }

    /** The longest runs: what follows a run without a word that is not shared belongs to it. */
    private List<Run> in(OwnProse.Piece piece) {
        List<Run> runs = new ArrayList<>();
        List<Word> words = piece.words().list();
        List<String> candidates = piece.words().runs(fewest);
        for (int i = 0; i < candidates.size(); i++) {
            int first = i;
            while (i < candidates.size() && known.contains(candidates.get(i))) {
                i++;
            }
            if (i > first) {
                String run = words.subList(first, i + fewest - 1).stream()
                        .map(Word::text)
                        .collect(Collectors.joining(" "));
                runs.add(new Run(piece.file(), words.get(first).line(), run));
            }
        }
        return runs;
    }
}
