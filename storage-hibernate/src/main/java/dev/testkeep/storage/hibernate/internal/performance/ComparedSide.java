package dev.testkeep.storage.hibernate.internal.performance;

import static java.util.function.Predicate.not;

import dev.testkeep.storage.hibernate.internal.read.CaseAttribute;
import dev.testkeep.storage.performance.OutputColumn;
import dev.testkeep.storage.performance.OutputColumn.Content;
import dev.testkeep.storage.performance.PerformanceTable.Preference;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One side of a comparison. Documents are read only when it is known which groups are shown, and only theirs; unless the
 * documents say which groups there are, or a limit which values. Not thread-safe.
 */
final class ComparedSide {

    private final GroupReader reader;
    private final Set<Content> deferred;
    private final Map<List<@Nullable Object>, Group> groups;
    private Map<List<@Nullable Object>, Group> deferredGroups = Map.of();

    /** Perhaps with what {@link Cells#preference} needs. */
    ComparedSide(GroupReader reader, Set<Content> contents, boolean notesBounds) {
        this.reader = reader;
        this.deferred = reader.canReadSome()
                ? contents.stream().filter(ComparedSide::isInDocuments).collect(Collectors.toUnmodifiableSet())
                : Set.of();
        GroupLayout layout =
                GroupLayout.of(contents.stream().filter(not(deferred::contains)).toList());
        this.groups = reader.read(notesBounds ? layout.notingBounds() : layout, null);
    }

    private static boolean isInDocuments(Content content) {
        if (content instanceof OutputColumn.Aggregate aggregate) {
            return CaseAttribute.isInDocuments(aggregate.aggregation().attribute());
        }
        return content instanceof OutputColumn.Distinct values && CaseAttribute.isInDocuments(values.attribute());
    }

    int size() {
        return groups.size();
    }

    /** The keys of all groups, in their order. */
    List<List<@Nullable Object>> keys() {
        return groups.keySet().stream().sorted(KeyOrder.KEYS).toList();
    }

    /** The keys of the groups that the other side has too, in their order. */
    List<List<@Nullable Object>> keysIn(ComparedSide other) {
        return groups.values().stream()
                .filter(Group::isComparable)
                .map(Group::key)
                .filter(other.groups::containsKey)
                .sorted(KeyOrder.KEYS)
                .toList();
    }

    /** The keys of all other groups than these. */
    List<List<@Nullable Object>> keysWithout(Collection<List<@Nullable Object>> others) {
        Set<List<@Nullable Object>> known = new HashSet<>(others);
        return groups.keySet().stream().filter(not(known::contains)).toList();
    }

    /** The series of the groups with these keys. */
    private Set<Long> series(Collection<List<@Nullable Object>> keys) {
        return keys.stream()
                .map(groups::get)
                .filter(Objects::nonNull)
                .flatMap(group -> group.series().stream())
                .collect(Collectors.toSet());
    }

    /** Reads what is missing of the groups with these keys. */
    void readDeferred(Collection<List<@Nullable Object>> keys) {
        if (!deferred.isEmpty() && !keys.isEmpty() && !groups.isEmpty()) {
            deferredGroups = reader.read(GroupLayout.of(deferred), series(keys));
        }
    }

    /** What stands in a row of the table for the group with this key. */
    Cells cells(List<@Nullable Object> key) {
        return new Cells(groups.get(key), deferredGroups.get(key));
    }

    /** One row's cells of this side, which may have no such group. */
    final class Cells {

        private final @Nullable Group group;
        private final @Nullable Group deferredGroup;

        private Cells(@Nullable Group group, @Nullable Group deferredGroup) {
            this.group = group;
            this.deferredGroup = deferredGroup;
        }

        /** Which values are better. */
        Preference preference() {
            return group == null ? Preference.UNKNOWN : group.preference();
        }

        /** What stands in a column; null if there is no such group. */
        @Nullable
        Object get(Content content) {
            Group of = deferred.contains(content) ? deferredGroup : group;
            return of == null ? null : of.cell(content);
        }
    }
}
