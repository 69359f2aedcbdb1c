package dev.testkeep.storage.hibernate;

import dev.testkeep.storage.TestKey;
import dev.testkeep.storage.filter.Attributes;
import dev.testkeep.storage.filter.Filter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

/**
 * The names that test cases must have. There are few names and many test cases, so what is asked of a name is asked
 * once, in Java: with the same meaning on every database.
 *
 * @param allowed the names as they are stored, or null if any
 */
record NameSelection(@Nullable AllowedValues<String> allowed) {

    private static final Set<String> ATTRIBUTES = Set.of("name", "basename");

    /** Whether the filter asks for nothing but the name. */
    static boolean isAboutNames(Filter filter) {
        return !filter.attributes().isEmpty() && ATTRIBUTES.containsAll(filter.attributes());
    }

    /**
     * The names that the pattern matches from their start on, and that all filters match, among those that test cases
     * under these conditions have.
     */
    static NameSelection of(
            StatelessSession session, @Nullable Pattern pattern, List<Filter> filters, List<Condition> conditions) {
        if (pattern == null && filters.isEmpty()) {
            return new NameSelection(null);
        }
        Predicate<String> matches = matcher(pattern, filters);
        try (Stream<String> names = new Conditions()
                .add(conditions)
                .select(session, "select distinct c.name from TestCase c", "", String.class)
                .getResultStream()) {
            return new NameSelection(AllowedValues.of(names.filter(name -> matches.test(StorableText.decode(name)))
                    .collect(Collectors.toSet())));
        }
    }

    private static Predicate<String> matcher(@Nullable Pattern pattern, List<Filter> filters) {
        return name -> (pattern == null || pattern.matcher(name).lookingAt())
                && filters.stream().allMatch(filter -> filter.matches(attributes(name)));
    }

    private static Attributes attributes(String name) {
        return Attributes.of(Map.of("name", name, "basename", new TestKey(name, "", "", "").basename()));
    }

    List<Condition> conditions() {
        return allowed == null ? List.of() : allowed.condition("c.name", name -> name);
    }

    boolean isPushedDown() {
        return allowed == null || allowed.isListed();
    }

    boolean allows(String name) {
        return allowed == null || allowed.values().contains(StorableText.encode(name));
    }
}
