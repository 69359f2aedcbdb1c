package dev.testkeep.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.testkeep.storage.NewSession;
import dev.testkeep.storage.NewTestCase;
import dev.testkeep.storage.PerfValue;
import dev.testkeep.storage.Result;
import dev.testkeep.storage.Session;
import dev.testkeep.storage.SessionQuery;
import dev.testkeep.storage.TestCaseQuery;
import dev.testkeep.storage.TestKey;
import dev.testkeep.storage.TimePeriod;
import dev.testkeep.storage.statistics.FailureCount;
import dev.testkeep.storage.statistics.FlakyTest;
import dev.testkeep.storage.statistics.NewFailure;
import dev.testkeep.storage.statistics.ResultCounts;
import dev.testkeep.storage.statistics.SessionHealth;
import dev.testkeep.storage.statistics.StatisticsRepository;
import dev.testkeep.storage.statistics.TestDuration;
import dev.testkeep.tck.data.Samples;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Statistics count outcomes: a test that is retried counts once in its session, as it came out in the end. */
abstract class StatisticsConformance extends LongSuite {

    private static final TestCaseQuery ALL = TestCaseQuery.all();

    private static TestKey test(String name) {
        return new TestKey(name, "sys", "part", "env");
    }

    private static NewTestCase.Builder ran(String name, int run, Result result) {
        return NewTestCase.builder(name)
                .system("sys")
                .partition("part")
                .environ("env")
                .run(run)
                .result(result);
    }

    private void save(int day, NewTestCase.Builder... cases) {
        storage()
                .sessions()
                .save(NewSession.builder(Samples.START.plus(Duration.ofDays(day)))
                        .testCases(
                                Stream.of(cases).map(NewTestCase.Builder::build).toList())
                        .build());
    }

    private static TestCaseQuery days(int first, int end) {
        return ALL.inSessions(SessionQuery.all()
                .startedIn(new TimePeriod(
                        Samples.START.plus(Duration.ofDays(first)), Samples.START.plus(Duration.ofDays(end)))));
    }

    @Test
    void the_last_run_of_a_test_is_its_outcome() {
        save(
                0,
                ran("retried", 0, Result.FAIL),
                ran("retried", 1, Result.FAIL),
                ran("retried", 2, Result.PASS),
                ran("failed", 0, Result.FAIL),
                ran("skipped", 0, Result.SKIP),
                ran("odd", 0, Result.of("weird")));

        ResultCounts counts = storage().statistics().results(ALL);

        assertThat(counts.counts())
                .isEqualTo(Map.of(Result.PASS, 1L, Result.FAIL, 1L, Result.SKIP, 1L, Result.of("weird"), 1L));
        assertThat(counts.passRate()).hasValue(0.5);
        assertThat(counts.total()).isEqualTo(4);
    }

    @Test
    void the_same_test_in_another_session_counts_again() {
        save(0, ran("a", 0, Result.PASS));
        save(1, ran("a", 0, Result.PASS), ran("b", 0, Result.XPASS));

        assertThat(storage().statistics().results(ALL).counts()).isEqualTo(Map.of(Result.PASS, 2L, Result.XPASS, 1L));
        assertThat(storage().statistics().results(days(1, 2)).counts())
                .isEqualTo(Map.of(Result.PASS, 1L, Result.XPASS, 1L));
    }

    @Test
    void nothing_has_no_pass_rate() {
        save(0, ran("a", 0, Result.SKIP));

        assertThat(storage().statistics().results(ALL).count(Result.Kind.SKIPPED))
                .isEqualTo(1);
        assertThat(storage().statistics().results(ALL).passRate()).isEmpty();
    }

    @Test
    void failures_are_grouped_by_phase_and_reason() {
        save(
                0,
                ran("a", 0, Result.FAIL).failure("sanity", "no match"),
                ran("b", 0, Result.FAIL).failure("sanity", "no match"),
                ran("c", 0, Result.FAIL).failure("run", "time-out"),
                ran("d", 0, Result.FAIL),
                ran("retried", 0, Result.FAIL).failure("run", "time-out"),
                ran("retried", 1, Result.PASS));
        save(1, ran("a", 0, Result.FAIL).failure("sanity", "no match"));

        assertThat(storage().statistics().failures(ALL))
                .containsExactly(
                        new FailureCount("sanity", "no match", 3, 2),
                        new FailureCount(null, null, 1, 1),
                        new FailureCount("run", "time-out", 1, 1));
    }

    @Test
    void a_test_that_fails_and_passes_in_one_session_is_flaky() {
        save(
                0,
                ran("flaky", 0, Result.FAIL),
                ran("flaky", 1, Result.PASS),
                ran("broken", 0, Result.FAIL),
                ran("broken", 1, Result.FAIL),
                ran("stable", 0, Result.PASS),
                ran("skipped", 0, Result.SKIP));

        assertThat(storage().statistics().flaky(ALL)).containsExactly(new FlakyTest(test("flaky"), 1, 1, 1, 0));
    }

    @Test
    void a_test_whose_outcome_changes_to_and_fro_is_flaky_and_one_that_broke_is_not() {
        Result[] alternating = {Result.PASS, Result.FAIL, Result.PASS, Result.FAIL};
        for (int day = 0; day < alternating.length; day++) {
            save(
                    day,
                    ran("alternating", 0, alternating[day]),
                    ran("broken", 0, day < 2 ? Result.PASS : Result.FAIL),
                    ran("pausing", 0, day == 1 ? Result.SKIP : Result.PASS));
        }

        assertThat(storage().statistics().flaky(ALL)).containsExactly(new FlakyTest(test("alternating"), 2, 2, 0, 3));
        assertThat(storage().statistics().flaky(days(0, 2))).isEmpty();
    }

    @Test
    void the_slowest_tests_come_first() {
        save(
                0,
                ran("fast", 0, Result.PASS).duration(Duration.ofMillis(500)),
                ran("slow", 0, Result.FAIL).duration(Duration.ofSeconds(100)),
                ran("slow", 1, Result.PASS).duration(Duration.ofSeconds(2)),
                ran("unknown", 0, Result.PASS));
        save(1, ran("slow", 0, Result.PASS).duration(Duration.ofSeconds(4)));

        assertThat(storage().statistics().slowest(ALL, 10))
                .containsExactly(
                        new TestDuration(test("slow"), 2, Duration.ofSeconds(3), Duration.ofSeconds(4)),
                        new TestDuration(test("fast"), 1, Duration.ofMillis(500), Duration.ofMillis(500)));
        assertThat(storage().statistics().slowest(ALL, 1)).hasSize(1);
    }

    @Test
    void a_new_failure_did_not_fail_in_the_base() {
        save(0, ran("newly", 0, Result.PASS), ran("always", 0, Result.FAIL));
        save(
                1,
                ran("newly", 0, Result.FAIL),
                ran("always", 0, Result.FAIL),
                ran("unknown", 0, Result.FAIL),
                ran("fine", 0, Result.PASS));

        assertThat(storage().statistics().newFailures(days(1, 2), days(0, 1)))
                .containsExactly(new NewFailure(test("newly"), 1, true), new NewFailure(test("unknown"), 1, false));
    }

    private SessionHealth health(int day, NewTestCase.Builder... cases) {
        save(day, cases);
        return SessionHealth.of(
                storage(),
                storage()
                        .sessions()
                        .find(SessionQuery.all().newestFirst().limit(1))
                        .get(0));
    }

    private static NewTestCase.Builder ranOn(int day, String name, int run, Result result) {
        return ran(name, run, result)
                .completedAt(Samples.START.plus(Duration.ofDays(day)).plusSeconds(run));
    }

    @Test
    void a_failure_is_new_if_the_test_passed_when_it_last_told_anything() {
        save(0, ranOn(0, "broken", 0, Result.PASS), ranOn(0, "mended", 0, Result.FAIL));
        save(
                1,
                ranOn(1, "broken", 0, Result.FAIL),
                ranOn(1, "mended", 0, Result.FAIL),
                ranOn(1, "mended", 1, Result.PASS),
                ranOn(1, "fails \"again\"", 0, Result.PASS));
        save(2, ranOn(2, "fails \"again\"", 0, Result.SKIP), ranOn(2, "broken", 0, Result.SKIP));

        SessionHealth health = health(
                3,
                ranOn(3, "broken", 0, Result.FAIL),
                ranOn(3, "fails \"again\"", 0, Result.FAIL),
                ranOn(3, "mended", 0, Result.FAIL),
                ranOn(3, "unknown", 0, Result.FAIL),
                ranOn(3, "fine", 0, Result.PASS));

        assertThat(health.newFailures()).containsExactly(test("fails \"again\""), test("mended"));
        assertThat(health.withoutPast()).containsExactly(test("unknown"));
        assertThat(health.flaky()).isEmpty();
        assertThat(health.results().counts()).isEqualTo(Map.of(Result.PASS, 1L, Result.FAIL, 4L));
    }

    @Test
    void a_test_that_passes_at_last_is_flaky_and_no_failure() {
        SessionHealth health = health(
                0,
                ranOn(0, "flaky", 0, Result.FAIL),
                ranOn(0, "flaky", 1, Result.PASS),
                ranOn(0, "fails", 0, Result.FAIL),
                ranOn(0, "fails", 1, Result.FAIL),
                ranOn(0, "killed", 0, Result.ABORT));

        assertThat(health.flaky()).containsExactly(test("flaky"));
        assertThat(health.withoutPast()).containsExactly(test("fails"));
        assertThat(health.results().counts()).isEqualTo(Map.of(Result.PASS, 1L, Result.FAIL, 1L, Result.ABORT, 1L));
    }

    @Test
    void however_many_tests_fail_their_past_is_known() {
        save(0, many(0, Result.PASS));

        assertThat(health(1, many(1, Result.FAIL)).newFailures()).hasSize(1_500);
    }

    private static NewTestCase.Builder[] many(int day, Result result) {
        return IntStream.range(0, 1_500)
                .mapToObj(i -> ranOn(day, "test " + i, 0, result))
                .toArray(NewTestCase.Builder[]::new);
    }

    @Test
    void what_is_long_ago_or_comes_later_is_no_past() {
        save(0, ranOn(0, "a", 0, Result.PASS));
        save(200, ranOn(200, "a", 0, Result.FAIL));
        save(201, ranOn(201, "a", 0, Result.PASS));

        Session session = storage().sessions().find(SessionQuery.all()).get(1);

        assertThat(SessionHealth.of(storage(), session).withoutPast()).containsExactly(test("a"));
    }

    @Test
    void a_test_whose_parameters_changed_goes_on_under_its_base_name() {
        save(0, ran("a %x=1", 0, Result.PASS).duration(Duration.ofSeconds(1)), ran("b", 0, Result.PASS));
        save(1, ran("a %x=2", 0, Result.FAIL).duration(Duration.ofSeconds(3)), ran("b", 0, Result.PASS));
        save(2, ran("a", 0, Result.PASS), ran("b", 0, Result.FAIL));

        StatisticsRepository statistics = storage().statistics().byBasename();

        assertThat(storage().statistics().flaky(ALL)).isEmpty();
        assertThat(statistics.flaky(ALL)).containsExactly(new FlakyTest(test("a"), 2, 1, 0, 2));
        assertThat(statistics.slowest(ALL, 10))
                .containsExactly(new TestDuration(test("a"), 2, Duration.ofSeconds(2), Duration.ofSeconds(3)));
        assertThat(statistics.newFailures(days(1, 3), days(0, 1)))
                .containsExactly(new NewFailure(test("a"), 1, true), new NewFailure(test("b"), 1, true));
        assertThat(statistics.results(ALL)).isEqualTo(storage().statistics().results(ALL));
    }

    @Test
    void variants_that_come_out_differently_do_not_make_a_base_name_flaky_but_each_of_its_failures_counts() {
        for (int day = 0; day < 3; day++) {
            save(
                    day,
                    ran("a %x=1", 0, Result.PASS),
                    ran("a %x=2", 0, Result.FAIL).failure("run", "why"),
                    ran("a %x=3", 0, day == 1 ? Result.FAIL : Result.PASS));
        }
        save(3, ran("a %x=1", 0, Result.FAIL), ran("a %x=1", 1, Result.PASS), ran("a %x=2", 0, Result.FAIL));

        StatisticsRepository statistics = storage().statistics().byBasename();

        assertThat(statistics.flaky(days(0, 3))).isEmpty();
        assertThat(statistics.flaky(ALL)).containsExactly(new FlakyTest(test("a"), 6, 6, 1, 0));
        assertThat(statistics.failures(days(0, 3))).first().isEqualTo(new FailureCount("run", "why", 3, 1));
        assertThat(statistics.newFailures(days(1, 2), days(0, 1))).isEmpty();
    }

    @Test
    void statistics_can_be_about_some_names_and_columns() {
        save(0, ran("a %x=1", 0, Result.PASS), ran("a %x=2", 0, Result.FAIL), ran("b", 0, Result.FAIL));

        assertThat(storage()
                        .statistics()
                        .results(ALL.nameMatches(Pattern.compile("a")))
                        .total())
                .isEqualTo(2);
        assertThat(storage()
                        .statistics()
                        .results(ALL.filter("basename == 'a' and result == 'fail'"))
                        .total())
                .isEqualTo(1);
    }

    @Test
    void statistics_can_be_about_what_only_documents_and_values_know() {
        save(
                0,
                ran("a", 0, Result.FAIL).document("{\"num_tasks\": 4}").failure("run", "why"),
                ran("b", 0, Result.FAIL).document("{\"num_tasks\": 8}").perfValue(PerfValue.of("bw", 1, "GB/s")));

        assertThat(storage().statistics().results(ALL).total()).isEqualTo(2);
        assertThat(storage().statistics().failures(ALL.filter("num_tasks == 4")))
                .containsExactly(new FailureCount("run", "why", 1, 1));
        assertThat(storage().statistics().failures(ALL.filter("pvar == 'bw' and pval >= 1")))
                .containsExactly(new FailureCount(null, null, 1, 1));
        assertThat(storage().statistics().results(ALL.filter("num_tasks == 5")).total())
                .isZero();
    }
}
