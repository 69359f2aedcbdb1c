package dev.testkeep.benchmarks.jdbc;

import dev.testkeep.benchmarks.database.PlainConnection;
import dev.testkeep.benchmarks.workload.Answer;
import dev.testkeep.benchmarks.workload.ComparisonQuestion;
import dev.testkeep.benchmarks.workload.Window;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Compares as fast as the database lets: it aggregates numbers by the number of their series, and texts are looked up
 * for what both sides have.
 */
final class PlainComparison {

    private static final String GROUPS = """
            select s.id, t.name, t.system, t.partition, t.environ, s.metric, s.unit
            from perf_series s join tests t on t.id = s.test_id""";
    private static final String WINDOW = """
             from perf_values where job_completion_time_unix >= ? and job_completion_time_unix < ? and non_finite = 0
            """;

    private final PlainConnection plain;

    PlainComparison(PlainConnection plain) {
        this.plain = plain;
    }

    /** What both sides have of one series. */
    private record Row(List<String> group, Statistics left, Statistics right, double difference) {}

    Answer compare(ComparisonQuestion question) throws SQLException {
        Map<Long, Statistics> left = side(question.left(), question.statistics());
        Map<Long, Statistics> right = side(question.right(), question.statistics());
        List<Row> rows = new ArrayList<>();
        try (PreparedStatement statement = plain.connection().prepareStatement(GROUPS);
                ResultSet result = statement.executeQuery()) {
            while (result.next()) {
                Statistics ours = left.get(result.getLong(1));
                Statistics theirs = right.get(result.getLong(1));
                if (ours != null && theirs != null) {
                    rows.add(new Row(group(result), ours, theirs, 100 * (ours.mean() - theirs.mean()) / theirs.mean()));
                }
            }
        }
        return () -> rows.stream()
                .map(row -> "('" + String.join("', '", row.group()) + "')")
                .toList();
    }

    private static List<String> group(ResultSet row) throws SQLException {
        return List.of(
                row.getString(2),
                row.getString(3) + ":" + row.getString(4) + "+" + row.getString(5),
                row.getString(6),
                row.getString(7));
    }

    /** The mean first. */
    private Map<Long, Statistics> side(Window window, boolean statistics) throws SQLException {
        if (!statistics) {
            return aggregated("select series_id, avg(value)", window);
        }
        return plain.sql().quantiles().isEmpty()
                ? fetched(window)
                : aggregated(
                        "select series_id, avg(value), min(value), max(value), stddev_samp(value), "
                                + plain.sql().quantiles().get(),
                        window);
    }

    private Map<Long, Statistics> aggregated(String select, Window window) throws SQLException {
        Map<Long, Statistics> sides = new HashMap<>();
        try (PreparedStatement statement = statement(select + WINDOW + "group by series_id", window);
                ResultSet result = statement.executeQuery()) {
            boolean all = result.getMetaData().getColumnCount() > 2;
            while (result.next()) {
                sides.put(result.getLong(1), statistics(result, all));
            }
        }
        return sides;
    }

    private static Statistics statistics(ResultSet row, boolean all) throws SQLException {
        if (!all) {
            return Statistics.ofMean(row.getDouble(2));
        }
        Object[] quantiles = (Object[]) row.getArray(6).getArray();
        return new Statistics(
                row.getDouble(2),
                row.getDouble(3),
                row.getDouble(4),
                row.getDouble(5),
                number(quantiles[0]),
                number(quantiles[1]),
                number(quantiles[2]),
                number(quantiles[3]),
                number(quantiles[4]));
    }

    private static double number(Object value) {
        return ((Number) value).doubleValue();
    }

    /** For a database without quantiles: an index gives the numbers, and the rest is arithmetic. */
    private Map<Long, Statistics> fetched(Window window) throws SQLException {
        Map<Long, Numbers> groups = new HashMap<>();
        try (PreparedStatement statement = statement("select series_id, value" + WINDOW, window);
                ResultSet result = statement.executeQuery()) {
            while (result.next()) {
                groups.computeIfAbsent(result.getLong(1), series -> new Numbers())
                        .add(result.getDouble(2));
            }
        }
        Map<Long, Statistics> sides = new HashMap<>();
        groups.forEach((series, numbers) -> sides.put(series, numbers.statistics()));
        return sides;
    }

    private PreparedStatement statement(String sql, Window window) throws SQLException {
        PreparedStatement statement = plain.connection().prepareStatement(sql);
        Conditions.bind(statement, List.of(window.start(), window.end()));
        return statement;
    }

    /** A growing list of numbers. */
    private static final class Numbers {
        private double[] values = new double[16];
        private int count;

        void add(double value) {
            if (count == values.length) {
                values = Arrays.copyOf(values, 2 * count);
            }
            values[count++] = value;
        }

        Statistics statistics() {
            return Statistics.of(Arrays.copyOf(values, count));
        }
    }
}
