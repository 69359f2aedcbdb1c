package dev.testkeep.benchmarks.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The columns of a session, and its attributes. */
record PlainSession(
        String uuid,
        double start,
        double end,
        int runs,
        int cases,
        int total,
        int passed,
        int failed,
        int aborted,
        int skipped,
        @Nullable String reportFile,
        String contentHash,
        Map<String, Object> attributes) {

    static PlainSession of(String uuid, ResultSet row) throws SQLException {
        return new PlainSession(
                uuid,
                row.getDouble(2),
                row.getDouble(3),
                row.getInt(4),
                row.getInt(5),
                row.getInt(6),
                row.getInt(7),
                row.getInt(8),
                row.getInt(9),
                row.getInt(10),
                row.getString(11),
                row.getString(12),
                new LinkedHashMap<>());
    }

    /** Those of a history are all texts. */
    void addAttribute(ResultSet row) throws SQLException {
        String longName = row.getString(6);
        String longValue = row.getString(7);
        attributes.put(
                longName == null ? row.getString(2) : longName, longValue == null ? row.getString(4) : longValue);
    }
}
