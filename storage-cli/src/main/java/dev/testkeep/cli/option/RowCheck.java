package dev.testkeep.cli.option;

import dev.testkeep.storage.filter.Attributes;
import dev.testkeep.storage.filter.Filter;
import dev.testkeep.storage.performance.PerformanceTable;
import dev.testkeep.storage.performance.PerformanceTable.Preference;
import dev.testkeep.storage.performance.PerformanceTable.Row;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How many rows of a table meet a condition that none should meet.
 *
 * @param condition the condition
 * @param matches how many rows meet it
 * @param rows how many rows there are
 */
public record RowCheck(Filter condition, long matches, int rows) {

    /**
     * Checks each row.
     *
     * @throws IllegalArgumentException if the condition names a column that the table does not have
     */
    public static RowCheck of(Filter condition, PerformanceTable table) {
        requireColumns(condition, table);
        long matches = table.rows().stream()
                .filter(row -> condition.matches(table.attributes(row)))
                .count();
        return new RowCheck(condition, matches, table.rows().size());
    }

    private static void requireColumns(Filter condition, PerformanceTable table) {
        List<Object> nothing = Collections.nCopies(table.columns().size(), null);
        Attributes columns = table.attributes(new Row(nothing, Preference.UNKNOWN));
        List<String> unknown = condition.attributes().stream()
                .filter(name -> !columns.has(name))
                .toList();
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("'" + condition + "' asks for columns that there are not: "
                    + String.join(", ", unknown) + ". There are: "
                    + table.columns().stream()
                            .map(PerformanceTable.Column::name)
                            .collect(Collectors.joining(", ")));
        }
    }

    public boolean isPassed() {
        return matches == 0;
    }

    @Override
    public String toString() {
        return matches + " of " + rows + (rows == 1 ? " row matches '" : " rows match '") + condition + "'.";
    }
}
