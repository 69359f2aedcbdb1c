package dev.testkeep.storage.hibernate.internal.hql;

import dev.testkeep.storage.filter.Attributes;
import dev.testkeep.storage.filter.Filter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A filter in two parts that both have to match: what the database can answer, and what is left to be asked row by row.
 *
 * @param pushedDown conditions for the database
 * @param residual what it cannot answer
 */
public record SplitFilter(List<Condition> pushedDown, List<Filter> residual) {

    /** A statement does not take any number of parameters. */
    private static final int MOST_VALUES = 300;

    private static Predicate<Condition> fitting(int most) {
        return condition -> condition.values() <= most;
    }

    public static SplitFilter of(@Nullable Filter filter, FilterPushdown pushdown) {
        return of(conjuncts(filter), pushdown);
    }

    public static SplitFilter of(List<Filter> conjuncts, FilterPushdown pushdown) {
        List<Condition> pushedDown = new ArrayList<>();
        List<Filter> residual = new ArrayList<>();
        int values = 0;
        for (Filter conjunct : conjuncts) {
            Optional<Condition> condition = pushdown.translate(conjunct).filter(fitting(MOST_VALUES - values));
            condition.ifPresentOrElse(pushedDown::add, () -> residual.add(conjunct));
            values += condition.map(Condition::values).orElse(0);
        }
        return new SplitFilter(pushedDown, residual);
    }

    /** The filters that all have to match; none for null. */
    public static List<Filter> conjuncts(@Nullable Filter filter) {
        if (filter == null) {
            return List.of();
        }
        return filter instanceof Filter.And and ? and.filters() : List.of(filter);
    }

    /** Those of them that are of a kind. */
    public static List<Filter> conjuncts(@Nullable Filter filter, Predicate<Filter> kind) {
        return conjuncts(filter).stream().filter(kind).toList();
    }

    /** Whether there is nothing left to ask. */
    public boolean isPushedDown() {
        return residual.isEmpty();
    }

    /** The attributes that are left to be asked for. */
    public Set<String> residualAttributes() {
        return residual.stream().flatMap(filter -> filter.attributes().stream()).collect(Collectors.toSet());
    }

    /** Whether what is left matches. */
    public boolean matches(Attributes attributes) {
        return residual.stream().allMatch(filter -> filter.matches(attributes));
    }
}
