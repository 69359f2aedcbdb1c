package dev.testkeep.it.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.testkeep.it.support.PostgresFixture;
import dev.testkeep.storage.NewSession;
import dev.testkeep.storage.SessionQuery;
import dev.testkeep.storage.Storage;
import dev.testkeep.storage.StorageConfig;
import dev.testkeep.storage.exception.SchemaException;
import dev.testkeep.storage.hibernate.HibernateStorage;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Schemas are told apart, whatever their names, and what others have in them is left alone. */
class PostgresSchemaTest {

    private static final PostgresFixture POSTGRES = new PostgresFixture();

    private final StorageConfig config = POSTGRES.freshDatabase();

    @AfterAll
    static void dropDatabases() {
        POSTGRES.close();
    }

    private void execute(String... statements) throws SQLException {
        try (Connection connection = POSTGRES.connect(config);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private StorageConfig schema(String name) {
        return config.toBuilder().schema(name).build();
    }

    private static void store(StorageConfig config) {
        try (Storage storage = HibernateStorage.open(config)) {
            storage.sessions().save(NewSession.builder(Instant.EPOCH).build());
        }
    }

    private static long count(StorageConfig config) {
        try (Storage storage = HibernateStorage.open(config)) {
            return storage.sessions().count(SessionQuery.all());
        }
    }

    @Test
    void an_underscore_in_the_name_of_a_schema_stands_for_itself() throws SQLException {
        execute("create schema abx1", "create schema ab_1", "create table abx1.tests (mine integer)");

        store(schema("ab_1"));

        assertThat(count(schema("ab_1"))).isEqualTo(1);
        assertThatThrownBy(() -> count(schema("abx1")))
                .isInstanceOf(SchemaException.class)
                .hasMessageContaining("another program");
    }

    @Test
    void the_schema_that_connections_begin_in_is_told_from_those_with_similar_names() throws SQLException {
        execute("create schema tkx1", "create schema tk_1", "create table tkx1.sessions (mine integer)");

        store(config.toBuilder()
                .url(config.url().orElseThrow() + "&currentSchema=tk_1")
                .build());

        assertThat(count(schema("tk_1"))).isEqualTo(1);
    }

    @Test
    void capitals_in_the_name_of_a_schema_do_not_matter() throws SQLException {
        execute("create schema foo");

        store(schema("Foo"));
        store(schema("FOO"));

        assertThat(count(schema("foo"))).isEqualTo(2);
    }

    @Test
    void a_schema_that_is_not_there_is_named() {
        assertThatThrownBy(() -> count(schema("nosuch")))
                .isInstanceOf(SchemaException.class)
                .hasMessageContaining("no schema 'nosuch'")
                .hasMessageContaining("Create it");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create view sessions as select 1 as one",
                "create view metadata as select '2' as schema_version",
                "create table mine (id integer); create index index_testcases_time on mine (id)",
                "create table metadata (schema_version varchar(10)); insert into metadata values ('1')",
                "create table metadata (schema_version varchar(10)); insert into metadata values ('2')"
            })
    void what_another_program_has_under_our_names_is_refused_in_words(String foreign) throws SQLException {
        execute(foreign);

        for (StorageConfig opened : List.of(config, schema("public"))) {
            assertThatThrownBy(() -> count(opened))
                    .isInstanceOf(SchemaException.class)
                    .hasMessageContaining("made by another program")
                    .hasMessageContaining("Use another database");
        }
    }
}
