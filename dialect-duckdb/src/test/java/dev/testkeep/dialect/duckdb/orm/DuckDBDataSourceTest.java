package dev.testkeep.dialect.duckdb.orm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Statement;
import java.util.List;
import java.util.Random;
import org.duckdb.DuckDBConnection;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The guards of the data source, each beside the plain driver that goes wrong. */
class DuckDBDataSourceTest {

    private final DuckDBDataSource dataSource = Databases.inMemory();

    @BeforeEach
    void createTable() throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            execute(connection, "create table t (id integer primary key)");
        }
    }

    @AfterEach
    void close() throws SQLException {
        dataSource.close();
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String single(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getString(1);
        }
    }

    private int rows() throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            return Integer.parseInt(single(connection, "select count(*) from t"));
        }
    }

    private static void insertAndFail(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        execute(connection, "insert into t values (1)");
        assertThatExceptionOfType(SQLException.class).isThrownBy(() -> execute(connection, "insert into t values (1)"));
    }

    @Test
    void the_driver_alone_takes_a_commit_after_a_failed_statement_for_a_rollback() throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:")) {
            execute(connection, "create table t (id integer primary key)");
            insertAndFail(connection);
            assertThatCode(connection::commit).doesNotThrowAnyException();
            assertThat(single(connection, "select count(*) from t")).isEqualTo("0");
        }
    }

    @Test
    void a_commit_after_a_failed_statement_throws() throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            insertAndFail(connection);
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(connection::commit)
                    .satisfies(e -> assertThat(e.getSQLState()).isEqualTo("40000"))
                    .withMessageContaining("rolled back instead of committed");
        }
        assertThat(rows()).isZero();
    }

    @Test
    void turning_auto_commit_on_after_a_failed_statement_throws() throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            insertAndFail(connection);
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> connection.setAutoCommit(true))
                    .satisfies(e -> assertThat(e.getSQLState()).isEqualTo("40000"));
        }
    }

    @Test
    void a_transaction_goes_on_after_the_rollback_of_a_failed_one() throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            insertAndFail(connection);
            connection.rollback();
            execute(connection, "insert into t values (2)");
            connection.commit();
            connection.commit();
        }
        assertThat(rows()).isOne();
    }

    @Test
    void the_driver_alone_goes_on_in_auto_commit_after_a_failed_commit() throws SQLException {
        try (DuckDBConnection first = (DuckDBConnection) DriverManager.getConnection("jdbc:duckdb:");
                Connection second = first.duplicate()) {
            execute(first, "create table t (id integer primary key)");
            commitSameKey(first, second);
            execute(second, "insert into t values (8)");
            assertThatExceptionOfType(SQLException.class).isThrownBy(second::rollback);
            assertThat(single(first, "select count(*) from t")).isEqualTo("2");
        }
    }

    @Test
    void a_failed_commit_closes_the_connection_and_a_rollback_says_so() throws SQLException {
        try (Connection first = dataSource.getConnection();
                Connection second = dataSource.getConnection()) {
            commitSameKey(first, second);
            assertThat(second.isClosed()).isTrue();
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(second::rollback)
                    .satisfies(e -> assertThat(e.getSQLState()).isEqualTo("08003"));
            assertThatExceptionOfType(SQLException.class).isThrownBy(() -> execute(second, "insert into t values (8)"));
        }
        assertThat(rows()).isOne();
    }

    private static void commitSameKey(Connection first, Connection second) throws SQLException {
        first.setAutoCommit(false);
        second.setAutoCommit(false);
        execute(first, "insert into t values (7)");
        execute(second, "insert into t values (7)");
        first.commit();
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(second::commit)
                .withMessageContaining("constraint violation");
    }

    @Test
    void a_pool_gives_up_a_connection_whose_commit_has_failed() throws SQLException {
        var config = new HikariConfig();
        config.setDataSource(dataSource);
        config.setMaximumPoolSize(1);
        config.setAutoCommit(false);
        try (var pool = new HikariDataSource(config);
                Connection rival = dataSource.getConnection()) {
            Connection loser = pool.getConnection();
            commitSameKey(rival, loser);
            assertThatExceptionOfType(SQLException.class).isThrownBy(loser::rollback);
            loser.close();
            try (Connection next = pool.getConnection()) {
                execute(next, "insert into t values (9)");
                next.rollback();
            }
        }
        assertThat(rows()).isOne();
    }

    /** The plain driver finds nothing for some of them, after a few dozen insertions and deletions. */
    @Test
    void the_first_row_of_an_order_is_found_however_many_rows_were_deleted() throws SQLException {
        for (int seed = 0; seed < 10; seed++) {
            Random random = new Random(seed);
            try (DuckDBDataSource emptied = Databases.inMemory();
                    Connection connection = emptied.getConnection()) {
                execute(connection, "create table t (id integer primary key, x double)");
                for (int step = 0; step < 80; step++) {
                    execute(connection, random.nextInt(3) == 0 ? "delete from t" : insertion(random, step));
                    int expected = Math.min(1, Integer.parseInt(single(connection, "select count(*) from t")));
                    assertThat(single(
                                    connection,
                                    "select count(*) from (select x from t order by x desc nulls last limit 1)"))
                            .as("seed %d, step %d", seed, step)
                            .isEqualTo(String.valueOf(expected));
                }
            }
        }
    }

    private static String insertion(Random random, int step) {
        int rows = random.nextInt(4) == 0 ? random.nextInt(3_000) : 1 + random.nextInt(4);
        return "insert into t select " + step * 10_000
                + " + range, case when range % 3 = 1 then null else range end from range(" + rows + ")";
    }

    @Test
    void every_connection_is_in_UTC_and_loads_no_extensions() throws SQLException {
        for (int i = 0; i < 2; i++) {
            try (Connection connection = dataSource.getConnection()) {
                assertThat(single(connection, "select current_setting('TimeZone')"))
                        .isEqualTo("UTC");
                assertThat(single(connection, "select current_setting('autoload_known_extensions')"))
                        .isEqualTo("false");
                assertThat(single(connection, "select current_setting('autoinstall_known_extensions')"))
                        .isEqualTo("false");
                assertThat(single(connection, "select current_setting('threads')"))
                        .isEqualTo("2");
                assertThat(single(connection, "select current_setting('memory_limit')"))
                        .startsWith("244.1 MiB");
            }
        }
    }

    @Test
    void the_defaults_hold_the_engine_to_four_threads_and_a_gigabyte() throws SQLException {
        try (DuckDBDataSource plain = DuckDBDataSource.inMemory().build();
                Connection connection = plain.getConnection()) {
            assertThat(Integer.parseInt(single(connection, "select current_setting('threads')")))
                    .isBetween(1, 4);
            assertThat(single(connection, "select current_setting('memory_limit')"))
                    .startsWith("953.6 MiB");
        }
    }

    @Test
    void the_metadata_say_which_kind_of_SQLState_there_is() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Connection plain = DriverManager.getConnection("jdbc:duckdb:")) {
            assertThat(connection.getMetaData().getSQLStateType()).isEqualTo(DatabaseMetaData.sqlStateSQL);
            assertThat(connection.getMetaData().getConnection()).isSameAs(connection);
            assertThat(connection.getMetaData().getDatabaseProductName()).isEqualTo("DuckDB");
            assertThatExceptionOfType(SQLFeatureNotSupportedException.class)
                    .isThrownBy(() -> plain.getMetaData().getSQLStateType());
        }
    }

    @Test
    void a_connection_can_be_unwrapped_and_compared() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Connection other = dataSource.getConnection()) {
            assertThat(connection.unwrap(DuckDBConnection.class)).isInstanceOf(DuckDBConnection.class);
            assertThat(List.of(connection, other).indexOf(other)).isOne();
        }
    }

    @Test
    void data_sources_of_one_file_share_one_engine(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("a.duckdb");
        Path link = Files.createSymbolicLink(folder.resolve("link"), folder);
        try (DuckDBDataSource one = DuckDBDataSource.file(file).threads(2).build();
                DuckDBDataSource two = DuckDBDataSource.file(link.resolve("a.duckdb"))
                        .threads(2)
                        .build();
                Connection writer = one.getConnection();
                Connection reader = two.getConnection()) {
            execute(writer, "create table x as select 42 as v");
            assertThat(single(reader, "select v from x")).isEqualTo("42");
        }
    }

    @Test
    void a_second_data_source_with_other_settings_is_refused_with_the_file_named(@TempDir Path folder)
            throws Exception {
        Path file = folder.resolve("a.duckdb");
        try (DuckDBDataSource one = DuckDBDataSource.file(file).threads(2).build();
                DuckDBDataSource two = DuckDBDataSource.file(file).threads(1).build();
                Connection open = one.getConnection()) {
            assertThat(open.isValid(1)).isTrue();
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(two::getConnection)
                    .withMessageContaining("Cannot open DuckDB database " + file)
                    .withMessageContaining("different configuration");
        }
    }

    @Test
    void a_read_only_database_can_be_read_but_not_written(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("a.duckdb");
        try (DuckDBDataSource writable = DuckDBDataSource.file(file).threads(2).build();
                Connection connection = writable.getConnection()) {
            execute(connection, "create table x as select 42 as v");
        }
        try (DuckDBDataSource readOnly =
                        DuckDBDataSource.file(file).threads(2).readOnly().build();
                Connection connection = readOnly.getConnection()) {
            assertThat(single(connection, "select v from x")).isEqualTo("42");
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> execute(connection, "drop table x"))
                    .withMessageContaining("read-only");
        }
    }

    @Test
    void a_file_is_closed_with_its_last_connection_and_opened_again_if_that_was_asked_for(@TempDir Path folder)
            throws Exception {
        Path file = folder.resolve("a.duckdb");
        try (DuckDBDataSource source =
                DuckDBDataSource.file(file).threads(2).closeWhenIdle().build()) {
            Connection first = source.getConnection();
            Connection second = source.getConnection();
            execute(first, "create table x as select 42 as v");
            first.close();
            first.close();
            assertThatExceptionOfType(SQLException.class).isThrownBy(() -> openWithOtherSettings(file));
            second.close();
            openWithOtherSettings(file);
            try (Connection again = source.getConnection()) {
                assertThat(single(again, "select v from x")).isEqualTo("42");
            }
        }
    }

    /** Which is refused while anybody in this process has it open. */
    private static void openWithOtherSettings(Path file) throws SQLException {
        try (DuckDBDataSource other = DuckDBDataSource.file(file).threads(1).build();
                Connection connection = other.getConnection()) {
            assertThat(single(connection, "select current_setting('threads')")).isEqualTo("1");
        }
    }

    @Test
    void a_failed_commit_does_not_keep_the_file_open(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("a.duckdb");
        try (DuckDBDataSource source =
                DuckDBDataSource.file(file).threads(2).closeWhenIdle().build()) {
            try (Connection first = source.getConnection();
                    Connection second = source.getConnection()) {
                execute(first, "create table t (id integer primary key)");
                commitSameKey(first, second);
            }
            openWithOtherSettings(file);
        }
    }

    @Test
    void a_closed_data_source_gives_no_connections() throws SQLException {
        dataSource.close();
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(dataSource::getConnection)
                .withMessageContaining("has been closed");
    }

    @Test
    void users_are_refused() {
        assertThatExceptionOfType(SQLFeatureNotSupportedException.class)
                .isThrownBy(() -> dataSource.getConnection("user", "secret"))
                .withMessageNotContaining("secret");
    }

    @Test
    void the_data_source_unwraps_to_itself_only() throws SQLException {
        assertThat(dataSource.isWrapperFor(DuckDBDataSource.class)).isTrue();
        assertThat(dataSource.unwrap(DuckDBDataSource.class)).isSameAs(dataSource);
        assertThatExceptionOfType(SQLException.class).isThrownBy(() -> dataSource.unwrap(String.class));
    }
}
