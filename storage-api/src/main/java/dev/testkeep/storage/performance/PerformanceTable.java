package dev.testkeep.storage.performance;

import dev.testkeep.storage.filter.Attributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Groups of performance values, a row for each. Immutable.
 *
 * @param columns the columns of each row, in order
 * @param rows the groups, in order
 */
public record PerformanceTable(List<Column> columns, List<Row> rows) {

    public PerformanceTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /**
     * A column.
     *
     * @param name a name for use in filters, e.g. {@code pval_mean_L}
     * @param title a title for people as printed by ReFrame, e.g. {@code pval (mean) (lhs)}
     * @param side the side of a comparison that it comes from
     */
    public record Column(String name, String title, Side side) {}

    /** Which values of a group are better, according to their references. */
    public enum Preference {
        /** The higher ones: they are bounded below only. */
        HIGHER,
        /** The lower ones: they are bounded above only. */
        LOWER,
        /** The references do not tell. */
        UNKNOWN
    }

    /**
     * One group.
     *
     * @param values a {@link String}, {@link Long}, {@link Double}, {@link Boolean} or null for each column
     * @param preference which values of the group are better
     */
    public record Row(List<@Nullable Object> values, Preference preference) {

        public Row {
            values = Collections.unmodifiableList(new ArrayList<>(values));
        }
    }

    /**
     * What a filter sees of a row: each column by its name, and the first aggregate of {@code pval} also as
     * {@code pval}, or {@code pval_L} and {@code pval_R} in a comparison.
     */
    public Attributes attributes(Row row) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            values.put(columns.get(i).name(), row.values().get(i));
            values.putIfAbsent(shortName(columns.get(i).name()), row.values().get(i));
        }
        return Attributes.of(values);
    }

    private static String shortName(String name) {
        return name.replaceFirst("^pval_[^_]+", "pval");
    }
}
