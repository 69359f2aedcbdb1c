package dev.testkeep.it.reframe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.testkeep.it.support.OneBackend;
import dev.testkeep.storage.NewSession;
import dev.testkeep.storage.NewTestCase;
import dev.testkeep.storage.PerfValue;
import dev.testkeep.storage.Result;
import dev.testkeep.storage.Selector;
import dev.testkeep.storage.SessionQuery;
import dev.testkeep.storage.TestCase;
import dev.testkeep.storage.TestCaseQuery;
import dev.testkeep.storage.exception.QuerySyntaxException;
import dev.testkeep.storage.performance.PerformanceQuery;
import dev.testkeep.storage.performance.PerformanceTable;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes wrong in ReFrame's results storage, and does not here; on one backend. */
abstract class ReFrameMistakes extends OneBackend {

    private static final Instant START = Instant.parse("2026-11-22T07:00:00Z");
    private static final Clock CLOCK = Clock.fixed(START.plusSeconds(3600), ZoneOffset.UTC);

    @BeforeEach
    void removeSessions() {
        storage().sessions().delete(SessionQuery.all());
    }

    private UUID save(NewSession.Builder session, NewTestCase... testCases) {
        NewSession saved = session.testCases(List.of(testCases)).build();
        storage().sessions().save(saved);
        return saved.uuid();
    }

    private UUID save(NewTestCase... testCases) {
        return save(NewSession.builder(START), testCases);
    }

    private static NewTestCase.Builder measured(String name, double... values) {
        NewTestCase.Builder testCase = NewTestCase.builder(name).completedAt(START);
        Arrays.stream(values).forEach(value -> testCase.perfValue(PerfValue.of("bw", value, "GB/s")));
        return testCase;
    }

    private List<List<@Nullable Object>> aggregate(String spec) {
        return storage().performance().aggregate(PerformanceQuery.parse(spec, CLOCK)).rows().stream()
                .map(PerformanceTable.Row::values)
                .toList();
    }

    private List<String> names(TestCaseQuery query) {
        return storage().testCases().find(query).stream().map(TestCase::name).toList();
    }

    private List<String> matching(String filter) {
        return names(TestCaseQuery.all().filter(filter));
    }

    @Test
    void a_fraction_behind_a_hundred_whole_numbers_counts() {
        NewTestCase[] testCases = IntStream.rangeClosed(0, 100)
                .mapToObj(i -> measured("t", i < 100 ? 100 : 200.5).build())
                .toArray(NewTestCase[]::new);
        save(testCases);

        assertThat(aggregate("all/max,sum:name/")).containsExactly(List.of("t", 200.5, 10_200.5));
    }

    @Test
    void a_brace_in_what_is_known_of_a_session_harms_no_query() {
        UUID uuid = save(
                NewSession.builder(START)
                        .attribute("cmdline", "reframe -n 'stream.{1}test' -r")
                        .attribute("tag", "}"),
                measured("t", 1).build());

        assertThat(storage().sessions().find(SessionQuery.all())).hasSize(1);
        assertThat(storage().sessions().find(SessionQuery.all().filter("'{1}' in cmdline and tag == '}'")))
                .hasSize(1);
        assertThat(aggregate("?tag == '}'/count:name/")).containsExactly(List.of("t", 1L));
        assertThat(storage().sessions().delete(SessionQuery.all().filter("tag == '}'")))
                .containsExactly(uuid);
    }

    @Test
    void nodes_are_found_whether_a_report_has_them_as_a_list_or_folded() {
        save(
                measured("list", 1)
                        .document("{\"job_nodelist\":[\"n2\",\"n1\"]}")
                        .build(),
                measured("text", 1).document("{\"job_nodelist\":\"n[1-2]\"}").build());

        assertThat(matching("job_nodelist == 'n[1-2]'")).containsExactly("list", "text");
        assertThat(aggregate("all/count:job_nodelist/")).containsExactly(List.of("n[1-2]", 2L));
    }

    @Test
    void attributes_whose_names_contain_that_of_the_nodes_are_attributes_of_their_own() {
        save(measured("t", 1).document("{\"my_job_nodelist_size\":3}").build());

        assertThat(matching("my_job_nodelist_size == 3")).containsExactly("t");
    }

    @Test
    void a_question_leaves_documents_as_they_are() {
        save(measured("t", 1).document("{\"job_nodelist\":[\"n1\"]}").build());

        assertThat(matching("job_nodelist == 'n1'")).hasSize(1);
        assertThat(storage().testCases().find(TestCaseQuery.all().withDocuments()))
                .extracting(testCase -> String.valueOf(testCase.document()).replace(" ", ""))
                .containsExactly("{\"job_nodelist\":[\"n1\"]}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "__import__('os').system('true')",
                "os.system('true')",
                "(lambda: 1)()",
                "[x for x in tags]",
                "name.__class__",
                "open('/etc/passwd')"
            })
    void a_filter_is_no_program(String filter) {
        assertThatThrownBy(() -> matching(filter)).isInstanceOf(QuerySyntaxException.class);
        assertThatThrownBy(() -> Selector.parse("?" + filter, CLOCK)).isInstanceOf(QuerySyntaxException.class);
    }

    @Test
    void quotes_in_patterns_and_filters_are_letters() {
        save(measured("a\"b'c", 1).build(), measured("other", 1).build());

        assertThat(names(TestCaseQuery.all().nameMatches(Pattern.compile("x\" OR \"1\"=\"1"))))
                .isEmpty();
        assertThat(names(TestCaseQuery.all().nameMatches(Pattern.compile("a\"b'"))))
                .containsExactly("a\"b'c");
        assertThat(matching("name == 'x\\' or 1=1 --'")).isEmpty();
        assertThat(matching("name == \"a\\\"b'c\"")).containsExactly("a\"b'c");
    }

    @Test
    void a_period_with_a_condition_is_that_of_sessions_and_one_without_that_of_test_cases() {
        save(measured("done", 1).build(), NewTestCase.builder("never started").build());
        String period = "20261122T0700:20261122T0701";

        assertThat(names(Selector.parse(period, CLOCK).testCases())).containsExactly("done");
        assertThat(names(Selector.parse(period + "?True", CLOCK).testCases())).containsExactly("done", "never started");
    }

    @Test
    void what_only_some_test_cases_have_is_no_match_for_the_others() {
        save(
                measured("fixture", 1).document("{}").build(),
                measured("test", 1).document("{\"num_threads\":2}").build());

        assertThat(matching("num_threads == 2")).containsExactly("test");
        assertThat(matching("not has('num_threads')")).containsExactly("fixture");
    }

    @Test
    void a_condition_on_sessions_that_is_not_right_is_an_error() {
        assertThatThrownBy(() -> Selector.parse("?tag = 'a'", CLOCK))
                .isInstanceOf(QuerySyntaxException.class)
                .hasMessageContaining("column 6");
    }

    @Test
    void a_uuid_is_one_of_hexadecimal_digits_in_either_case() {
        UUID uuid = save(measured("t", 1).build());

        assertThat(names(Selector.parse(uuid.toString().toUpperCase(Locale.ROOT) + ":0:0", CLOCK)
                        .testCases()))
                .containsExactly("t");
        assertThatThrownBy(() -> Selector.parse("zzzzzzzz-zzzz-zzzz-zzzz-zzzzzzzzzzzz", CLOCK))
                .isInstanceOf(QuerySyntaxException.class);
    }

    @Test
    void a_session_without_runs_and_a_test_without_a_name_harm_no_query() {
        save();
        save(measured("", 1).build());

        assertThat(storage().sessions().find(SessionQuery.all()))
                .extracting(session -> session.counts().runs())
                .containsExactlyInAnyOrder(0, 1);
        assertThat(aggregate("all/count:basename/")).containsExactly(List.of("", 1L));
    }

    @Test
    void joined_values_come_in_their_order_whenever_they_are_asked_for() {
        save(Stream.of("c", "a", "b")
                .map(result -> measured("t", 1).result(Result.of(result)).build())
                .toArray(NewTestCase[]::new));

        assertThat(Collections.nCopies(5, "all/count:name/result"))
                .allSatisfy(spec -> assertThat(aggregate(spec)).containsExactly(List.of("a|b|c")));
    }

    @Test
    void lists_can_be_columns() {
        save(measured("t", 1).document("{\"tags\":[\"gpu\",\"mpi\"]}").build());

        assertThat(aggregate("all/count:name/tags"))
                .hasSize(1)
                .first()
                .asString()
                .contains("gpu", "mpi");
    }

    @Test
    void one_name_may_stand_for_different_types() {
        save(
                measured("number", 1).document("{\"jobid\":42}").build(),
                measured("text", 1).document("{\"jobid\":\"42\"}").build());

        assertThat(matching("jobid == 42")).containsExactly("number");
        assertThat(matching("jobid == '42'")).containsExactly("text");
        assertThat(matching("str(jobid) == '42'")).containsExactly("number", "text");
        assertThat(aggregate("all/count:jobid/")).containsExactly(List.of(42L, 1L), List.of("42", 1L));
    }

    @Test
    void an_aggregation_that_is_asked_for_by_another_name_is_an_error() {
        assertThatThrownBy(() -> aggregate("all/minimum:/")).isInstanceOf(QuerySyntaxException.class);
        assertThatThrownBy(() -> aggregate("all/p100:/")).isInstanceOf(QuerySyntaxException.class);
    }

    @Test
    void tests_that_were_repeated_under_other_names_can_be_put_together() {
        save(measured("t %$REPEAT=0", 1).build(), measured("t %$REPEAT=1", 3).build());

        assertThat(aggregate("all/mean:basename/")).containsExactly(List.of("t", 2.0));
    }
}
