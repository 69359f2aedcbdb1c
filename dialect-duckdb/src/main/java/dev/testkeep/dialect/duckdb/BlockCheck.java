package dev.testkeep.dialect.duckdb;

import dev.testkeep.dialect.duckdb.orm.DuckDBErrorKind;
import dev.testkeep.storage.spi.IntegrityCheck;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Reads all tables: DuckDB compares each block that it reads with its checksum. */
final class BlockCheck implements IntegrityCheck {

    private static final String TABLES = "select format('\"{}\".\"{}\"', replace(schema_name, '\"', '\"\"'),"
            + " replace(table_name, '\"', '\"\"')) from duckdb_tables()"
            + " where database_name = current_database() and not temporary order by all";

    /** What has to do with somebody else, and not with what is in the file. */
    private static final Set<DuckDBErrorKind> CIRCUMSTANCES = EnumSet.of(
            DuckDBErrorKind.LOCKED, DuckDBErrorKind.FULL, DuckDBErrorKind.DENIED, DuckDBErrorKind.INTERRUPTED);

    @Override
    public List<String> damages(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String table : tables(statement)) {
                statement.execute("select bit_xor(hash(r)) from " + table + " as r");
            }
            return List.of();
        } catch (SQLException e) {
            if (CIRCUMSTANCES.contains(DuckDBErrorKind.of(e))) {
                throw e;
            }
            // The first one is all that can be had: the transaction is good for its end alone.
            if (!connection.getAutoCommit()) {
                connection.rollback();
            }
            return List.of(String.valueOf(e.getMessage()));
        }
    }

    private static List<String> tables(Statement statement) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(TABLES)) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }
}
