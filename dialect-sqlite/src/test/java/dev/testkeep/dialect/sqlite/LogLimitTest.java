package dev.testkeep.dialect.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.testkeep.storage.spi.Access;
import dev.testkeep.storage.spi.Backend;
import dev.testkeep.storage.spi.FailureKind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogLimitTest {

    private static final int LIMIT = 100_000;

    @TempDir
    Path folder;

    private Path log;
    private LogLimit limit;
    private Connection writer;
    private Connection reader;

    @BeforeEach
    void open() throws SQLException {
        // A short wait: what these tests want to see locked is locked by the same thread.
        Backend backend = Databases.backend(folder.resolve("results.db"), "?busy_timeout=50");
        log = folder.resolve("results.db-wal");
        limit = new LogLimit(log, LIMIT);
        writer = Databases.connect(backend, Access.WRITE);
        reader = Databases.connect(backend, Access.READ);
        Databases.execute(writer, "create table t (x blob)");
    }

    @AfterEach
    void close() throws SQLException {
        reader.close();
        writer.close();
    }

    private void write() throws SQLException {
        Databases.execute(writer, "insert into t values (zeroblob(" + LIMIT + "))");
    }

    @Test
    void a_log_that_is_too_long_is_emptied_if_nobody_reads() throws Exception {
        write();
        assertThat(Files.size(log)).isGreaterThan(LIMIT);

        limit.enforce(writer);

        assertThat(log).isEmptyFile();
    }

    @Test
    void a_reader_who_keeps_it_long_is_waited_for_and_then_named() throws SQLException {
        reader.setAutoCommit(false);
        assertThat(Databases.count(reader)).isZero();
        write();

        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> limit.enforce(writer))
                .withMessageContaining("reads a stream for so long")
                .satisfies(
                        e -> assertThat(new SqliteBackendProvider().classify(e)).isEqualTo(FailureKind.BUSY));

        reader.rollback();
        limit.enforce(writer);
        assertThat(log).isEmptyFile();
    }

    @Test
    void a_reader_of_a_short_log_is_not_waited_for() throws SQLException {
        reader.setAutoCommit(false);
        assertThat(Databases.count(reader)).isZero();

        limit.enforce(writer);

        assertThat(Databases.count(reader)).isZero();
    }
}
