package dev.testkeep.it.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.testkeep.it.support.DuckDBFixture;
import dev.testkeep.it.support.FoundSessions;
import dev.testkeep.it.support.JavaProcess;
import dev.testkeep.it.support.SqliteFixture;
import dev.testkeep.storage.StorageConfig;
import dev.testkeep.tck.StorageFixture;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Files that take no more, as on a full disk: on Linux a process can be limited while it runs. */
@EnabledOnOs(OS.LINUX)
class FullDiskTest {

    private static final int CASES = 50;

    /** What lies behind cannot be written, not even in a file that is longer: so each session fails. */
    private static final int ROOM = 10_000;

    enum Database {
        SQLITE(SqliteFixture::new),
        DUCKDB(DuckDBFixture::new);

        @SuppressWarnings("ImmutableEnumChecker") // a constructor
        private final Supplier<StorageFixture> fixture;

        Database(Supplier<StorageFixture> fixture) {
            this.fixture = fixture;
        }
    }

    @ParameterizedTest
    @EnumSource
    void what_does_not_fit_is_refused_and_the_next_is_stored_when_there_is_room(Database database) throws Exception {
        try (StorageFixture fixture = database.fixture.get()) {
            StorageConfig config = fixture.freshDatabase();
            List<String> lines = storeWithoutRoom(config);

            Set<UUID> acknowledged = StoreSessions.uuids(lines);
            Set<UUID> found = FoundSessions.whole(config, CASES);
            List<String> refusals =
                    lines.stream().filter(FullDiskTest::isRefusal).toList();
            FoundSessions.print(
                    this,
                    "%s: %d refused, %d acknowledged, %d found",
                    database,
                    refusals.size(),
                    acknowledged.size(),
                    found.size());
            assertThat(refusals).allSatisfy(refusal -> assertThat(refusal).containsIgnoringCase("nothing was stored"));
            // The one that was being stored at the end may be there, too.
            assertThat(found).containsAll(acknowledged).hasSizeBetween(acknowledged.size(), acknowledged.size() + 1);
        }
    }

    /** All that a process says that has room, and then none, and then room again. */
    private static List<String> storeWithoutRoom(StorageConfig config) throws Exception {
        List<String> lines = new ArrayList<>();
        String url = config.url().orElseThrow();
        // Where only a write fails, SQLite tries again until then.
        JavaProcess writer = JavaProcess.start(List.of(), StoreSessions.class, url, "1000", "" + CASES, "3");
        try (BufferedReader output = writer.output()) {
            read(output, lines, FullDiskTest::isSession);
            writer.limitFiles(ROOM);
            read(output, lines, FullDiskTest::isRefusal);
            read(output, lines, FullDiskTest::isRefusal);
            writer.unlimitFiles();
            read(output, lines, FullDiskTest::isSession);
            read(output, lines, FullDiskTest::isSession);
            writer.kill();
            output.lines().forEach(lines::add);
        }
        return lines;
    }

    private static void read(BufferedReader output, List<String> lines, Predicate<String> last) throws IOException {
        String line = output.readLine();
        while (line != null && !last.test(line)) {
            lines.add(line);
            line = output.readLine();
        }
        assertThat(line).as(String.join("\n", lines)).isNotNull();
        lines.add(line);
    }

    private static boolean isSession(String line) {
        return !StoreSessions.uuids(List.of(line)).isEmpty();
    }

    private static boolean isRefusal(String line) {
        return line.startsWith(StoreSessions.REFUSED);
    }
}
