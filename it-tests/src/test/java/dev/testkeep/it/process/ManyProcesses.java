package dev.testkeep.it.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.testkeep.it.support.JavaProcess;
import dev.testkeep.storage.Session;
import dev.testkeep.storage.SessionQuery;
import dev.testkeep.storage.Storage;
import dev.testkeep.storage.StorageConfig;
import dev.testkeep.storage.TestCaseQuery;
import dev.testkeep.storage.hibernate.HibernateStorage;
import dev.testkeep.tck.StorageFixture;
import dev.testkeep.tck.data.Seed;
import java.io.BufferedReader;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Several processes on one database. */
abstract class ManyProcesses {

    private static final int UUID_LENGTH = 36;

    /** At other moments in each run. */
    private static final int KILLED = 5;

    private StorageFixture fixture;
    private StorageConfig config;

    abstract StorageFixture createFixture();

    @BeforeEach
    void createDatabase() {
        fixture = createFixture();
        config = fixture.freshDatabase();
    }

    @AfterEach
    void removeDatabase() throws IOException {
        fixture.close();
    }

    final StorageConfig config() {
        return config;
    }

    private JavaProcess storing(int sessions, int cases) throws IOException {
        return JavaProcess.start(
                List.of("-Xmx128m"),
                StoreSessions.class,
                config.url().orElseThrow(),
                String.valueOf(sessions),
                String.valueOf(cases));
    }

    @Test
    void eight_processes_that_meet_an_empty_database_store_everything() throws Exception {
        assertThatAllIsStored(8, 3, 20);
        assertThat(number("select count(*) from metadata")).isEqualTo(1);
    }

    /** Starts so many processes at once that store so many sessions each. */
    final void assertThatAllIsStored(int processes, int sessions, int cases) throws Exception {
        List<JavaProcess> running = new ArrayList<>();
        for (int i = 0; i < processes; i++) {
            running.add(storing(sessions, cases));
        }
        Set<UUID> acknowledged = new HashSet<>();
        for (JavaProcess process : running) {
            acknowledged.addAll(uuids(process.finish()));
        }

        try (Storage storage = HibernateStorage.open(config)) {
            assertThat(acknowledged).hasSize(processes * sessions);
            assertThat(storage.sessions().find(SessionQuery.all()))
                    .extracting(Session::uuid)
                    .containsExactlyInAnyOrderElementsOf(acknowledged);
            assertThat(storage.testCases().count(TestCaseQuery.all())).isEqualTo((long) processes * sessions * cases);
            assertThat(storage.verify()).isEmpty();
        }
    }

    @Test
    void what_a_killed_process_had_acknowledged_is_whole_and_the_rest_leaves_no_trace() throws Exception {
        Set<UUID> acknowledged = new HashSet<>();
        Seed seed = Seed.next();
        Random random = seed.random();
        for (int i = 0; i < KILLED; i++) {
            acknowledged.addAll(killAfter(storing(1000, 300), 1 + random.nextInt(3), random.nextInt(120)));
        }

        try (Storage storage = HibernateStorage.open(config)) {
            List<Session> stored = storage.sessions().find(SessionQuery.all());
            assertThat(stored).as(seed.toString()).extracting(Session::uuid).containsAll(acknowledged);
            assertThat(stored).allSatisfy(session -> {
                assertThat(session.counts().total()).isEqualTo(300);
                assertThat(storage.sessions().isIntact(session.uuid())).isTrue();
            });
            assertThat(storage.verify()).isEmpty();
        }
        assertThat(number("select count(*) from perf_values")).isEqualTo(number("select count(*) from testcases"));
    }

    private static Set<UUID> killAfter(JavaProcess process, int sessions, int millis) throws Exception {
        Set<UUID> acknowledged = new HashSet<>();
        try (BufferedReader output = process.output()) {
            assertThat(output.readLine()).isEqualTo(StoreSessions.OPENING);
            for (int i = 0; i < sessions; i++) {
                acknowledged.add(UUID.fromString(output.readLine()));
            }
            // Whatever it does by then.
            Thread.sleep(millis);
            process.kill();
            acknowledged.addAll(uuids(output.lines().toList()));
        }
        return acknowledged;
    }

    /** Other lines are warnings, or the last one is torn. */
    private static Set<UUID> uuids(List<String> lines) {
        Set<UUID> uuids = new HashSet<>();
        lines.stream().filter(line -> line.length() == UUID_LENGTH).forEach(line -> uuids.add(UUID.fromString(line)));
        return uuids;
    }

    private int number(String query) throws Exception {
        try (Connection connection = fixture.connect(config);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getInt(1);
        }
    }
}
