package dev.testkeep.benchmarks.work;

import dev.testkeep.benchmarks.workload.Answer;
import dev.testkeep.benchmarks.workload.Answers;
import dev.testkeep.benchmarks.workload.CaseQuestion;
import dev.testkeep.benchmarks.workload.ComparisonQuestion;
import dev.testkeep.benchmarks.workload.SessionQuestion;
import dev.testkeep.benchmarks.workload.Window;
import dev.testkeep.storage.Session;
import dev.testkeep.storage.SessionQuery;
import dev.testkeep.storage.Storage;
import dev.testkeep.storage.TestCase;
import dev.testkeep.storage.TestCaseQuery;
import dev.testkeep.storage.TimePeriod;
import dev.testkeep.storage.performance.ComparisonQuery;
import dev.testkeep.storage.performance.PerformanceTable;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Testkeep's answers. */
record TestkeepAnswers(Storage storage) implements Answers {

    private static final int GROUP_COLUMNS = 4;

    @Override
    public Answer cases(CaseQuestion question) {
        List<TestCase> cases = storage.testCases().find(query(question));
        return () -> cases.stream().map(found -> found.id().toString()).toList();
    }

    private static TestCaseQuery query(CaseQuestion question) {
        TestCaseQuery query = TestCaseQuery.all();
        if (question.completed() != null) {
            query = query.completedIn(period(question.completed()));
        }
        if (question.regex() != null) {
            query = query.nameMatches(Pattern.compile(question.regex()));
        }
        if (question.session() != null) {
            query = query.inSession(question.session());
        }
        if (question.sessions() != null) {
            query = query.inSessions(query(question.sessions()));
        }
        if (question.filter() != null) {
            query = query.filter(question.filter().toString());
        }
        return question.documents() ? query.withDocuments() : query;
    }

    @Override
    public Answer sessions(SessionQuestion question) {
        List<Session> sessions = storage.sessions().find(query(question));
        return () -> sessions.stream().map(found -> found.uuid().toString()).toList();
    }

    @Override
    public Answer deletion(SessionQuestion question) {
        List<UUID> deleted = storage.sessions().delete(query(question));
        return () -> deleted.stream().map(UUID::toString).toList();
    }

    private static SessionQuery query(SessionQuestion question) {
        SessionQuery query = question.uuid() == null ? SessionQuery.all() : SessionQuery.byUuid(question.uuid());
        if (question.started() != null) {
            query = query.startedIn(period(question.started()));
        }
        return question.attribute() == null
                ? query
                : query.filter(question.attribute().toString());
    }

    @Override
    public Answer comparison(ComparisonQuestion question) {
        ComparisonQuery query = ComparisonQuery.parse("all/all/" + question.aggregation() + "/", Clock.systemUTC())
                .restrictLeft(cases -> cases.completedIn(period(question.left())))
                .restrictRight(cases -> cases.completedIn(period(question.right())));
        PerformanceTable table = storage.performance().compare(query).table();
        return () -> table.rows().stream().map(TestkeepAnswers::group).toList();
    }

    /** As Python writes a tuple of texts. */
    private static String group(PerformanceTable.Row row) {
        return row.values().stream()
                .limit(GROUP_COLUMNS)
                .map(String::valueOf)
                .collect(Collectors.joining("', '", "('", "')"));
    }

    private static TimePeriod period(Window window) {
        return new TimePeriod(instant(window.start()), instant(window.end()));
    }

    private static Instant instant(double seconds) {
        return Instant.ofEpochMilli(Math.round(seconds * 1000));
    }
}
