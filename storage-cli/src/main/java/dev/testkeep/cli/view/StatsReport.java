package dev.testkeep.cli.view;

import dev.testkeep.cli.table.Column;
import dev.testkeep.cli.table.TableSection;
import dev.testkeep.storage.Result;
import dev.testkeep.storage.Result.Kind;
import dev.testkeep.storage.TestCaseQuery;
import dev.testkeep.storage.TestKey;
import dev.testkeep.storage.statistics.FailureCount;
import dev.testkeep.storage.statistics.FlakyTest;
import dev.testkeep.storage.statistics.NewFailure;
import dev.testkeep.storage.statistics.ResultCounts;
import dev.testkeep.storage.statistics.StatisticsRepository;
import dev.testkeep.storage.statistics.TestDuration;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How the selected test cases came out, as tables.
 *
 * @param statistics where to ask
 * @param query the test cases
 * @param base what {@link StatsSection#NEW_FAILURES} are compared with, or null if they are not wanted
 * @param top how many rows a table has at most
 */
public record StatsReport(
        StatisticsRepository statistics,
        TestCaseQuery query,
        @Nullable TestCaseQuery base,
        int top) {

    private static final int REASON_LENGTH = 80;

    public TableSection<?> section(StatsSection section) {
        return switch (section) {
            case SUMMARY -> summary();
            case RESULTS -> results();
            case FAILURES -> failures();
            case FLAKY -> flaky();
            case SLOWEST -> slowest();
            case NEW_FAILURES -> newFailures();
        };
    }

    private TableSection<ResultCounts> summary() {
        List<Column<ResultCounts>> columns = List.of(
                Column.numbers("Test cases", ResultCounts::total),
                Column.numbers("Passed", counts -> counts.count(Kind.PASSED)),
                Column.numbers("Failed", counts -> counts.count(Kind.FAILED)),
                Column.numbers("Aborted", counts -> counts.count(Kind.ABORTED)),
                Column.numbers("Skipped", counts -> counts.count(Kind.SKIPPED)),
                Column.numbers("Other", counts -> counts.count(Kind.OTHER)),
                Column.numbers("Pass rate (%)", StatsReport::passRate));
        return new TableSection<>("Summary", columns, List.of(statistics.results(query)));
    }

    private static @Nullable Double passRate(ResultCounts counts) {
        return counts.passRate().isPresent() ? 100 * counts.passRate().getAsDouble() : null;
    }

    private TableSection<Map.Entry<Result, Long>> results() {
        List<Column<Map.Entry<Result, Long>>> columns =
                List.of(Column.of("Result", Map.Entry::getKey), Column.numbers("Test cases", Map.Entry::getValue));
        return new TableSection<>(
                "Results",
                columns,
                List.copyOf(statistics.results(query).counts().entrySet()));
    }

    private TableSection<FailureCount> failures() {
        List<Column<FailureCount>> columns = List.of(
                Column.numbers("Test cases", FailureCount::count),
                Column.numbers("Tests", FailureCount::tests),
                Column.of("Fail phase", FailureCount::phase),
                Column.<FailureCount>of("Fail reason", FailureCount::reason).shortenedTo(REASON_LENGTH));
        return new TableSection<>("Failures", columns, top(statistics.failures(query)));
    }

    private TableSection<FlakyTest> flaky() {
        List<Column<FlakyTest>> columns = withTest(
                FlakyTest::test,
                List.of(
                        Column.numbers("Changes", FlakyTest::changes),
                        Column.numbers("Mixed sessions", FlakyTest::mixedSessions),
                        Column.numbers("Passed", FlakyTest::passed),
                        Column.numbers("Failed", FlakyTest::failed)));
        return new TableSection<>("Flaky tests", columns, top(statistics.flaky(query)));
    }

    private TableSection<TestDuration> slowest() {
        List<Column<TestDuration>> columns = withTest(
                TestDuration::test,
                List.of(
                        Column.numbers("Mean (s)", duration -> seconds(duration.mean())),
                        Column.numbers("Longest (s)", duration -> seconds(duration.longest())),
                        Column.numbers("Test cases", TestDuration::count)));
        return new TableSection<>("Slowest tests", columns, statistics.slowest(query, top));
    }

    private TableSection<NewFailure> newFailures() {
        if (base == null) {
            throw new IllegalArgumentException("new failures are new in comparison with something: add --base SELECT");
        }
        List<Column<NewFailure>> columns = withTest(
                NewFailure::test,
                List.of(
                        Column.numbers("Failed", NewFailure::failed),
                        Column.of("Passed before", NewFailure::knownBefore)));
        return new TableSection<>("New failures", columns, top(statistics.newFailures(query, base)));
    }

    private static <R> List<Column<R>> withTest(Function<R, TestKey> test, List<Column<R>> columns) {
        Stream<Column<R>> key = Stream.of(
                Column.of("Name", test.andThen(TestKey::name)::apply),
                Column.of("System", test.andThen(TestKey::system)::apply),
                Column.of("Partition", test.andThen(TestKey::partition)::apply),
                Column.of("Environ", test.andThen(TestKey::environ)::apply));
        return Stream.concat(key, columns.stream()).toList();
    }

    private static double seconds(Duration duration) {
        return duration.toNanos() / 1e9;
    }

    private <R> List<R> top(List<R> rows) {
        return rows.subList(0, Math.min(top, rows.size()));
    }
}
