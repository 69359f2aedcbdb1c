package dev.testkeep.dialect.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.testkeep.storage.NewSession;
import dev.testkeep.storage.Storage;
import dev.testkeep.storage.StorageConfig;
import dev.testkeep.storage.hibernate.HibernateStorage;
import dev.testkeep.storage.spi.BackendProviders;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PostgresDialectTest {

    private static final String PLAIN = "{\"b\": 1, \"a\": 2}";
    private static final String WITH_NUL = "{\"b\": 1, \"a\": \"\\u0000\"}";

    private static StorageConfig config(String jsonType) throws SQLException {
        return Server.config(Server.createDatabase()).toBuilder()
                .property("postgresql_json_type", jsonType)
                .build();
    }

    private static Storage open(StorageConfig config) {
        return HibernateStorage.open(config, BackendProviders.of(new PostgresBackendProvider()));
    }

    private static NewSession session(String document) {
        return NewSession.builder(Instant.EPOCH).document(document).build();
    }

    private static String storedAndRead(Storage storage, NewSession session) {
        storage.sessions().save(session);
        return storage.sessions().document(session.uuid()).orElseThrow();
    }

    private static String value(StorageConfig config, String sql) throws SQLException {
        try (Connection connection = Server.connect(config.url().orElseThrow());
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"jsonb", "json", "text"})
    void documents_have_the_configured_type(String type) throws SQLException {
        StorageConfig config = config(type);
        open(config).close();

        assertThat(value(
                        config,
                        "select string_agg(distinct data_type, ',') from information_schema.columns"
                                + " where column_name = 'json_blob'"))
                .isEqualTo(type);
    }

    @ParameterizedTest
    @ValueSource(strings = {"json", "text"})
    void json_and_text_keep_every_character(String type) throws SQLException {
        try (Storage storage = open(config(type))) {
            assertThat(storedAndRead(storage, session(PLAIN))).isEqualTo(PLAIN);
            assertThat(storedAndRead(storage, session(WITH_NUL))).isEqualTo(WITH_NUL);
        }
    }

    @Test
    void jsonb_sorts_members_and_is_there_for_queries() throws SQLException {
        StorageConfig config = config("jsonb");
        try (Storage storage = open(config)) {
            assertThat(storedAndRead(storage, session(PLAIN))).isEqualTo("{\"a\": 2, \"b\": 1}");
        }
        assertThat(value(config, "select json_blob ->> 'b' from sessions")).isEqualTo("1");
    }

    @Test
    void what_jsonb_refuses_is_a_string_there_and_comes_back_as_it_was() throws SQLException {
        StorageConfig config = config("jsonb");
        try (Storage storage = open(config)) {
            assertThat(storedAndRead(storage, session(WITH_NUL))).isEqualTo(WITH_NUL);
        }
        assertThat(value(config, "select jsonb_typeof(json_blob) from sessions"))
                .isEqualTo("string");
    }
}
