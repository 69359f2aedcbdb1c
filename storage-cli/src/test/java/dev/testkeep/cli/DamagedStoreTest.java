package dev.testkeep.cli;

import static dev.testkeep.cli.Cli.EXAMPLES;
import static dev.testkeep.cli.Cli.SMALL_SESSION;
import static dev.testkeep.cli.Database.DUCKDB;
import static dev.testkeep.cli.Database.SQLITE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.testkeep.cli.Cli.Outcome;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is damaged in a file, {@code verify --content} names it in a line, and a script knows by the exit code. */
final class DamagedStoreTest {

    /** Of a table: names of columns, and dashes. */
    private static final int HEADING = 2;

    private static final String OF_SMALL_SESSION = " where session_uuid = '" + SMALL_SESSION + "'";
    private static final String SMALL_ROW = " where uuid = '" + SMALL_SESSION + "'";

    /** What was done, and what was said: one line for each. */
    private static final Set<String> TABLE = new TreeSet<>();

    @TempDir
    private static Path sound;

    @TempDir
    private Path folder;

    private interface Act {
        void on(Path file) throws Exception;
    }

    /** A way to damage a file, with how the command ends and what it says then. */
    private record Damage(Database database, String name, Set<Integer> exitCodes, String says, Act act) {
        @Override
        public String toString() {
            return database.backend() + ": " + name;
        }
    }

    @BeforeAll
    static void importExamples() {
        for (Database database : Database.values()) {
            assertThat(Cli.in(sound, database)
                            .run("import", EXAMPLES.toString())
                            .exitCode())
                    .isZero();
        }
    }

    @AfterAll
    static void printTable() {
        TABLE.forEach(System.out::println);
    }

    @ParameterizedTest
    @MethodSource
    void damage_is_named(Damage damage) throws Exception {
        Path file = damage.database.file(folder, "testkeep");
        Files.copy(damage.database.file(sound, "testkeep"), file);
        damage.act.on(file);

        Outcome outcome = Cli.in(folder, damage.database).run("verify", "--content");

        String said = Stream.concat(
                        outcome.out().lines().skip(HEADING), outcome.err().lines())
                .map(line -> line.replace(folder + "/", "").replaceAll(" +", " "))
                .collect(Collectors.joining(" / "));
        TABLE.add(damage + " | " + outcome.exitCode() + " | " + said);
        assertThat(said)
                .contains(damage.says)
                .doesNotContain("Exception", "defect", "\tat ", "org.hibernate", "java.", "null");
        assertThat(outcome.exitCode()).isIn(damage.exitCodes);
    }

    static Stream<Damage> damage_is_named() {
        return Stream.of(bytes(), rows(SQLITE), rows(DUCKDB), values()).flatMap(Function.identity());
    }

    /**
     * What SQLite says, and what DuckDB says. Where DuckDB puts what depends on when it wrote the file, so damage in the
     * middle may hit what it takes to open the database.
     */
    private static Stream<Damage> damage(String name, Act act, int sqlite, String says, int duckdb, String duckdbSays) {
        return Stream.of(
                new Damage(SQLITE, name, Set.of(sqlite), says, act),
                new Damage(DUCKDB, name, duckdb == 1 ? Set.of(1, 3) : Set.of(duckdb), duckdbSays, act));
    }

    private static Stream<Damage> bytes() {
        String notSqlite = "is not a database";
        String notDuckdb = "not a valid DuckDB database file";
        String malformed = "malformed";
        String checksum = "checksum";
        String noBytes = "Could not read enough bytes";
        return Stream.of(
                        damage("empty", file -> truncate(file, 0), 0, "0 sessions", 3, notDuckdb),
                        damage("one byte left", file -> truncate(file, 1), 0, "0 sessions", 3, notDuckdb),
                        damage("cut in the header", file -> truncate(file, 50), 3, malformed, 3, noBytes),
                        damage("cut behind 8 KiB", file -> truncate(file, 8192), 3, malformed, 3, noBytes),
                        damage("cut in the middle", DamagedStoreTest::halve, 3, malformed, 1, noBytes),
                        damage("without its last byte", DamagedStoreTest::shorten, 1, "cannot be read", 1, noBytes),
                        damage(
                                "a text",
                                file -> Files.writeString(file, "a\n".repeat(9999)),
                                3,
                                notSqlite,
                                3,
                                notDuckdb),
                        damage(
                                "magic",
                                file -> overwrite(file, 0, text("magic".repeat(4))),
                                3,
                                notSqlite,
                                3,
                                notDuckdb),
                        damage("no header", file -> overwrite(file, 0, new byte[100]), 3, notSqlite, 3, notDuckdb),
                        damage(
                                "16 KiB zeroed",
                                file -> overwrite(file, 0, new byte[16384]),
                                3,
                                notSqlite,
                                3,
                                notDuckdb),
                        damage("a page zeroed", DamagedStoreTest::zeroSecondPage, 3, malformed, 3, checksum),
                        damage("the middle zeroed", DamagedStoreTest::zeroMiddle, 3, malformed, 1, checksum),
                        damage("a UUID", file -> flip(file, SMALL_SESSION), 1, "not as it was stored", 1, checksum),
                        damage("a document", file -> flip(file, "\"unique_name\""), 1, "valid JSON", 1, checksum),
                        damage("a column", file -> flip(file, "session_start_unix"), 1, "such column", 1, "database"))
                .flatMap(Function.identity());
    }

    /** What both find with the same queries. */
    private static Stream<Damage> rows(Database database) {
        return Stream.of(
                row(database, "delete from metadata", 0, "No problems"),
                row(database, "update metadata set schema_version = '99'", 4, "have the schema version 99"),
                row(database, "insert into metadata values ('1')", 4, "have the schema version 1 and 3"),
                row(database, "drop table perf_values", 4, "not complete: perf_values missing"),
                row(database, "drop table session_attributes", 4, "not complete: session_attributes missing"),
                row(database, "drop table metadata", 4, "not complete: metadata missing"),
                row(database, "delete from sessions" + SMALL_ROW, 1, "without their session"),
                changed(database, "delete from session_attributes" + OF_SMALL_SESSION + " and attribute_index = 0"),
                row(database, "delete from testcases" + OF_SMALL_SESSION, 1, "says 1 test cases"),
                changed(database, "delete from perf_values where perf_index = 0"),
                row(database, "delete from perf_series", 1, "without their series"),
                row(database, "delete from tests", 1, "without their test"));
    }

    /** More of them, on the database that takes any value in any column. */
    private static Stream<Damage> values() {
        return Stream.of(
                row(SQLITE, "update sessions set num_testcases = 5" + SMALL_ROW, 1, "says 5 test cases"),
                row(SQLITE, "update sessions set num_passed = 5" + SMALL_ROW, 1, "says 5 passed"),
                row(SQLITE, "update perf_values set job_completion_time_unix = 1", 1, "another completion time"),
                changed(SQLITE, "update sessions set content_hash = '0'" + SMALL_ROW),
                changed(SQLITE, "update sessions set session_start_unix = 1" + SMALL_ROW),
                row(SQLITE, "update sessions set session_start_unix = 1e300" + SMALL_ROW, 1, "the range of times"),
                changed(SQLITE, "update sessions set json_blob = '{}'" + SMALL_ROW),
                changed(SQLITE, "update session_attributes set \"value\" = 'x'" + OF_SMALL_SESSION),
                row(SQLITE, "update session_attributes set type = 'x'" + OF_SMALL_SESSION, 1, "the unknown type 'x'"),
                changed(SQLITE, "update testcases set \"result\" = 'x'" + OF_SMALL_SESSION),
                row(SQLITE, "update testcases set run_index = 7" + OF_SMALL_SESSION, 1, "without their test case"),
                row(SQLITE, "update testcases set test_id = 7" + OF_SMALL_SESSION, 1, "without their test"),
                changed(SQLITE, "update testcases set time_total = 42" + OF_SMALL_SESSION),
                changed(SQLITE, "update perf_values set \"value\" = 42 where perf_index = 0"),
                row(SQLITE, "update perf_values set series_id = 7", 1, "without their series"),
                changed(SQLITE, "update perf_series set unit = 'x'"),
                row(SQLITE, "update perf_series set test_id = 7", 1, "without their test"),
                changed(SQLITE, "update tests set name = 'x'"),
                row(SQLITE, "update sessions set json_blob = '{'" + SMALL_ROW, 1, "valid JSON"),
                row(SQLITE, "update testcases set json_blob = '{'" + OF_SMALL_SESSION, 1, "JSON"),
                row(SQLITE, "update sessions set uuid = 'x'" + SMALL_ROW, 1, "cannot be read"),
                changed(SQLITE, "update perf_values set \"value\" = 'x'"));
    }

    private static Damage row(Database database, String sql, int exitCode, String says) {
        return new Damage(database, sql, Set.of(exitCode), says, file -> execute(database, file, sql));
    }

    private static Damage changed(Database database, String sql) {
        return row(database, sql, 1, "is not as it was stored");
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static void truncate(Path file, long size) throws Exception {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(size);
        }
    }

    private static void overwrite(Path file, long place, byte[] bytes) throws Exception {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(bytes), place);
        }
    }

    private static void halve(Path file) throws Exception {
        truncate(file, Files.size(file) / 2);
    }

    private static void shorten(Path file) throws Exception {
        truncate(file, Files.size(file) - 1);
    }

    /** A page of SQLite, and what follows the headers of DuckDB. */
    private static void zeroSecondPage(Path file) throws Exception {
        overwrite(file, 8192, new byte[300_000]);
    }

    private static void zeroMiddle(Path file) throws Exception {
        int quarter = (int) (Files.size(file) / 4);
        overwrite(file, quarter, new byte[2 * quarter]);
    }

    /** Everywhere in the file. */
    private static void flip(Path file, String text) throws Exception {
        String content = Files.readString(file, StandardCharsets.ISO_8859_1);
        assertThat(content).contains(text);
        String flipped = (char) (text.charAt(0) ^ 1) + text.substring(1);
        Files.writeString(file, content.replace(text, flipped), StandardCharsets.ISO_8859_1);
    }

    private static void execute(Database database, Path file, String sql) throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:" + database.backend() + ":" + file);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
