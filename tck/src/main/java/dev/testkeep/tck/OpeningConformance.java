package dev.testkeep.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.testkeep.storage.SaveOutcome;
import dev.testkeep.storage.SchemaMode;
import dev.testkeep.storage.SessionQuery;
import dev.testkeep.storage.Storage;
import dev.testkeep.storage.StorageConfig;
import dev.testkeep.storage.exception.SchemaException;
import dev.testkeep.storage.exception.SchemaVersionException;
import dev.testkeep.tck.data.Samples;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Opening a storage creates the tables once, whoever else does, and refuses what it does not know. */
abstract class OpeningConformance extends Suite {

    @Test
    void tables_that_were_created_are_valid() {
        StorageConfig validate = with(config(), SchemaMode.VALIDATE);
        try (Storage validated = open(validate)) {
            assertThat(validated.sessions().save(Samples.session(0))).isNotNull();
        }
        assertThat(storage().sessions().count(SessionQuery.all())).isEqualTo(1);
    }

    @Test
    void a_missing_schema_is_created_only_if_that_is_allowed() {
        StorageConfig fresh = fixture().freshDatabase();

        assertThatThrownBy(() -> open(with(fresh, SchemaMode.VALIDATE)).close())
                .isInstanceOf(SchemaException.class)
                .hasMessageContaining("no tables");
        open(with(fresh, SchemaMode.CREATE)).close();
        open(with(fresh, SchemaMode.VALIDATE)).close();
    }

    @Test
    void tables_of_another_version_are_refused_with_both_versions() throws SQLException {
        StorageConfig fresh = fixture().freshDatabase();
        open(fresh).close();
        try (Connection connection = fixture().connect(fresh);
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("update metadata set schema_version = '99'");
        }

        assertThatThrownBy(() -> open(fresh).close())
                .isInstanceOfSatisfying(SchemaVersionException.class, e -> {
                    assertThat(e.found()).isEqualTo("99");
                    assertThat(e.expected()).isEqualTo("3");
                })
                .hasMessageContaining("99");
    }

    @Test
    void a_missing_column_is_found_by_validation() throws SQLException {
        StorageConfig fresh = fixture().freshDatabase();
        open(fresh).close();
        try (Connection connection = fixture().connect(fresh);
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("alter table sessions drop column report_file");
        }

        assertThatThrownBy(() -> open(with(fresh, SchemaMode.VALIDATE)).close())
                .isInstanceOf(SchemaException.class)
                .hasMessageContaining("report_file");
    }

    @Test
    void the_tables_of_another_program_are_left_alone() throws SQLException {
        StorageConfig fresh = fixture().freshDatabase();
        try (Connection connection = fixture().connect(fresh);
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("create table sessions (id integer)");
        }

        assertThatThrownBy(() -> open(fresh).close())
                .isInstanceOf(SchemaException.class)
                .hasMessageContaining("another program");
    }

    @Test
    void sixteen_that_meet_an_empty_database_create_it_once_and_store_the_same_tests() throws Exception {
        StorageConfig fresh = fixture().freshDatabase();
        Callable<SaveOutcome> openAndStore = () -> {
            try (Storage mine = open(fresh)) {
                return mine.sessions()
                        .save(Samples.session(0, Samples.full("a"), Samples.full("b")))
                        .outcome();
            }
        };

        assertThat(Together.run(Stream.generate(() -> openAndStore).limit(16).toList()))
                .containsOnly(SaveOutcome.STORED);

        try (Storage all = open(fresh);
                Connection connection = fixture().connect(fresh)) {
            assertThat(all.sessions().count(SessionQuery.all())).isEqualTo(16);
            assertThat(all.verify()).isEmpty();
            Catalogue catalogue = new Catalogue(connection);
            assertThat(catalogue.rows("metadata")).isEqualTo(1);
            assertThat(catalogue.rows("tests")).isEqualTo(2);
            assertThat(catalogue.rows("perf_series")).isEqualTo(4);
        }
    }

    private static StorageConfig with(StorageConfig config, SchemaMode mode) {
        return config.toBuilder().schemaMode(mode).build();
    }
}
