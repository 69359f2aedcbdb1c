package dev.testkeep.storage.hibernate.internal.performance;

import dev.testkeep.storage.filter.Attributes;
import dev.testkeep.storage.hibernate.internal.read.CaseColumn;
import dev.testkeep.storage.performance.OutputColumn;
import dev.testkeep.storage.performance.OutputColumn.Content;
import dev.testkeep.storage.performance.PerformanceTable.Preference;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Performance values that agree in all attributes that they are grouped by. Not thread-safe. */
final class Group {

    private final List<@Nullable Object> key;
    private final Map<String, AggregatedValues> aggregated = new LinkedHashMap<>();
    private final Map<String, DistinctValues> distinct = new LinkedHashMap<>();
    private final Set<Long> series = new HashSet<>();
    private long rows;
    private boolean isBoundedBelow;
    private boolean isBoundedAbove;

    Group(List<@Nullable Object> key, GroupLayout layout) {
        this.key = key;
        layout.aggregated()
                .forEach((attribute, functions) -> aggregated.put(attribute, new AggregatedValues(functions)));
        layout.distinct().forEach(attribute -> distinct.put(attribute, new DistinctValues()));
    }

    /** Notes that values of the series are in the group. */
    void addSeries(long id) {
        series.add(id);
    }

    /** Adds a value. */
    void add(Attributes row) {
        rows++;
        aggregated.forEach((attribute, values) -> values.add(CellValues.of(row.get(attribute))));
        distinct.forEach((attribute, values) -> values.add(CellValues.of(row.get(attribute))));
    }

    /** Notes in which directions the value has thresholds. */
    void addBounds(ValueRow value) {
        isBoundedBelow |= isBound(value.number(CaseColumn.LOWER));
        isBoundedAbove |= isBound(value.number(CaseColumn.UPPER));
    }

    private static boolean isBound(@Nullable Double threshold) {
        return threshold != null && !threshold.isNaN();
    }

    /** Which values are better, as far as the noted thresholds say. */
    Preference preference() {
        if (isBoundedBelow == isBoundedAbove) {
            return Preference.UNKNOWN;
        }
        return isBoundedBelow ? Preference.HIGHER : Preference.LOWER;
    }

    /** What its values agree in. */
    List<@Nullable Object> key() {
        return key;
    }

    /** The series that its values belong to. */
    Set<Long> series() {
        return series;
    }

    /** Whether it can have a counterpart on the other side of a comparison: what is not known is equal to nothing. */
    boolean isComparable() {
        return !key.contains(null);
    }

    /** What stands in a column that is no part of the key. */
    @Nullable
    Object cell(Content content) {
        if (content instanceof OutputColumn.Aggregate aggregate) {
            return found(aggregated, aggregate.aggregation().attribute())
                    .result(aggregate.aggregation().function());
        }
        return content instanceof OutputColumn.Distinct values
                ? found(distinct, values.attribute()).result()
                : (Object) rows;
    }

    private static <T> T found(Map<String, T> cells, String attribute) {
        return Objects.requireNonNull(cells.get(attribute), attribute);
    }
}
