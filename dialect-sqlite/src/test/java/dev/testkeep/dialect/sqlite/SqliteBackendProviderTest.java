package dev.testkeep.dialect.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.testkeep.storage.StorageConfig;
import dev.testkeep.storage.spi.Access;
import dev.testkeep.storage.spi.Backend;
import dev.testkeep.storage.spi.BackendProvider;
import dev.testkeep.storage.spi.BackendProviders;
import dev.testkeep.storage.spi.FailureKind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

class SqliteBackendProviderTest {

    private final BackendProvider provider = new SqliteBackendProvider();

    @TempDir
    Path folder;

    private FailureKind kind(ThrowingCallable work) {
        return provider.classify(catchThrowableOfType(SQLException.class, work));
    }

    private Path file() {
        return folder.resolve("results.db");
    }

    @Test
    void it_is_found_by_its_url_and_by_its_name() {
        StorageConfig byUrl = StorageConfig.of("jdbc:sqlite:" + file());
        StorageConfig byName = StorageConfig.builder().backend("sqlite").build();
        assertThat(BackendProviders.load().select(byUrl)).isInstanceOf(SqliteBackendProvider.class);
        assertThat(BackendProviders.load().select(byName)).isInstanceOf(SqliteBackendProvider.class);
        assertThat(provider.supports("jdbc:postgresql:x")).isFalse();
    }

    @Test
    void configuring_touches_nothing() {
        Backend backend = Databases.backend(folder.resolve("missing/results.db"), "");
        assertThat(backend.location())
                .isEqualTo(folder.resolve("missing/results.db").toString());
        assertThat(folder.resolve("missing")).doesNotExist();
    }

    @Test
    void a_lock_means_busy() throws SQLException {
        Backend backend = Databases.backend(file(), "?busy_timeout=10");
        try (Connection one = Databases.connect(backend, Access.WRITE);
                Connection two = Databases.connect(backend, Access.WRITE)) {
            one.setAutoCommit(false);
            assertThat(kind(() -> two.setAutoCommit(false))).isEqualTo(FailureKind.BUSY);
        }
    }

    @Test
    void a_key_that_is_there_twice_means_constraint() throws SQLException {
        try (Connection connection = Databases.connect(Databases.backend(file(), ""), Access.WRITE)) {
            Databases.execute(connection, "create table t (x integer primary key)");
            Databases.execute(connection, "insert into t values (1)");
            assertThat(kind(() -> Databases.execute(connection, "insert into t values (1)")))
                    .isEqualTo(FailureKind.CONSTRAINT);
        }
    }

    @Test
    void a_limit_that_is_reached_means_full() throws SQLException {
        Backend backend = Databases.backend(file(), "?max_page_count=3");
        try (Connection connection = Databases.connect(backend, Access.WRITE)) {
            Databases.execute(connection, "create table t (x blob)");
            assertThat(kind(() -> Databases.execute(connection, "insert into t values (zeroblob(100000))")))
                    .isEqualTo(FailureKind.FULL);
        }
    }

    @Test
    void writing_with_a_reader_means_denied() throws SQLException {
        try (Connection connection = Databases.connect(Databases.backend(file(), ""), Access.READ)) {
            assertThat(kind(() -> Databases.execute(connection, "create table t (x integer)")))
                    .isEqualTo(FailureKind.DENIED);
        }
    }

    @Test
    void a_folder_in_place_of_the_file_means_denied() throws Exception {
        Files.createDirectory(file());
        assertThat(kind(() -> Databases.connect(Databases.backend(file(), ""), Access.WRITE)))
                .isEqualTo(FailureKind.DENIED);
    }

    @Test
    void a_file_that_is_no_database_means_permanent() throws Exception {
        Files.writeString(file(), "This is not a database, whatever its name says.".repeat(100));
        assertThat(kind(() -> Databases.connect(Databases.backend(file(), ""), Access.WRITE)))
                .isEqualTo(FailureKind.PERMANENT);
    }

    @Test
    void a_statement_that_makes_no_sense_means_permanent() throws SQLException {
        try (Connection connection = Databases.connect(Databases.backend(file(), ""), Access.WRITE)) {
            assertThat(kind(() -> Databases.execute(connection, "selct 1"))).isEqualTo(FailureKind.PERMANENT);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "SQLITE_BUSY_SNAPSHOT, BUSY",
        "SQLITE_BUSY_RECOVERY, BUSY",
        "SQLITE_LOCKED_SHAREDCACHE, BUSY",
        "SQLITE_PROTOCOL, BUSY",
        "SQLITE_CONSTRAINT_FOREIGNKEY, CONSTRAINT",
        "SQLITE_READONLY_DIRECTORY, DENIED",
        "SQLITE_AUTH, DENIED",
        "SQLITE_PERM, DENIED",
        "SQLITE_CANTOPEN_ISDIR, DENIED",
        "SQLITE_IOERR_READ, UNAVAILABLE",
        "SQLITE_IOERR_LOCK, UNAVAILABLE",
        "SQLITE_IOERR_SHMSIZE, FULL",
        "SQLITE_IOERR_CORRUPTFS, PERMANENT",
        "SQLITE_CORRUPT_INDEX, PERMANENT",
        "SQLITE_NOMEM, PERMANENT"
    })
    void extended_result_codes_mean_what_the_plain_ones_do(SQLiteErrorCode code, FailureKind kind) {
        assertThat(provider.classify(new SQLiteException("", code))).isEqualTo(kind);
    }

    @Test
    void a_write_that_fails_may_have_to_do_with_a_quota() {
        assertThat(provider.advice(new SQLiteException("", SQLiteErrorCode.SQLITE_IOERR_WRITE)))
                .hasValueSatisfying(advice -> assertThat(advice).contains("quota"));
        assertThat(provider.advice(new SQLiteException("", SQLiteErrorCode.SQLITE_IOERR_READ)))
                .isEmpty();
    }

    @Test
    void a_failure_that_is_not_of_sqlite_is_known_by_its_state() {
        assertThat(provider.classify(new SQLException("no connection in the pool", "08001")))
                .isEqualTo(FailureKind.UNAVAILABLE);
    }
}
