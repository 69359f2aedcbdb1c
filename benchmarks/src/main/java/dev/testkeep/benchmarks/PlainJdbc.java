package dev.testkeep.benchmarks;

import dev.testkeep.storage.spi.Access;
import dev.testkeep.storage.spi.Backend;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/**
 * The same questions as somebody asks them who writes a statement for each: the same tables and columns, read into lists
 * of plain values, and nothing else.
 */
final class PlainJdbc implements AutoCloseable {

    private static final String CASES = """
            select c.session_uuid, c.run_index, c.case_index, t.name, t."system", t."partition", t.environ, c.result,
                c.job_completion_time_unix, c.time_total, c.fail_phase, c.fail_reason
            from testcases c join tests t on t.id = c.test_id where\s""";
    private static final String SESSIONS = """
            select uuid, session_start_unix, session_end_unix, num_runs, num_cases, num_testcases, num_passed,
                num_failed, num_aborted, num_skipped, report_file, content_hash from sessions where\s""";
    private static final String ATTRIBUTES = """
            select session_uuid, name, type, value from session_attributes where session_uuid in (
                select uuid from sessions where\s""";
    private static final String VALUES = """
            select t.name, t."system", t."partition", t.environ, s.metric, s.unit, v.value
            from perf_values v join perf_series s on s.id = v.series_id join tests t on t.id = s.test_id
            where v.job_completion_time_unix >= ? and v.job_completion_time_unix < ?""";

    private final Connection connection;

    PlainJdbc(Backend backend) throws SQLException {
        this.connection = connect(backend);
    }

    private static Connection connect(Backend backend) throws SQLException {
        if (backend.dataSources().isPresent()) {
            return backend.dataSources().get().create(Access.WRITE).getConnection();
        }
        Properties properties = new Properties();
        properties.putAll(backend.driverProperties());
        return DriverManager.getConnection(backend.url().orElseThrow(), properties);
    }

    int cases(String where, Object... parameters) throws SQLException {
        return rows(CASES + where, parameters).size();
    }

    int sessions(String where, Object... parameters) throws SQLException {
        int found = rows(SESSIONS + where, parameters).size();
        rows(ATTRIBUTES + where + ")", parameters);
        return found;
    }

    /** How many groups both periods have in common, with nine statistics of each. */
    int compare(double leftStart, double leftEnd, double rightStart, double rightEnd) throws SQLException {
        Map<List<Object>, double[]> groups = statistics(leftStart, leftEnd);
        groups.keySet().retainAll(statistics(rightStart, rightEnd).keySet());
        return groups.size();
    }

    private Map<List<Object>, double[]> statistics(double start, double end) throws SQLException {
        Map<List<Object>, List<Double>> groups = new HashMap<>();
        for (Object[] row : rows(VALUES, start, end)) {
            groups.computeIfAbsent(Arrays.asList(row).subList(0, row.length - 1), key -> new ArrayList<>())
                    .add((Double) row[row.length - 1]);
        }
        Map<List<Object>, double[]> statistics = new HashMap<>();
        groups.forEach((key, values) -> statistics.put(key, statistics(values)));
        return statistics;
    }

    private static double[] statistics(List<Double> values) {
        double[] sorted =
                values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        double mean = Arrays.stream(sorted).average().orElse(Double.NaN);
        double squares = Arrays.stream(sorted)
                .map(value -> (value - mean) * (value - mean))
                .sum();
        return new double[] {
            sorted[0],
            sorted[sorted.length / 100],
            sorted[sorted.length / 20],
            sorted[sorted.length / 2],
            sorted[sorted.length * 95 / 100],
            sorted[sorted.length * 99 / 100],
            sorted[sorted.length - 1],
            mean,
            Math.sqrt(squares / (sorted.length - 1))
        };
    }

    private List<Object[]> rows(String sql, Object... parameters) throws SQLException {
        try (PreparedStatement statement = prepare(sql, parameters);
                ResultSet result = statement.executeQuery()) {
            int columns = result.getMetaData().getColumnCount();
            List<Object[]> rows = new ArrayList<>();
            while (result.next()) {
                Object[] row = new Object[columns];
                for (int i = 0; i < columns; i++) {
                    row[i] = result.getObject(i + 1);
                }
                rows.add(row);
            }
            return rows;
        }
    }

    /** Deletes the sessions in one transaction. */
    int delete(String where, Object... parameters) throws SQLException {
        connection.setAutoCommit(false);
        for (String table : List.of("perf_values", "testcases", "session_attributes")) {
            update(
                    "delete from " + table + " where session_uuid in (select uuid from sessions where " + where + ")",
                    parameters);
        }
        int deleted = update("delete from sessions where " + where, parameters);
        connection.commit();
        connection.setAutoCommit(true);
        return deleted;
    }

    private int update(String sql, Object... parameters) throws SQLException {
        try (PreparedStatement statement = prepare(sql, parameters)) {
            return statement.executeUpdate();
        }
    }

    private PreparedStatement prepare(String sql, Object... parameters) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
        return statement;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
