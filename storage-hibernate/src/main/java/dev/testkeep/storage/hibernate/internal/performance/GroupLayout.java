package dev.testkeep.storage.hibernate.internal.performance;

import dev.testkeep.storage.performance.AggregateFunction;
import dev.testkeep.storage.performance.AggregateFunction.Statistic;
import dev.testkeep.storage.performance.OutputColumn;
import dev.testkeep.storage.performance.OutputColumn.Content;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * What is collected of each group.
 *
 * @param aggregated the attributes that functions are applied to, with these functions
 * @param distinct the attributes of which every different value is wanted
 * @param notesBounds whether it is wanted in which directions the values have thresholds
 */
record GroupLayout(Map<String, Set<AggregateFunction>> aggregated, Set<String> distinct, boolean notesBounds) {

    static GroupLayout of(Collection<Content> contents) {
        Map<String, Set<AggregateFunction>> aggregated = new LinkedHashMap<>();
        Set<String> distinct = new LinkedHashSet<>();
        for (Content content : contents) {
            if (content instanceof OutputColumn.Aggregate aggregate) {
                aggregated
                        .computeIfAbsent(aggregate.aggregation().attribute(), attribute -> new LinkedHashSet<>())
                        .add(aggregate.aggregation().function());
            } else if (content instanceof OutputColumn.Distinct values) {
                distinct.add(values.attribute());
            }
        }
        return new GroupLayout(aggregated, distinct, false);
    }

    GroupLayout notingBounds() {
        return new GroupLayout(aggregated, distinct, true);
    }

    Set<String> attributes() {
        Set<String> attributes = new HashSet<>(aggregated.keySet());
        attributes.addAll(distinct);
        return attributes;
    }

    /** Whether the values have to come in order. */
    boolean needsOrder() {
        return aggregated.values().stream()
                .anyMatch(functions -> functions.contains(Statistic.FIRST) || functions.contains(Statistic.LAST));
    }
}
