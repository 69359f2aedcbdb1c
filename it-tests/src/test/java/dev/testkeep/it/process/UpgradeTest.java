package dev.testkeep.it.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.testkeep.it.support.JavaProcess;
import dev.testkeep.it.support.PostgresFixture;
import dev.testkeep.storage.SchemaMode;
import dev.testkeep.storage.Session;
import dev.testkeep.storage.SessionQuery;
import dev.testkeep.storage.Storage;
import dev.testkeep.storage.StorageConfig;
import dev.testkeep.storage.exception.SchemaException;
import dev.testkeep.storage.hibernate.HibernateStorage;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Stores of earlier releases are brought up to date when they are opened, and answer as before. */
class UpgradeTest {

    private static final PostgresFixture POSTGRES = new PostgresFixture();

    @TempDir
    private Path folder;

    /** Stores of version 1. */
    enum Store {
        SQLITE {
            @Override
            StorageConfig unpack(Path folder) throws IOException {
                return StorageConfig.of("jdbc:sqlite:" + StoredAnswers.unpack("v1.sqlite", folder));
            }
        },
        DUCKDB {
            @Override
            StorageConfig unpack(Path folder) throws IOException {
                return StorageConfig.of("jdbc:duckdb:" + StoredAnswers.unpack("v1.duckdb", folder));
            }
        },
        POSTGRES {
            @Override
            StorageConfig unpack(Path folder) throws IOException, SQLException {
                StorageConfig config = UpgradeTest.POSTGRES.freshDatabase();
                try (Connection connection = UpgradeTest.POSTGRES.connect(config);
                        Statement statement = connection.createStatement()) {
                    for (String sql : StoredAnswers.statements("v1-postgres.sql")) {
                        statement.execute(sql);
                    }
                }
                return config;
            }
        };

        /** Without Testkeep. */
        Connection connect(StorageConfig config) throws SQLException {
            return DriverManager.getConnection(
                    config.url().orElseThrow(),
                    config.user().orElse(null),
                    config.password().orElse(null));
        }

        abstract StorageConfig unpack(Path folder) throws IOException, SQLException;
    }

    @AfterAll
    static void dropDatabases() {
        POSTGRES.close();
    }

    @ParameterizedTest
    @EnumSource
    void a_store_of_version_1_answers_as_before(Store store) throws Exception {
        StorageConfig config = store.unpack(folder);

        try (Storage storage = HibernateStorage.open(config)) {
            assertThat(storage.info().schemaVersion()).isEqualTo("3");
            assertThat(StoredAnswers.of(storage)).isEqualTo(StoredAnswers.expected());
            assertThat(storage.verify()).isEmpty();
            assertThat(storage.sessions().find(SessionQuery.all()))
                    .allSatisfy(session -> assertThat(storage.sessions().isIntact(session.uuid()))
                            .isTrue());
        }
        HibernateStorage.open(config.toBuilder().schemaMode(SchemaMode.VALIDATE).build())
                .close();
    }

    @Test
    void a_store_of_version_2_answers_as_before_and_is_intact() throws Exception {
        try (Storage storage = HibernateStorage.open(version2())) {
            assertThat(storage.info().schemaVersion()).isEqualTo("3");
            assertThat(StoredAnswers.of(storage)).isEqualTo(StoredAnswers.expected());
            assertThat(storage.verifyContent()).isEmpty();
            assertThat(storage.sessions().find(SessionQuery.all()))
                    .isNotEmpty()
                    .allSatisfy(session -> assertThat(session.contentHash()).hasSize(32));
        }
    }

    @Test
    void what_was_damaged_before_an_upgrade_is_still_found_after_it() throws Exception {
        StorageConfig config = version2();
        String damaged = "(select min(uuid) from sessions)";
        try (Connection connection = DriverManager.getConnection(config.url().orElseThrow());
                Statement statement = connection.createStatement()) {
            statement.execute("update sessions set session_start_unix = 1 where uuid = " + damaged);
        }

        try (Storage storage = HibernateStorage.open(config)) {
            Session changed = storage.sessions().find(SessionQuery.all()).stream()
                    .filter(session -> session.start().equals(Instant.ofEpochSecond(1)))
                    .findFirst()
                    .orElseThrow();
            assertThat(storage.verifyContent()).singleElement().satisfies(problem -> assertThat(problem.session())
                    .isEqualTo(changed.uuid()));
        }
    }

    private StorageConfig version2() throws IOException {
        return StorageConfig.of("jdbc:sqlite:" + StoredAnswers.unpack("v2.sqlite", folder));
    }

    @ParameterizedTest
    @EnumSource
    void what_was_stored_before_is_found_by_its_long_texts(Store store) throws Exception {
        try (Storage storage = HibernateStorage.open(store.unpack(folder))) {
            assertThat(storage.sessions()
                            .find(SessionQuery.all().filter("empty == '' and integer == 9223372036854775807")))
                    .singleElement()
                    .satisfies(session -> assertThat(session.attributes()).containsEntry("blank ", "x "));
            String name = "x".repeat(400);
            assertThat(storage.sessions().find(SessionQuery.all().filter(name + " == '" + "y".repeat(900) + "'")))
                    .hasSize(1);
            assertThat(storage.sessions().find(SessionQuery.all().filter(name + " == '" + "y".repeat(899) + "'")))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void texts_around_the_length_of_a_key_are_found_whatever_characters_they_have(Store store) throws Exception {
        StorageConfig config = store.unpack(folder);
        String rocket = "\uD83D\uDE80";
        List<Integer> lengths = List.of(100, 127, 128, 200, 255, 256);
        try (Connection connection = store.connect(config);
                Statement statement = connection.createStatement()) {
            for (int length : lengths) {
                for (String character : List.of("a", rocket)) {
                    statement.execute(
                            "insert into session_attributes (session_uuid, name, attribute_index, type, value)"
                                    + " select session_uuid, 'text" + character.length() + length
                                    + "', max(attribute_index) + 1,"
                                    + " 'string', '" + character.repeat(length)
                                    + "' from session_attributes group by session_uuid");
                }
            }
        }

        try (Storage storage = HibernateStorage.open(config)) {
            long sessions = storage.sessions().count(SessionQuery.all());
            for (int length : lengths) {
                for (String character : List.of("a", rocket)) {
                    String filter = "text" + character.length() + length + " == '" + character.repeat(length) + "'";
                    assertThat(storage.sessions().count(SessionQuery.all().filter(filter)))
                            .as(filter)
                            .isEqualTo(sessions);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_table_of_the_user_under_a_name_that_the_upgrade_needs_is_kept(Store store) throws Exception {
        StorageConfig config = store.unpack(folder);
        try (Connection connection = store.connect(config);
                Statement statement = connection.createStatement()) {
            statement.execute("create table old_testcases (mine integer)");
        }

        assertThatThrownBy(() -> HibernateStorage.open(config).close())
                .isInstanceOf(SchemaException.class)
                .hasMessageContaining("old_testcases")
                .hasMessageContaining("Rename");

        try (Connection connection = store.connect(config);
                Statement statement = connection.createStatement()) {
            statement.execute("drop table old_testcases");
        }
        try (Storage storage = HibernateStorage.open(config)) {
            assertThat(StoredAnswers.of(storage)).isEqualTo(StoredAnswers.expected());
        }
    }

    @ParameterizedTest
    @EnumSource
    void validation_leaves_it_alone_and_says_what_to_do(Store store) throws Exception {
        StorageConfig config =
                store.unpack(folder).toBuilder().schemaMode(SchemaMode.VALIDATE).build();

        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> HibernateStorage.open(config).close())
                    .isInstanceOf(SchemaException.class)
                    .hasMessageContaining("have the schema version 1")
                    .hasMessageContaining("needs 3")
                    .hasMessageContaining("schema mode CREATE")
                    .hasMessageNotContaining("testkeep schema");
        }
    }

    @ParameterizedTest
    @EnumSource
    void of_eight_processes_that_open_it_at_once_one_upgrades_and_none_fails(Store store) throws Exception {
        StorageConfig config = store.unpack(folder);
        List<JavaProcess> processes = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            processes.add(JavaProcess.start(
                    List.of("-Xmx128m"), StoreSessions.class, config.url().orElseThrow(), "1", "5"));
        }
        List<String> printed = new ArrayList<>();
        for (JavaProcess process : processes) {
            printed.addAll(process.finish());
        }
        assertThat(printed)
                .filteredOn(line -> line.contains("Upgraded the tables"))
                .hasSize(1);

        try (Storage storage = HibernateStorage.open(config)) {
            assertThat(storage.sessions().find(SessionQuery.all()))
                    .hasSize(5 + 8)
                    .extracting(Session::uuid)
                    .doesNotHaveDuplicates();
            assertThat(storage.verify()).isEmpty();
            storage.sessions().delete(SessionQuery.all().filter("has('pid')"));
            assertThat(StoredAnswers.of(storage)).isEqualTo(StoredAnswers.expected());
        }
    }
}
