package dev.testkeep.storage.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.testkit.engine.EventConditions.finishedWithFailure;
import static org.junit.platform.testkit.engine.TestExecutionResultConditions.message;

import dev.testkeep.storage.NewSession;
import dev.testkeep.storage.SessionQuery;
import dev.testkeep.storage.Storage;
import dev.testkeep.storage.StorageConfig;
import dev.testkeep.storage.hibernate.HibernateStorage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Events;

class StorageExtensionTest {

    private static final List<Storage> USED = new ArrayList<>();
    private static final List<Long> FOUND = new ArrayList<>();
    private static Path database = Path.of("");

    @TempDir
    Path folder;

    @BeforeEach
    void forget() {
        USED.clear();
        FOUND.clear();
        database = folder.resolve("results.db");
    }

    private static Events run(Class<?> sample) {
        return EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(sample))
                .execute()
                .testEvents();
    }

    private static void use(Storage storage) {
        USED.add(storage);
        FOUND.add(storage.sessions().count(SessionQuery.all()));
        storage.sessions().save(NewSession.builder(Instant.EPOCH).build());
    }

    @FreshStorage("jdbc:sqlite:{folder}/results.db")
    static class OnSqlite {

        @RepeatedTest(2)
        void stores(Storage storage) {
            database = storage.file().orElseThrow();
            use(storage);
        }

        @Nested
        class Within {
            @Test
            void stores(Storage storage) {
                use(storage);
            }
        }
    }

    @Test
    void every_test_of_a_class_finds_its_storage_empty() {
        run(OnSqlite.class).assertStatistics(tests -> tests.succeeded(3));

        assertThat(FOUND).containsExactly(0L, 0L, 0L);
        assertThat(USED).containsOnly(USED.get(0));
    }

    @Test
    void the_folder_is_removed_at_the_end() {
        run(OnSqlite.class);

        assertThat(database.getParent()).isNotEqualTo(folder).doesNotExist();
    }

    @FreshStorage("jdbc:duckdb:{folder}/results.duckdb")
    static class OnDuckDB {

        private final Storage ofConstructor;

        OnDuckDB(Storage storage) {
            ofConstructor = storage;
        }

        @Test
        void stores(Storage storage) {
            assertThat(storage).isSameAs(ofConstructor);
            assertThat(storage.info().backend()).isEqualTo("duckdb");
            use(storage);
        }

        @AfterEach
        void sees_what_the_test_has_stored(Storage storage) {
            assertThat(storage.sessions().count(SessionQuery.all())).isOne();
        }
    }

    @Test
    void the_url_chooses_the_backend() {
        run(OnDuckDB.class).assertStatistics(tests -> tests.succeeded(1));

        assertThat(FOUND).containsExactly(0L);
    }

    static class Configured {

        @RegisterExtension
        static final StorageExtension STORAGE =
                StorageExtension.opening(() -> StorageConfig.of("jdbc:sqlite:" + database));

        @Test
        void stores(Storage storage) {
            use(storage);
        }
    }

    @Test
    void a_configuration_may_come_from_the_test() {
        run(Configured.class).assertStatistics(tests -> tests.succeeded(1));

        assertThat(database).exists();
        try (Storage left = HibernateStorage.open(StorageConfig.of("jdbc:sqlite:" + database))) {
            assertThat(left.sessions().count(SessionQuery.all())).isZero();
        }
    }

    @Test
    void a_database_with_sessions_is_left_alone() {
        try (Storage somebodys = HibernateStorage.open(StorageConfig.of("jdbc:sqlite:" + database))) {
            use(somebodys);

            run(Configured.class)
                    .failed()
                    .assertEventsMatchExactly(
                            finishedWithFailure(message(text -> text.contains("a database of their own"))));
            assertThat(somebodys.sessions().count(SessionQuery.all())).isOne();
        }
    }

    @FreshStorage("jdbc:nosuch:{folder}/results")
    static class OnNothing {
        @Test
        void stores(Storage storage) {
            use(storage);
        }
    }

    @Test
    void a_test_fails_with_the_reason_if_its_storage_cannot_be_opened() {
        run(OnNothing.class)
                .failed()
                .assertEventsMatchExactly(finishedWithFailure(message(text -> text.contains("jdbc:nosuch"))));
    }

    @Test
    void the_storage_is_closed_with_its_class() {
        run(OnSqlite.class);

        assertThat(Files.exists(database)).isFalse();
        assertThatThrownBy(() -> USED.get(0).info()).isInstanceOf(RuntimeException.class);
    }
}
