package dev.testkeep.dialect.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.testkeep.storage.StorageConfig;
import dev.testkeep.storage.spi.Access;
import dev.testkeep.storage.spi.Backend;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileDataSourceTest {

    @TempDir
    Path folder;

    private Path file() {
        return folder.resolve("results.db");
    }

    private static Map<String, String> pragmas(Backend backend, Access access) throws SQLException {
        try (Connection connection = Databases.connect(backend, access)) {
            Map<String, String> pragmas = new LinkedHashMap<>();
            for (String name : List.of(
                    "journal_mode",
                    "synchronous",
                    "foreign_keys",
                    "busy_timeout",
                    "cache_size",
                    "wal_autocheckpoint",
                    "journal_size_limit",
                    "page_size",
                    "query_only")) {
                pragmas.put(name, Databases.query(connection, "pragma " + name));
            }
            return pragmas;
        }
    }

    @ParameterizedTest
    @EnumSource
    void every_connection_has_the_settings(Access access) throws SQLException {
        assertThat(pragmas(Databases.backend(file(), ""), access))
                .containsEntry("journal_mode", "wal")
                .containsEntry("synchronous", "1")
                .containsEntry("foreign_keys", "1")
                .containsEntry("busy_timeout", "60000")
                .containsEntry("cache_size", "-65536")
                .containsEntry("wal_autocheckpoint", "10000")
                .containsEntry("journal_size_limit", "67108864")
                .containsEntry("page_size", "8192")
                .containsEntry("query_only", access == Access.READ ? "1" : "0");
    }

    @Test
    void parameters_of_the_url_come_first() throws SQLException {
        Backend backend = Databases.backend(
                file(), "?synchronous=EXTRA&cache_size=-1000&busy_timeout=7&page_size=4096&temp_store=memory");
        assertThat(pragmas(backend, Access.WRITE))
                .containsEntry("synchronous", "3")
                .containsEntry("cache_size", "-1000")
                .containsEntry("busy_timeout", "7")
                .containsEntry("page_size", "4096");
    }

    @ParameterizedTest
    @ValueSource(strings = {"synchronous=ful", "cache_size=big", "journal_size_limit=1e6", "wal_autocheckpoint=often"})
    void a_value_that_sqlite_does_not_take_is_an_error(String parameter) {
        assertThatThrownBy(() -> Databases.connect(Databases.backend(file(), "?" + parameter), Access.WRITE))
                .hasMessageContaining(parameter);
    }

    @Test
    void a_network_file_system_has_a_rollback_journal_and_full_syncs() throws SQLException {
        assertThat(pragmas(onNetwork(), Access.WRITE))
                .containsEntry("journal_mode", "delete")
                .containsEntry("synchronous", "2")
                .containsEntry("page_size", "8192");
    }

    private Backend onNetwork() {
        return Databases.backend(StorageConfig.builder()
                .url("jdbc:sqlite:" + file())
                .property("sqlite_network_filesystem", "yes")
                .build());
    }

    @Test
    void a_database_changes_its_journal_when_it_moves_to_a_network_file_system() throws SQLException {
        try (Connection connection = Databases.connect(Databases.backend(file(), ""), Access.WRITE)) {
            Databases.execute(connection, "create table t (x integer)");
        }
        try (Connection connection = Databases.connect(onNetwork(), Access.WRITE)) {
            assertThat(Databases.query(connection, "pragma journal_mode")).isEqualTo("delete");
            assertThat(Databases.count(connection)).isZero();
        }
        assertThat(folder.resolve("results.db-wal")).doesNotExist();
    }

    @Test
    void a_database_that_somebody_else_made_keeps_its_journal() throws SQLException {
        try (Connection plain = DriverManager.getConnection("jdbc:sqlite:" + file())) {
            Databases.execute(plain, "create table t (x integer)");
        }
        assertThat(pragmas(Databases.backend(file(), ""), Access.READ))
                .containsEntry("journal_mode", "delete")
                .containsEntry("page_size", "4096");
    }

    @Test
    void the_size_query_tells_the_size_of_the_file() throws Exception {
        Backend backend = Databases.backend(file(), "");
        try (Connection connection = Databases.connect(backend, Access.WRITE)) {
            Databases.execute(connection, "create table t (x integer)");
            Databases.execute(connection, "pragma wal_checkpoint(truncate)");
            assertThat(Databases.query(connection, backend.sizeQuery().orElseThrow()))
                    .isEqualTo(String.valueOf(Files.size(file())));
        }
    }
}
