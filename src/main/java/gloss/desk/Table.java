package gloss.desk;

import java.util.List;

/**
 * Rows under headings, to be printed for people or programs.
 *
 * @param columns the headings, which are the names of members in JSON
 * @param rows texts and numbers, one for each column
 */
public record Table(List<String> columns, List<List<Object>> rows) {

    public Table {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
    }
}
