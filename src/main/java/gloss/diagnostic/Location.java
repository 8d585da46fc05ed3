package gloss.diagnostic;

import java.util.Comparator;

/**
 * A place in a file as an editor shows it: {@code content/issues/taiwan.md:7:3}.
 *
 * @param file path below the site's folder, with {@code /}
 * @param line from 1, front matter counted
 * @param column from 1, in Unicode code points
 */
public record Location(String file, int line, int column) implements Comparable<Location> {

    private static final Comparator<Location> IN_READING_ORDER = Comparator.comparing(Location::file)
            .thenComparingInt(Location::line)
            .thenComparingInt(Location::column);

    public Location {
        if (line < 1 || column < 1) {
            throw new IllegalArgumentException("lines and columns start at 1: " + file + ":" + line + ":" + column);
        }
    }

    /** The beginning of a file, for what concerns the file as a whole. */
    public static Location of(String file) {
        return new Location(file, 1, 1);
    }

    /** The same line, {@code columns} further to the right. */
    public Location right(int columns) {
        return new Location(file, line, column + columns);
    }

    @Override
    public int compareTo(Location other) {
        return IN_READING_ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return file + ":" + line + ":" + column;
    }
}
