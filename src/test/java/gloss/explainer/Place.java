package gloss.explainer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Where a fact is told: {@code F31<TAB>issues/taiwan.html<TAB>called Taiwan the biggest}, the words as a reader sees them. A fact
 * that is not told, or not all of it, has {@code -} for a page and the reason for words. Lines that begin with {@code #} are remarks.
 */
record Place(String fact, String page, String words, int line) {

    private static final String NOWHERE = "-";

    static List<Place> in(Path file) throws IOException {
        List<Place> places = new ArrayList<>();
        List<String> lines = Files.readAllLines(file);
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isBlank() && !lines.get(i).startsWith("#")) {
                places.add(of(lines.get(i), i + 1));
            }
        }
        return places;
    }

    private static Place of(String line, int number) {
        String[] fields = line.split("\t", -1);
        if (fields.length != 3 || fields[0].isBlank() || fields[1].isBlank() || fields[2].isBlank()) {
            throw new IllegalArgumentException(
                    "line " + number + " is not a fact, a page and words with tabs between them: " + line);
        }
        return new Place(fields[0], fields[1], fields[2], number);
    }

    boolean isLeftOut() {
        return page.equals(NOWHERE);
    }
}
