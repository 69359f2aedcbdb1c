package dev.testkeep.cli.table;

import java.util.List;

/**
 * One of several tables that are written together. Immutable.
 *
 * @param <R> what the rows are made from
 * @param title what the table is about
 * @param columns its columns
 * @param rows its rows
 */
public record TableSection<R>(String title, List<Column<R>> columns, List<R> rows) {

    public TableSection {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }
}
