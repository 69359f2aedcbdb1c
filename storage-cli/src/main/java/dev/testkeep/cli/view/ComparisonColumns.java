package dev.testkeep.cli.view;

import dev.testkeep.cli.table.Column;
import dev.testkeep.cli.table.Emphasis;
import dev.testkeep.storage.performance.ComparisonQuery;
import dev.testkeep.storage.performance.PerformanceTable;
import dev.testkeep.storage.performance.PerformanceTable.Preference;
import dev.testkeep.storage.performance.PerformanceTable.Row;
import dev.testkeep.storage.performance.Side;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The columns of a comparison. */
public final class ComparisonColumns {

    /** What ReFrame shows people of a side that has no values. */
    private static final String NO_DATA = "<no data>";

    private final PerformanceTable table;
    private final boolean rightIsEmpty;
    private final boolean coloured;

    /**
     * For this table.
     *
     * @param rightIsEmpty whether there was nothing to compare with
     * @param coloured whether differences stand out for which it is known what is better
     */
    public ComparisonColumns(PerformanceTable table, boolean rightIsEmpty, boolean coloured) {
        this.table = table;
        this.rightIsEmpty = rightIsEmpty;
        this.coloured = coloured;
    }

    public List<Column<Row>> all() {
        List<Column<Row>> plain = PerformanceColumns.of(table);
        return IntStream.range(0, plain.size())
                .mapToObj(index -> refined(plain.get(index), index))
                .toList();
    }

    private Column<Row> refined(Column<Row> column, int index) {
        if (rightIsEmpty && table.columns().get(index).side() == Side.RIGHT) {
            return column.shownAs(row -> NO_DATA);
        }
        return coloured && column.name().equals(ComparisonQuery.DIFFERENCE_TITLE)
                ? column.emphasizedAs(row -> emphasis(row.values().get(index), row.preference()))
                : column;
    }

    private static Emphasis emphasis(@Nullable Object difference, Preference preference) {
        double rise = difference instanceof Double percent ? percent : 0;
        if (preference == Preference.UNKNOWN || !(Math.abs(rise) > 0)) {
            return Emphasis.NONE;
        }
        return (rise > 0) == (preference == Preference.HIGHER) ? Emphasis.GOOD : Emphasis.BAD;
    }
}
