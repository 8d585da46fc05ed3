package gloss.cli;

import gloss.desk.Table;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Prints tables in columns, numbers to the right; the last column takes what is left of the line. */
final class TablePrinter {

    private final PrintWriter out;
    private final int width;

    TablePrinter(PrintWriter out, int width) {
        this.out = out;
        this.width = width;
    }

    void print(Table table) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(table.columns().stream()
                .map(name -> name.toUpperCase(Locale.ROOT).replace('-', ' '))
                .toList());
        table.rows()
                .forEach(row -> lines.add(row.stream()
                        .map(cell -> Printer.visible(cell.toString()))
                        .toList()));
        List<Column> columns = new ArrayList<>();
        for (int c = 0; c < table.columns().size(); c++) {
            int column = c;
            columns.add(new Column(
                    lines.stream()
                            .mapToInt(line -> length(line.get(column)))
                            .max()
                            .orElse(0),
                    !table.rows().isEmpty()
                            && table.rows().stream().allMatch(row -> row.get(column) instanceof Number)));
        }
        lines.forEach(line -> out.println(cut(line(line, columns))));
    }

    /** How a column is set. */
    private record Column(int width, boolean isNumber) {}

    private static int length(String cell) {
        return cell.codePointCount(0, cell.length());
    }

    private static String line(List<String> cells, List<Column> columns) {
        StringBuilder line = new StringBuilder();
        for (int c = 0; c < cells.size(); c++) {
            String cell = cells.get(c);
            String blanks = " ".repeat(columns.get(c).width() - length(cell));
            line.append(c == 0 ? "" : "  ").append(columns.get(c).isNumber() ? blanks + cell : cell + blanks);
        }
        return line.toString().stripTrailing();
    }

    private String cut(String line) {
        return line.codePointCount(0, line.length()) <= width
                ? line
                : line.substring(0, line.offsetByCodePoints(0, width - 1)) + "…";
    }

    /** The rows as JSON writes them: objects with the columns as names. */
    static List<Map<String, Object>> objects(Table table) {
        return table.rows().stream()
                .map(row -> {
                    Map<String, Object> object = new LinkedHashMap<>();
                    for (int c = 0; c < row.size(); c++) {
                        object.put(table.columns().get(c), row.get(c));
                    }
                    return object;
                })
                .toList();
    }
}
