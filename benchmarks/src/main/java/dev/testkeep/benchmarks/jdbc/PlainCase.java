package dev.testkeep.benchmarks.jdbc;

import dev.testkeep.benchmarks.database.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** The columns of a test case, as they come. */
record PlainCase(
        Object session,
        int run,
        int index,
        String name,
        String system,
        String partition,
        String environ,
        String result,
        double completed,
        double duration,
        @Nullable String failPhase,
        @Nullable String failReason,
        @Nullable String document) {

    static PlainCase of(ResultSet row, boolean document) throws SQLException {
        return new PlainCase(
                row.getObject(1),
                row.getInt(2),
                row.getInt(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getDouble(9),
                row.getDouble(10),
                row.getString(11),
                row.getString(12),
                document ? row.getString(13) : null);
    }

    String id(Sql sql) {
        return sql.text().apply(session) + ":" + run + ":" + index;
    }
}
