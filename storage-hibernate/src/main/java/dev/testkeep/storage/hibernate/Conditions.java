package dev.testkeep.storage.hibernate;

import dev.testkeep.storage.TestCaseId;
import dev.testkeep.storage.TimePeriod;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hibernate.StatelessSession;
import org.hibernate.query.SelectionQuery;
import org.jspecify.annotations.Nullable;

/** The {@code where} of an HQL query, put together from conditions whose values are bound. Not thread-safe. */
final class Conditions {

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();

    /** {@code path = value}, unless the value is null. */
    Conditions equal(String path, @Nullable Object value) {
        if (value != null) {
            conditions.add(path + " = " + bind(value));
        }
        return this;
    }

    /** {@code path in (values)}, unless the values are null. */
    Conditions in(String path, @Nullable Iterable<?> values) {
        if (values != null) {
            List<String> bound = new ArrayList<>();
            values.forEach(value -> bound.add(bind(value)));
            conditions.add(bound.isEmpty() ? "1 = 0" : path + " in (" + String.join(", ", bound) + ")");
        }
        return this;
    }

    /** {@code path} is a time in the period, unless the period is null. */
    Conditions in(String path, @Nullable TimePeriod period) {
        if (period != null) {
            conditions.add(path + " >= " + bind(UnixTime.seconds(period.start())));
            conditions.add(path + " < " + bind(UnixTime.seconds(period.end())));
        }
        return this;
    }

    /**
     * The three paths are one of these positions. Grouped by run, because a database finds many places of one run
     * faster than many triples.
     */
    Conditions anyPosition(String session, String run, String index, List<TestCaseId> positions) {
        Map<TestCaseId, List<TestCaseId>> runs = positions.stream()
                .collect(Collectors.groupingBy(
                        id -> new TestCaseId(id.session(), id.run(), 0), LinkedHashMap::new, Collectors.toList()));
        List<String> alternatives = new ArrayList<>();
        runs.forEach((first, ids) -> alternatives.add("(" + session + " = " + bind(first.session()) + " and " + run
                + " = " + bind(first.run()) + " and " + index + " in ("
                + ids.stream().map(id -> bind(id.index())).collect(Collectors.joining(", ")) + "))"));
        conditions.add("(" + String.join(" or ", alternatives) + ")");
        return this;
    }

    private String bind(Object value) {
        String name = "p" + parameters.size();
        parameters.put(name, value);
        return ":" + name;
    }

    /** The query with these conditions between its two parts. */
    <T> SelectionQuery<T> select(StatelessSession session, String select, String rest, Class<T> type) {
        SelectionQuery<T> query = session.createSelectionQuery(select + where() + rest, type);
        parameters.forEach(query::setParameter);
        return query;
    }

    private String where() {
        return conditions.isEmpty() ? "" : "\nwhere " + String.join("\n    and ", conditions);
    }
}
