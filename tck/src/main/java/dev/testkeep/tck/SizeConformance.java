package dev.testkeep.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.testkeep.storage.NewSession;
import dev.testkeep.storage.NewTestCase;
import dev.testkeep.storage.PerfValue;
import dev.testkeep.storage.Result;
import dev.testkeep.storage.Session;
import dev.testkeep.storage.SessionQuery;
import dev.testkeep.storage.TestCase;
import dev.testkeep.storage.TestCaseQuery;
import dev.testkeep.storage.filter.Filter;
import dev.testkeep.storage.filter.Operand;
import dev.testkeep.tck.data.Samples;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** More than fits into one statement is stored and asked for, whatever limits statements have. */
abstract class SizeConformance extends LongSuite {

    /** More than any database takes parameters in a statement, or elements in a list. */
    private static final int MANY = 2_500;

    private static final int CASES = 200;
    private static final int METRICS = 400;

    @Test
    void a_session_measures_eighty_thousand_new_things() {
        storage()
                .sessions()
                .save(Samples.session(
                        0,
                        IntStream.range(0, CASES)
                                .mapToObj(SizeConformance::measuring)
                                .toList()));

        assertThat(storage().info().perfSeries()).isEqualTo(CASES * METRICS);
        assertThat(storage().info().perfValues()).isEqualTo(CASES * METRICS);
        int index = 0;
        try (Stream<TestCase> stream =
                storage().testCases().stream(TestCaseQuery.all().withPerfValues())) {
            for (TestCase testCase : (Iterable<TestCase>) stream::iterator) {
                assertThat(NewTestCase.copyOf(testCase).equals(measuring(index)))
                        .as("the values of case %d come back", index)
                        .isTrue();
                index++;
            }
        }
        assertThat(index).isEqualTo(CASES);
    }

    private static NewTestCase measuring(int index) {
        NewTestCase.Builder testCase = NewTestCase.builder("case " + index).completedAt(Samples.START);
        IntStream.range(0, METRICS)
                .forEach(metric -> testCase.perfValue(PerfValue.of("metric " + metric, index + metric / 1e3, "s")));
        return testCase.build();
    }

    @Test
    void many_sessions_are_asked_for_by_their_uuids() {
        List<UUID> stored = IntStream.range(0, 20)
                .mapToObj(Samples::session)
                .peek(storage().sessions()::save)
                .map(NewSession::uuid)
                .toList();
        List<UUID> asked = new ArrayList<>(stored.subList(5, 20));
        IntStream.range(0, MANY - asked.size()).forEach(i -> asked.add(UUID.randomUUID()));
        SessionQuery query = SessionQuery.byUuid(asked.toArray(UUID[]::new));

        assertThat(storage().sessions().find(query)).extracting(Session::uuid).isEqualTo(stored.subList(5, 20));
        assertThat(storage().sessions().count(query.limit(3))).isEqualTo(3);
        assertThat(storage().testCases().count(TestCaseQuery.all().inSessions(query)))
                .isZero();
        assertThat(storage().sessions().delete(query)).isEqualTo(stored.subList(5, 20));
        assertThat(storage().sessions().count(SessionQuery.all())).isEqualTo(5);
    }

    @Test
    void a_filter_has_many_literals() {
        storage()
                .sessions()
                .save(NewSession.builder(Samples.START)
                        .attribute("text", "word 7")
                        .attribute("number", 7)
                        .testCases(List.of(words("word 7"), words("word 9999")))
                        .build());
        storage()
                .sessions()
                .save(NewSession.builder(Samples.START)
                        .attribute("number", 9_999)
                        .build());
        Object[] words =
                IntStream.range(0, MANY).mapToObj(word -> "word " + word).toArray();
        Object[] numbers = IntStream.range(0, MANY).mapToObj(Long::valueOf).toArray();

        for (String field :
                List.of("name", "system", "result", "fail_phase", "fail_reason", "pvar", "punit", "presult")) {
            assertThat(names(Filter.attribute(field).isOneOf(words))).as(field).containsExactly("word 7");
        }
        assertThat(names(Filter.attribute("pval").isOneOf(numbers))).containsExactly("word 7", "word 9999");
        assertThat(sessions(Filter.attribute("text").isOneOf(words))).isEqualTo(1);
        assertThat(sessions(Filter.attribute("number").isOneOf(numbers))).isEqualTo(1);
        assertThat(sessions(Filter.attribute("number").isOneOf(numbers).negate()))
                .isEqualTo(1);
    }

    @Test
    void a_filter_has_many_conditions() {
        storage()
                .sessions()
                .save(NewSession.builder(Samples.START)
                        .attribute("text", "word 7")
                        .testCases(List.of(words("word 7"), words("word 9999")))
                        .build());

        for (String field : List.of("name", "result", "fail_phase", "pvar")) {
            assertThat(names(anyOf(field))).as(field).containsExactly("word 7");
        }
        assertThat(sessions(anyOf("text"))).isEqualTo(1);
        assertThat(sessions(anyOf("text").negate())).isZero();
    }

    /** As many as people write, and more than a database reads if each has parameters of its own. */
    private static Filter anyOf(String field) {
        Operand attribute = Filter.attribute(field);
        return IntStream.range(0, 300)
                .mapToObj(word -> attribute.equalTo("word " + word))
                .reduce(Filter::or)
                .orElseThrow();
    }

    private static NewTestCase words(String word) {
        return NewTestCase.builder(word)
                .system(word)
                .result(Result.of(word))
                .failure(word, word)
                .perfValue(PerfValue.builder(word)
                        .value(7.0)
                        .unit(word)
                        .result(Result.of(word))
                        .build())
                .build();
    }

    private List<String> names(Filter filter) {
        return storage().testCases().find(TestCaseQuery.all().filter(filter)).stream()
                .map(TestCase::name)
                .toList();
    }

    private long sessions(Filter filter) {
        return storage().sessions().count(SessionQuery.all().filter(filter));
    }
}
