package dev.testkeep.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.testkeep.storage.NewSession;
import dev.testkeep.storage.NewTestCase;
import dev.testkeep.storage.PerfValue;
import dev.testkeep.storage.Result;
import dev.testkeep.storage.Session;
import dev.testkeep.storage.SessionQuery;
import dev.testkeep.storage.TestCase;
import dev.testkeep.storage.TestCaseId;
import dev.testkeep.storage.TestCaseQuery;
import dev.testkeep.storage.TestCaseQuery.Order;
import dev.testkeep.storage.TimePeriod;
import dev.testkeep.storage.exception.QuerySyntaxException;
import dev.testkeep.storage.performance.Measurement;
import dev.testkeep.tck.data.Json;
import dev.testkeep.tck.data.Samples;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Test cases are found by where they stand, when they were completed, their names and their results. */
abstract class TestCaseConformance extends Suite {

    private NewSession save(NewTestCase... cases) {
        NewSession session = Samples.session(0, cases);
        storage().sessions().save(session);
        return session;
    }

    private List<String> names(TestCaseQuery query) {
        return storage().testCases().find(query).stream().map(TestCase::name).toList();
    }

    private static TestCaseQuery matching(String pattern) {
        return TestCaseQuery.all().nameMatches(Pattern.compile(pattern));
    }

    @Test
    void a_test_case_comes_back_with_everything_that_was_stored() {
        NewTestCase stored = Samples.full("stream_test %num_threads=4");
        NewSession session = save(stored);

        List<TestCase> found =
                storage().testCases().find(TestCaseQuery.all().withPerfValues().withDocuments());

        assertThat(found).hasSize(1);
        assertThat(found.get(0).id()).isEqualTo(new TestCaseId(session.uuid(), 0, 0));
        assertThat(NewTestCase.copyOf(found.get(0)))
                .usingRecursiveComparison()
                .ignoringFields("document")
                .isEqualTo(stored);
        Json.assertEqual(found.get(0).document(), stored.document());
    }

    private long measurements(TestCaseQuery query) {
        try (Stream<Measurement> found = storage().performance().measurements(query)) {
            return found.count();
        }
    }

    @Test
    void a_name_pattern_that_takes_too_long_is_an_error() {
        save(Samples.full("x".repeat(3_000)));

        assertThatExceptionOfType(QuerySyntaxException.class)
                .isThrownBy(() -> names(matching("(.*)(.*)(.*)(.*)y")))
                .withMessageContaining("simpler to match");
        assertThatExceptionOfType(QuerySyntaxException.class)
                .isThrownBy(() -> measurements(matching("(.*)(.*)(.*)(.*)y")));
    }

    @Test
    void performance_values_and_documents_are_loaded_only_when_asked_for() {
        save(Samples.full("a"));

        assertThat(storage().testCases().find(TestCaseQuery.all()))
                .singleElement()
                .satisfies(testCase -> {
                    assertThat(testCase.perfValues()).isEmpty();
                    assertThat(testCase.document()).isNull();
                });
        assertThat(storage().testCases().find(TestCaseQuery.all().withDocuments()))
                .singleElement()
                .satisfies(testCase -> assertThat(testCase.document()).isNotNull());
    }

    @Test
    void cases_are_numbered_in_each_run_as_they_come() {
        NewSession session = save(
                NewTestCase.builder("a").build(),
                NewTestCase.builder("a").run(1).build(),
                NewTestCase.builder("b").build(),
                NewTestCase.builder("b").run(1).build());

        assertThat(storage().testCases().find(TestCaseQuery.all().inSession(session.uuid())))
                .extracting(testCase -> testCase.name() + "@" + testCase.id().run() + ":"
                        + testCase.id().index())
                .containsExactly("a@0:0", "b@0:1", "a@1:0", "b@1:1");
        assertThat(names(TestCaseQuery.all().inSession(session.uuid()).inRun(1)))
                .containsExactly("a", "b");
        assertThat(names(TestCaseQuery.all().inSession(session.uuid()).inRun(1).atIndex(1)))
                .containsExactly("b");
    }

    @Test
    void only_the_asked_session_answers() {
        NewSession session = save(Samples.passed("mine"));
        save(Samples.passed("other"));

        assertThat(names(TestCaseQuery.all().inSession(session.uuid()))).containsExactly("mine");
    }

    @Test
    void a_period_holds_what_was_completed_in_it_and_nothing_without_a_completion_time() {
        save(
                completed("early", 0),
                completed("late", 10),
                NewTestCase.builder("never").build());
        TimePeriod period = new TimePeriod(Samples.START, Samples.START.plusSeconds(10));

        assertThat(names(TestCaseQuery.all().completedIn(period))).containsExactly("early");
        assertThat(names(TestCaseQuery.all())).containsExactly("early", "late", "never");
    }

    @Test
    void cases_come_in_the_asked_order() {
        save(completed("late", 10), NewTestCase.builder("never").build(), completed("early", 0));

        assertThat(names(TestCaseQuery.all())).containsExactly("late", "never", "early");
        assertThat(names(TestCaseQuery.all().orderBy(Order.COMPLETION))).containsExactly("never", "early", "late");
        assertThat(names(TestCaseQuery.all().orderBy(Order.NEWEST_FIRST))).containsExactly("late", "early", "never");
        assertThat(names(TestCaseQuery.all().orderBy(Order.NEWEST_FIRST).limit(1)))
                .containsExactly("late");
    }

    @Test
    void sessions_that_start_at_once_come_in_the_order_of_their_uuids_as_text() {
        List<UUID> uuids = Stream.of(
                        "ffffffff-ffff-4fff-bfff-ffffffffffff",
                        "00000000-0000-4000-8000-000000000001",
                        "80000000-0000-4000-8000-000000000000",
                        "7fffffff-ffff-4fff-bfff-ffffffffffff",
                        "00000000-0000-4000-bfff-000000000000",
                        "00000000-ffff-4000-8000-000000000000")
                .map(UUID::fromString)
                .toList();
        uuids.forEach(uuid -> storage()
                .sessions()
                .save(NewSession.builder(Samples.START)
                        .uuid(uuid)
                        .testCases(List.of(Samples.passed("b"), Samples.passed("a")))
                        .build()));
        List<UUID> expected =
                uuids.stream().sorted(Comparator.comparing(UUID::toString)).toList();

        for (Order order : Order.values()) {
            List<TestCaseId> found = storage()
                    .testCases()
                    .find(TestCaseQuery.all().orderBy(order))
                    .stream()
                    .map(TestCase::id)
                    .toList();
            assertThat(found).as(order.name()).hasSize(12).isSorted();
            assertThat(found).as(order.name()).extracting(TestCaseId::session).containsSubsequence(expected);
        }
        assertThat(storage().sessions().find(SessionQuery.all()))
                .extracting(Session::uuid)
                .isEqualTo(expected);
    }

    @Test
    void a_name_pattern_matches_from_the_start_of_the_name_and_keeps_case() {
        save(Samples.passed("stream_test %n=1"), Samples.passed("Stream_test"), Samples.passed("a_stream"));

        assertThat(names(matching("stream"))).containsExactly("stream_test %n=1");
        assertThat(names(matching("(?i)stream"))).containsExactly("stream_test %n=1", "Stream_test");
        assertThat(names(matching(".*stream$"))).containsExactly("a_stream");
        assertThat(names(matching("stream_test %n=\\d"))).containsExactly("stream_test %n=1");
        assertThat(names(matching("nothing"))).isEmpty();
        assertThat(names(matching("x' or '1'='1"))).isEmpty();
    }

    @Test
    void a_pattern_that_matches_very_many_names_finds_them_all() {
        NewTestCase[] cases = IntStream.range(0, 1_200)
                .mapToObj(i -> Samples.passed(String.format(Locale.ROOT, "case %04d", i)))
                .toArray(NewTestCase[]::new);
        save(cases);

        assertThat(names(matching("case 0"))).hasSize(1_000);
        assertThat(storage().testCases().count(matching("case 0"))).isEqualTo(1_000);
        assertThat(names(matching("case 0").limit(3))).containsExactly("case 0000", "case 0001", "case 0002");
    }

    @Test
    void results_are_an_open_set_of_words() {
        save(
                NewTestCase.builder("a").result(Result.of("flaky")).build(),
                NewTestCase.builder("b").result(Result.FAIL).build(),
                NewTestCase.builder("c").build());

        assertThat(names(TestCaseQuery.all().resultIn(Result.of("flaky"), Result.FAIL)))
                .containsExactly("a", "b");
        assertThat(names(TestCaseQuery.all().resultIn())).isEmpty();
        assertThat(storage().testCases().count(TestCaseQuery.all().resultIn(Result.FAIL)))
                .isEqualTo(1);
    }

    @Test
    void conditions_add_up() {
        NewSession session = save(completed("a", 0), completed("ab", 5), completed("b", 0));
        save(completed("a", 0));

        assertThat(names(matching("a")
                        .inSession(session.uuid())
                        .completedIn(new TimePeriod(Samples.START, Samples.START.plusSeconds(1)))
                        .resultIn(Result.PASS)))
                .containsExactly("a");
    }

    @Test
    void performance_values_keep_their_order_over_many_cases() {
        NewTestCase[] cases = IntStream.range(0, 350)
                .mapToObj(i -> NewTestCase.builder("case " + i)
                        .perfValue(PerfValue.of("z", i, "s"))
                        .perfValue(PerfValue.of("a", i + 0.5, "s"))
                        .build())
                .toArray(NewTestCase[]::new);
        save(cases);

        try (Stream<TestCase> stream =
                storage().testCases().stream(TestCaseQuery.all().withPerfValues())) {
            assertThat(stream.map(TestCase::perfValues))
                    .containsExactlyElementsOf(
                            Stream.of(cases).map(NewTestCase::perfValues).toList());
        }
    }

    @Test
    void a_stream_that_is_left_early_gives_its_connection_back() {
        save(Samples.passed("a"), Samples.passed("b"));

        for (int i = 0; i < 50; i++) {
            try (Stream<TestCase> stream = storage().testCases().stream(TestCaseQuery.all())) {
                assertThat(stream.findFirst()).isPresent();
            }
        }
        assertThat(storage().testCases().count(TestCaseQuery.all())).isEqualTo(2);
    }

    private static NewTestCase completed(String name, int seconds) {
        return NewTestCase.builder(name)
                .completedAt(Samples.START.plusSeconds(seconds))
                .build();
    }
}
