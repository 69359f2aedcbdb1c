package dev.testkeep.storage.statistics;

import dev.testkeep.storage.Result;
import dev.testkeep.storage.Session;
import dev.testkeep.storage.SessionQuery;
import dev.testkeep.storage.Storage;
import dev.testkeep.storage.TestCase;
import dev.testkeep.storage.TestCaseQuery;
import dev.testkeep.storage.TestKey;
import dev.testkeep.storage.TimePeriod;
import dev.testkeep.storage.filter.Filter;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How a session came out, seen against the sessions before it. Immutable.
 *
 * <p>What counts is the outcome of a test: the result of the last run in which it occurs, as for
 * {@link StatisticsRepository}. The past is what started within {@link #PAST} before the session, in the same storage; a
 * test that was skipped or aborted there has told nothing. Tests are sorted.
 *
 * @param results the outcomes by result
 * @param newFailures failed, and passed the last time that they told anything
 * @param withoutPast failed, and the past tells nothing of them
 * @param flaky both passed and failed within the session
 */
public record SessionHealth(
        ResultCounts results, List<TestKey> newFailures, List<TestKey> withoutPast, List<TestKey> flaky) {

    /** How far the past goes back. */
    public static final Duration PAST = Duration.ofDays(90);

    /** With more of them, it is faster to look at all tests. */
    private static final int MOST_NAMES = 100;

    public SessionHealth {
        newFailures = List.copyOf(newFailures);
        withoutPast = List.copyOf(withoutPast);
        flaky = List.copyOf(flaky);
    }

    /** What the storage tells of this session at the moment. */
    public static SessionHealth of(Storage storage, Session session) {
        Attempts attempts = Attempts.of(storage, session);
        Set<TestKey> failed = attempts.failed();
        Map<TestKey, Boolean> passed = failed.isEmpty() ? Map.of() : lastVerdicts(storage, session, failed);
        return new SessionHealth(
                attempts.results(),
                failed.stream().filter(test -> passed.getOrDefault(test, false)).toList(),
                failed.stream().filter(test -> !passed.containsKey(test)).toList(),
                attempts.mixed());
    }

    /** Whether each of the tests passed when it told something for the last time. */
    private static Map<TestKey, Boolean> lastVerdicts(Storage storage, Session session, Set<TestKey> tests) {
        Map<TestKey, Boolean> passed = new HashMap<>();
        try (Stream<TestCase> cases = storage.testCases().stream(past(session, tests))) {
            cases.takeWhile(each -> passed.size() < tests.size())
                    .filter(each -> tests.contains(each.test()))
                    .forEach(each ->
                            passed.putIfAbsent(each.test(), !each.result().isFailure()));
        }
        return passed;
    }

    private static TestCaseQuery past(Session session, Collection<TestKey> tests) {
        TimePeriod before = new TimePeriod(session.start().minus(PAST), session.start());
        TestCaseQuery past = TestCaseQuery.all()
                .inSessions(SessionQuery.all().startedIn(before))
                .resultIn(verdicts())
                .orderBy(TestCaseQuery.Order.NEWEST_FIRST);
        Object[] names = tests.stream().map(TestKey::name).distinct().toArray();
        return names.length > MOST_NAMES
                ? past
                : past.filter(Filter.attribute("name").isOneOf(names));
    }

    private static Result[] verdicts() {
        return Stream.of(Result.Kind.PASSED, Result.Kind.FAILED)
                .flatMap(kind -> Result.allOf(kind).stream())
                .toArray(Result[]::new);
    }

    /**
     * What the runs of a session have in them, test by test.
     *
     * @param last the result of the last run
     * @param passed those that passed in some run
     * @param everFailed those that failed in some run
     */
    private record Attempts(Map<TestKey, Result> last, Set<TestKey> passed, Set<TestKey> everFailed) {

        static Attempts of(Storage storage, Session session) {
            Attempts attempts = new Attempts(new TreeMap<>(), new HashSet<>(), new TreeSet<>());
            try (Stream<TestCase> cases =
                    storage.testCases().stream(TestCaseQuery.all().inSession(session.uuid()))) {
                cases.forEach(attempts::add);
            }
            return attempts;
        }

        /** They come run by run. */
        private void add(TestCase testCase) {
            last.put(testCase.test(), testCase.result());
            switch (testCase.result().kind()) {
                case PASSED -> passed.add(testCase.test());
                case FAILED -> everFailed.add(testCase.test());
                default -> {
                    // tells nothing
                }
            }
        }

        Set<TestKey> failed() {
            return everFailed.stream()
                    .filter(test -> last.getOrDefault(test, Result.PASS).isFailure())
                    .collect(Collectors.toCollection(TreeSet::new));
        }

        List<TestKey> mixed() {
            return everFailed.stream().filter(passed::contains).toList();
        }

        ResultCounts results() {
            return new ResultCounts(last.values().stream()
                    .collect(Collectors.groupingBy(result -> result, TreeMap::new, Collectors.counting())));
        }
    }
}
