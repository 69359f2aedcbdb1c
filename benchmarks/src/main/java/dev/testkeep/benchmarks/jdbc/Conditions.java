package dev.testkeep.benchmarks.jdbc;

import dev.testkeep.benchmarks.database.Sql;
import dev.testkeep.benchmarks.workload.CaseFilter;
import dev.testkeep.benchmarks.workload.CaseQuestion;
import dev.testkeep.benchmarks.workload.SessionQuestion;
import dev.testkeep.benchmarks.workload.Window;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What stands behind {@code where}, with its parameters. Not thread-safe. */
final class Conditions {

    private final List<String> conditions = new ArrayList<>();
    private final List<Object> parameters = new ArrayList<>();

    private Conditions() {}

    static Conditions of(CaseQuestion question, Sql sql) {
        Conditions conditions = new Conditions();
        conditions.in("c.job_completion_time_unix", question.completed());
        if (question.regex() != null) {
            conditions.add("t.name like ?", question.regex().substring(1) + "%");
        }
        if (question.session() != null) {
            conditions.add("c.session_uuid = ?", sql.key().apply(question.session()));
        }
        if (question.sessions() != null) {
            Conditions sessions = of(question.sessions(), sql);
            conditions.add(
                    "c.session_uuid in (select s.uuid from sessions s where " + sessions + ")",
                    sessions.parameters.toArray());
        }
        if (question.filter() != null) {
            conditions.add(question.filter(), sql);
        }
        return conditions;
    }

    static Conditions of(SessionQuestion question, Sql sql) {
        Conditions conditions = new Conditions();
        if (question.uuid() != null) {
            conditions.add("s.uuid = ?", sql.key().apply(question.uuid()));
        }
        conditions.in("s.session_start_unix", question.started());
        if (question.attribute() != null) {
            conditions.add(
                    "s.uuid in (select f.session_uuid from session_attributes f where f.name = ? and f.value = ?)",
                    question.attribute().name(),
                    question.attribute().value());
        }
        return conditions;
    }

    private void in(String column, @Nullable Window window) {
        if (window != null) {
            add(column + " >= ? and " + column + " < ?", window.start(), window.end());
        }
    }

    private void add(CaseFilter filter, Sql sql) {
        add("t.partition = ?", filter.partition());
        add(sql.member() + " = ?", filter.size());
        add("c.result = ?", filter.result());
    }

    private void add(String condition, Object... values) {
        conditions.add(condition);
        parameters.addAll(List.of(values));
    }

    PreparedStatement prepare(Connection connection, String sql) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        bind(statement, parameters);
        return statement;
    }

    static void bind(PreparedStatement statement, List<?> parameters) throws SQLException {
        for (int i = 0; i < parameters.size(); i++) {
            statement.setObject(i + 1, parameters.get(i));
        }
    }

    @Override
    public String toString() {
        return String.join(" and ", conditions);
    }
}
