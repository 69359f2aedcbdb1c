package dev.testkeep.benchmarks.jdbc;

import dev.testkeep.benchmarks.database.PlainConnection;
import dev.testkeep.benchmarks.workload.Answer;
import dev.testkeep.benchmarks.workload.Answers;
import dev.testkeep.benchmarks.workload.CaseQuestion;
import dev.testkeep.benchmarks.workload.ComparisonQuestion;
import dev.testkeep.benchmarks.workload.SessionQuestion;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The answers as somebody gets them who writes the best statement for each question: from the same tables, with typed
 * columns, in the same order, as many of them as Testkeep gives.
 */
public final class PlainAnswers implements Answers {

    private static final String CASES = """
            select c.session_uuid, c.run_index, c.case_index, t.name, t.system, t.partition, t.environ, c.result,
                c.job_completion_time_unix, c.time_total, c.fail_phase, c.fail_reason""";
    private static final String SESSIONS = """
            select s.uuid, s.session_start_unix, s.session_end_unix, s.num_runs, s.num_cases, s.num_testcases,
                s.num_passed, s.num_failed, s.num_aborted, s.num_skipped, s.report_file, s.content_hash
            from sessions s where\s""";
    private static final String ATTRIBUTES = """
            select a.session_uuid, a.name, a.type, a.value, a.number, a.long_name, a.long_value
            from session_attributes a where a.session_uuid in (select s.uuid from sessions s where\s""";
    private static final String IN_ORDER = " order by c.session_uuid, c.run_index, c.case_index";

    private final PlainConnection plain;
    private final Connection connection;

    public PlainAnswers(PlainConnection plain) {
        this.plain = plain;
        this.connection = plain.connection();
    }

    @Override
    public Answer cases(CaseQuestion question) throws SQLException {
        boolean documents = question.documents();
        Conditions conditions = Conditions.of(question, plain.sql());
        String sql = CASES + (documents ? ", c.json_blob" : "") + from(question) + conditions + IN_ORDER;
        List<PlainCase> rows = new ArrayList<>();
        try (PreparedStatement statement = conditions.prepare(connection, sql);
                ResultSet result = statement.executeQuery()) {
            while (result.next()) {
                rows.add(PlainCase.of(result, documents));
            }
        }
        return () -> rows.stream().map(row -> row.id(plain.sql())).toList();
    }

    /** With a cross join, a planner without statistics begins with the few tests, too. */
    private static String from(CaseQuestion question) {
        return question.regex() == null
                ? " from testcases c join tests t on t.id = c.test_id where "
                : " from tests t cross join testcases c where t.id = c.test_id and ";
    }

    @Override
    public Answer sessions(SessionQuestion question) throws SQLException {
        Conditions conditions = Conditions.of(question, plain.sql());
        Map<String, PlainSession> rows = new LinkedHashMap<>();
        try (PreparedStatement statement = conditions.prepare(
                        connection, SESSIONS + conditions + " order by s.session_start_unix, s.uuid");
                ResultSet result = statement.executeQuery()) {
            while (result.next()) {
                String uuid = plain.sql().text().apply(result.getObject(1));
                rows.put(uuid, PlainSession.of(uuid, result));
            }
        }
        addAttributes(rows, conditions);
        return rows::keySet;
    }

    private void addAttributes(Map<String, PlainSession> sessions, Conditions conditions) throws SQLException {
        String sql = ATTRIBUTES + conditions + ") order by a.session_uuid, a.attribute_index";
        try (PreparedStatement statement = conditions.prepare(connection, sql);
                ResultSet result = statement.executeQuery()) {
            while (result.next()) {
                String uuid = plain.sql().text().apply(result.getObject(1));
                PlainSession session = sessions.get(uuid);
                if (session != null) {
                    session.addAttribute(result);
                }
            }
        }
    }

    @Override
    public Answer comparison(ComparisonQuestion question) throws SQLException {
        return new PlainComparison(plain).compare(question);
    }

    /** Children first, in one transaction. */
    @Override
    public Answer deletion(SessionQuestion question) throws SQLException {
        connection.setAutoCommit(false);
        Conditions conditions = Conditions.of(question, plain.sql());
        List<Object> uuids = new ArrayList<>();
        try (PreparedStatement statement =
                        conditions.prepare(connection, "select s.uuid from sessions s where " + conditions);
                ResultSet result = statement.executeQuery()) {
            while (result.next()) {
                uuids.add(result.getObject(1));
            }
        }
        delete(uuids);
        connection.commit();
        connection.setAutoCommit(true);
        return () -> uuids.stream().map(plain.sql().text()).toList();
    }

    private void delete(List<Object> uuids) throws SQLException {
        String list =
                " in (" + String.join(", ", uuids.stream().map(uuid -> "?").toList()) + ")";
        for (String column : List.of(
                "perf_values where session_uuid",
                "testcases where session_uuid",
                "session_attributes where session_uuid",
                "sessions where uuid")) {
            try (PreparedStatement statement = connection.prepareStatement("delete from " + column + list)) {
                Conditions.bind(statement, uuids);
                statement.executeUpdate();
            }
        }
    }
}
