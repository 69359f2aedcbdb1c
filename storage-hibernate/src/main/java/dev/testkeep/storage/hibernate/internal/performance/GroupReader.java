package dev.testkeep.storage.hibernate.internal.performance;

import dev.testkeep.storage.TestCaseQuery;
import dev.testkeep.storage.hibernate.internal.read.CaseAttribute;
import dev.testkeep.storage.hibernate.internal.read.CaseColumn;
import dev.testkeep.storage.hibernate.internal.read.Catalogue;
import dev.testkeep.storage.hibernate.internal.read.MeasuredAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

/** Puts the performance values of one selection into groups. */
final class GroupReader {

    private final StatelessSession session;
    private final Catalogue catalogue;
    private final TestCaseQuery query;
    private final List<String> keys;

    GroupReader(StatelessSession session, Catalogue catalogue, TestCaseQuery query, List<String> keys) {
        this.session = session;
        this.catalogue = catalogue;
        this.query = query;
        this.keys = keys;
    }

    /** Whether the groups of some series can be read apart: a limit counts the values of all. */
    boolean canReadSome() {
        return query.limit().isEmpty() && keys.stream().noneMatch(CaseAttribute::isInDocuments);
    }

    /** The groups by their keys; perhaps those of some series only. */
    Map<List<@Nullable Object>, Group> read(GroupLayout layout, @Nullable Set<Long> onlySeries) {
        Set<String> attributes = layout.attributes();
        attributes.addAll(keys);
        ValueReader reader =
                ValueReader.of(session, catalogue, query, columns(attributes, layout.notesBounds()), onlySeries);
        Collecting collecting = new Collecting(layout, new MeasuredAttributes(attributes));
        try (Stream<ValueRow> rows = layout.needsOrder() ? reader.ordered() : reader.unordered()) {
            rows.forEach(collecting::add);
        }
        return collecting.groups;
    }

    private static Set<CaseColumn> columns(Set<String> attributes, boolean withBounds) {
        Set<CaseColumn> columns = CaseAttribute.columns(attributes);
        if (withBounds) {
            columns.addAll(List.of(CaseColumn.LOWER, CaseColumn.UPPER));
        }
        return columns;
    }

    /** The groups while values come in. */
    private final class Collecting {
        private final GroupLayout layout;
        private final MeasuredAttributes attributes;
        private final boolean isBySeries = keys.stream().allMatch(CaseAttribute::isOfSeries);
        private final Map<List<@Nullable Object>, Group> groups = new HashMap<>();
        private final Map<Long, Group> groupsOfSeries = new HashMap<>();

        Collecting(GroupLayout layout, MeasuredAttributes attributes) {
            this.layout = layout;
            this.attributes = attributes;
        }

        void add(ValueRow row) {
            attributes.of(row);
            // Most groups are made of whole series, whose key need not be put together for each value.
            Group group =
                    isBySeries ? groupsOfSeries.computeIfAbsent(row.seriesId(), this::group) : group(row.seriesId());
            group.add(attributes);
            if (layout.notesBounds()) {
                group.addBounds(row);
            }
        }

        private Group group(long series) {
            List<@Nullable Object> key = new ArrayList<>();
            keys.forEach(name -> key.add(CellValues.of(attributes.get(name))));
            Group group = groups.computeIfAbsent(key, newKey -> new Group(newKey, layout));
            group.addSeries(series);
            return group;
        }
    }
}
