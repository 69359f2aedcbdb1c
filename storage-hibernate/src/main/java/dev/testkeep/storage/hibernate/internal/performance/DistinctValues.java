package dev.testkeep.storage.hibernate.internal.performance;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The different values of an attribute in a group, in their order; nulls are left out. Not thread-safe. */
final class DistinctValues {

    private final Set<Object> values = new TreeSet<>(KeyOrder.ATTRIBUTES);

    void add(@Nullable Object value) {
        if (value != null) {
            values.add(value);
        }
    }

    /** All of them as one text; a single one keeps its type, and none is null. */
    @Nullable
    Object result() {
        if (values.isEmpty()) {
            return null;
        }
        return values.size() == 1
                ? values.iterator().next()
                : values.stream().map(String::valueOf).collect(Collectors.joining("|"));
    }
}
