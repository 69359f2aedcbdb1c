package dev.testkeep.dialect.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.testkeep.storage.spi.Access;
import dev.testkeep.storage.spi.Backend;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

class WriteConnectionTest {

    @TempDir
    Path folder;

    private Connection writer;
    private Connection other;
    private Connection reader;

    @BeforeEach
    void open() throws SQLException {
        // A short wait: what these tests want to see locked is locked by the same thread.
        Backend backend = Databases.backend(folder.resolve("results.db"), "?busy_timeout=50");
        writer = Databases.connect(backend, Access.WRITE);
        other = Databases.connect(backend, Access.WRITE);
        reader = Databases.connect(backend, Access.READ);
        Databases.execute(writer, "create table t (x integer)");
    }

    @AfterEach
    void close() throws SQLException {
        reader.close();
        other.close();
        writer.close();
    }

    @Test
    void a_transaction_takes_the_write_lock_when_it_begins() throws SQLException {
        writer.setAutoCommit(false);
        assertThatThrownBy(() -> other.setAutoCommit(false))
                .isInstanceOfSatisfying(SQLiteException.class, e -> assertThat(e.getResultCode())
                        .isEqualTo(SQLiteErrorCode.SQLITE_BUSY));
    }

    @Test
    void a_begin_that_failed_can_be_tried_again() throws SQLException {
        writer.setAutoCommit(false);
        assertThatThrownBy(() -> other.setAutoCommit(false)).isInstanceOf(SQLException.class);
        writer.rollback();
        writer.setAutoCommit(true);

        other.setAutoCommit(false);
        Databases.execute(other, "insert into t values (1)");
        other.commit();
        assertThat(Databases.count(reader)).isEqualTo(1);
    }

    @Test
    void after_a_begin_that_failed_a_rolled_back_transaction_leaves_no_row() throws SQLException {
        writer.setAutoCommit(false);
        assertThatThrownBy(() -> other.setAutoCommit(false)).isInstanceOf(SQLException.class);
        assertThat(other.getAutoCommit()).isTrue();
        writer.rollback();
        writer.setAutoCommit(true);

        other.setAutoCommit(false);
        for (int row = 0; row < 5; row++) {
            Databases.execute(other, "insert into t values (" + row + ")");
        }
        other.rollback();
        assertThat(Databases.count(reader)).isZero();
    }

    @Test
    void another_connection_can_write_right_after_the_commit() throws SQLException {
        writer.setAutoCommit(false);
        Databases.execute(writer, "insert into t values (1)");
        writer.commit();

        assertThatCode(() -> Databases.execute(other, "insert into t values (2)"))
                .doesNotThrowAnyException();
        assertThat(Databases.count(reader)).isEqualTo(2);
    }

    @Test
    void another_connection_can_write_right_after_the_rollback() throws SQLException {
        writer.setAutoCommit(false);
        Databases.execute(writer, "insert into t values (1)");
        writer.rollback();

        Databases.execute(other, "insert into t values (2)");
        assertThat(Databases.count(reader)).isEqualTo(1);
    }

    @Test
    void an_idle_connection_holds_no_lock() throws SQLException {
        writer.setAutoCommit(false);
        writer.commit();
        writer.setAutoCommit(true);
        other.setAutoCommit(false);
        other.commit();
        other.setAutoCommit(true);

        assertThatCode(() -> writer.setAutoCommit(false)).doesNotThrowAnyException();
    }

    @Test
    void the_second_transaction_of_a_connection_takes_the_lock_too() throws SQLException {
        writer.setAutoCommit(false);
        writer.commit();
        writer.setAutoCommit(true);

        writer.setAutoCommit(false);
        assertThatThrownBy(() -> Databases.execute(other, "insert into t values (1)"))
                .isInstanceOf(SQLException.class);
    }

    @Test
    void a_reader_does_not_block_a_writer() throws SQLException {
        reader.setAutoCommit(false);
        assertThat(Databases.count(reader)).isZero();

        writer.setAutoCommit(false);
        Databases.execute(writer, "insert into t values (1)");
        writer.commit();

        assertThat(Databases.count(reader)).as("the reader's snapshot").isZero();
        reader.rollback();
        assertThat(Databases.count(reader)).isEqualTo(1);
    }

    @Test
    void a_reader_can_begin_while_a_writer_is_at_work() throws SQLException {
        writer.setAutoCommit(false);
        Databases.execute(writer, "insert into t values (1)");

        reader.setAutoCommit(false);
        assertThat(Databases.count(reader)).isZero();
    }

    @Test
    void a_reader_cannot_write() {
        assertThatThrownBy(() -> Databases.execute(reader, "insert into t values (1)"))
                .hasMessageContaining("readonly");
    }
}
