package dev.testkeep.dialect.mysql;

import static dev.testkeep.dialect.mysql.MariaDbServer.execute;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.testkeep.storage.spi.FailureKind;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What real failures of a real server are taken for. */
class ClassificationTest {

    private static String database;

    private final MySqlBackendProvider provider = new MySqlBackendProvider();
    private Connection one;
    private Connection two;

    @BeforeAll
    static void createDatabase() throws SQLException {
        database = MariaDbServer.createDatabase();
        try (Connection connection = MariaDbServer.connect(database)) {
            execute(connection, "create table t (id integer primary key, x integer) engine = InnoDB");
            execute(connection, "insert into t values (1, 0), (2, 0)");
        }
    }

    @AfterAll
    static void dropDatabase() throws SQLException {
        execute("drop database " + database);
    }

    @BeforeEach
    void connect() throws SQLException {
        one = MariaDbServer.connect(database);
        two = MariaDbServer.connect(database);
    }

    @AfterEach
    void disconnect() throws SQLException {
        one.close();
        two.close();
    }

    private FailureKind kind(ThrowingCallable work) {
        return provider.classify(catchThrowableOfType(SQLException.class, work));
    }

    private String advice(ThrowingCallable work) {
        return provider.advice(catchThrowableOfType(SQLException.class, work)).orElse("");
    }

    private static void begin(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        execute(connection, "set innodb_lock_wait_timeout = 1");
    }

    @Test
    void a_connection_that_the_server_ended_means_unavailable() throws SQLException {
        try (Statement statement = two.createStatement();
                ResultSet row = statement.executeQuery("select connection_id()")) {
            row.next();
            execute(one, "kill " + row.getLong(1));
        }

        assertThat(kind(() -> execute(two, "select 1"))).isEqualTo(FailureKind.UNAVAILABLE);
        assertThat(kind(() -> execute(two, "select 1"))).isEqualTo(FailureKind.UNAVAILABLE);
    }

    @Test
    void a_row_that_somebody_else_has_locked_means_busy() throws SQLException {
        begin(one);
        begin(two);
        execute(one, "update t set x = 1 where id = 1");

        assertThat(kind(() -> execute(two, "update t set x = 1 where id = 1"))).isEqualTo(FailureKind.BUSY);
    }

    @Test
    void tables_that_somebody_else_is_changing_mean_busy() throws SQLException {
        NamedLock lock = new NamedLock("database()");
        lock.acquire(one, Duration.ZERO);
        assertThat(kind(() -> lock.acquire(two, Duration.ZERO))).isEqualTo(FailureKind.BUSY);

        lock.release(one);
        lock.acquire(two, Duration.ZERO);
        lock.release(two);
    }

    @Test
    void the_lock_of_the_tables_outlives_a_transaction() throws SQLException {
        NamedLock lock = new NamedLock("database()");
        one.setAutoCommit(false);
        lock.acquire(one, Duration.ZERO);
        execute(one, "create or replace table made (id integer)");
        one.commit();

        assertThat(kind(() -> lock.acquire(two, Duration.ZERO))).isEqualTo(FailureKind.BUSY);
    }

    @Test
    void a_snapshot_that_is_out_of_date_means_serialization() throws SQLException {
        one.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        begin(one);
        execute(one, "set innodb_snapshot_isolation = on");
        execute(one, "select * from t");
        execute(two, "update t set x = x + 1");

        assertThat(kind(() -> execute(one, "update t set x = x + 1"))).isEqualTo(FailureKind.SERIALIZATION);
    }

    @Test
    void a_deadlock_means_serialization() throws SQLException {
        begin(one);
        begin(two);
        execute(one, "set innodb_lock_wait_timeout = 50");
        execute(two, "set innodb_lock_wait_timeout = 50");
        execute(one, "update t set x = 1 where id = 1");
        execute(two, "update t set x = 1 where id = 2");
        CompletableFuture<Optional<FailureKind>> waiting = CompletableFuture.supplyAsync(() -> update(one, 2));

        Optional<FailureKind> closingTheCircle = update(two, 1);

        assertThat(Stream.of(closingTheCircle, waiting.join()).flatMap(Optional::stream))
                .containsExactly(FailureKind.SERIALIZATION);
    }

    private Optional<FailureKind> update(Connection connection, int id) {
        try {
            execute(connection, "update t set x = 1 where id = " + id);
            return Optional.empty();
        } catch (SQLException e) {
            return Optional.of(provider.classify(e));
        }
    }

    @Test
    void a_key_that_is_there_twice_means_constraint() {
        assertThat(kind(() -> execute(one, "insert into t values (1, 0)"))).isEqualTo(FailureKind.CONSTRAINT);
    }

    @Test
    void a_value_that_the_column_does_not_take_means_data() {
        assertThat(kind(() -> execute(one, "insert into t values (3, 4000000000)")))
                .isEqualTo(FailureKind.DATA);
        assertThat(kind(() -> execute(one, "insert into t values (3, 'three')")))
                .isEqualTo(FailureKind.DATA);
    }

    @Test
    void a_packet_that_the_server_refuses_means_data_and_is_told_in_words() throws SQLException {
        try (PreparedStatement statement = one.prepareStatement("select length(?)")) {
            statement.setString(1, "x".repeat(17_000_000));

            SQLException failure = catchThrowableOfType(SQLException.class, statement::executeQuery);
            assertThat(provider.classify(failure)).isEqualTo(FailureKind.DATA);
            assertThat(provider.advice(failure))
                    .hasValueSatisfying(words -> assertThat(words).contains("max_allowed_packet"));
        }
    }

    @Test
    void a_missing_right_and_a_wrong_password_mean_denied() throws SQLException {
        execute(one, "create or replace user stranger identified by 'right'");

        assertThat(kind(() -> connect("stranger", "right"))).isEqualTo(FailureKind.DENIED);
        assertThat(advice(() -> connect("stranger", "right"))).contains("grant all on");
        assertThat(kind(() -> connect("stranger", "wrong"))).isEqualTo(FailureKind.DENIED);

        execute(one, "grant select on " + database + ".* to stranger");
        try (Connection stranger = connect("stranger", "right")) {
            assertThat(kind(() -> execute(stranger, "delete from t"))).isEqualTo(FailureKind.DENIED);
            assertThat(kind(() -> execute(stranger, "set global read_only = on")))
                    .isEqualTo(FailureKind.DENIED);
        }
    }

    private static Connection connect(String user, String password) throws SQLException {
        return DriverManager.getConnection(MariaDbServer.url(database).replaceFirst("\\?.*", ""), user, password);
    }

    @Test
    void too_many_connections_mean_unavailable() throws SQLException {
        execute(one, "create or replace user crowd identified by 'right' with max_user_connections 1");
        execute(one, "grant all on " + database + ".* to crowd");
        try (Connection first = connect("crowd", "right")) {
            assertThat(first.isValid(0)).isTrue();
            assertThat(kind(() -> connect("crowd", "right"))).isEqualTo(FailureKind.UNAVAILABLE);
        }
    }

    @Test
    void a_missing_database_table_or_keyword_is_permanent() {
        assertThat(kind(() -> MariaDbServer.connect("missing"))).isEqualTo(FailureKind.PERMANENT);
        assertThat(advice(() -> MariaDbServer.connect("missing"))).contains("create database");
        assertThat(kind(() -> execute(one, "select * from missing"))).isEqualTo(FailureKind.PERMANENT);
        assertThat(kind(() -> execute(one, "selekt"))).isEqualTo(FailureKind.PERMANENT);
    }
}
