package dev.testkeep.storage.spi;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Inserts many rows in the fastest way of its database, such as PostgreSQL's COPY or DuckDB's appender. The
 * rows are the same as if they were inserted one by one. Implementations are thread-safe.
 */
@FunctionalInterface
public interface BulkWriter {

    /**
     * Whether it can write to this connection, which an embedding program may have made in a way of its own. Where it
     * cannot, rows are inserted by statements.
     *
     * @throws SQLException if the connection does not tell
     */
    default boolean canWriteTo(Connection connection) throws SQLException {
        return true;
    }

    /**
     * Inserts the rows as part of the connection's transaction, which has begun. Afterwards they are seen by other
     * statements in the transaction, and a rollback leaves none of them.
     *
     * @throws SQLException if a row is rejected, for example because its key exists; the transaction can then only be
     *     rolled back
     */
    void insert(Connection connection, TableRows rows) throws SQLException;
}
