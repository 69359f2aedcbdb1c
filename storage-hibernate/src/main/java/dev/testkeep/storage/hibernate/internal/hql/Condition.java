package dev.testkeep.storage.hibernate.internal.hql;

import dev.testkeep.storage.TimePeriod;
import dev.testkeep.storage.hibernate.internal.mapping.UnixTime;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A condition of an HQL query, whose values are bound when it is written into one. */
@FunctionalInterface
public interface Condition {

    /** Met by every row. */
    Condition ALWAYS = bind -> "1 = 1";
    /** Met by no row. */
    Condition NEVER = bind -> "1 = 0";

    /**
     * The condition as HQL.
     *
     * @param bind binds a value, and gives the parameter's text
     */
    String hql(Function<Object, String> bind);

    /** How many values are bound. */
    default int values() {
        AtomicInteger values = new AtomicInteger();
        hql(value -> ":p" + values.incrementAndGet());
        return values.get();
    }

    static Condition all(List<Condition> conditions) {
        return bind -> join(conditions, " and ", bind);
    }

    static Condition any(List<Condition> conditions) {
        return conditions.isEmpty() ? NEVER : bind -> join(conditions, " or ", bind);
    }

    /** The opposite of a condition that is never neither true nor false. */
    static Condition not(Condition condition) {
        return bind -> "not (" + condition.hql(bind) + ")";
    }

    private static String join(List<Condition> conditions, String connective, Function<Object, String> bind) {
        return conditions.stream()
                .map(condition -> condition.hql(bind))
                .collect(Collectors.joining(connective, "(", ")"));
    }

    /** {@code path} is one of the values. */
    static Condition in(String path, List<?> values) {
        return values.isEmpty()
                ? NEVER
                : bind -> path + values.stream().map(bind).collect(Collectors.joining(", ", " in (", ")"));
    }

    /** {@code path} is one of what the query selects under these conditions. */
    static Condition inSubquery(String path, String select, List<Condition> conditions) {
        String where = conditions.isEmpty() ? "" : " where ";
        return bind -> path + " in (" + select + where
                + conditions.stream().map(condition -> condition.hql(bind)).collect(Collectors.joining(" and ")) + ")";
    }

    /** {@code path operator value}. */
    static Condition compare(String path, String operator, Object value) {
        return bind -> path + " " + operator + " " + bind.apply(value);
    }

    /** {@code path} is a time in the period. */
    static Condition during(String path, TimePeriod period) {
        return all(List.of(
                compare(path, ">=", UnixTime.seconds(period.start())),
                compare(path, "<", UnixTime.seconds(period.end()))));
    }

    static Condition isNull(String path) {
        return bind -> path + " is null";
    }

    static Condition isNotNull(String path) {
        return bind -> path + " is not null";
    }
}
