package dev.testkeep.storage.spi;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Inserts many rows in the way that is fastest on its database, such as PostgreSQL's COPY or DuckDB's appender. Rows
 * written this way cannot be told from rows that were inserted one by one. Implementations are thread-safe.
 */
@FunctionalInterface
public interface BulkWriter {

    /**
     * Inserts the rows as part of the connection's transaction, which has begun. Afterwards they are seen by other
     * statements in the transaction, and a rollback leaves none of them.
     *
     * @throws SQLException if a row is refused, for example as its key is there already; the transaction can only be
     *     rolled back then
     */
    void insert(Connection connection, TableRows rows) throws SQLException;
}
