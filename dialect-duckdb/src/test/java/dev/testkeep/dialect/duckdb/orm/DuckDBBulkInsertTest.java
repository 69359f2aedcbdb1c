package dev.testkeep.dialect.duckdb.orm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The appender's traps, and that bulk inserts do not fall into them. */
class DuckDBBulkInsertTest {

    private final DuckDBDataSource dataSource = Databases.inMemory();
    private Connection connection;

    @BeforeEach
    void open() throws SQLException {
        connection = dataSource.getConnection();
        try (Statement statement = connection.createStatement()) {
            statement.execute("create table t (id integer primary key)");
        }
        connection.setAutoCommit(false);
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
        dataSource.close();
    }

    private static void appendIds(DuckDBAppender appender, int... ids) throws SQLException {
        for (int id : ids) {
            appender.beginRow();
            appender.append(id);
            appender.endRow();
        }
    }

    private int rows() throws SQLException {
        try (Connection reader = dataSource.getConnection();
                Statement statement = reader.createStatement();
                ResultSet result = statement.executeQuery("select count(*) from t")) {
            result.next();
            return result.getInt(1);
        }
    }

    @Test
    void an_appender_that_is_only_closed_swallows_errors() throws SQLException {
        try (DuckDBAppender appender = connection.unwrap(DuckDBConnection.class).createAppender("main", "t")) {
            appendIds(appender, 1, 1);
        }
        assertThat(rows()).isZero();
    }

    @Test
    void a_bulk_insert_throws_what_the_appender_would_swallow() {
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(
                        () -> DuckDBBulkInsert.append(connection, "main", "t", appender -> appendIds(appender, 1, 1)))
                .withMessageContaining("1");
    }

    @Test
    void an_appender_used_first_is_outside_of_the_transaction() throws SQLException {
        try (DuckDBAppender appender = connection.unwrap(DuckDBConnection.class).createAppender("main", "t")) {
            appendIds(appender, 1, 2);
        }
        connection.rollback();
        assertThat(rows()).isEqualTo(2);
    }

    @Test
    void a_bulk_insert_is_part_of_the_transaction() throws SQLException {
        DuckDBBulkInsert.append(connection, "main", "t", appender -> appendIds(appender, 1, 2));
        connection.rollback();
        assertThat(rows()).isZero();
        DuckDBBulkInsert.append(connection, "main", "t", appender -> appendIds(appender, 1, 2));
        connection.commit();
        assertThat(rows()).isEqualTo(2);
    }

    @Test
    void a_bulk_insert_in_auto_commit_mode_is_refused() throws SQLException {
        connection.setAutoCommit(true);
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> DuckDBBulkInsert.append(connection, "main", "t", appender -> appendIds(appender, 1)))
                .withMessageContaining("needs a transaction");
        assertThat(rows()).isZero();
    }
}
