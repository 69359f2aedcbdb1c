package dev.testkeep.dialect.duckdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.testkeep.dialect.duckdb.orm.DuckDBDataSource;
import dev.testkeep.storage.StorageConfig;
import dev.testkeep.storage.exception.StorageFailureException;
import dev.testkeep.storage.exception.StorageUnavailableException;
import dev.testkeep.storage.spi.Access;
import dev.testkeep.storage.spi.AccessGate;
import dev.testkeep.storage.spi.Backend;
import dev.testkeep.storage.spi.BackendProvider;
import dev.testkeep.storage.spi.BackendProviders;
import dev.testkeep.storage.spi.ConnectionPolicy;
import dev.testkeep.storage.spi.FailureKind;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DuckDBBackendProviderTest {

    private static final Duration SHORT = Duration.ofMillis(100);

    private final BackendProvider provider = new DuckDBBackendProvider();

    @TempDir
    Path folder;

    private Path file() {
        return folder.resolve("results.duckdb");
    }

    private Backend backend() {
        return provider.configure(StorageConfig.of("jdbc:duckdb:" + file()));
    }

    private Backend readOnly() {
        return provider.configure(StorageConfig.builder()
                .url("jdbc:duckdb:" + file())
                .property("duckdb_read_only", "yes")
                .build());
    }

    private static Connection connect(Backend backend) throws SQLException {
        return backend.dataSources().orElseThrow().create(Access.WRITE).getConnection();
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private FailureKind kind(ThrowingCallable work) {
        return provider.classify(catchThrowableOfType(SQLException.class, work));
    }

    @Test
    void it_is_found_by_its_url_and_by_its_name() {
        StorageConfig byUrl = StorageConfig.of("jdbc:duckdb:" + file());
        StorageConfig byName = StorageConfig.builder().backend("duckdb").build();
        assertThat(BackendProviders.load().select(byUrl)).isInstanceOf(DuckDBBackendProvider.class);
        assertThat(BackendProviders.load().select(byName)).isInstanceOf(DuckDBBackendProvider.class);
    }

    @Test
    void configuring_touches_nothing() {
        Backend backend = backend();
        assertThat(backend.location()).isEqualTo(file().toString());
        assertThat(backend.connections()).isEqualTo(ConnectionPolicy.perUnitOfWork());
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void a_key_that_is_there_twice_means_constraint() throws SQLException {
        try (Connection connection = connect(backend())) {
            execute(connection, "create table t (x integer primary key)");
            execute(connection, "insert into t values (1)");
            assertThat(kind(() -> execute(connection, "insert into t values (1)")))
                    .isEqualTo(FailureKind.CONSTRAINT);
        }
    }

    @Test
    void two_transactions_that_change_a_row_mean_serialization() throws SQLException {
        try (Connection one = connect(backend());
                Connection two = connect(backend())) {
            execute(one, "create table t (x integer)");
            execute(one, "insert into t values (1)");
            one.setAutoCommit(false);
            two.setAutoCommit(false);
            execute(one, "update t set x = 2");
            assertThat(kind(() -> execute(two, "update t set x = 3"))).isEqualTo(FailureKind.SERIALIZATION);
        }
    }

    @Test
    void writing_to_a_read_only_database_means_denied() throws SQLException {
        try (DuckDBDataSource source =
                (DuckDBDataSource) backend().dataSources().orElseThrow().create(Access.WRITE)) {
            source.getConnection().close();
        }
        try (Connection connection = connect(readOnly())) {
            assertThat(kind(() -> execute(connection, "create table t (x integer)")))
                    .isEqualTo(FailureKind.DENIED);
        }
    }

    @Test
    void the_log_of_another_file_comes_with_advice() throws Exception {
        Path log = Path.of(file() + ".wal");
        Path oldLog = folder.resolve("old log");
        createTable(() -> Files.copy(log, oldLog));
        Files.delete(file());
        createTable(() -> {});
        Files.copy(oldLog, log);

        SQLException failure = catchThrowableOfType(SQLException.class, () -> connect(backend()));

        assertThat(provider.advice(failure))
                .hasValueSatisfying(advice -> assertThat(advice).contains("remove the .wal"));
    }

    /** In a new database, which is closed afterwards. */
    private void createTable(ThrowingCallable beforeClosing) throws Exception {
        try (DuckDBDataSource source = DuckDBDataSource.file(file()).build();
                Connection connection = source.getConnection()) {
            execute(connection, "create table t (x integer)");
            assertThatCode(beforeClosing).doesNotThrowAnyException();
        }
    }

    @Test
    void a_read_only_database_must_exist_and_nothing_is_created() {
        Backend backend = provider.configure(StorageConfig.builder()
                .url("jdbc:duckdb:" + folder.resolve("missing/results.duckdb"))
                .property("duckdb_read_only", "yes")
                .build());
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> connect(backend))
                .withMessageContaining("missing/results.duckdb");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void a_full_disk_means_full() throws SQLException {
        String query = "create table t as select i, repeat('x', 100) || i as s from range(1000000) r(i) order by s";
        try (Connection connection = connect(backend())) {
            execute(connection, "set max_temp_directory_size = '1kb'");
            execute(connection, "set memory_limit = '10MB'");
            assertThat(kind(() -> execute(connection, query))).isEqualTo(FailureKind.FULL);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "IO Error: Could not set lock on file \"/x\": Conflicting lock is held in java (PID 1) | BUSY",
                "IO Error: Could not write file \"/x\": No space left on device | FULL",
                "TransactionContext Error: Failed to commit: Could not write file \"/x\": File too large | FULL",
                "IO Error: Cannot open file \"/x\": Permission denied | DENIED",
                "TransactionContext Error: Failed to commit: PRIMARY KEY or UNIQUE constraint violation: duplicate key"
                        + " \"7\" | CONSTRAINT",
                "TransactionContext Error: Conflict on tuple deletion! | SERIALIZATION",
                "Parser Error: syntax error at or near \"selct\" | PERMANENT",
                "Out of Memory Error: could not allocate block | PERMANENT"
            })
    void the_message_tells_what_a_failure_means(String message, FailureKind kind) {
        assertThat(provider.classify(new SQLException(message))).isEqualTo(kind);
    }

    @Test
    void a_failure_of_the_driver_is_known_by_its_state() {
        assertThat(provider.classify(new SQLException("rolled back instead of committed", "40000")))
                .isEqualTo(FailureKind.SERIALIZATION);
    }

    @ParameterizedTest
    @ValueSource(strings = {"This is not a database.", ""})
    void a_file_that_is_no_database_is_named_and_not_touched(String content) throws Exception {
        Files.writeString(file(), content);
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> connect(backend()))
                .withMessageContaining(file().toString())
                .withMessageContaining("not a valid DuckDB database file");
        assertThat(Files.readString(file())).isEqualTo(content);
        assertThat(folder).isDirectoryContaining(path -> path.equals(file())).isDirectoryNotContaining("glob:**.wal");
    }

    @Test
    void a_database_of_sqlite_is_refused_as_such() throws Exception {
        byte[] sqlite = "SQLite format 3\0".repeat(200).getBytes(StandardCharsets.US_ASCII);
        Files.write(file(), sqlite);
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> connect(backend()))
                .withMessageContaining(file().toString())
                .withMessageContaining("no DuckDB database");
        assertThat(Files.readAllBytes(file())).isEqualTo(sqlite);
    }

    @Test
    void a_folder_that_is_missing_is_created() throws SQLException {
        Path file = folder.resolve("a/b/results.duckdb");
        connect(provider.configure(StorageConfig.of("jdbc:duckdb:" + file))).close();
        assertThat(file).exists();
    }

    @Test
    void a_folder_that_cannot_be_created_is_named() throws Exception {
        Path inTheWay = Files.createFile(folder.resolve("file"));
        assertThatExceptionOfType(StorageFailureException.class)
                .isThrownBy(
                        () -> connect(provider.configure(StorageConfig.of("jdbc:duckdb:" + inTheWay + "/a.duckdb"))))
                .withMessageContaining(inTheWay.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "results.duckdb"})
    void one_thread_writes_at_a_time_beside_readers(String name) {
        Backend backend =
                provider.configure(StorageConfig.of("jdbc:duckdb:" + (name.isEmpty() ? "" : folder.resolve(name))));
        try (AccessGate gate = backend.accessGate()) {
            gate.acquire(Access.READ, SHORT);
            AccessGate.Lease writer = gate.acquire(Access.WRITE, SHORT);
            assertThatExceptionOfType(Exception.class)
                    .isThrownBy(() -> CompletableFuture.supplyAsync(() -> gate.acquire(Access.WRITE, SHORT))
                            .join())
                    .withCauseInstanceOf(StorageUnavailableException.class)
                    .withMessageContaining("another thread");
            gate.acquire(Access.READ, SHORT);
            writer.close();
            gate.acquire(Access.WRITE, SHORT);
        }
    }

    @Test
    void readers_of_a_read_only_database_share_it() {
        try (AccessGate gate = readOnly().accessGate();
                AccessGate other = readOnly().accessGate()) {
            gate.acquire(Access.READ, SHORT);
            assertThat(other.acquire(Access.READ, SHORT)).isNotNull();
        }
    }
}
