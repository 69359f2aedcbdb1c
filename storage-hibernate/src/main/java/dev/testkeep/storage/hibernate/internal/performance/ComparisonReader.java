package dev.testkeep.storage.hibernate.internal.performance;

import dev.testkeep.storage.TestCaseQuery;
import dev.testkeep.storage.hibernate.internal.performance.ComparedSide.Cells;
import dev.testkeep.storage.hibernate.internal.read.Catalogue;
import dev.testkeep.storage.performance.Comparison;
import dev.testkeep.storage.performance.ComparisonQuery;
import dev.testkeep.storage.performance.OutputColumn;
import dev.testkeep.storage.performance.OutputColumn.Content;
import dev.testkeep.storage.performance.PerformanceTable;
import dev.testkeep.storage.performance.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

/** Makes the table of two selections side by side. */
public final class ComparisonReader {

    private final StatelessSession session;
    private final Catalogue catalogue;
    private final ComparisonQuery query;
    private final List<String> keys;
    private final List<OutputColumn> shownColumns;
    private final Content compared;

    public ComparisonReader(StatelessSession session, Catalogue catalogue, ComparisonQuery query) {
        this.session = session;
        this.catalogue = catalogue;
        this.query = query;
        this.keys = query.summary().groupBy();
        this.shownColumns = query.columns();
        this.compared = new OutputColumn.Aggregate(query.compared());
    }

    public Comparison read() {
        ComparedSide left = side(query.left(), Side.LEFT);
        ComparedSide right = side(query.right(), Side.RIGHT);
        List<List<@Nullable Object>> common = left.keysIn(right);
        List<List<@Nullable Object>> shown = right.size() == 0 ? left.keys() : common;
        left.readDeferred(shown);
        right.readDeferred(shown);
        PerformanceTable table = new PerformanceTable(
                columns(),
                shown.stream()
                        .map(key -> row(key, left.cells(key), right.cells(key)))
                        .toList());
        return gaps(table, common, left, right);
    }

    private Comparison gaps(
            PerformanceTable table, List<List<@Nullable Object>> common, ComparedSide left, ComparedSide right) {
        UnitGaps gaps = UnitGaps.of(keys, left.keysWithout(common), right.keysWithout(common));
        return new Comparison(table, common.size(), gaps.leftOnly(), gaps.rightOnly(), gaps.otherUnit());
    }

    private ComparedSide side(TestCaseQuery testCases, Side side) {
        Stream<Content> shown =
                shownColumns.stream().filter(column -> column.side() == side).map(OutputColumn::content);
        Set<Content> contents = Stream.concat(Stream.of(compared), shown).collect(Collectors.toSet());
        return new ComparedSide(new GroupReader(session, catalogue, testCases, keys), contents, side == Side.LEFT);
    }

    private List<PerformanceTable.Column> columns() {
        List<PerformanceTable.Column> columns = new ArrayList<>();
        shownColumns.forEach(
                column -> columns.add(new PerformanceTable.Column(column.name(), query.title(column), column.side())));
        columns.add(new PerformanceTable.Column("pdiff", ComparisonQuery.DIFFERENCE_TITLE, Side.BOTH));
        return columns;
    }

    private PerformanceTable.Row row(List<@Nullable Object> key, Cells left, Cells right) {
        List<@Nullable Object> values = new ArrayList<>(shownColumns.size() + 1);
        for (OutputColumn column : shownColumns) {
            values.add(
                    column.content() instanceof OutputColumn.Key attribute
                            ? key.get(keys.indexOf(attribute.attribute()))
                            : (column.side() == Side.LEFT ? left : right).get(column.content()));
        }
        values.add(difference(left.get(compared), right.get(compared)));
        return new PerformanceTable.Row(values, left.preference());
    }

    /** In percent of the right value, with two decimals, as polars rounds: half to even, after scaling. */
    private static @Nullable Double difference(@Nullable Object left, @Nullable Object right) {
        if (!(left instanceof Number compared) || !(right instanceof Number base)) {
            return null;
        }
        double percent = 100 * (compared.doubleValue() - base.doubleValue()) / base.doubleValue();
        return Double.isFinite(percent) ? Math.rint(percent * 100) / 100 : percent;
    }
}
