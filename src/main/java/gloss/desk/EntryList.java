package gloss.desk;

import gloss.content.ContentWriter;
import gloss.diagnostic.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** A YAML list as lines of a file, {@code - id: …} and what is indented below it, into which an entry is to be put. */
final class EntryList {

    /** A text that goes before a line of the file, from 1; the line after the last for its end. */
    record Insertion(int line, String text) {}

    private static final Pattern DASH = Pattern.compile("( *)-( .*)?");
    private static final Pattern EMPTY = Pattern.compile("\\s*(#.*)?|---");
    private static final Pattern KEY_OF_LIST = Pattern.compile("references:\\s*(#.*)?");

    private final String text;
    private final List<String> lines;

    /** The lines on which the entries begin, from 1. */
    private final List<Integer> dashes;

    private final int indent;

    private EntryList(String text, List<Integer> dashes, int indent) {
        this.text = text;
        this.lines = text.lines().toList();
        this.dashes = dashes;
        this.indent = indent;
    }

    /** The list in a text whose entries are at these places; absent if they are not written one below the other. */
    static Optional<EntryList> of(String text, List<Location> entries) {
        List<String> lines = text.lines().toList();
        List<Integer> dashes = new ArrayList<>();
        int indent = 0;
        for (Location entry : entries) {
            int line = entry.line();
            // The fields may begin below the dash.
            while (line > 0 && !isDash(lines.get(line - 1), entry.column() - 2)) {
                line--;
            }
            if (line == 0) {
                return Optional.empty();
            }
            indent = indentOf(lines.get(line - 1));
            dashes.add(line);
        }
        EntryList list = new EntryList(text, dashes, indent);
        return list.dashes.isEmpty() && !list.isOnly(EMPTY) && !list.endsWithKey()
                ? Optional.empty()
                : Optional.of(list);
    }

    private static boolean isDash(String line, int longestIndent) {
        return DASH.matcher(line).matches() && indentOf(line) <= longestIndent;
    }

    /**
     * Where an entry goes, and how it is written there.
     *
     * @param place how many of the entries go before it
     * @param key the key that the list itself must have, such as {@code references}; empty if none
     */
    Insertion insertion(int place, String entry, String key) {
        int line = line(place);
        boolean isLast = line > lines.size();
        StringBuilder added = new StringBuilder();
        if (isLast && !text.isEmpty() && !text.endsWith("\n")) {
            added.append('\n');
        }
        boolean isAtTop = line == 1 || (place == 0 && !dashes.isEmpty()) || endsWithKey();
        if (!isAtTop && isSpaced() && !isBlank(line - 1)) {
            added.append('\n');
        }
        if (dashes.isEmpty() && !key.isEmpty() && !endsWithKey()) {
            added.append(key).append(":\n");
        }
        entry.lines()
                .forEach(each -> added.append(" ".repeat(indent)).append(each).append('\n'));
        if (!isLast && isSpaced() && !isBlank(line)) {
            added.append('\n');
        }
        return new Insertion(line, added.toString());
    }

    /** The whole text with something put into it. */
    String with(Insertion insertion) {
        return ContentWriter.spliced(text, insertion.line(), insertion.line(), insertion.text());
    }

    private int line(int place) {
        if (dashes.isEmpty()) {
            return lines.size() + 1;
        }
        return place == dashes.size() ? end() : place == 0 ? dashes.get(0) : start(place);
    }

    /** Where an entry begins that is not the first: a comment right above it is on it. One above the first is on the list. */
    private int start(int place) {
        int line = dashes.get(place);
        while (isComment(line - 1)) {
            line--;
        }
        return line;
    }

    /** The line after the last entry: that of what follows the list, or the end of the file. */
    private int end() {
        int line = dashes.get(dashes.size() - 1) + 1;
        while (line <= lines.size() && (isComment(line) || isBlank(line) || indentOf(lines.get(line - 1)) > indent)) {
            line++;
        }
        if (line > lines.size()) {
            return line;
        }
        while (isComment(line - 1) || isBlank(line - 1)) {
            line--;
        }
        return line;
    }

    /** Whether there is a blank line between two entries; where there are no two, there shall be. */
    private boolean isSpaced() {
        return dashes.size() < 2 || IntStream.range(1, dashes.size()).anyMatch(place -> isBlank(start(place) - 1));
    }

    /** Whether all that is there is the key below which the list shall stand. */
    private boolean endsWithKey() {
        return dashes.isEmpty() && !isOnly(EMPTY) && isOnly(KEY_OF_LIST);
    }

    private boolean isOnly(Pattern pattern) {
        return lines.stream()
                .allMatch(line ->
                        EMPTY.matcher(line).matches() || pattern.matcher(line).matches());
    }

    private boolean isBlank(int line) {
        return lines.get(line - 1).isBlank();
    }

    private boolean isComment(int line) {
        String text = lines.get(line - 1);
        return text.strip().startsWith("#") && indentOf(text) <= indent;
    }

    private static int indentOf(String line) {
        return line.length() - line.stripLeading().length();
    }
}
