package dev.testkeep.storage.hibernate.internal.read;

import dev.testkeep.storage.TestKey;
import dev.testkeep.storage.filter.Filter;
import dev.testkeep.storage.filter.Regexes;
import dev.testkeep.storage.hibernate.internal.hql.AllowedValues;
import dev.testkeep.storage.hibernate.internal.hql.Condition;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

/**
 * The tests that test cases must be runs of. There are few tests and many test cases, so what is asked of names and
 * places is asked once for each test, in Java: with the same meaning on every database.
 *
 * @param allowed the tests, or null if any
 */
record TestSelection(@Nullable AllowedValues<Long> allowed) {

    /** Whether the filter asks for nothing but what all cases of a test have in common. */
    static boolean isAboutTests(Filter filter) {
        Set<String> attributes = filter.attributes();
        return !attributes.isEmpty() && attributes.stream().allMatch(CaseAttribute::isOfTest);
    }

    /** The tests whose name the pattern matches from its start on, and that all filters match. */
    static TestSelection of(
            StatelessSession session, Catalogue catalogue, @Nullable Pattern namePattern, List<Filter> filters) {
        if (namePattern == null && filters.isEmpty()) {
            return new TestSelection(null);
        }
        Predicate<TestKey> matches = matcher(namePattern, filters);
        Map<Long, TestKey> all = catalogue.tests(session);
        List<Long> matching = all.entrySet().stream()
                .filter(test -> matches.test(test.getValue()))
                .map(Map.Entry::getKey)
                .toList();
        return new TestSelection(matching.size() == all.size() ? null : AllowedValues.of(matching));
    }

    private static Predicate<TestKey> matcher(@Nullable Pattern pattern, List<Filter> filters) {
        MeasuredAttributes attributes = new MeasuredAttributes(Set.of());
        return test -> (pattern == null || Regexes.isAtStart(pattern, test.name()))
                && filters.stream().allMatch(filter -> filter.matches(attributes.of(new TestRow(test))));
    }

    List<Condition> conditions() {
        return allowed == null ? List.of() : allowed.condition("c.testId", Function.identity());
    }

    boolean isPushedDown() {
        return allowed == null || allowed.isListed();
    }

    boolean allows(long id) {
        return allowed == null || allowed.values().contains(id);
    }
}
