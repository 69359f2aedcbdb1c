package dev.testkeep.storage.performance;

import dev.testkeep.storage.performance.AggregateFunction.Statistic;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How performance values are grouped, aggregated and shown. Immutable; made by a
 * {@link #builder}.
 *
 * @param aggregations the aggregations of each group; at least one
 * @param groupBy the attributes to group by; at least one
 * @param columns the columns shown
 */
public record Summary(List<Aggregation> aggregations, List<String> groupBy, List<ColumnRequest> columns) {

    /** The default attributes to group by. */
    public static final List<String> DEFAULT_GROUP_BY = List.of("name", "sysenv", "pvar", "punit");

    public Summary {
        aggregations = distinct(aggregations);
        groupBy = distinct(groupBy);
        columns = distinct(columns);
        if (aggregations.isEmpty() || groupBy.isEmpty()) {
            throw new IllegalArgumentException("a summary needs an aggregation and an attribute to group by");
        }
    }

    private static <T> List<T> distinct(List<T> list) {
        return list.stream().distinct().toList();
    }

    /** A builder for the mean of {@code pval}, grouped by {@link #DEFAULT_GROUP_BY}. */
    public static Builder builder() {
        return new Builder();
    }

    /** Whether it aggregates the measured values, and does not group by them. */
    boolean aggregatesValue() {
        return aggregations.stream().anyMatch(Aggregation::isOfValue) && !groupBy.contains(Aggregation.VALUE);
    }

    /** The columns of a table without sides. */
    List<OutputColumn> outputColumns() {
        return outputColumns(columns, List.of(Side.BOTH));
    }

    /** The columns of a comparison, which always shows the measured values. */
    List<OutputColumn> comparedColumns() {
        boolean asksForValue =
                columns.stream().anyMatch(column -> column.attribute().equals(Aggregation.VALUE));
        Stream<ColumnRequest> added = asksForValue ? Stream.of() : Stream.of(ColumnRequest.of(Aggregation.VALUE));
        return outputColumns(Stream.concat(columns.stream(), added).toList(), List.of(Side.LEFT, Side.RIGHT));
    }

    /** The requested attributes that values are grouped by, then everything else. */
    private List<OutputColumn> outputColumns(List<ColumnRequest> requests, List<Side> sides) {
        Set<OutputColumn> output = new LinkedHashSet<>();
        List<String> attributes =
                requests.stream().map(ColumnRequest::attribute).distinct().toList();
        attributes.stream()
                .filter(groupBy::contains)
                .forEach(attribute -> output.add(new OutputColumn(new OutputColumn.Key(attribute), Side.BOTH)));
        for (String attribute : attributes) {
            List<Side> requested = requestedSides(attribute, requests, sides);
            contents(attribute)
                    .forEach(content -> requested.forEach(side -> output.add(new OutputColumn(content, side))));
        }
        return List.copyOf(output);
    }

    private static List<Side> requestedSides(String attribute, List<ColumnRequest> requests, List<Side> sides) {
        return requests.stream()
                .filter(request -> request.attribute().equals(attribute))
                .flatMap(request -> sides.contains(request.side()) ? Stream.of(request.side()) : sides.stream())
                .distinct()
                .toList();
    }

    private Stream<OutputColumn.Content> contents(String attribute) {
        if (groupBy.contains(attribute)) {
            return Stream.of();
        }
        List<OutputColumn.Content> aggregates = aggregations.stream()
                .filter(aggregation -> aggregation.attribute().equals(attribute))
                .<OutputColumn.Content>map(OutputColumn.Aggregate::new)
                .toList();
        if (!aggregates.isEmpty()) {
            return aggregates.stream();
        }
        return Stream.of(
                attribute.equals(OutputColumn.SampleCount.NAME)
                        ? new OutputColumn.SampleCount()
                        : new OutputColumn.Distinct(attribute));
    }

    /** Builds a {@link Summary}. Not thread-safe. */
    public static final class Builder {
        private final List<Aggregation> aggregations = new ArrayList<>();
        private List<String> groupBy = DEFAULT_GROUP_BY;
        private @Nullable List<ColumnRequest> columns;
        private final List<ColumnRequest> moreColumns = new ArrayList<>();

        private Builder() {}

        /** One more aggregation of {@code pval}; the mean by default. */
        public Builder aggregate(AggregateFunction function) {
            return aggregate(function, Aggregation.VALUE);
        }

        /** One more aggregation, of any attribute. */
        public Builder aggregate(AggregateFunction function, String attribute) {
            aggregations.add(new Aggregation(function, attribute));
            return this;
        }

        /** Groups by these attributes only. */
        public Builder groupBy(String... attributes) {
            return groupBy(Arrays.asList(attributes));
        }

        Builder groupBy(Collection<String> attributes) {
            groupBy = List.copyOf(attributes);
            return this;
        }

        /** Shows only these attributes; by default those grouped by and those aggregated. */
        public Builder columns(String... attributes) {
            return columns(Arrays.stream(attributes).map(ColumnRequest::of).toList());
        }

        Builder columns(List<ColumnRequest> requests) {
            columns = requests;
            return this;
        }

        /** Shows this attribute too. */
        public Builder addColumn(String attribute) {
            return addColumn(attribute, Side.BOTH);
        }

        /** Shows this attribute too, from one side of a comparison. */
        public Builder addColumn(String attribute, Side side) {
            moreColumns.add(new ColumnRequest(attribute, side));
            return this;
        }

        /** The summary. */
        public Summary build() {
            if (aggregations.isEmpty()) {
                aggregate(Statistic.MEAN);
            }
            List<ColumnRequest> shown = columns == null ? defaultColumns() : columns;
            return new Summary(
                    aggregations,
                    groupBy,
                    Stream.concat(shown.stream(), moreColumns.stream()).toList());
        }

        private List<ColumnRequest> defaultColumns() {
            return Stream.concat(groupBy.stream(), aggregations.stream().map(Aggregation::attribute))
                    .map(ColumnRequest::of)
                    .toList();
        }
    }
}
