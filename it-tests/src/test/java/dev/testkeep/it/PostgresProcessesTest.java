package dev.testkeep.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.testkeep.storage.Session;
import dev.testkeep.storage.SessionQuery;
import dev.testkeep.storage.Storage;
import dev.testkeep.storage.StorageConfig;
import dev.testkeep.storage.TestCaseQuery;
import dev.testkeep.storage.hibernate.HibernateStorage;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Several processes on one PostgreSQL database. */
class PostgresProcessesTest {

    private static final int UUID_LENGTH = 36;

    @Test
    void eight_processes_that_meet_an_empty_database_store_everything() throws Exception {
        try (PostgresFixture fixture = new PostgresFixture()) {
            StorageConfig config = fixture.freshDatabase();
            Set<UUID> acknowledged = storeFromEightProcesses(config.url().orElseThrow());

            try (Storage storage = HibernateStorage.open(config)) {
                assertThat(acknowledged).hasSize(24);
                assertThat(storage.sessions().find(SessionQuery.all()))
                        .extracting(Session::uuid)
                        .containsExactlyInAnyOrderElementsOf(acknowledged);
                assertThat(storage.testCases().count(TestCaseQuery.all())).isEqualTo(24 * 20);
            }
            try (Connection connection = fixture.connect(config);
                    Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("select count(*) from metadata")) {
                row.next();
                assertThat(row.getInt(1)).isEqualTo(1);
            }
        }
    }

    private static Set<UUID> storeFromEightProcesses(String url) throws Exception {
        List<JavaProcess> processes = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            processes.add(JavaProcess.start(List.of("-Xmx128m"), StoreSessions.class, url, "3", "20"));
        }
        Set<UUID> acknowledged = new HashSet<>();
        for (JavaProcess process : processes) {
            process.finish().stream()
                    // Other lines are Hibernate's warnings of series that two processes insert at once.
                    .filter(line -> line.length() == UUID_LENGTH)
                    .forEach(line -> acknowledged.add(UUID.fromString(line)));
        }
        return acknowledged;
    }
}
