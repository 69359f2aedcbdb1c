package dev.testkeep.dialect.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.testkeep.storage.StorageConfig;
import dev.testkeep.storage.exception.StorageFailureException;
import dev.testkeep.storage.exception.StorageUnavailableException;
import dev.testkeep.storage.spi.Access;
import dev.testkeep.storage.spi.AccessGate;
import dev.testkeep.storage.spi.Backend;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SqliteDataSourcesTest {

    private static final Duration SHORT = Duration.ofMillis(200);

    @TempDir
    Path folder;

    private Path file() {
        return folder.resolve("results.db");
    }

    private String permissions(String name) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(name)));
    }

    private Backend backend(String property, String value) {
        return Databases.backend(StorageConfig.builder()
                .url("jdbc:sqlite:" + file())
                .property(property, value)
                .build());
    }

    private static void storeOne(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        Databases.execute(connection, "create table t (x integer)");
        Databases.execute(connection, "insert into t values (1)");
    }

    @Test
    void missing_folders_are_created() throws SQLException {
        Path deep = folder.resolve("a/b/results.db");
        Databases.connect(Databases.backend(deep, ""), Access.WRITE).close();
        assertThat(deep).isRegularFile();
    }

    @Test
    void a_folder_that_cannot_be_created_is_a_failure_that_names_it() throws IOException {
        Path blocked = Files.createFile(folder.resolve("blocked")).resolve("results.db");
        assertThatThrownBy(() -> Databases.connect(Databases.backend(blocked, ""), Access.WRITE))
                .isInstanceOf(StorageFailureException.class)
                .hasMessageContaining("Cannot create the folder " + blocked.getParent());
    }

    @ParameterizedTest
    @CsvSource({"640, rw-r-----", "0666, rw-rw-rw-", "600, rw-------"})
    void all_files_of_a_new_database_have_its_mode_whatever_the_umask(String mode, String permissions)
            throws Exception {
        Backend backend = backend("sqlite_db_file_mode", mode);
        try (Connection connection = Databases.connect(backend, Access.WRITE)) {
            storeOne(connection);
            connection.commit();
            assertThat(permissions("results.db")).isEqualTo(permissions);
            assertThat(permissions("results.db-wal")).isEqualTo(permissions);
            assertThat(permissions("results.db-shm")).isEqualTo(permissions);
            assertThat(permissions("results.db.lock")).isEqualTo(permissions);
        }
        backend.accessGate().close();
    }

    @Test
    void the_rollback_journal_has_the_mode_of_its_database() throws Exception {
        try (Connection connection = Databases.connect(backend("sqlite_network_filesystem", "yes"), Access.WRITE)) {
            storeOne(connection);
            assertThat(permissions("results.db-journal")).isEqualTo("rw-r-----");
        }
    }

    @Test
    void an_existing_database_keeps_its_mode_and_the_lock_file_has_the_same() throws Exception {
        Files.createFile(file());
        Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString("rw-rw-rw-"));
        Databases.connect(backend("sqlite_db_file_mode", "600"), Access.WRITE).close();
        assertThat(permissions("results.db")).isEqualTo("rw-rw-rw-");
        assertThat(permissions("results.db.lock")).isEqualTo("rw-rw-rw-");
    }

    @Test
    void eight_processes_may_meet_an_empty_path() throws Exception {
        List<StoringProcess> processes = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            processes.add(StoringProcess.once(folder.resolve("new/results.db")));
        }
        for (StoringProcess process : processes) {
            process.go();
        }
        for (StoringProcess process : processes) {
            assertThat(process.readLine()).isEqualTo("stored");
            process.close();
        }
        try (Connection reader =
                Databases.connect(Databases.backend(folder.resolve("new/results.db"), ""), Access.READ)) {
            assertThat(Databases.count(reader)).isEqualTo(8);
        }
    }

    @Test
    void processes_take_turns() throws Exception {
        List<StoringProcess> processes = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            processes.add(StoringProcess.storing(file(), Duration.ofSeconds(2)));
        }
        for (StoringProcess process : processes) {
            process.go();
        }
        List<Integer> stored = new ArrayList<>();
        for (StoringProcess process : processes) {
            stored.add(Integer.valueOf(process.readLine()));
            process.close();
        }
        int sum = stored.stream().mapToInt(Integer::intValue).sum();
        // Without the queue, one process stores nearly everything and another a single row.
        assertThat(stored).allSatisfy(count -> assertThat(count).isGreaterThan(sum / 8));
        try (Connection reader = Databases.connect(Databases.backend(file(), ""), Access.READ)) {
            assertThat(Databases.count(reader)).isEqualTo(sum);
        }
    }

    @Test
    void a_new_database_waits_for_the_lock_as_long_as_it_was_told() throws Exception {
        try (StoringProcess holder = StoringProcess.locking(file())) {
            assertThatThrownBy(() -> Databases.connect(backend("sqlite_conn_timeout", "1"), Access.WRITE))
                    .isInstanceOf(StorageUnavailableException.class)
                    .hasMessageContaining("Waited 1.0 s for the lock on " + file() + ".lock")
                    .hasMessageContaining("process " + holder.pid() + " on ");
        }
    }

    @Test
    void a_writer_that_waits_in_vain_learns_who_has_the_lock() throws Exception {
        Backend backend = Databases.backend(file(), "");
        Databases.connect(backend, Access.WRITE).close();
        try (StoringProcess holder = StoringProcess.locking(file())) {
            assertThatThrownBy(() -> backend.accessGate().acquire(Access.WRITE, SHORT))
                    .isInstanceOf(StorageUnavailableException.class)
                    .hasMessageContaining("process " + holder.pid() + " on ");
        }
    }

    @Test
    void an_existing_database_can_be_opened_and_read_while_another_process_writes() throws Exception {
        Databases.connect(Databases.backend(file(), ""), Access.WRITE).close();
        try (StoringProcess holder = StoringProcess.locking(file());
                Connection reader = Databases.connect(backend("sqlite_conn_timeout", "1"), Access.READ)) {
            assertThat(holder.pid()).isPositive();
            assertThat(Databases.query(reader, "select count(*) from sqlite_schema"))
                    .isEqualTo("0");
        }
    }

    @Test
    void on_a_network_file_system_a_reader_waits_for_the_writer() throws Exception {
        Backend backend = backend("sqlite_network_filesystem", "yes");
        AccessGate.Lease lease = backend.accessGate().acquire(Access.READ, SHORT);
        lease.close();
        try (StoringProcess holder = StoringProcess.locking(file())) {
            assertThatThrownBy(() -> backend.accessGate().acquire(Access.READ, SHORT))
                    .isInstanceOf(StorageUnavailableException.class)
                    .hasMessageContaining("process " + holder.pid());
        }
    }
}
