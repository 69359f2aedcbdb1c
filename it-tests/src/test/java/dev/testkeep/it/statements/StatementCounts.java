package dev.testkeep.it.statements;

import static org.assertj.core.api.Assertions.assertThat;

import dev.testkeep.it.support.OneBackend;
import dev.testkeep.it.support.RecordedStatements;
import dev.testkeep.storage.NewSession;
import dev.testkeep.storage.NewTestCase;
import dev.testkeep.storage.PerfValue;
import dev.testkeep.storage.SessionQuery;
import dev.testkeep.storage.Storage;
import dev.testkeep.storage.TestCaseQuery;
import dev.testkeep.storage.performance.ComparisonQuery;
import dev.testkeep.storage.performance.Measurement;
import dev.testkeep.storage.performance.PerformanceQuery;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How many statements each kind of question runs: none is asked twice, and none for every row. */
abstract class StatementCounts extends OneBackend {

    private static final Instant START = Instant.parse("2026-11-22T07:15:02Z");

    /** More than one statement asks the attributes of. */
    private static final int SESSIONS = 250;

    private static final UUID FIRST = new UUID(0, 0);

    @BeforeAll
    void saveSessions() {
        for (int i = 0; i < SESSIONS; i++) {
            storage().sessions().save(session(i));
        }
    }

    private static NewSession session(int number) {
        return NewSession.builder(START.plusSeconds(number))
                .uuid(new UUID(0, number))
                .attribute("tag", number == 0 ? "release" : "nightly")
                .testCases(List.of(testCase("a", number), testCase("b", number)))
                .build();
    }

    private static NewTestCase testCase(String name, int number) {
        return NewTestCase.builder(name)
                .completedAt(START.plusSeconds(number))
                .perfValue(PerfValue.of("bw", 1 + number, "MB/s"))
                .document("{\"num_tasks\": 4}")
                .build();
    }

    /** A question, and how many statements answer it where tests and series are known. */
    private record Question(String name, int statements, Consumer<Storage> ask) {

        @Override
        public String toString() {
            return name + ": " + statements;
        }
    }

    static Stream<Question> questions() {
        TestCaseQuery all = TestCaseQuery.all();
        TestCaseQuery one = all.inSession(FIRST);
        return Stream.of(
                new Question("a session: its row, its attributes", 2, s -> s.sessions()
                        .findById(FIRST)),
                new Question("a session that is not there", 1, s -> s.sessions().findById(new UUID(1, 1))),
                new Question("sessions by an attribute", 2, s -> s.sessions()
                        .find(SessionQuery.all().filter("tag == 'release'"))),
                new Question("many sessions: their rows, and the attributes of 200 at a time", 3, s -> s.sessions()
                        .find(SessionQuery.all())),
                new Question("sessions by what Java answers", 3, s -> s.sessions()
                        .find(SessionQuery.all().filter("tag.startswith('r')"))),
                new Question("counted sessions", 1, s -> s.sessions().count(SessionQuery.all())),
                new Question("a document", 1, s -> s.sessions().document(FIRST)),
                new Question("cases", 1, s -> s.testCases().find(all)),
                new Question("cases of a session", 1, s -> s.testCases().find(one)),
                new Question("cases of the sessions that have an attribute", 1, s -> s.testCases()
                        .find(all.inSessions(SessionQuery.all().filter("tag == 'release'")))),
                new Question("cases with documents", 1, s -> s.testCases().find(all.withDocuments())),
                new Question("cases with values", 2, s -> s.testCases().find(one.withPerfValues())),
                new Question("cases by name: which tests there are, and their cases", 2, s -> s.testCases()
                        .find(all.nameMatches(Pattern.compile("a")))),
                new Question("cases by a column", 1, s -> s.testCases().find(all.filter("result == 'pass'"))),
                new Question("cases by their documents", 1, s -> s.testCases().find(all.filter("num_tasks == 4"))),
                new Question("counted cases", 1, s -> s.testCases().count(all)),
                new Question("aggregates", 1, s -> s.performance().aggregate(aggregates("all/stats:/"))),
                new Question("aggregates by name", 2, s -> s.performance()
                        .aggregate(new PerformanceQuery(
                                all.nameMatches(Pattern.compile("a")),
                                aggregates("all/stats:/").summary()))),
                new Question("a comparison: one for each side", 2, s -> s.performance()
                        .compare(comparison("all/all/stats:/"))),
                new Question("a comparison with what one side's documents say", 3, s -> s.performance()
                        .compare(comparison("all/all/mean:/+num_tasks_L"))),
                new Question("a history", 1, StatementCounts::readHistory),
                new Question("outcomes", 1, s -> s.statistics().results(all)),
                new Question("failures", 1, s -> s.statistics().failures(all)),
                new Question("flaky tests", 1, s -> s.statistics().flaky(all)),
                new Question("slow tests", 1, s -> s.statistics().slowest(all, 5)),
                new Question("new failures: one for each side", 2, s -> s.statistics()
                        .newFailures(all, one)));
    }

    private static PerformanceQuery aggregates(String spec) {
        return PerformanceQuery.parse(spec, Clock.systemUTC());
    }

    private static ComparisonQuery comparison(String spec) {
        return ComparisonQuery.parse(spec, Clock.systemUTC());
    }

    private static void readHistory(Storage storage) {
        try (Stream<Measurement> values = storage.performance().measurements(TestCaseQuery.all())) {
            assertThat(values).hasSize(2 * SESSIONS);
        }
    }

    @ParameterizedTest
    @MethodSource("questions")
    void a_question_runs_so_many_statements_and_no_more(Question question) {
        question.ask().accept(storage());

        assertThat(RecordedStatements.of(() -> question.ask().accept(storage())))
                .hasSize(question.statements());
    }

    @Test
    void tests_and_series_are_looked_up_once() {
        try (Storage other = openNewStorage()) {
            other.sessions().save(session(0));

            assertThat(RecordedStatements.of(
                            () -> other.testCases().find(TestCaseQuery.all().withPerfValues())))
                    .as("cases, their tests, their values, the series of these")
                    .hasSize(4);
            assertThat(RecordedStatements.of(
                            () -> other.testCases().find(TestCaseQuery.all().withPerfValues())))
                    .as("cases, their values")
                    .hasSize(2);
        }
    }
}
