package dev.testkeep.cli.option;

import dev.testkeep.storage.filter.Attributes;
import dev.testkeep.storage.filter.Filter;
import dev.testkeep.storage.performance.PerformanceTable;
import dev.testkeep.storage.performance.PerformanceTable.Preference;
import dev.testkeep.storage.performance.PerformanceTable.Row;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How many rows of a table meet a condition that none should meet. Besides the columns, a row of a comparison has the
 * attribute {@code worse}: by how many percent it got worse, whichever way that is for what was measured; null if the
 * references do not tell.
 *
 * @param condition the condition
 * @param matches how many rows meet it
 * @param rows how many rows there are
 * @param undecided how many rows it cannot decide on, because nothing tells which way is worse
 */
public record RowCheck(Filter condition, long matches, int rows, long undecided) {

    private static final String WORSE = "worse";
    private static final String DIFFERENCE = "pdiff";

    /**
     * Checks each row.
     *
     * @throws IllegalArgumentException if the condition names a column that the table does not have
     */
    public static RowCheck of(Filter condition, PerformanceTable table) {
        requireColumns(condition, table);
        long matches = table.rows().stream()
                .filter(row -> condition.matches(attributes(table, row)))
                .count();
        return new RowCheck(condition, matches, table.rows().size(), undecided(condition, table));
    }

    private static long undecided(Filter condition, PerformanceTable table) {
        if (!condition.attributes().contains(WORSE)) {
            return 0;
        }
        return table.rows().stream()
                .filter(row -> attributes(table, row).get(WORSE) == null)
                .count();
    }

    private static Attributes attributes(PerformanceTable table, Row row) {
        Attributes columns = table.attributes(row);
        return columns.has(DIFFERENCE) && !columns.has(WORSE) ? new WithWorse(columns, row.preference()) : columns;
    }

    /** The columns, and one more. */
    private record WithWorse(Attributes columns, Preference preference) implements Attributes {

        @Override
        public boolean has(String name) {
            return name.equals(WORSE) || columns.has(name);
        }

        @Override
        public @Nullable Object get(String name) {
            return name.equals(WORSE) ? worse() : columns.get(name);
        }

        private @Nullable Double worse() {
            if (preference == Preference.UNKNOWN || !(columns.get(DIFFERENCE) instanceof Double rise)) {
                return null;
            }
            return preference == Preference.LOWER ? rise : -rise;
        }
    }

    private static void requireColumns(Filter condition, PerformanceTable table) {
        List<Object> nothing = Collections.nCopies(table.columns().size(), null);
        Attributes columns = attributes(table, new Row(nothing, Preference.UNKNOWN));
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
        return matches + " of " + rows + (rows == 1 ? " row matches '" : " rows match '") + condition + "'."
                + (undecided == 0 ? "" : " Of " + undecided + " nothing tells which way is worse.");
    }
}
