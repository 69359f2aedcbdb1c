package dev.testkeep.dialect.postgres;

import static dev.testkeep.dialect.postgres.Server.execute;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.testkeep.storage.spi.FailureKind;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What real failures of a real server are taken for. */
class ClassificationTest {

    private static String url;

    private Connection one;
    private Connection two;

    @BeforeAll
    static void createDatabase() throws SQLException {
        url = Server.createDatabase();
        try (Connection connection = Server.connect(url)) {
            execute(connection, "create table t (id integer primary key, x integer)");
            execute(connection, "insert into t values (1, 0), (2, 0)");
        }
    }

    @BeforeEach
    void connect() throws SQLException {
        one = Server.connect(url);
        two = Server.connect(url);
    }

    @AfterEach
    void disconnect() throws SQLException {
        one.close();
        two.close();
    }

    private static FailureKind kind(ThrowingCallable work) {
        return kind(catchThrowableOfType(SQLException.class, work));
    }

    private static FailureKind kind(SQLException failure) {
        return new PostgresBackendProvider().classify(failure);
    }

    private static void begin(Connection connection, int isolation) throws SQLException {
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(isolation);
    }

    @Test
    void a_connection_that_the_server_ended_means_unavailable() throws SQLException {
        execute(
                one,
                "select pg_terminate_backend(pid) from pg_stat_activity"
                        + " where datname = current_database() and pid <> pg_backend_pid()");

        assertThat(kind(() -> execute(two, "select 1"))).isEqualTo(FailureKind.UNAVAILABLE);
        assertThat(kind(() -> execute(two, "select 1"))).isEqualTo(FailureKind.UNAVAILABLE);
    }

    @Test
    void a_lock_means_busy() throws SQLException {
        one.setAutoCommit(false);
        execute(one, "lock table t");
        execute(two, "set lock_timeout = 50");

        assertThat(kind(() -> execute(two, "select * from t"))).isEqualTo(FailureKind.BUSY);
    }

    @Test
    void a_snapshot_that_is_out_of_date_means_serialization() throws SQLException {
        begin(one, Connection.TRANSACTION_REPEATABLE_READ);
        execute(one, "select * from t");
        execute(two, "update t set x = x + 1");

        assertThat(kind(() -> execute(one, "update t set x = x + 1"))).isEqualTo(FailureKind.SERIALIZATION);
    }

    @Test
    void a_deadlock_means_serialization() throws SQLException {
        begin(one, Connection.TRANSACTION_READ_COMMITTED);
        begin(two, Connection.TRANSACTION_READ_COMMITTED);
        execute(one, "update t set x = 1 where id = 1");
        execute(two, "update t set x = 1 where id = 2");
        CompletableFuture<Optional<FailureKind>> waiting = CompletableFuture.supplyAsync(() -> update(one, 2));

        Optional<FailureKind> closingTheCircle = update(two, 1);

        assertThat(Stream.of(closingTheCircle, waiting.join()).flatMap(Optional::stream))
                .containsExactly(FailureKind.SERIALIZATION);
    }

    private static Optional<FailureKind> update(Connection connection, int id) {
        try {
            execute(connection, "update t set x = 1 where id = " + id);
            return Optional.empty();
        } catch (SQLException e) {
            return Optional.of(kind(e));
        }
    }

    @Test
    void a_key_that_is_there_twice_means_constraint() {
        assertThat(kind(() -> execute(one, "insert into t values (1, 0)"))).isEqualTo(FailureKind.CONSTRAINT);
    }

    @Test
    void a_server_that_may_not_be_written_to_means_unavailable() throws SQLException {
        execute(one, "set default_transaction_read_only = on");

        assertThat(kind(() -> execute(one, "delete from t"))).isEqualTo(FailureKind.UNAVAILABLE);
    }

    @Test
    void a_quota_that_is_used_up_means_full() throws SQLException {
        execute(one, "set temp_file_limit = 64");
        execute(one, "set work_mem = 64");

        assertThat(kind(() -> execute(one, "select n from generate_series(1, 100000) n order by -n")))
                .isEqualTo(FailureKind.FULL);
    }

    @Test
    void a_missing_right_and_a_wrong_password_mean_denied() throws SQLException {
        execute(one, "create role stranger login password 'right'");
        try (Connection stranger = DriverManager.getConnection(url, "stranger", "right")) {
            assertThat(kind(() -> execute(stranger, "select * from t"))).isEqualTo(FailureKind.DENIED);
        }
        assertThat(kind(() ->
                        DriverManager.getConnection(url, "stranger", "wrong").close()))
                .isEqualTo(FailureKind.DENIED);
    }

    @Test
    void too_many_connections_mean_unavailable() throws SQLException {
        execute(one, "create role crowd login password 'right' connection limit 0");

        assertThat(kind(() -> DriverManager.getConnection(url, "crowd", "right").close()))
                .isEqualTo(FailureKind.UNAVAILABLE);
    }

    @Test
    void a_missing_database_a_cancelled_and_a_wrong_statement_are_permanent() throws SQLException {
        execute(one, "set statement_timeout = 10");

        assertThat(kind(() -> Server.connect(Server.url("missing")).close())).isEqualTo(FailureKind.PERMANENT);
        assertThat(kind(() -> execute(one, "select pg_sleep(5)"))).isEqualTo(FailureKind.PERMANENT);
        assertThat(kind(() -> execute(one, "selekt"))).isEqualTo(FailureKind.PERMANENT);
    }
}
