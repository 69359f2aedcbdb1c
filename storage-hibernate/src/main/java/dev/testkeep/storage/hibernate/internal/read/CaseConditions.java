package dev.testkeep.storage.hibernate.internal.read;

import dev.testkeep.storage.Result;
import dev.testkeep.storage.TestCaseQuery;
import dev.testkeep.storage.hibernate.internal.hql.Condition;
import dev.testkeep.storage.hibernate.internal.hql.FilterPushdown;
import dev.testkeep.storage.hibernate.internal.hql.PathColumns;
import dev.testkeep.storage.hibernate.internal.hql.PathColumns.ColumnPath;
import dev.testkeep.storage.hibernate.internal.mapping.KeyText;
import dev.testkeep.storage.hibernate.internal.mapping.StorableText;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The conditions on test cases that every database can answer, wherever the columns are. */
@SuppressWarnings("ImmutableEnumChecker") // its fields are immutable, without saying so
public enum CaseConditions {
    /** For a query of test cases ({@code c}). */
    OF_CASES(CaseColumn::ofCases, CaseColumn::isOfCases, ""),
    /** For a query of performance values ({@code v}), with their test cases ({@code c}) where a column is theirs. */
    OF_VALUES(CaseColumn::ofValues, column -> true, ", v.index");

    private final Function<CaseColumn, String> path;
    private final Predicate<CaseColumn> has;
    private final String withinCase;
    private final FilterPushdown pushdown;

    CaseConditions(Function<CaseColumn, String> path, Predicate<CaseColumn> has, String withinCase) {
        this.path = path;
        this.has = has;
        this.withinCase = withinCase;
        this.pushdown = new FilterPushdown(new PathColumns(CaseAttribute.paths(this)));
    }

    boolean has(CaseColumn column) {
        return has.test(column);
    }

    /** Where a column is. */
    public String path(CaseColumn column) {
        return path.apply(column);
    }

    ColumnPath columnPath(CaseColumn column) {
        return new ColumnPath(path(column), column.type(), column.number().orElse(null));
    }

    /** Translates filters as far as these rows have columns for them. */
    public FilterPushdown pushdown() {
        return pushdown;
    }

    public List<Condition> of(TestCaseQuery query) {
        List<Condition> conditions = new ArrayList<>();
        query.session().ifPresent(uuid -> conditions.add(equal(CaseColumn.SESSION, uuid)));
        query.run().ifPresent(number -> conditions.add(equal(CaseColumn.RUN, number)));
        query.index().ifPresent(number -> conditions.add(equal(CaseColumn.INDEX, number)));
        query.completed().ifPresent(period -> conditions.add(Condition.during(path(CaseColumn.COMPLETED), period)));
        query.results().ifPresent(results -> conditions.add(Condition.in(path(CaseColumn.RESULT), words(results))));
        return conditions;
    }

    /** The order of the rows, with what tells those of one test case apart. */
    public String orderBy(TestCaseQuery.Order order) {
        String position = Stream.of(CaseColumn.SESSION, CaseColumn.RUN, CaseColumn.INDEX)
                .map(this::path)
                .collect(Collectors.joining(", ", "", withinCase));
        String completed = path(CaseColumn.COMPLETED);
        return "\norder by "
                + switch (order) {
                    case POSITION -> position;
                    case COMPLETION -> completed + " nulls first, " + position;
                    case NEWEST_FIRST -> completed + " desc nulls last, " + position;
                };
    }

    private Condition equal(CaseColumn column, Object value) {
        return Condition.compare(path(column), "=", value);
    }

    private static List<String> words(Set<Result> results) {
        return results.stream()
                .map(result -> KeyText.key(StorableText.encode(result.word())))
                .sorted()
                .toList();
    }
}
