package dev.testkeep.storage.hibernate.internal.hql;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * The values that a column may have: the statement lists them if they are few, else they are looked up row by row.
 *
 * @param <T> their type
 * @param values the values
 */
public record AllowedValues<T>(Set<T> values) {

    public static <T> AllowedValues<T> of(Collection<T> values) {
        return new AllowedValues<>(Set.copyOf(values));
    }

    public boolean isListed() {
        return values.size() <= ParameterLists.LONGEST;
    }

    /** The condition with the list, if there is one. */
    public List<Condition> condition(String path, Function<T, ?> stored) {
        return isListed()
                ? List.of(Condition.in(path, values.stream().map(stored).toList()))
                : List.of();
    }
}
