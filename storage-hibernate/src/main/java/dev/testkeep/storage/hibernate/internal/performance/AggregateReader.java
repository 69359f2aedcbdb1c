package dev.testkeep.storage.hibernate.internal.performance;

import dev.testkeep.storage.hibernate.internal.read.Catalogue;
import dev.testkeep.storage.performance.OutputColumn;
import dev.testkeep.storage.performance.OutputColumn.Content;
import dev.testkeep.storage.performance.PerformanceQuery;
import dev.testkeep.storage.performance.PerformanceTable;
import dev.testkeep.storage.performance.PerformanceTable.Preference;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

/** Makes the table of one selection. */
public final class AggregateReader {

    private final Catalogue catalogue;
    private final PerformanceQuery query;
    private final List<String> keys;

    public AggregateReader(Catalogue catalogue, PerformanceQuery query) {
        this.catalogue = catalogue;
        this.query = query;
        this.keys = query.summary().groupBy();
    }

    public PerformanceTable read(StatelessSession session) {
        List<Content> contents =
                query.columns().stream().map(OutputColumn::content).toList();
        Map<List<@Nullable Object>, Group> groups =
                new GroupReader(session, catalogue, query.testCases(), keys).read(GroupLayout.of(contents), null);
        return new PerformanceTable(
                query.columns().stream()
                        .map(column -> new PerformanceTable.Column(
                                column.name(), column.content().title(), column.side()))
                        .toList(),
                groups.values().stream()
                        .sorted((left, right) -> KeyOrder.KEYS.compare(left.key(), right.key()))
                        .map(group -> row(contents, group))
                        .toList());
    }

    private PerformanceTable.Row row(List<Content> contents, Group group) {
        List<@Nullable Object> values = new ArrayList<>();
        contents.forEach(content -> values.add(
                content instanceof OutputColumn.Key key
                        ? group.key().get(keys.indexOf(key.attribute()))
                        : group.cell(content)));
        return new PerformanceTable.Row(values, Preference.UNKNOWN);
    }
}
