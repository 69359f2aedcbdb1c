package dev.testkeep.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.testkeep.storage.Session;
import dev.testkeep.storage.SessionQuery;
import dev.testkeep.storage.Storage;
import dev.testkeep.storage.StorageConfig;
import dev.testkeep.storage.TestCaseQuery;
import dev.testkeep.storage.hibernate.HibernateStorage;
import java.io.BufferedReader;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several processes on one SQLite file. */
class SqliteProcessesTest {

    @TempDir
    Path folder;

    private String url() {
        return "jdbc:sqlite:" + folder.resolve("results.db");
    }

    @Test
    void eight_processes_that_meet_an_empty_path_store_everything() throws Exception {
        List<JavaProcess> processes = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            processes.add(JavaProcess.start(List.of("-Xmx128m"), StoreSessions.class, url(), "3", "20"));
        }
        Set<UUID> acknowledged = new HashSet<>();
        for (JavaProcess process : processes) {
            process.finish().forEach(line -> acknowledged.add(UUID.fromString(line)));
        }

        try (Storage storage = HibernateStorage.open(StorageConfig.of(url()))) {
            assertThat(acknowledged).hasSize(24);
            assertThat(storage.sessions().find(SessionQuery.all()))
                    .extracting(Session::uuid)
                    .containsExactlyInAnyOrderElementsOf(acknowledged);
            assertThat(storage.testCases().count(TestCaseQuery.all())).isEqualTo(24 * 20);
        }
        assertThat(number("select count(*) from metadata")).isEqualTo(1);
    }

    @Test
    void what_a_killed_process_had_acknowledged_is_whole_and_the_rest_leaves_no_trace() throws Exception {
        Set<UUID> acknowledged = new HashSet<>();
        Random random = new Random(4711);
        for (int i = 0; i < 4; i++) {
            JavaProcess process = JavaProcess.start(List.of("-Xmx128m"), StoreSessions.class, url(), "1000", "300");
            acknowledged.addAll(killAfter(process, 1 + random.nextInt(3), random.nextInt(120)));
        }

        try (Storage storage = HibernateStorage.open(StorageConfig.of(url()))) {
            List<Session> stored = storage.sessions().find(SessionQuery.all());
            assertThat(stored).extracting(Session::uuid).containsAll(acknowledged);
            assertThat(stored).allSatisfy(session -> {
                assertThat(session.counts().total()).isEqualTo(300);
                assertThat(storage.testCases().count(TestCaseQuery.all().inSession(session.uuid())))
                        .isEqualTo(300);
            });
        }
        assertThat(number("select count(*) from testcases where session_uuid not in (select uuid from sessions)"))
                .isZero();
        assertThat(number("select count(*) from perf_values")).isEqualTo(number("select count(*) from testcases"));
    }

    private static Set<UUID> killAfter(JavaProcess process, int sessions, int millis) throws Exception {
        Set<UUID> acknowledged = new HashSet<>();
        try (BufferedReader output = process.output()) {
            for (int i = 0; i < sessions; i++) {
                acknowledged.add(UUID.fromString(output.readLine()));
            }
            Thread.sleep(millis);
            process.kill();
            output.lines()
                    .filter(line -> line.length() == 36)
                    .map(UUID::fromString)
                    .forEach(acknowledged::add);
        }
        return acknowledged;
    }

    private int number(String query) throws Exception {
        try (Connection connection = DriverManager.getConnection(url());
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getInt(1);
        }
    }
}
