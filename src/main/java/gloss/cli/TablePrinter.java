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
        int last = table.columns().size() - 1;
        List<Integer> widths = new ArrayList<>();
        for (int c = 0; c <= last; c++) {
            int column = c;
            widths.add(table.rows().stream()
                    .mapToInt(row -> length(row.get(column)))
                    .reduce(length(table.columns().get(c)), Math::max));
        }
        line(
                table.columns().stream()
                        .map(name -> (Object) name.toUpperCase(Locale.ROOT).replace('-', ' '))
                        .toList(),
                table,
                widths);
        table.rows().forEach(row -> line(row, table, widths));
    }

    private static int length(Object cell) {
        String text = cell.toString();
        return text.codePointCount(0, text.length());
    }

    private void line(List<Object> row, Table table, List<Integer> widths) {
        StringBuilder line = new StringBuilder();
        for (int c = 0; c < row.size(); c++) {
            int column = c;
            boolean isNumber = table.rows().stream().allMatch(r -> r.get(column) instanceof Integer)
                    && !table.rows().isEmpty();
            String cell = Printer.visible(row.get(c).toString());
            String blanks = " ".repeat(Math.max(0, widths.get(c) - length(cell)));
            line.append(c == 0 ? "" : "  ").append(isNumber ? blanks + cell : cell + blanks);
        }
        out.println(cut(line.toString().stripTrailing()));
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
