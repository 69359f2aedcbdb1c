package dev.testkeep.it.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.testkeep.it.support.FoundSessions;
import dev.testkeep.it.support.JavaProcess;
import dev.testkeep.storage.StorageConfig;
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

    /** So many processes write at once, and are killed or paused at other moments in each run. */
    private static final int AT_ONCE = 3;

    private static final int WAVES = 3;
    private static final int PAUSES = 20;
    private static final int ENDLESS = 1_000;

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
        assertThatAllIsStored(start(processes, sessions, cases), sessions, cases);
    }

    private List<JavaProcess> start(int processes, int sessions, int cases) throws IOException {
        List<JavaProcess> running = new ArrayList<>();
        for (int i = 0; i < processes; i++) {
            running.add(storing(sessions, cases));
        }
        return running;
    }

    private void assertThatAllIsStored(List<JavaProcess> processes, int sessions, int cases) throws Exception {
        Set<UUID> acknowledged = new HashSet<>();
        for (JavaProcess process : processes) {
            acknowledged.addAll(StoreSessions.uuids(process.finish()));
        }

        assertThat(acknowledged).hasSize(processes.size() * sessions);
        assertThat(FoundSessions.whole(config, cases)).isEqualTo(acknowledged);
    }

    @Test
    void what_killed_processes_had_acknowledged_is_whole_and_the_rest_leaves_no_trace() throws Exception {
        Set<UUID> acknowledged = new HashSet<>();
        Seed seed = Seed.next();
        Random random = seed.random();
        for (int wave = 0; wave < WAVES; wave++) {
            for (JavaProcess process : start(AT_ONCE, ENDLESS, 100)) {
                acknowledged.addAll(killAfter(process, random.nextInt(4), random.nextInt(250)));
            }
        }
        Set<UUID> found = FoundSessions.whole(config, 100);

        int kills = WAVES * AT_ONCE;
        FoundSessions.print(
                this, "%d killed, %d acknowledged, %d found; %s", kills, acknowledged.size(), found.size(), seed);
        assertThat(found)
                .as(seed.toString())
                .containsAll(acknowledged)
                .hasSizeLessThanOrEqualTo(acknowledged.size() + kills);
    }

    private static Set<UUID> killAfter(JavaProcess process, int sessions, int millis) throws Exception {
        List<String> lines = new ArrayList<>();
        try (BufferedReader output = process.output()) {
            assertThat(output.readLine()).isEqualTo(StoreSessions.OPENING);
            for (int i = 0; i < sessions; i++) {
                lines.add(String.valueOf(output.readLine()));
            }
            // Whatever it does by then.
            Thread.sleep(millis);
            process.kill();
            output.lines().forEach(lines::add);
        }
        assertThat(lines).noneMatch(line -> line.startsWith(StoreSessions.REFUSED));
        return StoreSessions.uuids(lines);
    }

    @Test
    void a_writer_that_is_paused_loses_no_session_of_anybody() throws Exception {
        Seed seed = Seed.next();
        Random random = seed.random();
        List<JavaProcess> writers = start(AT_ONCE, 12, 50);
        for (JavaProcess writer : writers) {
            assertThat(writer.output().readLine()).isEqualTo(StoreSessions.OPENING);
        }
        int pauses = 0;
        while (pauses < PAUSES && writers.stream().anyMatch(JavaProcess::isRunning)) {
            JavaProcess writer = writers.get(random.nextInt(AT_ONCE));
            writer.pause();
            // Whatever it was doing, and whatever the others do now.
            Thread.sleep(random.nextInt(400));
            writer.resume();
            pauses++;
        }

        assertThatAllIsStored(writers, 12, 50);
        FoundSessions.print(this, "%d pauses, %d acknowledged and found; %s", pauses, AT_ONCE * 12, seed);
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
