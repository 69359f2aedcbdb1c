package dev.testkeep.cli.view;

import dev.testkeep.cli.table.Column;
import dev.testkeep.storage.performance.PerformanceTable;
import dev.testkeep.storage.performance.PerformanceTable.Row;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/** The columns of tables of performance values, under the titles that ReFrame gives them. */
public final class PerformanceColumns {

    private PerformanceColumns() {}

    public static List<Column<Row>> of(PerformanceTable table) {
        return IntStream.range(0, table.columns().size())
                .mapToObj(index -> column(table, index))
                .toList();
    }

    private static Column<Row> column(PerformanceTable table, int index) {
        String title = table.columns().get(index).title();
        return isNumeric(table, index)
                ? Column.numbers(title, row -> row.values().get(index))
                : Column.of(title, row -> row.values().get(index));
    }

    private static boolean isNumeric(PerformanceTable table, int index) {
        return table.rows().stream()
                .map(row -> row.values().get(index))
                .filter(Objects::nonNull)
                .allMatch(Number.class::isInstance);
    }
}
