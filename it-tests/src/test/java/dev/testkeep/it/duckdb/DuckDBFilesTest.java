package dev.testkeep.it.duckdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.testkeep.storage.NewSession;
import dev.testkeep.storage.SchemaMode;
import dev.testkeep.storage.SessionQuery;
import dev.testkeep.storage.Storage;
import dev.testkeep.storage.StorageConfig;
import dev.testkeep.storage.exception.SchemaException;
import dev.testkeep.storage.exception.StorageException;
import dev.testkeep.storage.exception.StorageFailureException;
import dev.testkeep.storage.exception.StorageUnavailableException;
import dev.testkeep.storage.hibernate.HibernateStorage;
import dev.testkeep.storage.spi.Access;
import dev.testkeep.storage.spi.AccessGate;
import dev.testkeep.storage.spi.support.LockFileGate;
import dev.testkeep.storage.spi.support.LockFileGate.Policy;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a storage does with DuckDB files that are not its own, or that it may not write. */
class DuckDBFilesTest {

    @TempDir
    Path folder;

    private Path file() {
        return folder.resolve("results.duckdb");
    }

    private String url() {
        return "jdbc:duckdb:" + file();
    }

    private StorageConfig.Builder readOnly() {
        return StorageConfig.builder().url(url()).property("duckdb_read_only", "yes");
    }

    private static NewSession session() {
        return NewSession.builder(Instant.EPOCH).build();
    }

    @Test
    void the_database_of_another_program_is_refused_and_no_byte_of_it_changes() throws Exception {
        try (Connection connection = DriverManager.getConnection(url());
                Statement statement = connection.createStatement()) {
            statement.execute("create table sessions (id integer)");
        }
        byte[] before = Files.readAllBytes(file());

        assertThatExceptionOfType(SchemaException.class)
                .isThrownBy(() -> HibernateStorage.open(StorageConfig.of(url())).close())
                .withMessageContaining("another program");

        assertThat(Files.readAllBytes(file())).isEqualTo(before);
    }

    @Test
    void a_database_of_sqlite_is_refused_as_such_and_no_byte_of_it_changes() throws Exception {
        byte[] before;
        try (InputStream original = Objects.requireNonNull(getClass().getResourceAsStream("/reframe/results.db"))) {
            before = original.readAllBytes();
        }
        Files.write(file(), before);

        assertThatExceptionOfType(StorageException.class)
                .isThrownBy(() -> HibernateStorage.open(StorageConfig.of(url())).close())
                .withMessageContaining(file().toString())
                .withMessageContaining("no DuckDB database");

        assertThat(Files.readAllBytes(file())).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource(SchemaMode.class)
    void a_read_only_storage_reads_and_refuses_to_write(SchemaMode mode) {
        try (Storage storage = HibernateStorage.open(StorageConfig.of(url()))) {
            storage.sessions().save(session());
        }
        try (Storage storage = HibernateStorage.open(readOnly().schemaMode(mode).build())) {
            assertThat(storage.sessions().count(SessionQuery.all())).isEqualTo(1);
            assertThatExceptionOfType(StorageFailureException.class)
                    .isThrownBy(() -> storage.sessions().save(session()))
                    .withMessageContaining("Cannot write to ")
                    .withMessageContaining("duckdb_read_only is set");
            assertThat(storage.verify()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(SchemaMode.class)
    void a_read_only_storage_needs_a_file_and_creates_none(SchemaMode mode) {
        assertThatExceptionOfType(StorageException.class)
                .isThrownBy(
                        () -> HibernateStorage.open(readOnly().schemaMode(mode).build())
                                .close())
                .withMessageContaining("does not exist");
        assertThat(file()).doesNotExist();
    }

    @ParameterizedTest
    @EnumSource(SchemaMode.class)
    void without_the_lock_the_file_is_not_even_opened(SchemaMode mode) {
        StorageConfig config = StorageConfig.builder()
                .url(url())
                .schemaMode(mode)
                .connectionTimeout(Duration.ofMillis(300))
                .build();
        try (AccessGate alone = new LockFileGate(folder.resolve("results.duckdb.lock"), Policy.ONE_WRITER)) {
            alone.acquire(Access.WRITE, Duration.ZERO);
            assertThatExceptionOfType(StorageUnavailableException.class)
                    .isThrownBy(() -> HibernateStorage.open(config).close())
                    .withMessageContaining("results.duckdb.lock");
            assertThat(file()).doesNotExist();
        }
    }

    @Test
    void a_file_for_an_older_release_of_the_engine_can_be_asked_for() throws Exception {
        StorageConfig config = StorageConfig.builder()
                .url(url())
                .property("duckdb_storage_compatibility", "v1.4.0")
                .build();
        try (Storage storage = HibernateStorage.open(config)) {
            storage.sessions().save(session());
            assertThat(storage.info().database()).startsWith("DuckDB v");
        }
        try (Connection connection = DriverManager.getConnection(url());
                Statement statement = connection.createStatement();
                var tags = statement.executeQuery("select tags['storage_version'] from duckdb_databases()"
                        + " where database_name = current_database()")) {
            assertThat(tags.next()).isTrue();
            assertThat(tags.getString(1)).contains("v1.4");
        }
    }
}
