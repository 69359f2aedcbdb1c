package dev.testkeep.storage.hibernate.internal.hql;

import dev.testkeep.storage.TestCaseId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hibernate.StatelessSession;
import org.hibernate.query.SelectionQuery;

/** The {@code where} of an HQL query, put together from conditions whose values are bound. Not thread-safe. */
public final class HqlQuery {

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();

    /** {@code path} is one of the values. */
    public HqlQuery in(String path, List<?> values) {
        return add(List.of(Condition.in(path, values)));
    }

    /** All of these. */
    public HqlQuery add(List<Condition> others) {
        others.forEach(condition -> conditions.add(write(condition)));
        return this;
    }

    /** The condition with its values bound, to stand anywhere in the query. */
    String write(Condition condition) {
        return condition.hql(this::bind);
    }

    /**
     * The three paths are one of these positions. Grouped by run, because a database finds many places of one run
     * faster than many triples.
     */
    public HqlQuery anyPosition(String session, String run, String index, List<TestCaseId> positions) {
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
    public <T> SelectionQuery<T> select(StatelessSession session, String select, String rest, Class<T> type) {
        SelectionQuery<T> query = session.createSelectionQuery(select + where() + rest, type);
        parameters.forEach(query::setParameter);
        return query;
    }

    private String where() {
        return conditions.isEmpty() ? "" : "\nwhere " + String.join("\n    and ", conditions);
    }
}
